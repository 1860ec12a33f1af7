import { FieldTypeError } from '../../core/index.ts';
import { answerOf, decodeField, NOT_UTF_8 } from './field-answer.ts';
import type { DateKernel } from './date-kernel.ts';
import { ANSWER_LENGTH, type FieldOperation } from './field-operation.ts';
import { BYTE_ORDER_MARK_LENGTH, hasByteOrderMark } from './buffers.ts';
import { CARRIAGE_RETURN, LINE_FEED } from './json-bytes.ts';
import { NO_REFUSAL, type RecordFormat, type RecordKind } from './record-format.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Splicer } from './splicer.ts';
import { cellOf, type TableDialect } from './table-cell.ts';
import { cellsOf, columnOfNumber, readTableHeader } from './table-header.ts';
import { TableScanner } from './table-scanner.ts';

/** How a column of a table is rewritten. */
export interface TableOptions extends TableDialect {
  readonly field: string;
  readonly add: string | undefined;
  readonly hasHeader: boolean;
  readonly operation: FieldOperation;
  readonly messageLocale: string;
}

const NO_CELL = refusal(
  'ERR_FIELD_TYPE',
  'The answer has a tab or a line end, which a tab-separated cell cannot hold',
);

/** Tables: RFC 4180, and tab-separated. */
export class TableFormat implements RecordFormat {
  kind: RecordKind = 'blank';
  refusal: Refusal = NO_REFUSAL;
  readonly #options: TableOptions;
  readonly #scanner: TableScanner;
  #isHeaderRead: boolean;
  /** Whether the last record had a plain date. */
  #isPlain = false;
  #column = 0;
  /** How many cells a record must have; any number where no header tells. */
  #width: number | undefined;

  constructor(options: TableOptions) {
    const { delimiter, hasQuotes, hasHeader, field, add } = options;
    this.#options = options;
    this.#scanner = new TableScanner(delimiter.charCodeAt(0), hasQuotes);
    this.#isHeaderRead = !hasHeader;
    if (add !== undefined && cellOf(add, options, false) === undefined)
      throw new FieldTypeError('add', add, 'a name without tabs and line ends');
    if (hasHeader) return;
    const column = columnOfNumber(field);
    if (column === undefined)
      throw new FieldTypeError(
        'field',
        field,
        'the number of a column from 1, where no header names it',
      );
    this.#column = column;
  }

  get lineEnds(): number {
    return this.#scanner.lineEnds;
  }

  rewrite(bytes: Buffer, start: number, limit: number, isLast: boolean, splicer: Splicer): number {
    const scanner = this.#scanner;
    this.#isPlain = false;
    const next = scanner.read(bytes, start, limit, isLast, this.#column);
    if (next === -1) return next;
    if (scanner.cells === 1 && isBlank(bytes, start)) {
      this.kind = 'blank';
      return next;
    }
    if (!this.#isHeaderRead) {
      this.#takeHeader(bytes, start, next, splicer);
      return next;
    }
    const refused = this.#faultOfRecord() ?? this.#answer(bytes, splicer);
    this.kind = refused === undefined ? 'rewritten' : 'refused';
    this.refusal = refused ?? NO_REFUSAL;
    return next;
  }

  startKernel(): DateKernel | undefined {
    const { add, operation } = this.#options;
    return add === undefined ? operation.startKernel?.() : undefined;
  }

  rewriteAlike(kernel: DateKernel, start: number, limit: number): number {
    if (!this.#isPlain) return start;
    const { delimiter, hasQuotes } = this.#options;
    return kernel.rewriteRows(start, limit, {
      delimiter: delimiter.charCodeAt(0),
      column: this.#column,
      width: this.#width ?? 0,
      mayQuote: hasQuotes,
    });
  }

  /** An empty cell in the column that is added keeps the table a rectangle, where the row was part of one. */
  passRefused(splicer: Splicer): void {
    const { cells, fault, cellsEnd } = this.#scanner;
    const { add, delimiter } = this.#options;
    if (add === undefined || fault !== undefined || cells !== (this.#width ?? cells)) return;
    splicer.write(delimiter);
    splicer.replace(cellsEnd, cellsEnd);
  }

  readHeader(header: Buffer): void {
    const start = hasByteOrderMark(header) ? BYTE_ORDER_MARK_LENGTH : 0;
    const { field, add } = this.#options;
    const { column, width } = readTableHeader(cellsOf(this.#scanner, header, start), field, add);
    this.#column = column;
    this.#width = width;
    this.#isHeaderRead = true;
  }

  #takeHeader(bytes: Buffer, start: number, next: number, splicer: Splicer): void {
    const { cellsEnd } = this.#scanner;
    this.readHeader(bytes.subarray(start, next));
    const { add, delimiter } = this.#options;
    if (add !== undefined) {
      splicer.write(delimiter + (cellOf(add, this.#options, false) ?? ''));
      splicer.replace(cellsEnd, cellsEnd);
    }
    this.kind = 'header';
  }

  #faultOfRecord(): Refusal | undefined {
    const { fault, cells } = this.#scanner;
    if (fault !== undefined) return refusal('ERR_RECORD_SYNTAX', fault);
    // A cell too many or too few has shifted the others, and another date would be taken for this one.
    if (this.#width !== undefined && cells !== this.#width)
      return refusal(
        'ERR_RECORD_SYNTAX',
        `Unexpected ${cells} cells, expected ${this.#width} as in the header`,
      );
    if (cells > this.#column) return undefined;
    return refusal('ERR_FIELD_MISSING', `There is no column ${this.#column + 1} among ${cells}`);
  }

  #answer(bytes: Buffer, splicer: Splicer): Refusal | undefined {
    const { operation, add, delimiter } = this.#options;
    const { start, end, isQuoted, cellsEnd } = this.#scanner;
    if (
      add === undefined &&
      end - start === ANSWER_LENGTH &&
      operation.writeAnswer?.(bytes, start, end, splicer.output, start) === true
    ) {
      this.#isPlain = true;
      return undefined;
    }
    const before = splicer.length;
    if (add !== undefined) splicer.room(1)[splicer.length++] = delimiter.charCodeAt(0);
    const room = splicer.room(ANSWER_LENGTH);
    if (operation.writeAnswer?.(bytes, start, end, room, splicer.length) === true) {
      splicer.length += ANSWER_LENGTH;
      if (add === undefined) splicer.replace(start, end);
      else splicer.replace(cellsEnd, cellsEnd);
      return undefined;
    }
    const cell = this.#cell(bytes);
    if (typeof cell !== 'string') {
      splicer.length = before;
      return cell;
    }
    splicer.write(cell);
    const quotes = isQuoted ? 1 : 0;
    if (add === undefined) splicer.replace(start - quotes, end + quotes);
    else splicer.replace(cellsEnd, cellsEnd);
    return undefined;
  }

  /** The answer as a cell, in quotes if the field's was. */
  #cell(bytes: Buffer): string | Refusal {
    const { operation, add } = this.#options;
    const { start, end, isQuoted } = this.#scanner;
    const answer =
      operation.answerBytes?.(bytes, start, end) ?? this.#answerOfText(bytes, start, end);
    if (typeof answer !== 'string') return answer;
    return cellOf(answer, this.#options, isQuoted && add === undefined) ?? NO_CELL;
  }

  #answerOfText(bytes: Buffer, start: number, end: number): string | Refusal {
    const { operation, messageLocale } = this.#options;
    const raw = decodeField(bytes.subarray(start, end));
    if (raw === undefined) return NOT_UTF_8;
    const text = this.#scanner.isDoubled ? raw.replaceAll('""', '"') : raw;
    return answerOf(operation, text, messageLocale);
  }
}

function isBlank(bytes: Uint8Array, start: number): boolean {
  return (
    bytes[start] === LINE_FEED ||
    (bytes[start] === CARRIAGE_RETURN && bytes[start + 1] === LINE_FEED)
  );
}
