import { otherCalendar } from '../core/other-calendar.ts';
import {
  type CalendarDate,
  type CalendarId,
  type DateFields,
  endOfMonth,
  fromEpochDays,
  startOfMonth,
  toEpochDays,
  type YearFields,
  type YearMonthFields,
} from '../core/index.ts';
import { checkFields } from '../core/fields.ts';

/** What is printed: a day, or a month or year as a whole. */
export type DateOrPeriod = DateFields | YearMonthFields | YearFields;

/** How much of a date is given. */
export type PeriodPrecision = 'day' | 'month' | 'year';

/** A day, month or year, checked: its first day and its last, in its own calendar. */
export interface Period {
  readonly precision: PeriodPrecision;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR for what is none. */
export function periodOf(value: DateOrPeriod): Period {
  checkFields(value);
  const precision = precisionOf(value);
  if (precision === 'day') {
    const days = toEpochDays(value as DateFields);
    const day = fromEpochDays(days, value.calendar);
    return { precision, first: day, last: day };
  }
  if (precision === 'month') {
    const month = value as YearMonthFields;
    return { precision, first: startOfMonth(month), last: endOfMonth(month) };
  }
  const { calendar, year } = value as YearFields;
  return {
    precision,
    first: startOfMonth({ calendar, year, month: 1 }),
    last: endOfMonth({ calendar, year, month: 12 }),
  };
}

function precisionOf(value: DateOrPeriod): PeriodPrecision {
  if ('day' in value) return 'day';
  return 'month' in value ? 'month' : 'year';
}

/** The day in another calendar. */
export function dayIn(date: CalendarDate, calendar: CalendarId): CalendarDate {
  return date.calendar === calendar ? date : fromEpochDays(toEpochDays(date), calendar);
}

/** The same day in the calendar beside its own. */
export function inOtherCalendar(date: CalendarDate): CalendarDate {
  return fromEpochDays(toEpochDays(date), otherCalendar(date.calendar));
}
