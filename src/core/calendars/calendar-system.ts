import type { CalendarId, EpochDays, PackedDate } from '../calendar-date.ts';
import { MIN_EPOCH_DAYS } from './range.ts';

/** What `findDay` gives for fields that no day has. */
export const NO_DAY: EpochDays = MIN_EPOCH_DAYS - 1;

/**
 * A calendar of twelve months over epoch days. But for `findDay`, its functions trust their arguments:
 * `fields.ts` has checked them.
 */
export interface CalendarSystem {
  readonly id: CalendarId;
  readonly minYear: number;
  readonly maxYear: number;
  readonly inLeapYear: (year: number) => boolean;
  readonly daysInMonth: (year: number, month: number) => number;
  readonly epochDaysOf: (year: number, month: number, day: number) => EpochDays;
  /** The epoch day of fields of any value, or {@link NO_DAY}. */
  readonly findDay: (year: number, month: number, day: number) => EpochDays;
  readonly packedOf: (epochDays: EpochDays) => PackedDate;
}
