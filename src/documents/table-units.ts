import { type Block, BlockBuilder, sourceOffset } from './block.ts';
import { documentFault } from './document-fault.ts';
import { type Delimiter, delimiterOf, readTable, type TableRow } from './table.ts';
import { type ColumnNames, columnsOf, type TableColumns } from './table-columns.ts';
import type { TranslationUnit } from './translation-unit.ts';

/** How a table is written, and its name for error messages. */
export interface TableTextOptions {
  /** By the header line by default. */
  readonly delimiter?: Delimiter;
  readonly file: string;
}

/** What a table of texts and translations is like. */
export interface TableUnitsOptions extends TableTextOptions {
  /** The names of the columns; by default they are found by what they are called. */
  readonly columns?: ColumnNames;
}

/**
 * Reads a table that has texts in one column and their translations in another, one unit for each row;
 * rows are called by their ids, else by their numbers as spreadsheets count them.
 *
 * @throws ERR_DOCUMENT for a table of which the columns cannot be told, for a text beyond the columns of
 *   the header, and as `readTable`.
 * @example
 * readTableUnits('key,en,fa\nday,Friday,جمعه', { file: 'a.csv' }).map(({ id, target }) => [id, target.text])
 * // => [['day', 'جمعه']]
 */
export function readTableUnits(source: string, options: TableUnitsOptions): TranslationUnit[] {
  const { file } = options;
  const units: TranslationUnit[] = [];
  let columns: TableColumns | undefined;
  let width = 0;
  for (const { row, number } of filledRows(source, options)) {
    if (columns === undefined) {
      columns = columnsIn(row, options, source);
      width = row.length;
      continue;
    }
    checkWidth(row, width, source, file);
    units.push(...unitsOf(row, columns, number));
  }
  return units;
}

/** Whether the header of a table tells which columns hold a text and its translation. */
export function hasUnitColumns(source: string, options: TableTextOptions): boolean {
  for (const { row } of filledRows(source, options)) {
    return !(
      'reason' in
      columnsOf(
        row.map(({ text }) => text),
        undefined,
      )
    );
  }
  return false;
}

/**
 * Reads every text of a table, whatever its column; the first row too, for it may be no header.
 *
 * @throws ERR_DOCUMENT as `readTable`.
 */
export function readTableBlocks(source: string, options: TableTextOptions): Block[] {
  return [...filledRows(source, options)].flatMap(({ row }) =>
    row.filter((cell) => !isEmpty(cell)),
  );
}

/** The rows that hold anything, the header first, and their numbers among all. */
function* filledRows(
  source: string,
  { delimiter = delimiterOf(source), file }: TableTextOptions,
): Generator<{ readonly row: TableRow; readonly number: number }, void> {
  let number = 0;
  for (const row of readTable(source, { delimiter, file })) {
    number++;
    if (!row.every(isEmpty)) yield { row, number };
  }
}

function columnsIn(
  header: TableRow,
  { columns: names, file }: TableUnitsOptions,
  source: string,
): TableColumns {
  const columns = columnsOf(
    header.map(({ text }) => text),
    names,
  );
  if (!('reason' in columns)) return columns;
  throw documentFault(source, file, placeOf(header), columns.reason);
}

function isEmpty({ text }: Block): boolean {
  return text.trim() === '';
}

function placeOf(row: TableRow): number {
  const [first] = row;
  return first === undefined ? 0 : sourceOffset(first, 0);
}

/** A text that no column of the header is for came apart: its delimiter stands outside quotes. */
function checkWidth(row: TableRow, width: number, source: string, file: string): void {
  const beyond = row.slice(width).find((cell) => !isEmpty(cell));
  if (beyond === undefined) return;
  throw documentFault(
    source,
    file,
    sourceOffset(beyond, 0),
    `a text beyond the ${width} columns of the header; a cell that holds the delimiter stands in quotes`,
  );
}

/** The unit of a row; none for a row that has other cells only. */
function unitsOf(row: TableRow, columns: TableColumns, number: number): TranslationUnit[] {
  const source = row[columns.source.index] ?? new BlockBuilder().buildAt(placeOf(row));
  const target = row[columns.target.index];
  const isTranslated = target !== undefined && !isEmpty(target);
  if (isEmpty(source) && !isTranslated) return [];
  const id = columns.id === undefined ? '' : (row[columns.id]?.text.trim() ?? '');
  const { language: sourceLanguage } = columns.source;
  const { language: targetLanguage } = columns.target;
  return [
    {
      id: id === '' ? `row ${number}` : id,
      source,
      ...(isTranslated && { target }),
      ...(sourceLanguage !== undefined && { sourceLanguage }),
      ...(targetLanguage !== undefined && { targetLanguage }),
    },
  ];
}
