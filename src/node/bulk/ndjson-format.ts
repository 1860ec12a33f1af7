import { viewOf } from './buffers.ts';
import { answerOf, answerOfNumber, decodeField, NOT_UTF_8 } from './field-answer.ts';
import type { DateKernel } from './date-kernel.ts';
import { ANSWER_LENGTH, type FieldOperation } from './field-operation.ts';
import { BACKSLASH, afterSpace, LINE_FEED, QUOTE } from './json-bytes.ts';
import { JsonField } from './json-field.ts';
import { JsonShape, MOST_VALUES } from './json-shape.ts';
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

/** Where a record has its field, and where another can be added. */
type FieldPlace = Pick<JsonShape, 'start' | 'end' | 'membersEnd'>;

/** JSON objects, one a line. */
export class NdjsonFormat implements RecordFormat {
  kind: RecordKind = 'blank';
  refusal: Refusal = NO_REFUSAL;
  readonly lineEnds = 1;
  readonly #options: NdjsonOptions;
  readonly #field: JsonField;
  readonly #shape = new JsonShape();
  #bytes: Buffer | undefined;
  #view: DataView = new DataView(new ArrayBuffer(0));
  /** Whether the last record had a plain date, and the shape of the one before; whether the kernel has that. */
  #isPlain = false;
  #isShared = false;
  readonly #isAdded: boolean;
  /** What stands before an answer: `,"key":` of one that is added. */
  readonly #lead: string;
  readonly #quotedLead: Uint8Array;

  constructor(options: NdjsonOptions) {
    const { field, add } = options;
    this.#options = options;
    this.#field = new JsonField(field, add);
    this.#isAdded = add !== undefined;
    this.#lead = add === undefined ? '' : `,${JSON.stringify(add)}:`;
    this.#quotedLead = Buffer.from(`${this.#lead}"`);
  }

  rewrite(bytes: Buffer, start: number, _: number, __: boolean, splicer: Splicer): number {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = viewOf(bytes);
    }
    const shape = this.#shape;
    this.#isPlain = false;
    const end = shape.read(bytes, this.#view, start);
    if (end === -1) return this.#rewriteOther(bytes, start, splicer);
    this.#take(this.#answer(bytes, shape, splicer));
    return end;
  }

  startKernel(): DateKernel | undefined {
    return this.#isAdded ? undefined : this.#options.operation.startKernel?.();
  }

  /** A shape is shared from its second record on, so that records in turns of several do not cost more. */
  rewriteAlike(kernel: DateKernel, start: number, limit: number): number {
    if (!this.#isPlain) return start;
    if (!this.#isShared) kernel.learn(this.#shape);
    this.#isShared = true;
    return kernel.rewriteObjects(start, limit);
  }

  /** A record of another shape than the one before. */
  #rewriteOther(bytes: Buffer, start: number, splicer: Splicer): number {
    const field = this.#field;
    const end = field.read(bytes, start);
    if (end === -1) return this.#passUnread(bytes, start);
    const fault = this.#faultOfField();
    if (fault === undefined && field.values <= MOST_VALUES) {
      const { places, values, valueOfField, membersEnd } = field;
      this.#shape.learn(bytes, { start, end, membersEnd }, places, values, valueOfField);
      this.#isShared = false;
    }
    this.#take(fault ?? this.#answer(bytes, field, splicer));
    this.#isPlain = false;
    return end;
  }

  #take(refused: Refusal | undefined): void {
    this.kind = refused === undefined ? 'rewritten' : 'refused';
    this.refusal = refused ?? NO_REFUSAL;
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
      return refusal(
        'ERR_FIELD_AMBIGUOUS',
        `The field ${show(field)} stands ${found} times, expected once`,
      );
    if (hasAdded)
      return refusal(
        'ERR_FIELD_AMBIGUOUS',
        `There is a field ${show(add ?? '')} already, expected none to add it`,
      );
    return undefined;
  }

  /** Writes the answer for the field's value, or tells why there is none. */
  #answer(bytes: Buffer, place: FieldPlace, splicer: Splicer): Refusal | undefined {
    const { start, end, membersEnd } = place;
    if (bytes[start] === QUOTE && this.#writeAnswer(bytes, place, splicer)) return undefined;
    const answer = this.#answerOfValue(bytes, start, end);
    if (typeof answer !== 'string') return answer;
    const { givesJson } = this.#options.operation;
    splicer.write(this.#lead + (givesJson ? answer : JSON.stringify(answer)));
    if (this.#isAdded) splicer.replace(membersEnd, membersEnd);
    else splicer.replace(start, end);
    return undefined;
  }

  /** The fast way: from the bytes of a date to those of another, its quotes left where they are. */
  #writeAnswer(bytes: Buffer, place: FieldPlace, splicer: Splicer): boolean {
    const { operation } = this.#options;
    if (operation.writeAnswer === undefined) return false;
    const start = place.start + 1;
    const end = place.end - 1;
    if (!this.#isAdded && end - start === ANSWER_LENGTH) {
      this.#isPlain = operation.writeAnswer(bytes, start, end, splicer.output, start);
      return this.#isPlain;
    }
    const before = splicer.length;
    if (this.#isAdded) splicer.writeBytes(this.#quotedLead);
    const room = splicer.room(ANSWER_LENGTH + 1);
    if (!operation.writeAnswer(bytes, start, end, room, splicer.length)) {
      splicer.length = before;
      return false;
    }
    splicer.length += ANSWER_LENGTH;
    if (this.#isAdded) {
      room[splicer.length++] = QUOTE;
      splicer.replace(place.membersEnd, place.membersEnd);
    } else splicer.replace(start, end);
    return true;
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
    return refusal(
      'ERR_FIELD_TYPE',
      `Unexpected ${kindOf(raw)} in ${show(field)}, expected a string`,
    );
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
