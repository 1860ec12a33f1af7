import { matchEnd } from './match-end.ts';

/** Where a text stops being JSON, and what would have to stand there. */
export interface JsonFault {
  readonly place: number;
  readonly expected: string;
}

/** Who is told what stands where in JSON, piece by piece; strings and keys with their quotes. */
export interface JsonVisitor {
  readonly open: (bracket: '{' | '[', place: number) => void;
  readonly close: () => void;
  readonly key: (start: number, end: number) => void;
  readonly string: (start: number, end: number) => void;
  /** A number, a boolean or null. */
  readonly other: () => void;
}

/** Goes over JSON; gives the place where it goes wrong, and undefined for JSON that is whole. */
export function scanJson(text: string, visitor: JsonVisitor): JsonFault | undefined {
  return new JsonScanner(text, visitor).scan();
}

type Expected =
  | 'a value'
  | 'a value or ]'
  | 'a key in quotes'
  | 'a key in quotes or }'
  | 'a colon'
  | 'a comma or the end';

const SPACE = /[\t\n\r ]*/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The first character that is no control. */
const FIRST_PRINTED = 0x20;

/** Without recursion: JSON may nest as deep as it likes. */
class JsonScanner {
  readonly #text: string;
  readonly #visitor: JsonVisitor;
  #place = 0;
  /** The brackets that close what is open, the innermost last. */
  readonly #closing: string[] = [];

  constructor(text: string, visitor: JsonVisitor) {
    this.#text = text;
    this.#visitor = visitor;
  }

  scan(): JsonFault | undefined {
    for (let expected: Expected = 'a value'; ;) {
      this.#takeMatch(SPACE);
      const next = this.#take(expected);
      if (next === undefined) return this.#isWhole(expected) ? undefined : this.#fault(expected);
      expected = next;
    }
  }

  #isWhole(expected: Expected): boolean {
    const isOver = this.#place === this.#text.length && this.#closing.length === 0;
    return isOver && expected === 'a comma or the end';
  }

  #fault(expected: Expected): JsonFault {
    return { place: this.#place, expected };
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
    const start = this.#place;
    if (this.#takeSign('{')) {
      this.#closing.push('}');
      this.#visitor.open('{', start);
      return 'a key in quotes or }';
    }
    if (this.#takeSign('[')) {
      this.#closing.push(']');
      this.#visitor.open('[', start);
      return 'a value or ]';
    }
    if (this.#takeString()) this.#visitor.string(start, this.#place);
    else if (this.#takeMatch(SCALAR)) this.#visitor.other();
    else return undefined;
    return 'a comma or the end';
  }

  #takeKey(): Expected | undefined {
    const start = this.#place;
    if (!this.#takeString()) return undefined;
    this.#visitor.key(start, this.#place);
    return 'a colon';
  }

  #takeClosing(): Expected | undefined {
    const closing = this.#closing.at(-1);
    if (closing === undefined || !this.#takeSign(closing)) return undefined;
    this.#closing.pop();
    this.#visitor.close();
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

  #takeString(): boolean {
    const end = stringEnd(this.#text, this.#place);
    this.#place = end ?? this.#place;
    return end !== undefined;
  }
}

/** Where the string ends of which the quote stands at `start`; one pattern for all of it has its limits. */
function stringEnd(text: string, start: number): number | undefined {
  if (text[start] !== '"') return undefined;
  let place = start + 1;
  while (place < text.length) {
    const code = text.charCodeAt(place);
    if (code === QUOTE) return place + 1;
    if (code < FIRST_PRINTED) return undefined;
    const end = code === BACKSLASH ? matchEnd(ESCAPE, text, place) : place + 1;
    if (end === undefined) return undefined;
    place = end;
  }
  return undefined;
}
