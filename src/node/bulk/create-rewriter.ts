import { FieldTypeError } from '../../core/index.ts';
import { convertField } from './convert-field.ts';
import type { FieldOperation } from './field-operation.ts';
import { LinesFormat } from './lines-format.ts';
import { NdjsonFormat } from './ndjson-format.ts';
import type { RecordFormat } from './record-format.ts';
import { Rewriter } from './rewriter.ts';
import type { TableDialect } from './table-cell.ts';
import { TableFormat } from './table-format.ts';
import type { BulkOptions, OnRejection, RecordRewriter } from './types.ts';

/**
 * Makes what rewrites records, by which field and how.
 *
 * @throws ERR_FIELD_TYPE for options that are none, ERR_UNKNOWN_TIME_ZONE, ERR_UNKNOWN_LOCALE.
 */
export function createRewriter(options: BulkOptions, onRejection: OnRejection): RecordRewriter {
  return new Rewriter(formatOf(options, operationOf(options)), onRejection);
}

function operationOf(options: BulkOptions): FieldOperation {
  return convertField(options);
}

function formatOf(options: BulkOptions, operation: FieldOperation): RecordFormat {
  const { format, field, add, messageLocale = 'en' } = options;
  if (format === 'lines') return new LinesFormat(operation, add !== undefined, messageLocale);
  if (field === undefined) throw new FieldTypeError('field', field, 'the name of a field');
  if (format === 'ndjson') return new NdjsonFormat({ field, add, operation, messageLocale });
  const dialect = format === 'csv' ? CSV : TSV;
  const hasHeader = options.header !== false;
  return new TableFormat({ ...dialect, field, add, hasHeader, operation, messageLocale });
}

const CSV: TableDialect = { delimiter: ',', hasQuotes: true };
const TSV: TableDialect = { delimiter: '\t', hasQuotes: false };
