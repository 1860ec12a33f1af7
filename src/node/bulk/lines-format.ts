import { answerOf, decodeField, NOT_UTF_8 } from './field-answer.ts';
import { ANSWER_LENGTH, type FieldOperation } from './field-operation.ts';
import { afterSpace, CARRIAGE_RETURN, LINE_FEED } from './json-bytes.ts';
import { NO_REFUSAL, type RecordFormat, type RecordKind } from './record-format.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Splicer } from './splicer.ts';

const TAB = 0x09;

/** Plain lines: each is the field; an answer that is added stands after a tab. */
export class LinesFormat implements RecordFormat {
  kind: RecordKind = 'blank';
  refusal: Refusal = NO_REFUSAL;
  readonly lineEnds = 1;
  readonly #operation: FieldOperation;
  readonly #isAdded: boolean;
  readonly #messageLocale: string;

  constructor(operation: FieldOperation, isAdded: boolean, messageLocale: string) {
    this.#operation = operation;
    this.#isAdded = isAdded;
    this.#messageLocale = messageLocale;
  }

  rewrite(bytes: Buffer, start: number, _: number, __: boolean, splicer: Splicer): number {
    const lineEnd = bytes.indexOf(LINE_FEED, start);
    const next = lineEnd + 1;
    const end = lineEnd > start && bytes[lineEnd - 1] === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd;
    if (afterSpace(bytes, start) === lineEnd) {
      this.kind = 'blank';
      return next;
    }
    const refused = this.#answer(bytes, start, end, splicer);
    this.kind = refused === undefined ? 'rewritten' : 'refused';
    this.refusal = refused ?? NO_REFUSAL;
    return next;
  }

  readHeader(): void {
    // There is none.
  }

  #answer(bytes: Buffer, start: number, end: number, splicer: Splicer): Refusal | undefined {
    const operation = this.#operation;
    if (
      !this.#isAdded &&
      end - start === ANSWER_LENGTH &&
      operation.writeAnswer?.(bytes, start, end, splicer.output, start) === true
    )
      return undefined;
    const before = splicer.length;
    if (this.#isAdded) splicer.room(1)[splicer.length++] = TAB;
    const room = splicer.room(ANSWER_LENGTH);
    if (operation.writeAnswer?.(bytes, start, end, room, splicer.length) === true)
      splicer.length += ANSWER_LENGTH;
    else {
      const refused = this.#answerText(bytes, start, end, splicer);
      if (refused !== undefined) {
        splicer.length = before;
        return refused;
      }
    }
    splicer.replace(this.#isAdded ? end : start, end);
    return undefined;
  }

  #answerText(bytes: Buffer, start: number, end: number, splicer: Splicer): Refusal | undefined {
    const answer =
      this.#operation.answerBytes?.(bytes, start, end) ?? this.#answerOfText(bytes, start, end);
    if (typeof answer !== 'string') return answer;
    if (answer.includes('\n'))
      return refusal('ERR_FIELD_TYPE', 'The answer has a line end, which a line cannot hold');
    splicer.write(answer);
    return undefined;
  }

  #answerOfText(bytes: Buffer, start: number, end: number): string | Refusal {
    const text = decodeField(bytes.subarray(start, end));
    return text === undefined ? NOT_UTF_8 : answerOf(this.#operation, text, this.#messageLocale);
  }
}
