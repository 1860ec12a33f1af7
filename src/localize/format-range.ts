import { type CalendarId, compareDates, FieldTypeError, toIsoDate } from '../core/index.ts';
import { DateOrderError } from '../core/errors/index.ts';
import { systemOf } from '../core/calendars/index.ts';
import { calendarForm } from './calendar-form.ts';
import { flagOf } from './date-form.ts';
import { resolveLocale } from './format-options.ts';
import { type FormatPairOptions, pairText } from './format-pair.ts';
import { checkMedium } from './medium.ts';
import { dayIn, type DateOrPeriod, type Period, periodOf } from './period.ts';
import { spanParts, textOf } from './span.ts';

/** How {@link formatRange} prints: as `formatDate`, or as `formatPair` with `pair`. */
export interface FormatRangeOptions extends FormatPairOptions {
  /** The calendar of the first date by default. */
  readonly calendar?: CalendarId;
  /** Whether the range is told in both calendars; not by default. */
  readonly pair?: boolean;
}

/**
 * Prints a range of days, months or years, both ends in it, what they share said once.
 *
 * @throws ERR_DATE_ORDER when it ends before it begins, ERR_FIELD_TYPE for a day and a month, and as
 *   `formatDate`.
 * @example
 * const from = { calendar: 'gregory', year: 2025, month: 8, day: 15 };
 * const to = { calendar: 'gregory', year: 2025, month: 8, day: 17 };
 * formatRange(from, to, { locale: 'en', pair: true }) // => 'August 15–17, 2025 (24–26 Mordad 1404)'
 * formatRange(from, to, { locale: 'fa', calendar: 'persian' }) // => '۲۴ تا ۲۶ مرداد ۱۴۰۴'
 */
export function formatRange(
  start: DateOrPeriod,
  end: DateOrPeriod,
  options: FormatRangeOptions,
): string {
  const locale = resolveLocale(options);
  checkMedium(options.medium);
  const span = spanOf(start, end);
  if (flagOf('pair', options.pair ?? false)) return pairText(span, options);
  const calendar = systemOf(options.calendar ?? locale.calendar ?? span.first.calendar).id;
  const { form, locale: own } = calendarForm(span, options, calendar, locale);
  return textOf(spanParts(span, calendar, form, own));
}

function spanOf(start: DateOrPeriod, end: DateOrPeriod): Period {
  const from = periodOf(start);
  const to = periodOf(end);
  if (from.precision !== to.precision) {
    throw new FieldTypeError('end', end, `a ${from.precision}, as the start is`);
  }
  if (compareDates(from.first, to.last) > 0) {
    throw new DateOrderError('start', toIsoDate(from.first), 'end', toIsoDate(to.first));
  }
  return { ...from, last: dayIn(to.last, from.first.calendar) };
}
