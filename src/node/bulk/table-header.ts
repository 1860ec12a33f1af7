import { FieldTypeError } from '../../core/index.ts';
import { decodeField } from './field-answer.ts';
import type { TableScanner } from './table-scanner.ts';

/** What of a header matters. */
export interface TableHeader {
  /** The place of the field's column, from 0. */
  readonly column: number;
  readonly width: number;
}

/**
 * Finds the column of a field in a header, by its name, else by its number.
 *
 * @throws ERR_FIELD_TYPE for a column that is not there, or there twice, and for one to add that is there.
 */
export function readTableHeader(
  names: readonly string[],
  field: string,
  add: string | undefined,
): TableHeader {
  const listed = names.map((name) => JSON.stringify(name)).join(', ');
  const column = names.indexOf(field);
  if (column !== -1 && names.lastIndexOf(field) !== column)
    throw new FieldTypeError('field', field, `a column that stands once among ${listed}`);
  const place = column === -1 ? columnOfNumber(field) : column;
  if (place === undefined || place >= names.length)
    throw new FieldTypeError('field', field, `one of the columns ${listed}`);
  if (add !== undefined && names.includes(add))
    throw new FieldTypeError('add', add, `a column that is not there yet among ${listed}`);
  return { column: place, width: names.length };
}

/** `1` is the first. */
export function columnOfNumber(field: string): number | undefined {
  return /^[1-9]\d{0,5}$/u.test(field) ? Number(field) - 1 : undefined;
}

/**
 * The cells of a record, as text.
 *
 * @throws ERR_FIELD_TYPE for a record that is no header.
 */
export function cellsOf(scanner: TableScanner, bytes: Buffer, start: number): string[] {
  const cells: string[] = [];
  for (let place = 0; ; place++) {
    scanner.read(bytes, start, bytes.length, true, place);
    const text = decodeField(bytes.subarray(scanner.start, scanner.end));
    if (text !== undefined && /\r[^\n]/u.test(text) && !scanner.isQuoted)
      throw new FieldTypeError('header', text, 'lines that end in a line feed, not in CR alone');
    if (scanner.fault !== undefined || text === undefined)
      throw new FieldTypeError(
        'header',
        scanner.fault ?? 'bytes that are no UTF-8',
        'names of columns',
      );
    cells.push(scanner.isDoubled ? text.replaceAll('""', '"') : text);
    if (place === scanner.cells - 1) return cells;
  }
}
