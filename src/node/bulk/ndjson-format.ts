import { answerOf, answerOfNumber, decodeField, NOT_UTF_8 } from './field-answer.ts';
import type { FieldOperation } from './field-operation.ts';
import { BACKSLASH, afterSpace, LINE_FEED, QUOTE } from './json-bytes.ts';
import { JsonField } from './json-field.ts';
import { NO_REFUSAL, type RecordFormat, type RecordKind } from './record-format.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Splicer } from './splicer.ts';

const NO_OBJECT = refusal('ERR_RECORD_SYNTAX', 'Unexpected line, expected a whole JSON object');

/** How a field of JSON objects, one a line, is rewritten. */
export interface NdjsonOptions {
  readonly field: string;
  readonly add: string | undefined;
  readonly operation: FieldOperation;
  readonly messageLocale: string;
}

/** JSON objects, one a line. */
export class NdjsonFormat implements RecordFormat {
  kind: RecordKind = 'blank';
  refusal: Refusal = NO_REFUSAL;
  readonly lineEnds = 1;
  readonly #options: NdjsonOptions;
  readonly #field: JsonField;
  /** What stands before an answer: `,"key":` of one that is added. */
  readonly #lead: string;
  readonly #quotedLead: Uint8Array;

  constructor(options: NdjsonOptions) {
    const { field, add } = options;
    this.#options = options;
    this.#field = new JsonField(field, add);
    this.#lead = add === undefined ? '' : `,${JSON.stringify(add)}:`;
    this.#quotedLead = Buffer.from(`${this.#lead}"`);
  }

  rewrite(bytes: Buffer, start: number, _: number, __: boolean, splicer: Splicer): number {
    const end = this.#field.read(bytes, start);
    if (end === -1) return this.#passUnread(bytes, start);
    const refused = this.#faultOfField() ?? this.#answer(bytes, splicer);
    this.kind = refused === undefined ? 'rewritten' : 'refused';
    this.refusal = refused ?? NO_REFUSAL;
    return end;
  }

  readHeader(): void {
    // There is none.
  }

  /** A line that is no record; one of white space alone is nothing. */
  #passUnread(bytes: Buffer, start: number): number {
    this.kind = bytes[afterSpace(bytes, start)] === LINE_FEED ? 'blank' : 'refused';
    this.refusal = NO_OBJECT;
    return bytes.indexOf(LINE_FEED, start) + 1;
  }

  #faultOfField(): Refusal | undefined {
    const { found, hasAdded } = this.#field;
    const { field, add } = this.#options;
    if (found === 0) return refusal('ERR_FIELD_MISSING', `There is no field ${show(field)}`);
    if (found > 1)
      return refusal('ERR_FIELD_AMBIGUOUS', `The field ${show(field)} stands ${found} times, expected once`);
    if (hasAdded)
      return refusal('ERR_FIELD_AMBIGUOUS', `There is a field ${show(add ?? '')} already, expected none to add it`);
    return undefined;
  }

  /** Writes the answer for the field's value, or tells why there is none. */
  #answer(bytes: Buffer, splicer: Splicer): Refusal | undefined {
    const { operation } = this.#options;
    const { start, end } = this.#field;
    if (bytes[start] === QUOTE && this.#writeAnswer(bytes, splicer)) return undefined;
    const answer = this.#answerOfValue(bytes, start, end);
    if (typeof answer !== 'string') return answer;
    splicer.write(this.#lead + (operation.givesJson ? answer : JSON.stringify(answer)));
    this.#place(splicer);
    return undefined;
  }

  /** The fast way: from the bytes of a date to those of another, its quotes left where they are. */
  #writeAnswer(bytes: Buffer, splicer: Splicer): boolean {
    const { operation, add } = this.#options;
    if (operation.writeAnswer === undefined) return false;
    const { start, end, membersEnd } = this.#field;
    const before = splicer.length;
    if (add !== undefined) splicer.writeBytes(this.#quotedLead);
    if (!operation.writeAnswer(bytes, start + 1, end - 1, splicer)) {
      splicer.length = before;
      return false;
    }
    if (add === undefined) splicer.replace(start + 1, end - 1);
    else {
      splicer.room(1)[splicer.length++] = QUOTE;
      splicer.replace(membersEnd, membersEnd);
    }
    return true;
  }

  #place(splicer: Splicer): void {
    const { start, end, membersEnd } = this.#field;
    if (this.#lead === '') splicer.replace(start, end);
    else splicer.replace(membersEnd, membersEnd);
  }

  #answerOfValue(bytes: Buffer, start: number, end: number): string | Refusal {
    const { operation, messageLocale, field } = this.#options;
    const first = bytes[start] as number;
    if (first === QUOTE) {
      const quick = operation.answerBytes?.(bytes, start + 1, end - 1);
      if (quick !== undefined) return quick;
      const text = textOf(bytes, start, end);
      return text === undefined ? NOT_UTF_8 : answerOf(operation, text, messageLocale);
    }
    const raw = decodeField(bytes.subarray(start, Math.min(end, start + 40))) ?? '';
    if (first === 0x2d || (first >= 0x30 && first <= 0x39))
      return answerOfNumber(operation, Number(raw), messageLocale);
    if (raw === 'null') return refusal('ERR_FIELD_MISSING', `The field ${show(field)} is null`);
    return refusal('ERR_FIELD_TYPE', `Unexpected ${kindOf(raw)} in ${show(field)}, expected a string`);
  }
}

/** The text of a JSON string, quotes around it. */
function textOf(bytes: Buffer, start: number, end: number): string | undefined {
  const hasEscape = bytes.subarray(start, end).includes(BACKSLASH);
  const text = decodeField(bytes.subarray(start + 1, end - 1));
  return text !== undefined && hasEscape ? (JSON.parse(`"${text}"`) as string) : text;
}

function kindOf(raw: string): string {
  if (raw.startsWith('{')) return 'object';
  return raw.startsWith('[') ? 'array' : raw;
}

function show(name: string): string {
  return JSON.stringify(name);
}
