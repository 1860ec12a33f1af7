import type { BlockBuilder } from './block.ts';
import { documentFault, lineBreakOf } from './document-fault.ts';
import { matchEnd } from './match-end.ts';

/** What needs no second look in a quoted string, by what ends the lines of the file. */
const PLAIN: Readonly<Record<'\n' | '\r', RegExp>> = {
  '\n': /[^"\\\n]+/uy,
  '\r': /[^"\\\r]+/uy,
};

const CONTINUED_LINE = /\\(?:\r?\n|\r)/uy;
const BYTE = /\\(?:x([\dA-Fa-f]+)|([0-7]{1,3}))/uy;

const DECODER = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The escapes that are letters, as in C. */
const LETTERS: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Reads the quoted strings of PO, escapes resolved. */
export class PoTextReader {
  readonly #source: string;
  readonly #file: string;
  readonly #lineBreak: '\n' | '\r';

  constructor(source: string, file: string) {
    this.#source = source;
    this.#file = file;
    this.#lineBreak = lineBreakOf(source);
  }

  /** Adds the string that begins with the quote at `start` to a text, and gives the place after it. */
  read(start: number, builder: BlockBuilder): number {
    const source = this.#source;
    let place = start + 1;
    for (;;) {
      const plainEnd = matchEnd(PLAIN[this.#lineBreak], source, place) ?? place;
      builder.add(source.slice(place, plainEnd), place);
      place = plainEnd;
      if (source[place] === '"') return place + 1;
      if (source[place] !== '\\' || place + 1 === source.length) {
        throw this.#fault(start, 'the text that begins here has no closing quote on its line');
      }
      place = matchEnd(CONTINUED_LINE, source, place) ?? this.#readEscape(place, builder);
    }
  }

  #readEscape(start: number, builder: BlockBuilder): number {
    if (this.#byteAt(start) !== undefined) return this.#readBytes(start, builder);
    const character = String.fromCodePoint(this.#source.codePointAt(start + 1) ?? 0);
    const sourceLength = 1 + character.length;
    // The tools of gettext refuse other escapes, but files have them, and all others read them so.
    builder.add(LETTERS[character] ?? character, start, { sourceLength });
    return start + sourceLength;
  }

  /** Octal and hexadecimal escapes are bytes: several of them may be one character. */
  #readBytes(start: number, builder: BlockBuilder): number {
    const bytes: number[] = [];
    let length = 1;
    let place = start;
    while (bytes.length < length) {
      const byte = this.#byteAt(place);
      if (byte === undefined || byte.value > 0xff) break;
      bytes.push(byte.value);
      length = lengthOfCharacter(bytes[0] ?? 0);
      place = byte.end;
    }
    const character = bytes.length === length ? characterOf(bytes) : undefined;
    if (character === undefined) {
      throw this.#fault(start, 'the bytes written as escapes here are no UTF-8 text');
    }
    builder.add(character, start, { sourceLength: place - start });
    return place;
  }

  #byteAt(place: number): { value: number; end: number } | undefined {
    BYTE.lastIndex = place;
    const match = BYTE.exec(this.#source);
    if (match === null) return undefined;
    const [written, hexadecimal, octal = ''] = match;
    const value =
      hexadecimal === undefined ? Number.parseInt(octal, 8) : Number.parseInt(hexadecimal, 16);
    return { value, end: place + written.length };
  }

  #fault(place: number, reason: string): Error {
    return documentFault(this.#source, this.#file, place, reason);
  }
}

/** How many bytes a character of UTF-8 has, by its first. */
function lengthOfCharacter(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

function characterOf(bytes: readonly number[]): string | undefined {
  const [first = 0] = bytes;
  if (first < 0x80) return String.fromCharCode(first);
  try {
    return DECODER.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
