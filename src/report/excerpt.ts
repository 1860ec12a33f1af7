import { oneLine } from '../core/one-line.ts';

/** A piece of a line: what stands before a place, the place itself, and what stands after it. */
export interface Excerpt {
  readonly before: string;
  readonly place: string;
  readonly after: string;
}

/** How much of a line is shown before and after a place. */
const AROUND = 40;

/** The piece of a line round a place of a source; a place of several lines is shown in one. */
export function excerptOf(
  source: string,
  { index, length }: { readonly index: number; readonly length: number },
): Excerpt {
  const lineStart = source.lastIndexOf('\n', index - 1) + 1;
  const end = index + length;
  const lineEnd = source.indexOf('\n', end);
  const from = Math.max(lineStart, index - AROUND);
  const to = Math.min(lineEnd === -1 ? source.length : lineEnd, end + AROUND);
  return {
    before: (from > lineStart ? '…' : '') + shown(source.slice(from, index)).trimStart(),
    place: shown(source.slice(index, end)),
    after: shown(source.slice(end, to)).trimEnd() + (to < lineEnd ? '…' : ''),
  };
}

/** One line without controls, a space for its outer ones. */
function shown(text: string): string {
  if (text.trim() === '') return text === '' ? '' : ' ';
  const lead = text === text.trimStart() ? '' : ' ';
  const trail = text === text.trimEnd() ? '' : ' ';
  return lead + oneLine(text) + trail;
}
