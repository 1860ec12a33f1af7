import type {
  CalendarDate,
  CalendarId,
  DateFields,
  EpochDays,
  ImperialYearFields,
  ImperialYearMonthFields,
  YearFields,
  YearMonthFields,
} from './calendar-date.ts';
import {
  type CalendarSystem,
  gregorian,
  MAX_EPOCH_DAYS,
  MIN_EPOCH_DAYS,
  NO_DAY,
  persian,
  systemOf,
} from './calendars/index.ts';
import { checkInteger, checkRange, oneOf } from './checks.ts';
import { FieldRangeError, FieldTypeError } from './errors/index.ts';
import { checkImperialSpan, jalaliYearOf } from './imperial-era.ts';
import { decimal, pack } from './packed.ts';
import { isPlainObject } from './plain-object.ts';

export { checkInteger, checkRange, oneOf };

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

/** @throws ERR_FIELD_TYPE for an option that nobody reads: it would be believed to be heeded. */
export function checkKeys(options: object, keys: readonly string[]): void {
  const unknown = Object.keys(options).find((key) => !keys.includes(key));
  if (unknown === undefined) return;
  throw new FieldTypeError(unknown, Reflect.get(options, unknown), `one of ${keys.join(', ')}`);
}

/** Checks a day and gives its epoch day: the one gate that every date passes. */
export function checkedEpochDays(date: DateFields): EpochDays {
  // An era would change what `year` means, so fields that have one go round by the era.
  if (!isPlainObject(date) || date['era'] !== undefined) return eraDay(date);
  const { calendar, year, month, day } = date as unknown as CalendarDate;
  // Each calendar's function by its name, which V8 inlines: half the time of asking `systemOf` for it.
  const days =
    calendar === 'gregory'
      ? gregorian.findDay(year, month, day)
      : calendar === 'persian'
        ? persian.findDay(year, month, day)
        : NO_DAY;
  return days === NO_DAY ? refuseDay(calendar, year, month, day) : days;
}

function eraDay(date: DateFields): EpochDays {
  checkFields(date);
  const { year } = checkedYear(date);
  const { month, day } = date;
  return checkImperialSpan(checkedEpochDays({ calendar: 'persian', year, month, day }));
}

/** Names the first field at fault, the largest unit first. */
export function refuseDay(calendar: CalendarId, year: number, month: number, day: number): never {
  const system = systemOf(calendar);
  checkRange('year', year, system.minYear, system.maxYear);
  checkRange('month', month, 1, 12);
  checkRange('day', day, 1, system.daysInMonth(year, month));
  // The first and last years of a calendar are not whole.
  throw new FieldRangeError(
    'date',
    decimal(pack(year, month, day)),
    decimal(system.packedOf(MIN_EPOCH_DAYS)),
    decimal(system.packedOf(MAX_EPOCH_DAYS)),
  );
}

/** Refuses an epoch day outside the range of the calendar rule. */
export function checkEpochDays(days: EpochDays, field = 'epochDays'): EpochDays {
  checkRange(field, days, MIN_EPOCH_DAYS, MAX_EPOCH_DAYS);
  return days;
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
