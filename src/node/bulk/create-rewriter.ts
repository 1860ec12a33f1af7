import { FieldTypeError } from '../../core/index.ts';
import { systemOf } from '../../core/calendars/index.ts';
import { checkOptions } from '../../core/fields.ts';
import { negotiateLocale } from '../../locale-data/index.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import { convertField, formatField, parseField } from './date-operations.ts';
import type { FieldOperation } from './field-operation.ts';
import { LinesFormat } from './lines-format.ts';
import { NdjsonFormat } from './ndjson-format.ts';
import type { RecordFormat } from './record-format.ts';
import { Rewriter } from './rewriter.ts';
import type { TableDialect } from './table-cell.ts';
import { TableFormat } from './table-format.ts';
import { annotateField, checkField, findField, readTimeField } from './text-operations.ts';
import type {
  BulkFormat,
  BulkOperation,
  BulkOptions,
  OnRejection,
  RecordRewriter,
} from './types.ts';

const OPERATIONS: Readonly<Record<BulkOperation, (options: BulkOptions) => FieldOperation>> = {
  convert: convertField,
  format: formatField,
  parse: parseField,
  find: findField,
  readtime: readTimeField,
  annotate: annotateField,
  check: checkField,
};

const FORMATS: readonly BulkFormat[] = ['ndjson', 'csv', 'tsv', 'lines'];

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
  const { format, op = 'convert', to, from, timeZone, messageLocale = 'en' } = options;
  if (!FORMATS.includes(format))
    throw new FieldTypeError('format', format, `one of ${FORMATS.join(', ')}`);
  if (!Object.hasOwn(OPERATIONS, op))
    throw new FieldTypeError('op', op, `one of ${Object.keys(OPERATIONS).join(', ')}`);
  if (to !== undefined) systemOf(to);
  if (from !== undefined) systemOf(from);
  if (timeZone !== undefined) resolveTimeZone(timeZone);
  negotiateLocale(messageLocale);
  return new Rewriter(formatOf(options, OPERATIONS[op](options), messageLocale), onRejection);
}

function formatOf(
  { format, field, add, header = true }: BulkOptions,
  operation: FieldOperation,
  messageLocale: string,
): RecordFormat {
  checkName('add', add);
  if (format === 'lines') {
    if (field !== undefined) throw new FieldTypeError('field', field, 'none, for plain lines have no fields');
    return new LinesFormat(operation, add !== undefined, messageLocale);
  }
  checkName('field', field);
  if (field === undefined) throw new FieldTypeError('field', field, 'the name of a field');
  if (format === 'ndjson') return new NdjsonFormat({ field, add, operation, messageLocale });
  const dialect = format === 'csv' ? CSV : TSV;
  return new TableFormat({ ...dialect, field, add, hasHeader: header, operation, messageLocale });
}

function checkName(option: string, name: unknown): void {
  if (name !== undefined && typeof name !== 'string') throw new FieldTypeError(option, name, 'a name');
}

const CSV: TableDialect = { delimiter: ',', hasQuotes: true };
const TSV: TableDialect = { delimiter: '\t', hasQuotes: false };
