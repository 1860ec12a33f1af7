import { type CalendarDate, type CalendarId, compareDates, FieldTypeError } from '../core/index.ts';
import { checkForm, type DatePart, fillPieces, hasDay, patternOf } from './date-parts.ts';
import type { ResolvedForm } from './date-form.ts';
import type { ResolvedLocale } from './format-options.ts';
import { compilePattern, type PatternPiece } from './pattern.ts';
import { dayIn, type Period } from './period.ts';
import {
  isNumeric,
  type Shared,
  unitOf,
  withoutSharedEnd,
  withoutSharedStart,
  withoutYear,
} from './pieces.ts';

/** How a span stands in its place: in the second half of a pair the year may be left out. */
export interface SpanPlace {
  readonly year?: boolean;
}

/**
 * The pieces of a day, a month, a year, or a range of them, in one calendar: in one that is not its own
 * a month or a year is told by what it covers.
 *
 * @throws ERR_FIELD_TYPE for a form that the span has no place for.
 */
export function spanParts(
  { precision, first, last }: Period,
  calendar: CalendarId,
  form: ResolvedForm,
  locale: ResolvedLocale,
  { year = true }: SpanPlace = {},
): DatePart[] {
  checkForm(form);
  if (form.era === 'imperial' && calendar !== 'persian') {
    throw new FieldTypeError('era', form.era, 'another era with the gregory calendar');
  }
  const whole = compilePattern(patternOf(form, locale.names.calendars[calendar], locale.names));
  const pieces = year ? whole : withoutYear(whole);
  const start = dayIn(first, calendar);
  const end = dayIn(last, calendar);
  const fill = (some: readonly PatternPiece[], date: CalendarDate): DatePart[] =>
    fillPieces(some, date, form, locale);
  const one = fill(pieces, start);
  const isOne =
    precision === 'day' && hasDay(form.dateStyle)
      ? compareDates(start, end) === 0
      : textOf(one) === textOf(fill(pieces, end));
  if (isOne) return one;

  if (form.dateStyle === 'season-year') {
    throw new FieldTypeError(
      'dateStyle',
      form.dateStyle,
      'months or days: a range has its own ends',
    );
  }
  if (form.dateStyle === 'day-month' && start.year !== end.year) {
    throw new FieldTypeError('dateStyle', form.dateStyle, 'one with a year, for two years');
  }
  const shared = isNumeric(pieces)
    ? 'nothing'
    : sharedBy(start, end, commaAfterWeekday(form, locale));
  const startPieces = withoutSharedEnd(pieces, shared);
  const endPieces = withoutSharedStart(pieces, shared);
  return [
    ...fill(startPieces, start),
    { type: 'literal', value: jointOf(startPieces, endPieces, form, locale) },
    ...fill(endPieces, end),
  ];
}

function sharedBy(start: CalendarDate, end: CalendarDate, monthStays: boolean): Shared {
  if (start.year !== end.year) return 'nothing';
  return start.month === end.month && !monthStays ? 'month' : 'year';
}

/** `Friday, 24` is no date, though «جمعه ۲۴» is the beginning of one: after a comma the month stays. */
function commaAfterWeekday({ weekday }: ResolvedForm, { names }: ResolvedLocale): boolean {
  return weekday && names.withWeekday.includes(',');
}

/** Two days, months or years that meet are joined closely; dates of several parts are set apart. */
function jointOf(
  start: readonly PatternPiece[],
  end: readonly PatternPiece[],
  { ordinal }: ResolvedForm,
  { names: { ranges } }: ResolvedLocale,
): string {
  const unit = unitOf(start.at(-1));
  if (unit !== unitOf(end[0]) || isNumeric(start)) return ranges.dates;
  if (unit === 'day') return ordinal === 'words' ? ranges.words : ranges.days;
  if (unit === 'month') return ranges.months;
  return unit === 'year' ? ranges.years : ranges.dates;
}

/** The text of pieces. */
export function textOf(parts: readonly DatePart[]): string {
  let text = '';
  for (const { value } of parts) text += value;
  return text;
}
