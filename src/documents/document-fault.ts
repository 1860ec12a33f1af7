import { DocumentError } from '../core/errors/index.ts';

export const BYTE_ORDER_MARK: string = '\uFEFF';

/** The refusal of a document at a place in its source; a byte order mark is no column. */
export function documentFault(
  source: string,
  file: string,
  place: number,
  reason: string,
): DocumentError {
  const lineBreak = lineBreakOf(source);
  let line = 1;
  let lineStart = source.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  for (;;) {
    const end = source.indexOf(lineBreak, lineStart);
    if (end === -1 || end >= place) break;
    lineStart = end + 1;
    line++;
  }
  return new DocumentError(file, line, Math.max(0, place - lineStart) + 1, reason);
}

/** What ends the lines of a source: a carriage return alone where there is no line feed at all. */
export function lineBreakOf(source: string): '\n' | '\r' {
  return !source.includes('\n') && source.includes('\r') ? '\r' : '\n';
}
