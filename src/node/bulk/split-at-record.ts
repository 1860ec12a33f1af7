import { LINE_FEED } from './json-bytes.ts';
import { TableScanner } from './table-scanner.ts';
import type { BulkFormat } from './types.ts';

/**
 * How many bytes of whole records stand at the beginning of bytes that begin with a record, 0 for none: where
 * an input may be cut, to be shared out. The same places as those at which a rewriter ends its records.
 *
 * @example
 * splitAtRecord(Buffer.from('a,"1\n2"\nb,"3\n'), 'csv') // => 8
 */
export function splitAtRecord(input: Uint8Array, format: BulkFormat): number {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const limit = bytes.lastIndexOf(LINE_FEED) + 1;
  if (format !== 'csv' || !bytes.includes(QUOTE_SIGN)) return limit;
  let end = 0;
  while (end < limit) {
    const next = csvScanner.read(bytes, end, limit, false, -1);
    if (next === -1) break;
    end = next;
  }
  return end;
}

/**
 * Where the first record of bytes ends, its line feed counted; 0 where it is not whole. It gives a
 * table's header to those who go on after it.
 *
 * @example
 * recordEnd(Buffer.from('"a\nb",c\n1,2\n'), 'csv') // => 8
 */
export function recordEnd(input: Uint8Array, format: BulkFormat): number {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (format !== 'csv') return bytes.indexOf(LINE_FEED) + 1;
  const limit = bytes.lastIndexOf(LINE_FEED) + 1;
  return limit === 0 ? 0 : Math.max(0, csvScanner.read(bytes, 0, limit, false, -1));
}

const QUOTE_SIGN = '"';
const csvScanner = new TableScanner(','.charCodeAt(0), true);
