import type { BulkOperation } from '../node/bulk/types.ts';

/** The operations that an option is for: with another it would be passed over, and nobody would see it. */
const USED_BY: Readonly<Record<string, readonly BulkOperation[]>> = {
  '--to': ['convert', 'format'],
  '--from': ['convert', 'format', 'parse', 'find'],
  '--date-style': ['format'],
  '--locale': ['format', 'readtime'],
};

/** Refuses options that do nothing in this run, by the names that were typed. */
export function refuseIdleOptions(
  op: BulkOperation,
  given: Readonly<Record<string, unknown>>,
): void {
  for (const [option, operations] of Object.entries(USED_BY)) {
    if (given[option] === undefined || operations.includes(op)) continue;
    throw new Error(`${option} does nothing with --op ${op}, only with ${operations.join(', ')}`);
  }
}
