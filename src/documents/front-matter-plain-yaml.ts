import type { FrontMatter, FrontMatterBlock, FrontMatterScalar } from './front-matter-block.ts';

/**
 * Reads the YAML that most front matter is: lines of `key: value` and `- value`, one within the other, no
 * comments, no escapes, no text of several lines. Undefined for all else, faults too, which the library then
 * reads or refuses. To load the library and read a block with it are 14 ms of a command's start; a test holds
 * this to its answers.
 */
export function readPlainYaml({ text }: FrontMatterBlock): FrontMatter | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  const reader = new Reader(tokens);
  const data = reader.map(0);
  if (data === undefined || !reader.atEnd) return undefined;
  const scalars = tokens.flatMap(({ column, key, scalar }): FrontMatterScalar[] =>
    column === 0 && key !== undefined && scalar !== undefined ? [{ name: key, ...scalar }] : [],
  );
  return { data, scalars };
}

/** A text of one piece, quotes left out, and its place. */
type PlainScalar = Omit<FrontMatterScalar, 'name'>;

/** What begins at a column: an item of a list, a key with or without its text, the text of an item. */
interface Token {
  readonly column: number;
  readonly isItem: boolean;
  readonly key?: string;
  readonly scalar?: PlainScalar;
}

type Fields = Record<string, unknown>;

/** Deeper ones are left to the library. */
const DEEPEST = 8;

/** Puts tokens together by their columns; undefined where they do not fit. */
class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#next === this.#tokens.length;
  }

  /** The keys at a column. */
  map(column: number): Fields | undefined {
    const fields: Fields = {};
    for (;;) {
      const token = this.#tokens[this.#next];
      if (token?.key === undefined || token.column !== column) break;
      if (Object.hasOwn(fields, token.key)) return undefined;
      this.#next++;
      const value = token.scalar?.value ?? this.#within(column);
      if (value === undefined) return undefined;
      fields[token.key] = value;
    }
    return fields;
  }

  /** What a key holds that has no text: a list, which may stand at the key's own column, or further keys. */
  #within(column: number): unknown {
    const token = this.#tokens[this.#next];
    if (token === undefined || ++this.#depth > DEEPEST) return undefined;
    let value: unknown;
    if (token.isItem && token.column >= column) value = this.#list(token.column);
    else if (token.key !== undefined && token.column > column) value = this.map(token.column);
    this.#depth--;
    return value;
  }

  #list(column: number): unknown[] | undefined {
    const items: unknown[] = [];
    for (;;) {
      const token = this.#tokens[this.#next];
      if (token?.isItem !== true || token.column !== column) return items;
      const item = this.#tokens[++this.#next];
      if (item?.key === undefined) {
        items.push(item?.scalar?.value);
        this.#next++;
      } else {
        const fields = this.map(item.column);
        if (fields === undefined) return undefined;
        items.push(fields);
      }
    }
  }
}

const HYPHEN = 45;
const SPACE = 32;
const UNPRINTED = /[^\n\P{Cc}]|[\u2028\u2029\ufeff]/u;
const KEY = /[A-Za-z][\w-]*(?=:(?: |$))/uy;

function tokensOf(text: string): Token[] | undefined {
  if (UNPRINTED.test(text)) return undefined;
  const tokens: Token[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '' && !readLine(line, start, tokens)) return undefined;
    start += line.length + 1;
  }
  return tokens;
}

/** Adds the tokens of a line; false where it is not plain. */
function readLine(line: string, start: number, tokens: Token[]): boolean {
  let column = skipSpaces(line, 0);
  const isItem = line.charCodeAt(column) === HYPHEN && line.charCodeAt(column + 1) === SPACE;
  if (isItem) {
    tokens.push({ column, isItem });
    column = skipSpaces(line, column + 1);
  }
  KEY.lastIndex = column;
  const key = KEY.exec(line)?.[0];
  if (key === undefined) {
    const scalar = scalarAt(line, column, start);
    if (!isItem || scalar === undefined) return false;
    tokens.push({ column, isItem: false, scalar });
    return true;
  }
  const end = column + key.length + 1;
  const from = skipSpaces(line, end);
  if (end === line.length) {
    tokens.push({ column, isItem: false, key });
    return true;
  }
  const scalar = scalarAt(line, from, start);
  if (scalar === undefined) return false;
  tokens.push({ column, isItem: false, key, scalar });
  return true;
}

function skipSpaces(line: string, from: number): number {
  let place = from;
  while (line.charCodeAt(place) === SPACE) place++;
  return place;
}

/** What means something at the beginning of a text, and within it. */
const INDICATOR = /^[\s\-?:,[\]{}#&*!|>'"%@`]/u;
const MARKED = /: |:$| #| $/u;

/** The text that takes the rest of a line, bare or in quotes with nothing escaped. */
function scalarAt(line: string, column: number, start: number): PlainScalar | undefined {
  const text = line.slice(column);
  const quote = text.charAt(0);
  if (quote === '"' || quote === "'") {
    const value = text.slice(1, -1);
    const isWhole = text.length > 1 && text.endsWith(quote);
    if (!isWhole || value.includes(quote) || value.includes('\\')) return undefined;
    return { value, index: start + column + 1 };
  }
  if (text === '' || INDICATOR.test(text) || MARKED.test(text)) return undefined;
  return { value: text, index: start + column };
}
