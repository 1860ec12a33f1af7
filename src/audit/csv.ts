import { delimiterOf, readTable, sourceOffset } from '../documents/index.ts';

/** A row of CSV, and the line of the file on which it begins. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Writes a row as RFC 4180 has it, every cell in quotes; cells are {@link defused}. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${defused(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** What a spreadsheet would run as a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^['=+\-@＝＋－＠\t\r\n]/u;
/** What a spreadsheet would take for a day or a number, and write back in another form. */
const NUMBER_OR_DAY = /^[\d\s.,:/+\-TZE]+$/iu;
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})$/u;

/** A cell that no spreadsheet runs or rewrites: an apostrophe leads it. */
function defused(cell: string): string {
  const isLikeNumber = NUMBER_OR_DAY.test(cell) && /\d/u.test(cell) && !PLAIN_NUMBER.test(cell);
  const isTouched = FORMULA.test(cell) || isLikeNumber;
  return isTouched ? `'${cell}` : cell;
}

/** The text of a cell that was written by {@link csvRow}. */
function armed(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/**
 * Reads rows of cells that {@link csvRow} wrote, and a spreadsheet perhaps wrote again.
 *
 * @throws ERR_DOCUMENT for a quote that nothing closes, or that something follows.
 */
export function* csvRows(text: string, file: string): Generator<CsvRow> {
  let line = 1;
  let counted = 0;
  for (const row of readTable(text, { delimiter: delimiterOf(text), file })) {
    const [first] = row;
    const start = first === undefined ? counted : sourceOffset(first, 0);
    line += text.slice(counted, start).split('\n').length - 1;
    counted = start;
    const cells = row.map((cell) => armed(cell.text));
    if (cells.some((cell) => cell !== '')) yield { cells, line };
  }
}
