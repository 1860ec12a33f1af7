import { DocumentError } from '../core/index.ts';

/** A row of CSV, and the line of the file on which it begins. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What makes Excel and its like read a file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

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

/** Marks between cells, as spreadsheets of one country or another write them. */
const SEPARATORS = [',', ';', '\t'];

/**
 * Reads rows of cells that {@link csvRow} wrote, and a spreadsheet perhaps wrote again.
 *
 * @throws ERR_DOCUMENT for a quote that nothing closes, or that something follows.
 */
export function* csvRows(text: string, file: string): Generator<CsvRow> {
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const separator = separatorOf(text.slice(at, at + LONGEST_HEADER));
  let line = 1;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    for (let isOpen = true; isOpen;) {
      const isQuoted = text[at] === '"';
      const end = isQuoted ? quoteEnd(text, at, file, line) : bareEnd(text, at, separator);
      const written = text.slice(at, end);
      line += written.split('\n').length - 1;
      cells.push(armed(isQuoted ? written.slice(1, -1).replaceAll('""', '"') : written));
      at = end;
      isOpen = text[at] === separator;
      if (isOpen) at++;
      else if (at < text.length && text[at] !== '\r' && text[at] !== '\n')
        throw new DocumentError(file, line, 1, 'not CSV: something follows a quoted cell');
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    if (cells.some((cell) => cell !== '')) yield { cells, line: start };
  }
}

const LONGEST_HEADER = 2000;

function separatorOf(text: string): string {
  const [header = ''] = text.split(/[\r\n]/u, 1);
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function quoteEnd(text: string, from: number, file: string, line: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  throw new DocumentError(file, line, 1, 'not CSV: a quote is not closed');
}

function bareEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') at++;
  return at;
}
