/** Dates of ten bytes, and the tables by which they are converted. */
import { BEGINS, TURNS } from './memory';

const FIRST_JALALI = 1304;
const LAST_JALALI = 1499;
const FIRST_GREGORIAN = 1700;
const LAST_GREGORIAN = 2479;

export const DATE_LENGTH = 10;
const DASHES = 0x2d00002d;
const DOTS = 0x2e00002e;
const SLASHES = 0x2f00002f;

/** Which dates are read: those whose answer is of the other calendar. */
export let readsJalali: bool = false;
export let readsGregorian: bool = false;
/** The year that the tables lack; 0 while they have what was asked for. */
export let missing: i32 = 0;

/** The date that was read: its place, and that of the other calendar, packed. */
let place: i32 = 0;
let answer: i32 = 0;
let isToJalali: bool = false;

export function forgetMissing(): void {
  missing = 0;
}

/** Reads a date, four bytes in a word, and looks up that of the other calendar. */
export function readDate(start: i32): bool {
  const middle = load<i32>(start, 4);
  const marks = middle & 0xff0000ff;
  if (marks != DASHES && marks != SLASHES && marks != DOTS) return false;
  const years = digitsOf(load<i32>(start));
  const days = digitsOf(((middle >>> 8) & 0xffff) | ((<i32>load<u16>(start, 8)) << 16));
  if ((years | days) < 0) return false;
  const year = (years & 0xff) * 100 + (years >> 16);
  const month = days & 0xff;
  const day = days >> 16;
  if (month < 1 || month > 12 || day < 1) return false;
  isToJalali = year > LAST_JALALI;
  if (isToJalali) {
    if (year < FIRST_GREGORIAN || year > LAST_GREGORIAN || !readsGregorian) return false;
  } else if (year < FIRST_JALALI || !readsJalali) return false;
  const at = placeOf(year, month);
  const begin = load<i32>(at, BEGINS);
  if (begin == 0) {
    missing = year;
    return false;
  }
  if (day > (begin & 31)) return false;
  const turn = load<i32>(at, TURNS);
  const after = day - (turn & 63);
  // No branch, which would be guessed wrong for a third of the days: a sixth of the time of a row.
  const isBefore = after >> 31;
  answer = (((begin >> 5) + day - 1) & isBefore) | (((turn >> 6) + after) & ~isBefore);
  place = start;
  return true;
}

/** Writes what was read last in the other calendar, over it. */
export function writeDate(): void {
  const year = answer >> 9;
  // A hundredth, for numbers of four digits, without a division.
  const century = (year * 5243) >> 19;
  const marks = isToJalali ? SLASHES : DASHES;
  const days = asciiOf(((answer >> 5) & 15) | ((answer & 31) << 16));
  store<i32>(place, asciiOf(century | ((year - century * 100) << 16)));
  store<i32>(place, marks | ((days & 0xffff) << 8), 4);
  store<i16>(place, <i16>(days >>> 16), 8);
}

/**
 * Fills in the months of a year, each from the one before. `first` is the year's first day in the other
 * calendar, packed; `own` and `other` are how long the months are that a leap day lengthens: the year's, and that
 * of the other calendar which falls into it.
 */
export function fillMonths(year: i32, first: i32, own: i32, other: i32): void {
  const isJalali = year <= LAST_JALALI;
  let otherYear = first >> 9;
  let otherMonth = (first >> 5) & 15;
  let day = first & 31;
  for (let month = 1; month <= 12; month++) {
    const at = placeOf(year, month);
    const length = isJalali ? jalaliLength(month, own) : gregorianLength(month, own);
    const otherLength = isJalali
      ? gregorianLength(otherMonth, other)
      : jalaliLength(otherMonth, other);
    const rest = otherLength - day + 1;
    store<i32>(at, (packed(otherYear, otherMonth, day) << 5) | length, BEGINS);
    if (otherMonth == 12) otherYear++;
    otherMonth = (otherMonth % 12) + 1;
    store<i32>(at, (packed(otherYear, otherMonth, 1) << 6) | (rest + 1), TURNS);
    day = length - rest + 1;
  }
}

function placeOf(year: i32, month: i32): i32 {
  return ((year - FIRST_JALALI) * 12 + month - 1) << 2;
}

function packed(year: i32, month: i32, day: i32): i32 {
  return (year << 9) | (month << 5) | day;
}

function gregorianLength(month: i32, february: i32): i32 {
  // 31 in odd months to July, and in even ones from August on.
  return month == 2 ? february : 30 + ((month ^ (month >> 3)) & 1);
}

function jalaliLength(month: i32, esfand: i32): i32 {
  return month == 12 ? esfand : month <= 6 ? 31 : 30;
}

/** Four ASCII digits as two numbers of two, `first | second << 16`; negative where one is none. */
function digitsOf(word: i32): i32 {
  const digits = word ^ 0x30303030;
  // A byte above 9 reaches its highest bit by the sum, or has it.
  if ((((digits + 0x76767676) | digits) & 0x80808080) != 0) return -1;
  return ((digits * 2561) >>> 8) & 0xff00ff;
}

/** And back: both are done at once, with a tenth that needs no division. */
function asciiOf(numbers: i32): i32 {
  const tens = ((numbers * 205) >>> 11) & 0x0f000f;
  return (numbers << 8) + 0x30303030 - tens * 2559;
}
