import type {
  CalendarDate,
  DateFields,
  EpochDays,
  YearFields,
  YearMonthFields,
} from './calendar-date.ts';
import {
  type CalendarSystem,
  MAX_EPOCH_DAYS,
  MIN_EPOCH_DAYS,
  systemOf,
} from './calendars/index.ts';
import { FieldRangeError, FieldTypeError } from './errors/index.ts';
import { checkImperialSpan, jalaliFieldsOf } from './imperial-era.ts';

/** Refuses what is no integer: strings, fractions, NaN, null, booleans, arrays. */
export function checkInteger(field: string, value: unknown): asserts value is number {
  if (!Number.isInteger(value)) throw new FieldTypeError(field, value, 'an integer');
}

/** Refuses a non-integer, then an integer outside `min` to `max`. */
export function checkRange(field: string, value: unknown, min: number, max: number): void {
  checkInteger(field, value);
  if (value < min || value > max) throw new FieldRangeError(field, value, min, max);
}

/** Refuses what is no object of fields; a string gets no silent reading here. */
export function checkFields(value: unknown, name = 'date'): asserts value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FieldTypeError(name, value, 'an object such as { calendar, year, month, day }');
  }
}

/** Checks a day and gives its epoch day: the one gate that every date passes. */
export function checkedEpochDays(date: DateFields): EpochDays {
  checkFields(date);
  const system = systemOf(date.calendar);
  // An era would change what `year` means, so fields that have one go round by the era.
  if ('era' in date && date.era !== undefined) {
    return checkImperialSpan(checkedEpochDays(jalaliFieldsOf(date)));
  }

  const { year, month, day } = date as CalendarDate;
  if (hasDay(system, year, month, day)) {
    return checkEpochDays(system.epochDaysOf(year, month, day));
  }
  throw fieldError(system, year, month, day);
}

/** Tells whether a calendar has a day; the one condition of the fast paths. */
export function hasDay(system: CalendarSystem, year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    year >= system.minYear &&
    year <= system.maxYear &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= system.daysInMonth(year, month)
  );
}

/** Refuses an epoch day outside the range of the calendar rule. */
export function checkEpochDays(days: EpochDays, field = 'epochDays'): EpochDays {
  if (Number.isInteger(days) && days >= MIN_EPOCH_DAYS && days <= MAX_EPOCH_DAYS) return days;
  checkRange(field, days, MIN_EPOCH_DAYS, MAX_EPOCH_DAYS);
  return days;
}

/** Checks a year of a calendar and gives that calendar. */
export function checkedYear(fields: YearFields): CalendarSystem {
  checkFields(fields, 'year');
  const system = systemOf(fields.calendar);
  checkRange('year', fields.year, system.minYear, system.maxYear);
  return system;
}

/** Checks a month of a calendar and gives that calendar. */
export function checkedYearMonth(fields: YearMonthFields): CalendarSystem {
  const system = checkedYear(fields);
  checkRange('month', fields.month, 1, 12);
  return system;
}

/** Names the first field at fault, largest unit first. */
function fieldError(system: CalendarSystem, year: number, month: number, day: number): Error {
  try {
    checkRange('year', year, system.minYear, system.maxYear);
    checkRange('month', month, 1, 12);
    checkRange('day', day, 1, system.daysInMonth(year, month));
  } catch (error) {
    return error as Error;
  }
  return new FieldTypeError('date', { year, month, day }, 'fields that do not change while read');
}
