import {
  type CalendarDate,
  contestedNowruzNear,
  dayOfWeek,
  dayOfYear,
  daysInMonth,
  type EpochDays,
  explainYear,
  fromEpochDays,
  inLeapYear,
  quarterOfYear,
  toEpochDays,
  toIsoDate,
  weekOfYear,
  type YearExplanation,
} from '../core/index.ts';
import { DateOrderError } from '../core/errors/index.ts';
import { checkOptions } from '../core/fields.ts';
import { twoDigits } from '../core/iso-date.ts';
import { dateNamesOf } from '../locale-data/index.ts';
import type { CalendarRow } from './calendar-row.ts';
import { formatDate } from './format-date.ts';
import { type DateOrPeriod, periodOf } from './period.ts';
import { seasonIndex } from './season.ts';

/** The first and the last of the days that {@link calendarRows} gives. */
export interface CalendarRowsOptions {
  /** A day, or a month or year whose first day it is; in either calendar. */
  readonly from: DateOrPeriod;
  /** A day, or a month or year whose last day it is; in either calendar. */
  readonly to: DateOrPeriod;
}

/** ISO 8601, https://www.iso.org/iso-8601-date-and-time-format.html */
const ISO_WEEKS = { firstDay: 1, minimalDays: 4 } as const;

/** CLDR's weeks of Iran: they begin on Saturday, and the first has 1 Farvardin in it. */
const JALALI_WEEKS = { firstDay: 6, minimalDays: 1 } as const;

const SATURDAY = 6;

/**
 * Gives a row for each day from the first to the last, one after another: the rows of a date dimension.
 * The arguments are checked at once, the days told as they are asked for.
 *
 * @throws ERR_DATE_ORDER when the last day is before the first, ERR_FIELD_RANGE, ERR_FIELD_TYPE,
 *   ERR_UNKNOWN_CALENDAR for what is no day, month or year.
 * @example
 * const [first] = calendarRows({
 *   from: { calendar: 'persian', year: 1404, month: 5, day: 24 },
 *   to: { calendar: 'persian', year: 1404 },
 * });
 * [first.date, first.jalali_key, first.weekday_name_fa] // => ['2025-08-15', 14040524, 'جمعه']
 */
export function calendarRows(options: CalendarRowsOptions): IterableIterator<CalendarRow> {
  checkOptions(options);
  const { first } = periodOf(options.from);
  const { last } = periodOf(options.to);
  const firstDay = toEpochDays(first);
  const lastDay = toEpochDays(last);
  if (lastDay < firstDay) throw new DateOrderError('from', toIsoDate(first), 'to', toIsoDate(last));
  return rowsBetween(firstDay, lastDay);
}

function* rowsBetween(first: EpochDays, last: EpochDays): IterableIterator<CalendarRow> {
  let year: YearExplanation | undefined;
  for (let days = first; days <= last; days++) {
    const jalali = fromEpochDays(days, 'persian');
    if (year?.year !== jalali.year) year = explainYear(jalali.year);
    yield rowOf(days, jalali, year);
  }
}

function rowOf(days: EpochDays, jalali: CalendarDate, year: YearExplanation): CalendarRow {
  const gregorian = fromEpochDays(days, 'gregory');
  const weekday = dayOfWeek(gregorian);
  const isoWeek = weekOfYear(gregorian, ISO_WEEKS);
  const jalaliWeek = weekOfYear(jalali, JALALI_WEEKS);
  const inEnglish = namesOf(gregorian, jalali, weekday, 'en');
  const inPersian = namesOf(gregorian, jalali, weekday, 'fa');
  const quarter = quarterOfYear(jalali);
  return {
    date: toIsoDate(gregorian),
    epoch_days: days,
    gregorian_year: gregorian.year,
    gregorian_quarter: quarterOfYear(gregorian),
    gregorian_month: gregorian.month,
    gregorian_day: gregorian.day,
    gregorian_day_of_year: dayOfYear(gregorian),
    gregorian_month_name_en: inEnglish.gregorianMonth,
    gregorian_month_name_fa: inPersian.gregorianMonth,
    gregorian_is_leap_year: inLeapYear(gregorian),
    gregorian_is_month_start: gregorian.day === 1,
    gregorian_is_month_end: gregorian.day === daysInMonth(gregorian),
    iso_week_year: isoWeek.yearOfWeek,
    iso_week: isoWeek.weekOfYear,
    iso_weekday: weekday,
    jalali_date: slashed(jalali),
    jalali_key: keyOf(jalali),
    jalali_year: jalali.year,
    jalali_half: quarter < 3 ? 1 : 2,
    jalali_quarter: quarter,
    jalali_month: jalali.month,
    jalali_day: jalali.day,
    jalali_day_of_year: dayOfYear(jalali),
    jalali_month_name_en: inEnglish.jalaliMonth,
    jalali_month_name_fa: inPersian.jalaliMonth,
    jalali_is_leap_year: year.inLeapYear,
    jalali_is_month_start: jalali.day === 1,
    jalali_is_month_end: jalali.day === daysInMonth(jalali),
    jalali_week_year: jalaliWeek.yearOfWeek,
    jalali_week: jalaliWeek.weekOfYear,
    jalali_weekday: ((weekday - SATURDAY + 7) % 7) + 1,
    season_en: inEnglish.season,
    season_fa: inPersian.season,
    weekday_name_en: inEnglish.weekday,
    weekday_name_fa: inPersian.weekday,
    gregorian_text_en: inEnglish.gregorianText,
    gregorian_text_fa: inPersian.gregorianText,
    jalali_text_en: inEnglish.jalaliText,
    jalali_text_fa: inPersian.jalaliText,
    certainty: year.certainty,
    is_proleptic: year.proleptic,
    is_contested: year.contestedNowruz.length > 0 && contestedNowruzNear(jalali) !== undefined,
  };
}

/** `1404/05/24`: the year in four digits, so that the texts of years from 0 on sort as their days do. */
function slashed({ year, month, day }: CalendarDate): string {
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}/${twoDigits(month)}/${twoDigits(day)}`;
}

/** 14040524; the keys of all years, negative ones too, are in the order of their days. */
function keyOf({ year, month, day }: CalendarDate): number {
  return year * 10_000 + month * 100 + day;
}

/** What a row says in one language. */
interface NamesOfDay {
  readonly gregorianMonth: string;
  readonly jalaliMonth: string;
  readonly season: string;
  readonly weekday: string;
  readonly gregorianText: string;
  readonly jalaliText: string;
}

function namesOf(
  gregorian: CalendarDate,
  jalali: CalendarDate,
  weekday: number,
  locale: 'en' | 'fa',
): NamesOfDay {
  const { calendars, seasons, weekdays } = dateNamesOf(locale);
  return {
    gregorianMonth: calendars.gregory.months.wide[gregorian.month - 1] as string,
    jalaliMonth: calendars.persian.months.wide[jalali.month - 1] as string,
    season: seasons[seasonIndex(jalali)] as string,
    weekday: weekdays.wide[weekday - 1] as string,
    gregorianText: formatDate(gregorian, { locale, dateStyle: 'full' }),
    jalaliText: formatDate(jalali, { locale, dateStyle: 'full' }),
  };
}
