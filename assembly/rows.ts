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
  let ends: i64 = 0;
  while (true) {
    ends = bitsOf(at, i8x16.splat(LINE_FEED));
    const inRow = upToFirst(ends);
    let marks = bitsOf(at, delimiters) & inRow;
    if (hasQuotes && hasAny(at, i8x16.splat(QUOTE)))
      if ((bitsOf(at, i8x16.splat(QUOTE)) & inRow) != 0) return afterQuotedRow(row);
    const after = cells + <i32>popcnt(marks);
    if (cells <= column && after > column) {
      for (let left = column - cells; left > 0; left--) marks &= marks - 1;
      end = at + <i32>ctz(marks);
    }
    cells = after;
    if (ends != 0) break;
    at += 64;
  }
  const lineFeed = at + <i32>ctz(ends);
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

/** Of 64 bytes, a bit each: delimiters and line feeds; `leaveQuotesOut` leaves those that stand in no quotes. */
let stops: i64 = 0;
let feeds: i64 = 0;
/** Whether those bytes end within quotes: in all bits. */
let within: i64 = 0;

/** The same of a row with quotes, for which twice the time is taken. */
function afterQuotedRow(row: i32): i32 {
  let at = row;
  let cells = 0;
  let end = 0;
  within = 0;
  while (true) {
    feeds = bitsOf(at, i8x16.splat(LINE_FEED));
    stops = bitsOf(at, delimiters);
    if (!leaveQuotesOut(at, row)) return -1;
    let marks = stops & upToFirst(feeds);
    const after = cells + <i32>popcnt(marks);
    if (cells <= column && after > column) {
      for (let left = column - cells; left > 0; left--) marks &= marks - 1;
      end = at + <i32>ctz(marks);
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
  const isQuoted = end > row && load<u8>(end - 1) == QUOTE;
  const date = end - DATE_LENGTH - <i32>isQuoted;
  const cell = date - <i32>isQuoted;
  if (cell < row || (isQuoted && load<u8>(cell) != QUOTE)) return -1;
  const isCell = cell == row ? column == 0 : load<u8>(cell - 1) == <u8>delimiter;
  return isCell && readDate(date) ? lineFeed + 1 : -1;
}

/**
 * Takes delimiters and line feeds out that stand in quotes. False for a row with a line feed in quotes, or with a
 * quote that neither opens a cell, nor closes it, nor is one of two in it.
 */
function leaveQuotesOut(at: i32, row: i32): bool {
  const quotes = bitsOf(at, i8x16.splat(QUOTE));
  // From each quote that opens, itself counted, to the one that closes.
  let inside = quotes ^ (quotes << 1);
  inside ^= inside << 2;
  inside ^= inside << 4;
  inside ^= inside << 8;
  inside ^= inside << 16;
  inside ^= (inside << 32) ^ within;
  const inRow = upToFirst(feeds & ~inside);
  if ((feeds & inside & inRow) != 0) return false;
  feeds &= ~inside;
  stops &= ~inside;
  const closing = quotes & ~inside;
  const before = load<u8>(at - 1);
  const isAfterEnd = at == row || (within == 0 && (<i32>before == delimiter || before == QUOTE));
  const mayOpen = ((stops | closing) << 1) | <i64>isAfterEnd;
  const next = load<u8>(at, 64);
  const isBeforeFeed = (<i64>(next == LINE_FEED)) << 63;
  const returns = bitsOf(at, i8x16.splat(CARRIAGE_RETURN)) & ((feeds >>> 1) | isBeforeFeed);
  const isBeforeReturn = next == CARRIAGE_RETURN && load<u8>(at, 65) == LINE_FEED;
  const isBeforeEnd = <i32>next == delimiter || next == QUOTE || isBeforeReturn;
  const mayClose =
    ((stops | feeds | quotes | returns) >>> 1) | isBeforeFeed | ((<i64>isBeforeEnd) << 63);
  within = inside >> 63;
  return (((quotes & inside & ~mayOpen) | (closing & ~mayClose)) & inRow) == 0;
}

/** The bits up to the lowest that is set, itself counted; all where none is. */
function upToFirst(bits: i64): i64 {
  return bits ^ (bits - 1);
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
