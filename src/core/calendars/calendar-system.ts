import type { CalendarId, EpochDays, PackedDate } from '../calendar-date.ts';

/**
 * A calendar of twelve months over epoch days. Its functions trust their arguments: `fields.ts`
 * has checked them.
 */
export interface CalendarSystem {
  readonly id: CalendarId;
  readonly minYear: number;
  readonly maxYear: number;
  inLeapYear(year: number): boolean;
  daysInMonth(year: number, month: number): number;
  epochDaysOf(year: number, month: number, day: number): EpochDays;
  packedOf(epochDays: EpochDays): PackedDate;
}
