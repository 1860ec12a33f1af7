import { type CalendarDate, dayOfWeek, FieldTypeError, imperialYear } from '../core/index.ts';
import { seasonIndex } from './season.ts';
import { formatInteger } from '../locale-data/digits.ts';
import type { CalendarNames, DateNames } from '../locale-data/index.ts';
import type { DateStyle } from '../style/values.ts';
import type { ResolvedForm } from './date-form.ts';
import type { ResolvedLocale } from './format-options.ts';
import { monthName, type MonthPlace } from './month-name.ts';
import type { PatternPiece } from './pattern.ts';

/** A piece of a formatted date, named as Intl's `formatToParts` names it; Intl has no seasons. */
export interface DatePart {
  readonly type: 'weekday' | 'day' | 'month' | 'season' | 'year' | 'era' | 'literal';
  readonly value: string;
}

/** The pattern of a form in a calendar, its weekday and era included. */
export function patternOf(form: ResolvedForm, calendar: CalendarNames, names: DateNames): string {
  const style = form.dateStyle === 'full' ? 'long' : form.dateStyle;
  let pattern = calendar.patterns[style];
  if (form.ordinal !== 'none') {
    pattern = withOrdinal(pattern, calendar.ordinalPatterns?.[form.ordinal]?.[style]);
  }
  if (eraWord(form, calendar, names) !== '') pattern = wrap(names.withEra, pattern);
  if (!form.weekday) return pattern;
  return wrap(
    form.weekdayPosition === 'after' ? names.withWeekdayAfter : names.withWeekday,
    pattern,
  );
}

/** A day in numbers beside a month in letters; a numeric form has no place for an ordinal. */
function withOrdinal(pattern: string, own: string | undefined): string {
  return own ?? (/\{month\d\}/u.test(pattern) ? pattern : pattern.replace('{day}', '{dayOrdinal}'));
}

function wrap(around: string, pattern: string): string {
  return around.replace('{date}', () => pattern);
}

function eraWord({ era }: ResolvedForm, calendar: CalendarNames, names: DateNames): string {
  if (era === 'none') return '';
  return era === 'imperial' ? names.imperialEra : calendar.eras[era];
}

/** Whether a form tells a day, to which a weekday belongs. */
export function hasDay(style: DateStyle): boolean {
  return style !== 'month-year' && style !== 'season-year' && style !== 'year';
}

/** Whether a form tells a year, to which an era belongs. */
export function hasYear(style: DateStyle): boolean {
  return style !== 'day-month';
}

/**
 * Refuses a weekday without a day, and an era without a year.
 *
 * @throws ERR_FIELD_TYPE
 */
export function checkForm({ dateStyle, weekday, era }: ResolvedForm): void {
  if (weekday && !hasDay(dateStyle)) {
    throw new FieldTypeError('weekday', weekday, `no weekday with dateStyle "${dateStyle}"`);
  }
  if (era !== 'none' && !hasYear(dateStyle)) {
    throw new FieldTypeError('era', era, `"none" with dateStyle "${dateStyle}"`);
  }
}

/** Fills the pieces of a pattern with a date. */
export function fillPieces(
  pieces: readonly PatternPiece[],
  date: CalendarDate,
  form: ResolvedForm,
  locale: ResolvedLocale,
): DatePart[] {
  const monthBeforeYear = isMonthBeforeYear(pieces);
  return pieces.map((piece): DatePart =>
    'literal' in piece
      ? { type: 'literal', value: piece.literal }
      : fieldPart(piece.field, date, form, locale, monthBeforeYear),
  );
}

/** Whether the year comes straight after the month, which is where ezafe is written. */
function isMonthBeforeYear(pieces: readonly PatternPiece[]): boolean {
  return pieces.some(
    (piece, place) =>
      'field' in piece &&
      piece.field.startsWith('month') &&
      pieces.slice(place + 1).find((next) => 'field' in next)?.field === 'year',
  );
}

function fieldPart(
  field: string,
  date: CalendarDate,
  form: ResolvedForm,
  { names, numberingSystem: digits }: ResolvedLocale,
  beforeYear: boolean,
): DatePart {
  const { calendar, month, day } = date;
  const calendarNames = names.calendars[calendar];
  const year = form.era === 'imperial' ? imperialYear(date) : date.year;
  const named = (place: MonthPlace): DatePart => ({
    type: 'month',
    value: monthName(calendarNames, month, form, place),
  });
  switch (field) {
    case 'weekday':
      return { type: 'weekday', value: names.weekdays.wide[dayOfWeek(date) - 1] ?? '' };
    case 'day':
      return { type: 'day', value: formatInteger(day, digits) };
    case 'day2':
      return { type: 'day', value: formatInteger(day, digits, 2) };
    case 'dayOrdinal':
      return { type: 'day', value: ordinal(day, form, names, formatInteger(day, digits)) };
    case 'month':
      return named({ beforeYear, abbreviated: false });
    case 'monthAbbreviated':
      return named({ beforeYear, abbreviated: true });
    case 'month1':
      return { type: 'month', value: formatInteger(month, digits) };
    case 'month2':
      return { type: 'month', value: formatInteger(month, digits, 2) };
    case 'season':
      return { type: 'season', value: names.seasons[seasonIndex(date)] ?? '' };
    case 'seasonYear':
      return { type: 'year', value: seasonYears(date, year, names, digits) };
    case 'year':
      return { type: 'year', value: formatInteger(year, digits) };
    case 'year4':
      return { type: 'year', value: formatInteger(year, digits, 4) };
    case 'era':
      return { type: 'era', value: eraWord(form, calendarNames, names) };
    default:
      return { type: 'literal', value: '' };
  }
}

let englishOrdinals: Intl.PluralRules | undefined;

/** @throws ERR_FIELD_TYPE for ordinals that a language does not write: never «۲۴ام». */
function ordinal(day: number, form: ResolvedForm, names: DateNames, number: string): string {
  const { words, suffixes } = names.ordinals;
  if (form.ordinal === 'words' && words !== undefined) return words[day - 1] ?? '';
  if (form.ordinal === 'digits' && suffixes !== undefined) {
    englishOrdinals ??= new Intl.PluralRules('en', { type: 'ordinal' });
    return number + (suffixes[englishOrdinals.select(day)] ?? '');
  }
  const known = ['none', ...(words === undefined ? [] : ['words'])];
  throw new FieldTypeError('ordinal', form.ordinal, `one of ${known.join(', ')} in this language`);
}

/** A Gregorian winter lies in two years: the winter of 2025–2026. */
function seasonYears(
  date: CalendarDate,
  year: number,
  names: DateNames,
  digits: ResolvedLocale['numberingSystem'],
): string {
  const own = formatInteger(year, digits);
  if (date.calendar !== 'gregory' || seasonIndex(date) !== 3) return own;
  const first = date.month === 12 ? year : year - 1;
  return formatInteger(first, digits) + names.ranges.years + formatInteger(first + 1, digits);
}
