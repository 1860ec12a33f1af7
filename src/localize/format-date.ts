import {
  type CalendarDate,
  dayOfWeek,
  type DateFields,
  FieldTypeError,
  fromEpochDays,
  imperialYear,
  toEpochDays,
} from '../core/index.ts';
import type { CalendarNames, DateNames, NumberingSystem } from '../locale-data/index.ts';
import type { DateStyle } from './date-styles.ts';
import { formatInteger } from '../locale-data/digits.ts';
import {
  checkBoolean,
  checkDateStyle,
  checkEraStyle,
  type EraStyle,
  type FormatDateOptions,
  resolveLocale,
} from './format-options.ts';
import { compilePattern } from './pattern.ts';

/** A piece of a formatted date, named as Intl's `formatToParts` names it. */
export interface DatePart {
  readonly type: 'weekday' | 'day' | 'month' | 'year' | 'era' | 'literal';
  readonly value: string;
}

/**
 * Prints a date in a locale's words and digits; the same text on every ICU build.
 *
 * @throws ERR_UNKNOWN_LOCALE for a language that is not served, ERR_UNKNOWN_CALENDAR,
 *   ERR_UNKNOWN_NUMBERING_SYSTEM, ERR_FIELD_TYPE, ERR_FIELD_RANGE for what is no date.
 * @example
 * formatDate({ calendar: 'persian', year: 1404, month: 5, day: 24 }, { locale: 'fa', dateStyle: 'full' })
 * // => 'جمعه ۲۴ مرداد ۱۴۰۴'
 * formatDate({ calendar: 'persian', year: 1404, month: 5, day: 24 }, { locale: 'en', calendar: 'gregory' })
 * // => 'August 15, 2025'
 */
export function formatDate(date: DateFields, options: FormatDateOptions): string {
  let text = '';
  for (const { value } of formatDateParts(date, options)) text += value;
  return text;
}

/**
 * Gives the pieces that {@link formatDate} joins, for an app that sets them apart.
 *
 * @throws as {@link formatDate}.
 * @example
 * formatDateParts({ calendar: 'persian', year: 1404, month: 5, day: 24 }, { locale: 'fa', dateStyle: 'day-month' })
 * // => [{ type: 'day', value: '۲۴' }, { type: 'literal', value: ' ' }, { type: 'month', value: 'مرداد' }]
 */
export function formatDateParts(date: DateFields, options: FormatDateOptions): DatePart[] {
  const { names, numberingSystem, calendar } = resolveLocale(options);
  checkBoolean('weekday', options.weekday);
  const style = checkDateStyle(options.dateStyle);
  const era = checkEraStyle(options.era);
  const days = toEpochDays(date);
  const shown = fromEpochDays(days, options.calendar ?? calendar ?? date.calendar);
  if (era === 'imperial' && shown.calendar !== 'persian') {
    throw new FieldTypeError('era', era, '"none", "short" or "long" with the gregory calendar');
  }

  const fields = fieldsOf(shown, era, names, numberingSystem);
  const pattern = names.calendars[shown.calendar].patterns[style === 'full' ? 'long' : style];
  const parts = fill(pattern, fields);
  const dated = era === 'none' ? parts : wrap(names.withEra, parts, fields);
  const weekday = options.weekday ?? style === 'full';
  checkStyleHolds(style, weekday, era);
  return joinLiterals(weekday ? wrap(names.withWeekday, dated, fields) : dated);
}

/** A weekday belongs to a day, an era to a year: a style without the one has no place for the other. */
function checkStyleHolds(style: DateStyle, weekday: boolean, era: EraStyle): void {
  if (weekday && (style === 'month-year' || style === 'year')) {
    throw new FieldTypeError('weekday', weekday, `no weekday with dateStyle "${style}"`);
  }
  if (era !== 'none' && style === 'day-month') {
    throw new FieldTypeError('era', era, `"none" with dateStyle "${style}"`);
  }
}

type FieldTable = Readonly<Record<string, () => DatePart>>;

/** What each field of a pattern stands for; only those that the pattern names are made. */
function fieldsOf(
  date: CalendarDate,
  era: EraStyle,
  names: DateNames,
  digits: NumberingSystem,
): FieldTable {
  const { calendar, year, month, day } = date;
  const calendarNames = names.calendars[calendar];
  const { wide, abbreviated = wide, beforeYear = wide } = calendarNames.months;
  const shownYear = era === 'imperial' ? imperialYear(date) : year;
  return {
    weekday: () => part('weekday', names.weekdays.wide[dayOfWeek(date) - 1]),
    day: () => part('day', formatInteger(day, digits)),
    day2: () => part('day', formatInteger(day, digits, 2)),
    month: () => part('month', wide[month - 1]),
    monthAbbreviated: () => part('month', abbreviated[month - 1]),
    monthBeforeYear: () => part('month', beforeYear[month - 1]),
    month1: () => part('month', formatInteger(month, digits)),
    month2: () => part('month', formatInteger(month, digits, 2)),
    year: () => part('year', formatInteger(shownYear, digits)),
    year4: () => part('year', formatInteger(shownYear, digits, 4)),
    era: () => part('era', eraWord(calendarNames, era, names)),
  };
}

function eraWord(calendar: CalendarNames, era: EraStyle, names: DateNames): string | undefined {
  if (era === 'imperial') return names.imperialEra;
  return era === 'none' ? undefined : calendar.eras[era];
}

/** A word that the locale lacks shows as nothing; the locale schemas forbid that it is missing. */
function part(type: DatePart['type'], value = ''): DatePart {
  return { type, value };
}

function fill(pattern: string, fields: FieldTable): DatePart[] {
  return compilePattern(pattern).map((piece) =>
    'literal' in piece
      ? part('literal', piece.literal)
      : (fields[piece.field]?.() ?? part('literal')),
  );
}

/** Puts a date that is already in parts into a pattern that adds to it, at `{date}`. */
function wrap(pattern: string, date: readonly DatePart[], fields: FieldTable): DatePart[] {
  return compilePattern(pattern).flatMap((piece) => {
    if ('literal' in piece) return part('literal', piece.literal);
    return piece.field === 'date' ? date : (fields[piece.field]?.() ?? []);
  });
}

/** Makes neighbouring literals one, as Intl has them. */
function joinLiterals(parts: readonly DatePart[]): DatePart[] {
  const joined: DatePart[] = [];
  for (const next of parts) {
    const last = joined.at(-1);
    if (last?.type === 'literal' && next.type === 'literal') {
      joined[joined.length - 1] = part('literal', last.value + next.value);
    } else {
      joined.push(next);
    }
  }
  return joined;
}
