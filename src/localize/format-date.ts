import { type CalendarId, type DateFields, FieldTypeError, toIsoDate } from '../core/index.ts';
import { systemOf } from '../core/calendars/index.ts';
import { checkedEpochDays } from '../core/fields.ts';
import { isPlainObject } from '../core/plain-object.ts';
import type { DatePart } from './date-parts.ts';
import type { CalendarForms } from './date-form.ts';
import { calendarForm } from './calendar-form.ts';
import { type LocaleOptions, resolveLocale } from './format-options.ts';
import { knownForm, printDay, rememberForm } from './known-forms.ts';
import { checkMedium, type Medium, timed } from './medium.ts';
import { type DateOrPeriod, type Period, periodOf } from './period.ts';
import { spanParts, textOf } from './span.ts';

/** How {@link formatDate} prints. */
export interface FormatDateOptions extends LocaleOptions, CalendarForms {
  /** The date's own calendar by default. */
  readonly calendar?: CalendarId;
  /** `text` by default; `html` gives `<time datetime>`. */
  readonly medium?: Medium;
}

/**
 * Prints a date, a month or a year in a locale's words and digits; the same text on every ICU build.
 *
 * @throws ERR_UNKNOWN_LOCALE for a language that is not served, ERR_UNKNOWN_CALENDAR,
 *   ERR_UNKNOWN_NUMBERING_SYSTEM, ERR_STYLE, ERR_FIELD_TYPE, ERR_FIELD_RANGE for what is no date.
 * @example
 * formatDate({ calendar: 'persian', year: 1404, month: 5, day: 24 }, { locale: 'fa', dateStyle: 'full' })
 * // => 'جمعه ۲۴ مرداد ۱۴۰۴'
 * formatDate({ calendar: 'persian', year: 1404, month: 5, day: 24 }, { locale: 'en', ordinal: 'digits' })
 * // => '24th of Mordad, 1404'
 * formatDate({ calendar: 'persian', year: 1404, month: 5 }, { locale: 'fa', monthSuffix: true })
 * // => 'مردادماه ۱۴۰۴'
 */
export function formatDate(date: DateOrPeriod, options: FormatDateOptions): string {
  const text = dateText(date, options);
  if (options.medium === undefined || checkMedium(options.medium) !== 'html') return text;
  const { precision, first } = periodOf(date);
  return precision === 'day' ? timed(text, toIsoDate(first), 'html') : text;
}

/** A day whose form is known is printed from tables, in a twentieth of the time; the text is the same. */
function dateText(date: DateOrPeriod, options: FormatDateOptions): string {
  if (!isPlainObject(date) || !isPlainObject(options) || !('day' in date))
    return textOf(formatDateParts(date, options));
  const form = knownForm(options);
  if (form === undefined) {
    const text = textOf(formatDateParts(date, options));
    rememberForm(options);
    return text;
  }
  const days = checkedEpochDays(date as DateFields);
  return printDay(form, days, date.calendar) ?? textOf(formatDateParts(date, options));
}

/**
 * Gives the pieces that {@link formatDate} joins, for an app that sets them apart.
 *
 * @throws as {@link formatDate}.
 * @example
 * formatDateParts({ calendar: 'persian', year: 1404, month: 5, day: 24 }, { locale: 'fa', dateStyle: 'day-month' })
 * // => [{ type: 'day', value: '۲۴' }, { type: 'literal', value: ' ' }, { type: 'month', value: 'مرداد' }]
 */
export function formatDateParts(date: DateOrPeriod, options: FormatDateOptions): DatePart[] {
  const locale = resolveLocale(options);
  const period = periodOf(date);
  const calendar = systemOf(options.calendar ?? locale.calendar ?? period.first.calendar).id;
  checkOwnCalendar(period, calendar);
  const { form, locale: own } = calendarForm(period, options, calendar, locale);
  return joinLiterals(spanParts(period, calendar, form, own));
}

/** In another calendar a month or a year is several: `formatPair` and `formatRange` tell which. */
function checkOwnCalendar({ precision, first }: Period, calendar: CalendarId): void {
  if (precision === 'day' || calendar === first.calendar) return;
  throw new FieldTypeError('calendar', calendar, `"${first.calendar}", that of the ${precision}`);
}

/** Makes neighbouring literals one, as Intl has them. */
function joinLiterals(parts: readonly DatePart[]): DatePart[] {
  const joined: DatePart[] = [];
  for (const next of parts) {
    const last = joined.at(-1);
    if (last?.type === 'literal' && next.type === 'literal') {
      joined[joined.length - 1] = { type: 'literal', value: last.value + next.value };
    } else {
      joined.push(next);
    }
  }
  return joined;
}
