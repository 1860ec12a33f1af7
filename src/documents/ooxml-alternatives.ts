import type { PartReader } from './ooxml.ts';

/**
 * Reads `mc:AlternateContent`, which holds the same thing in several forms, the newest first: takes the first
 * that anything is read of, and no other.
 */
export function alternatives(
  reader: PartReader,
  progress: { readonly written: number },
): PartReader {
  const before = progress.written;
  return { child: () => (progress.written === before ? reader : undefined) };
}
