import { FieldTypeError } from '../../core/index.ts';
import { checkOptions } from '../../core/fields.ts';
import { convertField } from './convert-operation.ts';
import { formatField, parseField } from './date-operations.ts';
import { type MakeOperation, rewriterOf } from './rewriter-of.ts';
import { annotateField, checkField, findField, readTimeField } from './text-operations.ts';
import type { BulkOperation, BulkOptions, OnRejection, RecordRewriter } from './types.ts';

const OPERATIONS: Readonly<Record<BulkOperation, MakeOperation>> = {
  convert: convertField,
  format: formatField,
  parse: parseField,
  find: findField,
  readtime: readTimeField,
  annotate: annotateField,
  check: checkField,
};

/**
 * Makes what rewrites records: which field of them, what is done with it, and where the answer goes. A record
 * of which the field is refused is handed to `onRejection` and stays as it is.
 *
 * @throws ERR_FIELD_TYPE for options that are none or do not go together, ERR_UNKNOWN_CALENDAR,
 *   ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_TIME_ZONE, ERR_STYLE; `rewrite` and `resume` throw ERR_FIELD_TYPE for
 *   a header that lacks the column or has it twice.
 */
export function createRewriter(options: BulkOptions, onRejection: OnRejection): RecordRewriter {
  checkOptions(options);
  const { op = 'convert' } = options;
  if (!Object.hasOwn(OPERATIONS, op))
    throw new FieldTypeError('op', op, `one of ${Object.keys(OPERATIONS).join(', ')}`);
  return rewriterOf(options, OPERATIONS[op], onRejection);
}
