import type { CalendarId, EpochDays, PackedDate } from './calendar-date.ts';
import {
  type CalendarSystem,
  MAX_EPOCH_DAYS,
  MIN_EPOCH_DAYS,
  NO_DAY,
  systemOf,
} from './calendars/index.ts';
import { FieldTypeError } from './errors/index.ts';
import { checkEpochDays, checkRange, refuseDay } from './fields.ts';
import { keptDatesOf } from './kept-dates.ts';

/** The longest typed array of today's engines. */
const MAX_ROWS = 2 ** 32;

/**
 * Gives the packed dates (`year << 9 | month << 5 | day`) of an epoch day, or of a column of them:
 * into `out` when given, without allocating a row.
 *
 * @throws ERR_FIELD_RANGE for a day outside the calendar's range, its row named; ERR_FIELD_TYPE,
 *   ERR_UNKNOWN_CALENDAR.
 * @example
 * packedFromEpochDays(20315, 'persian') // => (1404 << 9) | (5 << 5) | 24
 * packedFromEpochDays(Int32Array.of(0, 20315), 'gregory') // => Int32Array.of((1970 << 9) | (1 << 5) | 1, (2025 << 9) | (8 << 5) | 15)
 */
export function packedFromEpochDays(days: EpochDays, calendar: CalendarId): PackedDate;
export function packedFromEpochDays(
  days: Int32Array,
  calendar: CalendarId,
  out?: Int32Array,
): Int32Array;
export function packedFromEpochDays(
  days: EpochDays | Int32Array,
  calendar: CalendarId,
  out?: Int32Array,
): PackedDate | Int32Array {
  const system = systemOf(calendar);
  if (typeof days === 'number') return system.packedOf(checkEpochDays(days));
  const result = resultColumn(days, 'epochDays', out);
  const kept = keptDatesOf(system.id);
  for (let row = 0; row < days.length; row++) {
    const place = (days[row] as EpochDays) - MIN_EPOCH_DAYS;
    result[row] = kept[place] || (kept[place] = packedOfRow(days, row, system));
  }
  return result;
}

function packedOfRow(days: Int32Array, row: number, system: CalendarSystem): PackedDate {
  const day = days[row] as EpochDays;
  if (day < MIN_EPOCH_DAYS || day > MAX_EPOCH_DAYS) checkEpochDays(day, `epochDays[${row}]`);
  return system.packedOf(day);
}

/**
 * Gives the epoch day of a packed date, or of a column of them: into `out` when given, without
 * allocating a row.
 *
 * @throws ERR_FIELD_RANGE for a date that does not exist; ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR.
 * @example
 * epochDaysFromPacked((1404 << 9) | (5 << 5) | 24, 'persian') // => 20315
 */
export function epochDaysFromPacked(packed: PackedDate, calendar: CalendarId): EpochDays;
export function epochDaysFromPacked(
  packed: Int32Array,
  calendar: CalendarId,
  out?: Int32Array,
): Int32Array;
export function epochDaysFromPacked(
  packed: PackedDate | Int32Array,
  calendar: CalendarId,
  out?: Int32Array,
): EpochDays | Int32Array {
  const system = systemOf(calendar);
  if (typeof packed === 'number') return epochDaysOfPacked(packed, system);
  const result = resultColumn(packed, 'packed', out);
  for (let row = 0; row < packed.length; row++) {
    result[row] = epochDaysOfPacked(packed[row] as PackedDate, system);
  }
  return result;
}

function epochDaysOfPacked(packed: PackedDate, system: CalendarSystem): EpochDays {
  // Bit operations would silently drop what lies above 32 bits.
  if ((packed | 0) !== packed) checkRange('packed', packed, -(2 ** 31), 2 ** 31 - 1);
  const year = packed >> 9;
  const month = (packed >> 5) & 15;
  const day = packed & 31;
  const days = system.findDay(year, month, day);
  return days === NO_DAY ? refuseDay(system.id, year, month, day) : days;
}

function resultColumn(rows: Int32Array, name: string, out?: Int32Array): Int32Array {
  if (!(rows instanceof Int32Array)) throw new FieldTypeError(name, rows, 'a number or Int32Array');
  if (out === undefined) return new Int32Array(rows.length);
  if (!(out instanceof Int32Array)) throw new FieldTypeError('out', out, 'an Int32Array');
  checkRange('out.length', out.length, rows.length, MAX_ROWS);
  // So many bytes from the one's start to the other's, of which each needs as many as the rows have.
  const distance = Math.abs(out.byteOffset - rows.byteOffset);
  if (out.buffer === rows.buffer && distance !== 0 && distance < rows.byteLength) {
    throw new FieldTypeError('out', out, 'the input itself, or memory apart from it');
  }
  return out;
}
