import {
  calendarDate,
  type CalendarDate,
  type CalendarId,
  daysInMonth,
  endOfMonth,
  fromEpochDays,
  fromIsoDate,
  isPressError,
  toEpochDays,
  toGregorian,
  toJalali,
  type YearFields,
  type YearMonthFields,
} from '../core/index.ts';
import { twoDigits } from '../core/iso-date.ts';
import { checkImperialSpan } from '../core/imperial-era.ts';
import { type DecidedYear, decideYear, type Refusal } from './decide-year.ts';
import type { Parts } from './parts.ts';
import type { FoundDate, ImpliedField, ParseOptions, Precision } from './types.ts';

/** What parts turned out to mean. */
export interface Settled {
  readonly calendar: CalendarId;
  readonly calendarFrom: FoundDate['calendarFrom'];
  readonly precision: Precision;
  readonly fields: CalendarDate | YearMonthFields | YearFields;
  /** The first and last epoch day that it covers. */
  readonly first: number;
  readonly last: number;
  readonly implied: readonly ImpliedField[];
  readonly maybeLunar: boolean;
}

export const NO_YEAR: Refusal = {
  code: 'ERR_PARSE_NO_YEAR',
  expected: 'a year, or a reference date as `now`',
};

/** Decides what parts mean: a settled date, a refusal, or nothing when they are no date at all. */
export function settle(parts: Parts, options: ParseOptions): Settled | Refusal | undefined {
  if (parts.year === undefined) return settleYearless(parts, options);
  // A doubtful name is a month with a capital, after its day and before a whole year.
  const whole = parts.day !== undefined && parts.year.digits === 4 && parts.weak !== true;
  if (parts.doubtful === true && !whole) return undefined;
  if (parts.decade === true && parts.era === undefined && isCenturyToo(parts.year)) {
    return {
      code: 'ERR_PARSE_AMBIGUOUS',
      expected: 'a decade, not a century; an era for a Jalali one',
    };
  }
  if (parts.unordered !== undefined) return settleUnordered(parts, parts.unordered, options);
  const decided = decideYear(parts, options);
  if ('code' in decided) return decided;
  if ('calendar' in decided) return cover(parts, decided, []);
  return ambiguous(
    decided.expected,
    decided.readings.map((reading) => cover(parts, reading, [])),
  );
}

/** `1800s` may be the century, `1380s` a decade of the Middle Ages. */
function isCenturyToo({ value, digits, words }: NonNullable<Parts['year']>): boolean {
  return digits === 4 && words !== true && (value % 100 === 0 || value < 1500);
}

function settleYearless(parts: Parts, options: ParseOptions): Settled | Refusal | undefined {
  if (parts.lunar === true) {
    return parts.day === undefined
      ? undefined
      : { code: 'ERR_PARSE_LUNAR', expected: 'a Jalali or Gregorian date' };
  }
  const { day, month, monthCalendar } = parts;
  if (
    day === undefined ||
    month === undefined ||
    monthCalendar === undefined ||
    parts.doubtful === true
  )
    return undefined;
  if (day > 31) return undefined;
  if (options.now === undefined) {
    return day > longestMonth(monthCalendar, month)
      ? {
          code: 'ERR_PARSE_NO_SUCH_DAY',
          expected: `a day of 1 to ${longestMonth(monthCalendar, month)}`,
        }
      : NO_YEAR;
  }
  const now = referenceDate(options.now);
  const { year } = monthCalendar === 'persian' ? toJalali(now) : toGregorian(now);
  return cover(parts, { calendar: monthCalendar, year, from: 'month' }, ['year']);
}

/** The length that a month may have, in a leap year. */
export function longestMonth(calendar: CalendarId, month: number): number {
  return daysInMonth({ calendar, year: calendar === 'persian' ? 1403 : 2024, month });
}

/** The caller's `now` as a date. */
export function referenceDate(now: CalendarDate | string): CalendarDate {
  return typeof now === 'string' ? fromIsoDate(now) : calendarDate(now);
}

/** Day and month of `5/8/1404` stand in either order; every order and calendar that fits is a reading. */
function settleUnordered(
  parts: Parts,
  [first, second]: readonly [number, number],
  options: ParseOptions,
): Settled | Refusal {
  const { unordered: _order, ...rest } = parts;
  const orders = ordersOf(first, second, parts, options);
  const readings: (Settled | Refusal)[] = [];
  let expected = 'the order of day and month';
  for (const [day, month, year] of orders) {
    const ordered: Parts = { ...rest, day, month, year };
    const decided = decideYear(ordered, options);
    if ('code' in decided) return decided;
    if ('calendar' in decided) {
      readings.push(cover(ordered, decided, []));
    } else {
      ({ expected } = decided);
      readings.push(...decided.readings.map((reading) => cover(ordered, reading, [])), {
        code: 'ERR_PARSE_AMBIGUOUS',
        expected,
      });
    }
  }
  const [only, ...others] = readings;
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined) return { code: 'ERR_PARSE_NO_SUCH_DAY', expected: 'a month of 1 to 12' };
  return ambiguous(expected, readings);
}

type Ordered = readonly [day: number, month: number, year: NonNullable<Parts['year']>];

function ordersOf(first: number, second: number, parts: Parts, options: ParseOptions): Ordered[] {
  const year = parts.year ?? { value: 0, digits: 0 };
  const dayFirst: Ordered = [first, second, year];
  const monthFirst: Ordered = [second, first, year];
  if (options.dateOrder === 'YMD' && year.digits <= 2) {
    return [[year.value, second, { value: first, digits: 2 }]];
  }
  const possible = [dayFirst, monthFirst].filter(([, month]) => month >= 1 && month <= 12);
  if (possible.length < 2 || first === second) return possible.slice(0, 1);
  // The caller's order settles only what the numbers leave open.
  if (options.dateOrder === 'DMY') return [dayFirst];
  return options.dateOrder === 'MDY' ? [monthFirst] : possible;
}

/** Refuses what has several readings; those of them that are days are told. */
export function ambiguous(expected: string, readings: readonly (Settled | Refusal)[]): Refusal {
  const candidates = [
    ...new Set(
      readings.filter((reading) => 'first' in reading).map(({ first, last }) => isoOf(first, last)),
    ),
  ];
  return { code: 'ERR_PARSE_AMBIGUOUS', expected, ...(candidates.length > 0 && { candidates }) };
}

/** Gregorian ISO: a day, or both ends of what is covered. */
export function isoOf(first: number, last: number): string {
  return first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
}

function isoDay(days: number): string {
  const { year, month, day } = fromEpochDays(days, 'gregory');
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Works out which days the parts cover, in a calendar and year that are decided. */
function cover(
  parts: Parts,
  decided: DecidedYear,
  implied: readonly ImpliedField[],
): Settled | Refusal {
  const { calendar, year, from, maybeLunar = false } = decided;
  try {
    const [precision, fields, first, last] = span(parts, calendar, year);
    if (parts.era === 'imperial') checkImperialSpan(first);
    const taken = parts.implied === undefined ? implied : [...parts.implied, ...implied];
    return {
      calendar,
      calendarFrom: from,
      implied: taken,
      maybeLunar,
      precision,
      fields,
      first,
      last,
    };
  } catch (error) {
    if (!isPressError(error)) throw error;
    return { code: 'ERR_PARSE_NO_SUCH_DAY', expected: noSuchDayHint(error) };
  }
}

type Span = readonly [Precision, CalendarDate | YearMonthFields | YearFields, number, number];

function span({ day, month, season, decade }: Parts, calendar: CalendarId, year: number): Span {
  if (day !== undefined && month !== undefined) {
    const date = { calendar, year, month, day };
    const days = toEpochDays(date);
    return ['day', date, days, days];
  }
  if (month !== undefined) {
    const fields = { calendar, year, month };
    return ['month', fields, monthStart(fields), monthEnd(fields)];
  }
  if (season !== undefined) {
    const [start, end] = seasonMonths(calendar, year, season);
    return ['season', start, monthStart(start), monthEnd(end)];
  }
  const lastYear = decade === true ? year + 9 : year;
  const first = monthStart({ calendar, year, month: 1 });
  const last = monthEnd({ calendar, year: lastYear, month: 12 });
  return [decade === true ? 'decade' : 'year', { calendar, year }, first, last];
}

function monthStart(fields: YearMonthFields): number {
  const { calendar, year, month } = fields;
  return toEpochDays({ calendar, year, month, day: 1 });
}

function monthEnd(fields: YearMonthFields): number {
  return toEpochDays(endOfMonth(fields));
}

/**
 * A Jalali season is three whole months. A Gregorian one is the meteorological season of the north,
 * the winter of a year its January and February with the December before.
 */
export function seasonMonths(
  calendar: CalendarId,
  year: number,
  season: number,
): [YearMonthFields, YearMonthFields] {
  if (calendar === 'persian') {
    return [
      { calendar, year, month: season * 3 - 2 },
      { calendar, year, month: season * 3 },
    ];
  }
  if (season === 4)
    return [
      { calendar, year: year - 1, month: 12 },
      { calendar, year, month: 2 },
    ];
  return [
    { calendar, year, month: season * 3 },
    { calendar, year, month: season * 3 + 2 },
  ];
}

function noSuchDayHint(error: unknown): string {
  if (
    typeof error === 'object' &&
    error !== null &&
    'field' in error &&
    'min' in error &&
    'max' in error
  ) {
    return `a ${String(error.field)} of ${String(error.min)} to ${String(error.max)}`;
  }
  return 'a day that exists';
}
