import { BYTE_ORDER_MARK_LENGTH, bufferOf, hasByteOrderMark } from './buffers.ts';
import { LINE_FEED, QUOTE } from './json-bytes.ts';
import { TableScanner } from './table-scanner.ts';
import type { BulkFormat } from './types.ts';

/**
 * How many bytes of whole records stand at the beginning of bytes that begin with a record, 0 for none: where
 * an input may be cut, to be shared out. The same places as those at which a rewriter ends its records.
 * Only the bytes of an input's start may have a byte order mark before their first record.
 *
 * @example
 * splitAtRecord(Buffer.from('a,"1\n2"\nb,"3\n'), 'csv') // => 8
 */
export function splitAtRecord(input: Uint8Array, format: BulkFormat, isStart = true): number {
  const bytes = bufferOf(input);
  const limit = bytes.lastIndexOf(LINE_FEED) + 1;
  if (format !== 'csv' || !bytes.includes(QUOTE)) return limit;
  let end = 0;
  let begin = isStart && hasByteOrderMark(bytes) ? BYTE_ORDER_MARK_LENGTH : 0;
  while (begin < limit) {
    const next = csvScanner.read(bytes, begin, limit, false, -1);
    if (next === -1) break;
    begin = end = next;
  }
  return end;
}

/**
 * Where the first record of an input ends, its line feed counted; 0 where it is not whole. It gives a
 * table's header to those who go on after it.
 *
 * @example
 * recordEnd(Buffer.from('"a\nb",c\n1,2\n'), 'csv') // => 8
 */
export function recordEnd(input: Uint8Array, format: BulkFormat): number {
  const bytes = bufferOf(input);
  if (format !== 'csv') return bytes.indexOf(LINE_FEED) + 1;
  const limit = bytes.lastIndexOf(LINE_FEED) + 1;
  const begin = hasByteOrderMark(bytes) ? BYTE_ORDER_MARK_LENGTH : 0;
  return limit === 0 ? 0 : Math.max(0, csvScanner.read(bytes, begin, limit, false, -1));
}

const csvScanner = new TableScanner(','.charCodeAt(0), true);
