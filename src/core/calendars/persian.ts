import { j2d } from 'jalaali-js';
import type { EpochDays, PackedDate } from '../calendar-date.ts';
import { type CalendarSystem, NO_DAY } from './calendar-system.ts';
import { MAX_EPOCH_DAYS, MIN_EPOCH_DAYS } from './range.ts';
import { layOutYear } from './year-layout.ts';

/** The Julian day number of 1970-01-01; jalaali-js counts in those. */
const EPOCH_JULIAN_DAY = 2_440_588;

function setUpPersian(): CalendarSystem {
  // The years for which jalaali-js has leap breaks (K. Borkowski, "The Persian Calendar for 3000 Years").
  const minYear = -61;
  const maxYear = 3177;
  const firstDay = MIN_EPOCH_DAYS;
  const noDay = NO_DAY;
  const { lengths, daysBefore, dates } = layOutYear(
    1,
    [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 29],
  );

  /**
   * The epoch day of each 1 Farvardin that was asked for, the year after the last included; 0 of others,
   * which is 1 January 1970. Asking jalaali-js once a year keeps the rule its own; asking it once a
   * conversion costs five times the conversion, and for every year at once 8 ms of the start of a process.
   */
  const starts = new Int32Array(maxYear - minYear + 2);

  function startOf(year: number): EpochDays {
    return starts[year - minYear] || askedStartOf(year);
  }

  function askedStartOf(year: number): EpochDays {
    const start = year > maxYear ? MAX_EPOCH_DAYS + 1 : j2d(year, 1, 1) - EPOCH_JULIAN_DAY;
    starts[year - minYear] = start;
    return start;
  }

  function inLeapYear(year: number): boolean {
    return startOf(year + 1) - startOf(year) === 366;
  }

  function daysInMonth(year: number, month: number): number {
    return month === 12 && inLeapYear(year) ? 30 : (lengths[month] as number);
  }

  function epochDaysOf(year: number, month: number, day: number): EpochDays {
    return startOf(year) + (daysBefore[month] as number) + day;
  }

  function findDay(year: number, month: number, day: number): EpochDays {
    return Number.isInteger(year) &&
      Number.isInteger(month) &&
      Number.isInteger(day) &&
      year >= minYear &&
      year <= maxYear &&
      month >= 1 &&
      month <= 12 &&
      day >= 1 &&
      (day <= (lengths[month] as number) || day === daysInMonth(year, month))
      ? epochDaysOf(year, month, day)
      : noDay;
  }

  // 146,097 days are 400 mean years. No year starts a day from where the mean one does, so the estimate
  // from 3 days after the first start is right or one too high, which the shift tells without a branch.
  function packedOf(epochDays: EpochDays): PackedDate {
    const next = minYear + 1 + ((Math.imul(epochDays - firstDay - 3, 400) / 146_097) | 0);
    const year = next + ((epochDays - startOf(next)) >> 31);
    return (year << 9) + (dates[epochDays - startOf(year)] as number);
  }

  return {
    id: 'persian',
    minYear,
    maxYear,
    inLeapYear,
    daysInMonth,
    epochDaysOf,
    findDay,
    packedOf,
  };
}

/** The Jalali (solar Hijri) calendar by jalaali-js's rule, Jalali years -61 to 3177. */
export const persian: CalendarSystem = /* @__PURE__ */ setUpPersian();
