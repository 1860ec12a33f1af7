import type { MakeOperation } from './rewriter-of.ts';
import type { BulkOperation } from './types.ts';

const LOADS: Readonly<Record<BulkOperation, () => Promise<MakeOperation>>> = {
  convert: async () => (await import('./convert-operation.ts')).convertField,
  format: async () => (await import('./date-operations.ts')).formatField,
  parse: async () => (await import('./date-operations.ts')).parseField,
  find: async () => (await import('./text-operations.ts')).findField,
  readtime: async () => (await import('./text-operations.ts')).readTimeField,
  annotate: async () => (await import('./text-operations.ts')).annotateField,
  check: async () => (await import('./text-operations.ts')).checkField,
};

/** Reads what one operation needs: the words of every language are half of the start of a conversion. */
export function loadOperation(op: BulkOperation): Promise<MakeOperation> {
  return LOADS[op]();
}
