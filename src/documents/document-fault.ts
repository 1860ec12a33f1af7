import { DocumentError } from '../core/index.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** The refusal of a document at a place in its source; a byte order mark is no column. */
export function documentFault(
  source: string,
  file: string,
  place: number,
  reason: string,
): DocumentError {
  const start = source.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const before = source.slice(start, Math.max(place, start));
  const line = before.split('\n').length;
  return new DocumentError(file, line, before.length - before.lastIndexOf('\n'), reason);
}
