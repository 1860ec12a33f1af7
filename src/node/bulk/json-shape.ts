import { viewOf } from './buffers.ts';
import type { Pieces } from './date-kernel.ts';
import { afterDigitsOfInteger, afterStringInWords, afterValue, QUOTE } from './json-bytes.ts';

/** Records of more values than that are read member by member. */
export const MOST_VALUES = 128;
/** Longer keys and spaces are compared no quicker so. */
const MOST_BYTES = 4096;

/**
 * The shape of a record that was read before: the bytes between its values, which are its keys and what stands
 * around them. A record with these very bytes, and with any value in each place, is JSON for the same reason
 * as that one was, has the same keys, and so its field where that one had it. Most inputs have one shape from
 * beginning to end: to compare is three times as quick as to read.
 */
export class JsonShape implements Pieces {
  /** The field's value. */
  start = 0;
  end = 0;
  /** After the last member of the record itself. */
  membersEnd = 0;
  /** The bytes before each value and after the last, four in a word; `#masks` cuts the last of each. */
  readonly #words = new Int32Array(MOST_BYTES);
  readonly #masks = new Int32Array(MOST_BYTES);
  readonly #wordEnds = new Int32Array(MOST_VALUES + 1);
  readonly #lengths = new Int32Array(MOST_VALUES + 1);
  /** How many values there are; none before a record was read. */
  #count = 0;
  #field = 0;
  #membersAfterLast = 0;

  /**
   * Reads a record of this shape and gives the place after its line feed; -1 for one of another, of which
   * nothing is known then. `view` is of the same bytes.
   */
  read(bytes: Uint8Array, view: DataView, start: number): number {
    const count = this.#count;
    if (count === 0) return -1;
    const words = this.#words;
    const masks = this.#masks;
    const wordEnds = this.#wordEnds;
    const lengths = this.#lengths;
    const safe = view.byteLength - 3;
    let place = start;
    let at = 0;
    for (let value = 0; ; value++) {
      const next = place + (lengths[value] as number);
      // A word that begins before `next` is read whole.
      if (next >= safe) return -1;
      for (const end = wordEnds[value] as number; at < end; at++, place += 4)
        if ((view.getInt32(place, true) & (masks[at] as number)) !== words[at]) return -1;
      if (value === count) return next;
      const first = bytes[next] as number;
      if (first === QUOTE) place = afterStringInWords(bytes, view, next, safe);
      else if (first >= 0x31 && first <= 0x39) place = afterDigitsOfInteger(bytes, next);
      else place = afterValue(bytes, next);
      if (place === -1) return -1;
      if (value === this.#field) {
        this.start = next;
        this.end = place;
      }
      if (value === count - 1) this.membersEnd = place + this.#membersAfterLast;
    }
  }

  /** How many values there are, and which of them the field is. */
  get count(): number {
    return this.#count;
  }

  get field(): number {
    return this.#field;
  }

  /** The bytes before a value, or after the last. */
  pieceAt(value: number): Uint8Array {
    const from = value === 0 ? 0 : (this.#wordEnds[value - 1] as number);
    const words = this.#words.subarray(from, this.#wordEnds[value]);
    const bytes = new Uint8Array(words.length * 4);
    const view = viewOf(bytes);
    for (const [at, word] of words.entries()) view.setInt32(at * 4, word, true);
    return bytes.subarray(0, this.#lengths[value]);
  }

  /**
   * Takes the shape of a record that was read: `places` are where its values begin and end, one after another,
   * `field` is which of them the field is.
   */
  learn(
    bytes: Uint8Array,
    record: { readonly start: number; readonly end: number; readonly membersEnd: number },
    places: Int32Array,
    count: number,
    field: number,
  ): void {
    this.#count = 0;
    let from = record.start;
    let at = 0;
    for (let value = 0; value <= count; value++) {
      const to = value === count ? record.end : (places[2 * value] as number);
      if (at + ((to - from + 3) >> 2) > MOST_BYTES) return;
      for (let place = from; place < to; place += 4, at++) {
        const size = Math.min(4, to - place);
        let word = 0;
        for (let byte = 0; byte < size; byte++)
          word |= (bytes[place + byte] as number) << (8 * byte);
        this.#words[at] = word;
        this.#masks[at] = size === 4 ? -1 : (1 << (8 * size)) - 1;
      }
      this.#wordEnds[value] = at;
      this.#lengths[value] = to - from;
      if (value < count) from = places[2 * value + 1] as number;
    }
    this.#field = field;
    this.#membersAfterLast = record.membersEnd - from;
    this.#count = count;
  }
}
