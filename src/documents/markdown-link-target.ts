import { matchEnd } from './match-end.ts';

const OPENING = /\(\s*/uy;
const ADDRESS =
  /<(?:[^<>\\\n]|\\.)*>|(?:[^\s()\\]|\\[^]|\((?:[^\s()\\]|\\[^]|\((?:[^\s()\\]|\\[^])*\))*\))+/uy;
const SPACE = /\s+/uy;
const TITLE = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\)/uy;
const CLOSING = /\s*\)/uy;

/**
 * Where `(address "title")` ends that begins at a place; undefined for none, and for one whose title goes on in the
 * next line of a quotation. Not one pattern: spaces would be tried for each of its parts.
 */
export function linkTargetEnd(source: string, start: number): number | undefined {
  const opened = matchEnd(OPENING, source, start);
  if (opened === undefined) return undefined;
  const address = matchEnd(ADDRESS, source, opened) ?? opened;
  const spaced = matchEnd(SPACE, source, address);
  const title = spaced === undefined ? undefined : matchEnd(TITLE, source, spaced);
  return matchEnd(CLOSING, source, title ?? address);
}
