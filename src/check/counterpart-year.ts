import { withDigits } from '../locale-data/digits.ts';
import type { BareYear } from './bare-years.ts';

const YEARS_APART = 621;

/** A year, or two told as one, in place of another: of its calendar the one in which most of the other falls. */
export function counterpartLike(own: BareYear, other: BareYear): string {
  const [jalali, gregorian] = own.calendar === 'persian' ? [own, other] : [other, own];
  // Of two years told as one, the turn is in the other: 2026–27 in 1405, and 1404–05 in 2026.
  const isInTurn = jalali.turn !== undefined && gregorian.turn === undefined;
  const apart = isInTurn ? YEARS_APART + 1 : YEARS_APART;
  const year = own === jalali ? other.year - apart : other.year + apart;
  return own.turn === undefined ? digitsLike(own.text, year) : twoLike(own.text, year);
}

/** The first of two years told as one, and the next, each in as many digits as it was: 2026-27, «۸۶–۸۷». */
function twoLike(text: string, first: number): string {
  let year = first;
  return text.replace(/[\d۰-۹]+/gu, (written) => digitsLike(text, year++).slice(-written.length));
}

/** A year in the digits of another. */
export function digitsLike(text: string, year: number): string {
  return withDigits(String(year), /[۰-۹]/u.test(text) ? 'arabext' : 'latn');
}
