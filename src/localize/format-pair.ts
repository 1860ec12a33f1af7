import { type CalendarId, type DateFields, FieldTypeError } from '../core/index.ts';
import { formatDate } from './format-date.ts';
import { type FormatDateOptions, resolveLocale } from './format-options.ts';
import { compilePattern } from './pattern.ts';

/** How {@link formatPair} prints: as `formatDate`, with the calendar that stands first. */
export interface FormatPairOptions extends Omit<FormatDateOptions, 'calendar'> {
  /** The locale's own order by default: Jalali first in Persian, Gregorian first in English. */
  readonly firstCalendar?: CalendarId;
}

/**
 * Prints a day in both calendars, the second in parentheses and without the weekday again.
 *
 * @throws as `formatDate`.
 * @example
 * formatPair({ calendar: 'persian', year: 1404, month: 5, day: 24 }, { locale: 'en' })
 * // => 'August 15, 2025 (24 Mordad 1404)'
 * formatPair({ calendar: 'gregory', year: 2025, month: 8, day: 15 }, { locale: 'fa' })
 * // => '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)'
 */
export function formatPair(date: DateFields, options: FormatPairOptions): string {
  const { info, names, calendar } = resolveLocale(options);
  const firstCalendar = options.firstCalendar ?? calendar ?? info.firstCalendar;
  const secondCalendar = otherCalendar(firstCalendar);
  const halves: Readonly<Record<string, string>> = {
    first: formatDate(date, halfOptions(options, firstCalendar)),
    second: formatDate(date, { ...halfOptions(options, secondCalendar), weekday: false }),
  };
  return compilePattern(names.pair)
    .map((piece) => ('literal' in piece ? piece.literal : (halves[piece.field] ?? '')))
    .join('');
}

/** The imperial era counts Jalali years only, so the Gregorian half stands without it. */
function halfOptions(options: FormatPairOptions, calendar: CalendarId): FormatDateOptions {
  const { firstCalendar: _order, ...shared } = options;
  if (shared.era === 'imperial' && calendar === 'gregory')
    return { ...shared, calendar, era: 'none' };
  return { ...shared, calendar };
}

/** The calendar that a pair has beside this one. */
function otherCalendar(calendar: CalendarId): CalendarId {
  if (calendar === 'persian') return 'gregory';
  if (calendar === 'gregory') return 'persian';
  throw new FieldTypeError('firstCalendar', calendar, '"persian" or "gregory"');
}
