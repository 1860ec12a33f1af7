import type { BatchInput } from './batch-input.ts';
import { createCutter } from './record-cutter.ts';
import { RecordReader } from './record-reader.ts';
import { LONGEST_RECORD } from './table-scanner.ts';
import type { BulkOptions } from './types.ts';

/**
 * Reads the header of a table before a run begins, where it can be read twice: a column that is not there is
 * told before anything is touched.
 *
 * @throws what `take` throws of the header.
 */
export async function checkHeader(
  { format, header = true }: BulkOptions,
  [input]: readonly BatchInput[],
  take: (header: Uint8Array) => void,
): Promise<void> {
  const isTable = format === 'csv' || format === 'tsv';
  if (!isTable || !header || input?.identity === undefined) return;
  const source = await input.open(0);
  try {
    const reader = new RecordReader(source, createCutter(format), LONGEST_RECORD);
    const block = await reader.next('first');
    if (block?.kind === 'records') take(block.bytes);
  } finally {
    source.close();
  }
}
