import { DocumentError } from '../core/index.ts';

/** The refusal of a document, at a place in its source. */
export function documentFault(
  source: string,
  file: string,
  place: number,
  reason: string,
): DocumentError {
  const lineBreak = lineBreakOf(source);
  let line = 1;
  let lineStart = 0;
  for (;;) {
    const end = source.indexOf(lineBreak, lineStart);
    if (end === -1 || end >= place) break;
    lineStart = end + 1;
    line++;
  }
  return new DocumentError(file, line, place - lineStart + 1, reason);
}

/** What ends the lines of a source: a carriage return alone where there is no line feed at all. */
export function lineBreakOf(source: string): '\n' | '\r' {
  return !source.includes('\n') && source.includes('\r') ? '\r' : '\n';
}
