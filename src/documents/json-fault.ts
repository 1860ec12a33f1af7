import { matchEnd } from './match-end.ts';

/** Where a text stops being JSON, and what would have to stand there. */
export interface JsonFault {
  readonly place: number;
  readonly expected: string;
}

/** Finds the place where a text that is no JSON goes wrong. */
export function jsonFault(text: string): JsonFault {
  return new JsonScanner(text).fault();
}

type Expected =
  | 'a value'
  | 'a value or ]'
  | 'a key in quotes'
  | 'a key in quotes or }'
  | 'a colon'
  | 'a comma or the end';

const SPACE = /[\t\n\r ]*/uy;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** Goes over JSON, a piece at a time. */
class JsonScanner {
  readonly #text: string;
  #place = 0;
  /** The brackets that close what is open, the innermost last. */
  readonly #closing: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  fault(): JsonFault {
    for (let expected: Expected = 'a value'; ;) {
      this.#takeMatch(SPACE);
      const next = this.#take(expected);
      if (next === undefined) return { place: this.#place, expected };
      expected = next;
    }
  }

  /** Takes the piece that is expected, and tells what must come after it. */
  #take(expected: Expected): Expected | undefined {
    switch (expected) {
      case 'a value':
        return this.#takeValue();
      case 'a value or ]':
        return this.#takeClosing() ?? this.#takeValue();
      case 'a key in quotes':
        return this.#takeKey();
      case 'a key in quotes or }':
        return this.#takeClosing() ?? this.#takeKey();
      case 'a colon':
        return this.#takeSign(':') ? 'a value' : undefined;
      case 'a comma or the end':
      default:
        return this.#takeClosing() ?? this.#takeComma();
    }
  }

  #takeValue(): Expected | undefined {
    if (this.#takeSign('{')) {
      this.#closing.push('}');
      return 'a key in quotes or }';
    }
    if (this.#takeSign('[')) {
      this.#closing.push(']');
      return 'a value or ]';
    }
    return this.#takeMatch(STRING) || this.#takeMatch(SCALAR) ? 'a comma or the end' : undefined;
  }

  #takeKey(): Expected | undefined {
    return this.#takeMatch(STRING) ? 'a colon' : undefined;
  }

  #takeClosing(): Expected | undefined {
    const closing = this.#closing.at(-1);
    if (closing === undefined || !this.#takeSign(closing)) return undefined;
    this.#closing.pop();
    return 'a comma or the end';
  }

  #takeComma(): Expected | undefined {
    const closing = this.#closing.at(-1);
    if (closing === undefined || !this.#takeSign(',')) return undefined;
    return closing === '}' ? 'a key in quotes' : 'a value';
  }

  #takeSign(sign: string): boolean {
    if (this.#text[this.#place] !== sign) return false;
    this.#place++;
    return true;
  }

  #takeMatch(pattern: RegExp): boolean {
    const end = matchEnd(pattern, this.#text, this.#place);
    this.#place = end ?? this.#place;
    return end !== undefined;
  }
}
