import { type CalendarId, FieldTypeError, toIsoDate } from '../core/index.ts';
import { otherCalendar } from '../core/other-calendar.ts';
import type { PairForm } from '../locale-data/index.ts';
import { PAIR_FORMS } from '../style/values.ts';
import { calendarForm } from './calendar-form.ts';
import { oneOf } from '../core/fields.ts';
import { type CalendarForms, flagOf } from './date-form.ts';
import { type LocaleOptions, resolveLocale, type ResolvedLocale } from './format-options.ts';
import { fillText } from './pattern.ts';
import { checkMedium, isolate, leadLine, lineBreak, type Medium, timed } from './medium.ts';
import { type DateOrPeriod, type Period, periodOf } from './period.ts';
import { spanParts, textOf } from './span.ts';

/** How {@link formatPair} prints: as `formatDate`, with the calendar that stands first. */
export interface FormatPairOptions extends LocaleOptions, CalendarForms {
  /** The locale's own order by default: Jalali first in Persian, Gregorian first in English. */
  readonly firstCalendar?: CalendarId;
  /** `parentheses` by default. */
  readonly pairForm?: PairForm;
  /** Whether the second date has its year; it has by default. */
  readonly repeatYear?: boolean;
  /** `text` by default: a half in a language of the other direction is isolated. */
  readonly medium?: Medium;
}

/**
 * Prints a day in both calendars, the weekday once; a month or a year by what it covers in the other.
 *
 * @throws as `formatDate`.
 * @example
 * formatPair({ calendar: 'persian', year: 1404, month: 5, day: 24 }, { locale: 'en' })
 * // => 'August 15, 2025 (24 Mordad 1404)'
 * formatPair({ calendar: 'gregory', year: 2025, month: 8, day: 15 }, { locale: 'fa', pairForm: 'equals' })
 * // => '۲۴ مرداد ۱۴۰۴ برابر با ۱۵ اوت ۲۰۲۵'
 * formatPair({ calendar: 'persian', year: 1404, month: 5 }, { locale: 'fa' })
 * // => 'مرداد ۱۴۰۴ (ژوئیه–اوت ۲۰۲۵)'
 */
export function formatPair(date: DateOrPeriod, options: FormatPairOptions): string {
  const period = periodOf(date);
  const text = pairText(period, options);
  const medium = checkMedium(options.medium);
  return period.precision === 'day' ? timed(text, toIsoDate(period.first), medium) : text;
}

/** The text of a span in both calendars. */
export function pairText(period: Period, options: FormatPairOptions): string {
  const locale = resolveLocale(options);
  const { pair } = locale.settings;
  const medium = checkMedium(options.medium);
  const first = checkCalendar(options.firstCalendar ?? locale.calendar ?? firstOf(period, locale));
  const form = oneOf('pairForm', options.pairForm ?? pair.pairForm, PAIR_FORMS);
  const year = flagOf('repeatYear', options.repeatYear ?? pair.repeatYear);
  const [one, other] = [first, otherCalendar(first)].map((calendar, place) =>
    halfOf(period, calendar, options, locale, { second: place === 1, year: place === 0 || year }),
  );
  const slashed = form === 'slash' && one?.isNumeric === true ? 'slashNumeric' : form;
  const line = fillText(locale.names.pairs[slashed], {
    first: one?.text ?? '',
    second: other?.text ?? '',
  }).replace('\n', lineBreak(medium));
  return leadLine(line, locale.info.direction, medium);
}

/** A month or a year stands first in its own calendar: the other half is what it covers. */
function firstOf({ precision, first }: Period, { settings, info }: ResolvedLocale): CalendarId {
  if (precision !== 'day') return first.calendar;
  return settings.pair.firstCalendar ?? info.firstCalendar;
}

/** One half of a pair: its text, set apart where it needs to be, and whether it is all numbers. */
function halfOf(
  period: Period,
  calendar: CalendarId,
  options: FormatPairOptions,
  line: ResolvedLocale,
  { second, year }: { readonly second: boolean; readonly year: boolean },
): { readonly text: string; readonly isNumeric: boolean } {
  const { form, locale } = calendarForm(period, options, calendar, line);
  const { dateStyle, era } = form;
  if (dateStyle === 'season-year') {
    throw new FieldTypeError('dateStyle', dateStyle, 'another: no season is in both calendars');
  }
  const own = {
    ...form,
    weekday: second ? form.weekday && isAsked(options[calendar]) : form.weekday,
    // The imperial era counts Jalali years only, so the Gregorian half stands without it.
    era: era === 'imperial' && calendar === 'gregory' ? ('none' as const) : era,
  };
  const text = textOf(spanParts(period, calendar, own, locale, { year }));
  const medium = checkMedium(options.medium);
  return {
    text: isolate(text, text, line.info.direction, medium, locale.info),
    isNumeric: dateStyle === 'short' || dateStyle === 'numeric',
  };
}

/** The weekday stands once, unless the second half has been given one of its own. */
function isAsked(own: CalendarForms['persian']): boolean {
  return own?.weekday === true || own?.dateStyle === 'full';
}

function checkCalendar(calendar: CalendarId): CalendarId {
  if (calendar === 'persian' || calendar === 'gregory') return calendar;
  throw new FieldTypeError('firstCalendar', calendar, '"persian" or "gregory"');
}
