import {
  afterColon,
  afterSpace,
  afterString,
  afterValue,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  COLON,
  IN_STRING,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './json-bytes.ts';
import { MOST_VALUES } from './json-shape.ts';

/** One step of the way to a field: a key of an object, or of an array a number. */
interface Step {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly index: number;
}

/**
 * Finds a field in a JSON object that stands on one line, and checks the whole line as JSON.parse would: so
 * the field is what it seems, and a key that stands twice is seen. Keys that are written with escapes are
 * found too, and those of other objects are not taken for it.
 */
export class JsonField {
  /** How often the field is there; `start` and `end` are of the value that stands last. */
  found = 0;
  start = 0;
  end = 0;
  /** After the last member of the record itself: where another can be added. */
  membersEnd = 0;
  /** Whether the record has the key that is to be added. */
  hasAdded = false;
  /** Where the values of the record begin and end that are no way to the field, and how many there are. */
  readonly places: Int32Array = new Int32Array(2 * MOST_VALUES);
  values = 0;
  /** Which of them the field is. */
  valueOfField = 0;
  readonly #path: readonly Step[];
  readonly #added: Step | undefined;

  constructor(field: string, added: string | undefined) {
    this.#path = pathOf(field).map(stepOf);
    this.#added = added === undefined ? undefined : stepOf(added);
  }

  /** Reads the record and gives the place after its line feed; -1 for a line that is no JSON object. */
  read(bytes: Uint8Array, start: number): number {
    this.found = 0;
    this.hasAdded = false;
    this.values = 0;
    const open = afterSpace(bytes, start);
    if (bytes[open] !== OPEN_BRACE) return -1;
    let place = this.#object(bytes, open + 1, 0);
    if (place === -1) return -1;
    if (bytes[place] !== LINE_FEED) place = afterSpace(bytes, place);
    return bytes[place] === LINE_FEED ? place + 1 : -1;
  }

  /** After the members of an object and its brace. */
  #object(bytes: Uint8Array, start: number, level: number): number {
    const step = this.#path[level] as Step;
    const added = this.#added;
    let place = afterSpace(bytes, start);
    if (bytes[place] === CLOSE_BRACE) return place + 1;
    for (;;) {
      if (bytes[place] !== QUOTE) return -1;
      const key = place++;
      while (IN_STRING[bytes[place] as number] === 1) place++;
      const hasEscape = bytes[place] !== QUOTE;
      place = hasEscape ? afterString(bytes, key) : place + 1;
      if (place === -1) return -1;
      const isStep = isKey(bytes, key, place, step, hasEscape);
      if (level === 0 && added !== undefined && isKey(bytes, key, place, added, hasEscape))
        this.hasAdded = true;
      if (bytes[place] === COLON && bytes[place + 1] === QUOTE) place++;
      else if ((place = afterColon(bytes, place)) === -1) return -1;
      place = isStep ? this.#value(bytes, place, level) : this.#other(bytes, place);
      if (place === -1) return -1;
      if (level === 0) this.membersEnd = place;
      let byte = bytes[place];
      if (byte !== COMMA) byte = bytes[(place = afterSpace(bytes, place))];
      if (byte === CLOSE_BRACE) return place + 1;
      if (byte !== COMMA) return -1;
      place++;
      if (bytes[place] !== QUOTE) place = afterSpace(bytes, place);
    }
  }

  /** After the values of an array and its bracket. */
  #array(bytes: Uint8Array, start: number, level: number): number {
    const { index } = this.#path[level] as Step;
    let place = afterSpace(bytes, start);
    if (bytes[place] === CLOSE_BRACKET) return place + 1;
    for (let count = 0; ; count++) {
      place = count === index ? this.#value(bytes, place, level) : this.#other(bytes, place);
      if (place === -1) return -1;
      place = afterSpace(bytes, place);
      if (bytes[place] === CLOSE_BRACKET) return place + 1;
      if (bytes[place] !== COMMA) return -1;
      place = afterSpace(bytes, place + 1);
    }
  }

  /** After a value that is the field, or on the way to it. */
  #value(bytes: Uint8Array, start: number, level: number): number {
    if (level === this.#path.length - 1) {
      this.valueOfField = this.values;
      const end = this.#other(bytes, start);
      this.found++;
      this.start = start;
      this.end = end;
      return end;
    }
    if (bytes[start] === OPEN_BRACE) return this.#object(bytes, start + 1, level + 1);
    if (bytes[start] === OPEN_BRACKET) return this.#array(bytes, start + 1, level + 1);
    return this.#other(bytes, start);
  }

  /** After a value that leads no further, which is noted. */
  #other(bytes: Uint8Array, start: number): number {
    const end = bytes[start] === QUOTE ? afterString(bytes, start) : afterValue(bytes, start);
    if (this.values < MOST_VALUES) {
      this.places[2 * this.values] = start;
      this.places[2 * this.values + 1] = end;
    }
    this.values++;
    return end;
  }
}

/** A key as it is, or the steps of a JSON pointer (RFC 6901). */
function pathOf(field: string): string[] {
  if (!field.startsWith('/')) return [field];
  return field
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function stepOf(text: string): Step {
  const index = /^(?:0|[1-9]\d{0,8})$/u.test(text) ? Number(text) : -1;
  return { text, bytes: Buffer.from(text), index };
}

/** Whether the string from quote to quote is the key; one without escapes is compared as bytes. */
function isKey(
  bytes: Uint8Array,
  start: number,
  end: number,
  { bytes: key, text }: Step,
  hasEscape: boolean,
): boolean {
  if (hasEscape) return decoded(bytes, start, end) === text;
  const { length } = key;
  if (end - start - 2 !== length) return false;
  let place = 0;
  while (place < length && bytes[start + 1 + place] === key[place]) place++;
  return place === length;
}

function decoded(bytes: Uint8Array, start: number, end: number): unknown {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString());
}
