/** Rows of a table, RFC 4180 or without quotes; those that are neither are left to the plain path. */
import { CARRIAGE_RETURN, LINE_FEED, QUOTE } from './bytes';
import { DATE_LENGTH, readDate } from './dates';

/** How the rows are: a cell of each is the field; they have `width` cells, or any number where that is 0. */
let delimiter: i32 = 0;
let delimiters: v128 = i8x16.splat(0);
let column: i32 = 0;
let width: i32 = 0;
let hasQuotes: bool = false;

export function learnRows(mark: i32, field: i32, cells: i32, mayQuote: bool): void {
  delimiter = mark;
  delimiters = i8x16.splat(<i8>mark);
  column = field;
  width = cells;
  hasQuotes = mayQuote;
}

/**
 * After a row, its date read; -1 for one that is not known. It is gone over 64 bytes at a time from its own
 * start on: rows that are alike take the same turns, which a processor guesses. Their delimiters are counted,
 * and of the field only the end is looked for.
 */
export function afterRow(row: i32): i32 {
  let at = row;
  let cells = 0;
  let end = 0;
  let feeds: i64 = 0;
  while (true) {
    feeds = bitsOf(at, i8x16.splat(LINE_FEED));
    const inRow = feeds ^ (feeds - 1);
    let stops = bitsOf(at, delimiters) & inRow;
    if (hasQuotes && hasAny(at, i8x16.splat(QUOTE)))
      if ((bitsOf(at, i8x16.splat(QUOTE)) & inRow) != 0) return afterQuotedRow(row);
    const after = cells + <i32>popcnt(stops);
    if (cells <= column && after > column) {
      for (let left = column - cells; left > 0; left--) stops &= stops - 1;
      end = at + <i32>ctz(stops);
    }
    cells = after;
    if (feeds != 0) break;
    at += 64;
  }
  const lineFeed = at + <i32>ctz(feeds);
  if (width != 0 && cells + 1 != width) return -1;
  if (end == 0) {
    if (cells != column) return -1;
    end = beforeReturn(row, lineFeed);
  }
  const date = end - DATE_LENGTH;
  // What is read as a date has no delimiter in it.
  const isCell = date == row ? column == 0 : date > row && load<u8>(date - 1) == <u8>delimiter;
  return isCell && readDate(date) ? lineFeed + 1 : -1;
}

/** The same, a cell at a time. */
function afterQuotedRow(row: i32): i32 {
  let at = row;
  let date = 0;
  for (let cells = 0; ; cells++) {
    const isQuoted = load<u8>(at) == QUOTE;
    const begin = isQuoted ? at + 1 : at;
    const stop = isQuoted ? afterQuotes(begin) : stopAfter(at);
    if (stop < 0) return -1;
    const byte = load<u8>(stop);
    // Before the quote that closes it, or a carriage return that belongs to the line end.
    const end = isQuoted ? stop - 1 : byte == LINE_FEED ? beforeReturn(at, stop) : stop;
    if (cells == column) {
      if (end - begin != DATE_LENGTH) return -1;
      date = begin;
    }
    at = isQuoted && byte == CARRIAGE_RETURN ? stop + 1 : stop;
    const last = load<u8>(at);
    if (last == LINE_FEED) {
      const isWhole = width == 0 ? cells >= column : cells + 1 == width;
      return isWhole && readDate(date) ? at + 1 : -1;
    }
    if (<i32>last != delimiter || at != stop) return -1;
    at++;
  }
  return -1;
}

/** After the quote that closes a cell; -1 for one with a line end in it. */
function afterQuotes(start: i32): i32 {
  let at = start;
  while (true) {
    const bytes = v128.load(at);
    const stops = i8x16.bitmask(
      v128.or(i8x16.eq(bytes, i8x16.splat(QUOTE)), i8x16.eq(bytes, i8x16.splat(LINE_FEED))),
    );
    at += stops == 0 ? 16 : ctz(stops);
    if (stops == 0) continue;
    if (load<u8>(at) != QUOTE) return -1;
    if (load<u8>(++at) != QUOTE) return at;
    at++;
  }
}

/** The delimiter or line feed that ends a cell without quotes; -1 for a quote in it. */
function stopAfter(start: i32): i32 {
  let at = start;
  while (true) {
    const bytes = v128.load(at);
    const stops = i8x16.bitmask(
      v128.or(
        v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, i8x16.splat(LINE_FEED))),
        i8x16.eq(bytes, i8x16.splat(QUOTE)),
      ),
    );
    at += stops == 0 ? 16 : ctz(stops);
    if (stops != 0) return load<u8>(at) == QUOTE ? -1 : at;
  }
}

function beforeReturn(start: i32, lineFeed: i32): i32 {
  return lineFeed > start && load<u8>(lineFeed - 1) == CARRIAGE_RETURN ? lineFeed - 1 : lineFeed;
}

/** Which of the 64 bytes from here on are `wanted`, a byte in all sixteen places: a bit each. */
function bitsOf(at: i32, wanted: v128): i64 {
  return (
    <i64>i8x16.bitmask(i8x16.eq(v128.load(at), wanted)) |
    ((<i64>i8x16.bitmask(i8x16.eq(v128.load(at, 16), wanted))) << 16) |
    ((<i64>i8x16.bitmask(i8x16.eq(v128.load(at, 32), wanted))) << 32) |
    ((<i64>i8x16.bitmask(i8x16.eq(v128.load(at, 48), wanted))) << 48)
  );
}

/** Whether one of them is. */
function hasAny(at: i32, wanted: v128): bool {
  return v128.any_true(
    v128.or(
      v128.or(i8x16.eq(v128.load(at), wanted), i8x16.eq(v128.load(at, 16), wanted)),
      v128.or(i8x16.eq(v128.load(at, 32), wanted), i8x16.eq(v128.load(at, 48), wanted)),
    ),
  );
}
