import type { FieldPiece } from './field-text.ts';

/** What stands between the quotes of a string in JSON. */
interface JsonString {
  readonly start: number;
  readonly end: number;
}

/** Finds the string at a path of keys in JSON that is known to be right; of a key that is repeated the last. */
export function jsonStringAt(source: string, path: readonly string[]): JsonString | undefined {
  let at = skipSpace(source, 0);
  for (const key of path) {
    const value = valueOf(source, at, key);
    if (value === undefined) return undefined;
    at = value;
  }
  return source[at] === '"' ? { start: at + 1, end: stringEnd(source, at) - 1 } : undefined;
}

/** Where the value of a key begins in the object that begins here. */
function valueOf(source: string, from: number, wanted: string): number | undefined {
  if (source[from] !== '{') return undefined;
  let found: number | undefined;
  let at = skipSpace(source, from + 1);
  while (source[at] === '"') {
    const keyEnd = stringEnd(source, at);
    const key: unknown = JSON.parse(source.slice(at, keyEnd));
    const value = skipSpace(source, skipSpace(source, keyEnd) + 1);
    if (key === wanted) found = value;
    const next = skipSpace(source, valueEnd(source, value));
    at = skipSpace(source, next + 1);
    if (source[next] !== ',') break;
  }
  return found;
}

function valueEnd(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '"') at = stringEnd(source, at) - 1;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      if (depth === 0) return at;
      depth--;
    } else if (character === ',' && depth === 0) return at;
  }
  return source.length;
}

/** The place after the closing quote. */
function stringEnd(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (' \t\n\r'.includes(source[at] ?? '!')) at++;
  return at;
}

const ESCAPE = /\\(?:u[\da-fA-F]{4}|.)/gu;

/** The text of a string in JSON, piece by piece. */
export function jsonPieces(source: string, { start, end }: JsonString): FieldPiece[] {
  const raw = source.slice(start, end);
  // As PHP writes JSON, unless it is told otherwise.
  const isAscii = /\\u[\da-fA-F]{4}/u.test(raw) && !/[^\p{ASCII}]/u.test(raw);
  const form = isAscii ? 'ascii-json' : 'json';
  const pieces: FieldPiece[] = [];
  let length = 0;
  let at = 0;
  const add = (offset: number, size: number, sourceLength?: number): void => {
    if (size === 0) return;
    const escaped = sourceLength === undefined ? {} : { sourceLength };
    pieces.push({ start: length, offset: start + offset, length: size, form, ...escaped });
    length += size;
  };
  for (const { index, 0: escape } of raw.matchAll(ESCAPE)) {
    add(at, index - at);
    add(index, 1, escape.length);
    at = index + escape.length;
  }
  add(at, raw.length - at);
  return pieces;
}
