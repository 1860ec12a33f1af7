import type { ParseOptions } from '../../parse/index.ts';
import type { BulkOptions } from './types.ts';

/** What tells how dates are read, as `findMentions` takes it. */
export function parseOptionsOf({ from, now, relative, dateOrder }: BulkOptions): ParseOptions {
  return {
    ...(from !== undefined && { calendar: from }),
    ...(now !== undefined && { now }),
    ...(relative !== undefined && { relative }),
    ...(dateOrder !== undefined && { dateOrder }),
  };
}
