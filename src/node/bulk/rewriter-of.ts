import { FieldTypeError } from '../../core/index.ts';
import { systemOf } from '../../core/calendars/index.ts';
import { styleOf } from '../../localize/format-options.ts';
import { negotiateLocale } from '../../locale-data/index.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import type { FieldOperation } from './field-operation.ts';
import { LinesFormat } from './lines-format.ts';
import { NdjsonFormat } from './ndjson-format.ts';
import type { RecordFormat } from './record-format.ts';
import { Rewriter } from './rewriter.ts';
import type { TableDialect } from './table-cell.ts';
import { TableFormat } from './table-format.ts';
import type { BulkFormat, BulkOptions, OnRejection, RecordRewriter } from './types.ts';

const FORMATS: readonly BulkFormat[] = ['ndjson', 'csv', 'tsv', 'lines'];

/** Makes an operation of options. */
export type MakeOperation = (options: BulkOptions) => FieldOperation;

/**
 * Makes what rewrites records with an operation that is at hand.
 *
 * @throws what `createRewriter` throws.
 */
export function rewriterOf(
  options: BulkOptions,
  operation: MakeOperation,
  onRejection: OnRejection,
): RecordRewriter {
  const { format, to, from, timeZone, messageLocale = 'en' } = options;
  if (!FORMATS.includes(format))
    throw new FieldTypeError('format', format, `one of ${FORMATS.join(', ')}`);
  if (to !== undefined) systemOf(to);
  if (from !== undefined) systemOf(from);
  if (timeZone !== undefined) resolveTimeZone(timeZone);
  if (options.style !== undefined) styleOf(options.style);
  negotiateLocale(messageLocale);
  return new Rewriter(formatOf(options, operation(options), messageLocale), onRejection);
}

function formatOf(
  { format, field, add, header = true }: BulkOptions,
  operation: FieldOperation,
  messageLocale: string,
): RecordFormat {
  checkName('add', add);
  if (format === 'lines') {
    if (field !== undefined)
      throw new FieldTypeError('field', field, 'none, for plain lines have no fields');
    return new LinesFormat(operation, add !== undefined, messageLocale);
  }
  checkName('field', field);
  if (field === undefined) throw new FieldTypeError('field', field, 'the name of a field');
  if (format === 'ndjson' && add?.startsWith('/') === true)
    throw new FieldTypeError('add', add, 'a key, no pointer: the answer is a member of the record');
  if (format === 'ndjson') return new NdjsonFormat({ field, add, operation, messageLocale });
  const dialect = format === 'csv' ? CSV : TSV;
  return new TableFormat({ ...dialect, field, add, hasHeader: header, operation, messageLocale });
}

function checkName(option: string, name: unknown): void {
  if (name !== undefined && typeof name !== 'string')
    throw new FieldTypeError(option, name, 'a name');
}

const CSV: TableDialect = { delimiter: ',', hasQuotes: true };
const TSV: TableDialect = { delimiter: '\t', hasQuotes: false };
