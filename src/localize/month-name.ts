import type { CalendarNames } from '../locale-data/index.ts';
import type { ResolvedForm } from './date-form.ts';

/** Letters that do not join to the one after them: a word glued behind one needs no ZWNJ. */
const ENDS_APART = /[اآدذرزژو]$/u;
const ZWNJ = '\u200c';

/** How a month stands: alone or before its year, whole or abbreviated. */
export interface MonthPlace {
  readonly beforeYear: boolean;
  readonly abbreviated: boolean;
}

/** A month's name, spelled as the form says and as its place asks. */
export function monthName(
  { months }: CalendarNames,
  month: number,
  form: ResolvedForm,
  { beforeYear, abbreviated }: MonthPlace,
): string {
  const index = month - 1;
  // A spelling of the house stands as it is: none of them takes a written ezafe.
  const spelling = months.alternatives?.[month]?.find((name) => form.monthSpellings.includes(name));
  if (abbreviated && spelling === undefined) {
    const list = form.abbreviation === 'ap' ? months.ap : months.abbreviated;
    if (list !== undefined) return list[index] ?? '';
  }
  const ezafe = beforeYear && form.ezafe;
  const name = spelling ?? ((ezafe ? months.beforeYear : undefined) ?? months.wide)[index] ?? '';
  return form.monthSuffix && months.suffix ? withSuffix(name, months.suffix) : name;
}

/** مردادماه, but فروردین‌ماه: the letter before the word for month must not join to it. */
function withSuffix(name: string, suffix: string): string {
  return name + (ENDS_APART.test(name) ? '' : ZWNJ) + suffix;
}
