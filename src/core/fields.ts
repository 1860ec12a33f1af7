import type {
  CalendarDate,
  DateFields,
  EpochDays,
  ImperialYearFields,
  ImperialYearMonthFields,
  PackedDate,
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
import { checkImperialSpan, jalaliFieldsOf, jalaliYearOf } from './imperial-era.ts';
import { pack } from './packed.ts';
import { isPlainObject } from './plain-object.ts';

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
export function checkFields(
  value: unknown,
  name = 'date',
  expected = 'an object such as { calendar, year, month, day }',
): asserts value is object {
  if (!isPlainObject(value)) throw new FieldTypeError(name, value, expected);
}

/** Refuses options that are no object. */
export function checkOptions(options: unknown): asserts options is object {
  checkFields(options, 'options', 'an object of options');
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
    return checkDayInRange(system, year, month, day);
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

/** The first and last years of a calendar are not whole: refuses their days outside the rule's range. */
function checkDayInRange(
  system: CalendarSystem,
  year: number,
  month: number,
  day: number,
): EpochDays {
  const days = system.epochDaysOf(year, month, day);
  if (days >= MIN_EPOCH_DAYS && days <= MAX_EPOCH_DAYS) return days;
  const [min, max] = [MIN_EPOCH_DAYS, MAX_EPOCH_DAYS].map((edge) => decimal(system.packedOf(edge)));
  throw new FieldRangeError('date', decimal(pack(year, month, day)), min ?? 0, max ?? 0);
}

/** A packed date as a person reads it in one number: 14040524. */
function decimal(packed: PackedDate): number {
  return (packed >> 9) * 10_000 + ((packed >> 5) & 15) * 100 + (packed & 31);
}

function hasEra(fields: YearFields | ImperialYearFields): fields is ImperialYearFields {
  return 'era' in fields && fields.era !== undefined;
}

/** A year of a calendar, checked, an era resolved. */
export function checkedYear(fields: YearFields | ImperialYearFields): {
  system: CalendarSystem;
  year: number;
} {
  checkFields(fields, 'year');
  const system = systemOf(fields.calendar);
  const year = hasEra(fields) ? jalaliYearOf(fields) : fields.year;
  checkRange('year', year, system.minYear, system.maxYear);
  return { system, year };
}

/** A month of a calendar, checked, an era resolved. */
export function checkedYearMonth(fields: YearMonthFields | ImperialYearMonthFields): {
  system: CalendarSystem;
  year: number;
  month: number;
} {
  const { system, year } = checkedYear(fields);
  const { month } = fields;
  checkRange('month', month, 1, 12);
  if (hasEra(fields)) checkImperialSpan(system.epochDaysOf(year, month, 1));
  return { system, year, month };
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
