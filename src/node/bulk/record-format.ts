import type { DateKernel } from './date-kernel.ts';
import type { Refusal } from './refusal.ts';
import type { Splicer } from './splicer.ts';

/** What a record was, beside one that is rewritten. */
export type RecordKind = 'rewritten' | 'refused' | 'blank' | 'header';

/** How records of one format are read and rewritten; what it says of a record is valid until the next. */
export interface RecordFormat {
  readonly kind: RecordKind;
  /** Why, of a record that is refused. */
  readonly refusal: Refusal;
  /** The line ends of the record, those within it too. */
  readonly lineEnds: number;
  /**
   * Rewrites the record at `start` and gives the place after its line feed; -1 where it is not whole. The
   * last byte before `limit` is a line feed.
   */
  rewrite(bytes: Buffer, start: number, limit: number, isLast: boolean, splicer: Splicer): number;
  /** Makes what rewrites plain dates quicker, where it can be of use; it is kept by the caller. */
  startKernel?(): DateKernel | undefined;
  /**
   * Rewrites with it the records that are like the one before, as many as come, and gives the place after them;
   * the others are left to `rewrite`. They stand in its room.
   */
  rewriteAlike?(kernel: DateKernel, start: number, limit: number): number;
  /** Puts into a record that was refused, and passes by, what it needs beside the others. */
  passRefused?(splicer: Splicer): void;
  /** Takes a header that was passed by before. */
  readHeader(header: Buffer): void;
}

/** Nothing was refused. */
export const NO_REFUSAL: Refusal = { code: '', message: '' };
