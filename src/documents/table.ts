import { type Block, BlockBuilder, type TextEncoding } from './block.ts';
import { documentFault } from './document-fault.ts';
import { matchEnd } from './match-end.ts';

/** What stands between the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

/** How a table is written, and its name for error messages. */
export interface TableOptions {
  readonly delimiter: Delimiter;
  readonly file: string;
}

/** A row's cells; an empty line is a row of one empty cell, as spreadsheets count it. */
export type TableRow = readonly Block[];

interface CellForm {
  readonly plain: RegExp;
  readonly encoding: TextEncoding;
}

const FORMS: Readonly<Record<Delimiter, CellForm>> = {
  ',': { plain: /[^,\n\r]*/uy, encoding: 'csv-comma' },
  ';': { plain: /[^;\n\r]*/uy, encoding: 'csv-semicolon' },
  '\t': { plain: /[^\t\n\r]*/uy, encoding: 'csv-tab' },
};

const LINE_END = /\r?\n|\r/uy;
/** The line by which Excel is told the delimiter; it is no row. */
const DELIMITER_LINE = /\uFEFF?sep=[,;\t](?:\r?\n|\r|$)/uy;

/** The most columns that a spreadsheet has, A to ZZZ, in Google Sheets. */
const WIDEST = 18_278;

/**
 * Reads the rows of a table one by one, as RFC 4180 has them and spreadsheets write them, each cell with
 * its place. Within a cell that does not begin with a quote, quotes are text.
 *
 * @throws ERR_DOCUMENT for a quote that is never closed, for text after one that is, and for more cells in
 *   a row than spreadsheets have.
 * @example
 * [...readTable('id,text\n1,"24 Mordad, 1404"', { delimiter: ',', file: 'a.csv' })].map((row) => row[1]?.text)
 * // => ['text', '24 Mordad, 1404']
 */
export function readTable(source: string, options: TableOptions): Iterable<TableRow> {
  return new TableScanner(source, options).rows();
}

/** The delimiter of a table: the one that the first line that is not empty has most of, a comma for none. */
export function delimiterOf(source: string): Delimiter {
  const told = DELIMITER_TOLD.exec(source)?.[1];
  if (told !== undefined && isDelimiter(told)) return told;
  const counts: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0 };
  let isQuoted = false;
  for (let place = matchEnd(BLANK, source, 0) ?? 0; place < source.length; place++) {
    const character = source[place] ?? '';
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (isDelimiter(character)) counts[character]++;
  }
  const { ',': commas, ';': semicolons, '\t': tabs } = counts;
  if (tabs > Math.max(commas, semicolons)) return '\t';
  return semicolons > commas ? ';' : ',';
}

const DELIMITER_TOLD = /^\uFEFF?sep=([,;\t])(?:[\n\r]|$)/u;
const BLANK = /[\uFEFF\n\r]*/uy;

function isDelimiter(character: string): character is Delimiter {
  return Object.hasOwn(FORMS, character);
}

class TableScanner {
  readonly #source: string;
  readonly #delimiter: Delimiter;
  readonly #file: string;
  #place: number;

  constructor(source: string, { delimiter, file }: TableOptions) {
    this.#source = source;
    this.#delimiter = delimiter;
    this.#file = file;
    this.#place = matchEnd(DELIMITER_LINE, source, 0) ?? (source.startsWith('\uFEFF') ? 1 : 0);
  }

  *rows(): Generator<TableRow, void> {
    while (this.#place < this.#source.length) yield this.#takeRow();
  }

  #takeRow(): TableRow {
    const cells: Block[] = [];
    for (;;) {
      if (cells.length === WIDEST) {
        throw this.#fault(this.#place, `a row of more than ${WIDEST} cells`);
      }
      cells.push(this.#takeCell());
      if (this.#source[this.#place] === this.#delimiter) {
        this.#place++;
        continue;
      }
      const end = matchEnd(LINE_END, this.#source, this.#place);
      if (end === undefined && this.#place < this.#source.length) {
        throw this.#fault(
          this.#place,
          'text after the closing quote of a cell; a quote within a quoted cell is written twice',
        );
      }
      this.#place = end ?? this.#place;
      return cells;
    }
  }

  #takeCell(): Block {
    return this.#source[this.#place] === '"' ? this.#takeQuoted() : this.#takePlain();
  }

  #takePlain(): Block {
    const start = this.#place;
    const { plain, encoding } = FORMS[this.#delimiter];
    this.#place = matchEnd(plain, this.#source, start) ?? start;
    const builder = new BlockBuilder(encoding);
    builder.add(this.#source.slice(start, this.#place), start);
    return builder.buildAt(start);
  }

  #takeQuoted(): Block {
    const source = this.#source;
    const start = this.#place;
    const builder = new BlockBuilder('csv-quoted');
    let place = start + 1;
    for (;;) {
      const quote = source.indexOf('"', place);
      if (quote === -1) throw this.#fault(start, 'the cell that begins here has no closing quote');
      builder.add(source.slice(place, quote), place);
      place = quote + 1;
      if (source[place] !== '"') break;
      builder.add('"', quote, { sourceLength: 2 });
      place++;
    }
    this.#place = place;
    return builder.buildAt(start + 1);
  }

  #fault(place: number, reason: string): Error {
    return documentFault(this.#source, this.#file, place, reason);
  }
}
