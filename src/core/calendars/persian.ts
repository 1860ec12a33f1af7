import type { EpochDays, PackedDate } from '../calendar-date.ts';
import { type CalendarSystem, NO_DAY } from './calendar-system.ts';
import { PERSIAN_CYCLES } from './persian-cycles.generated.ts';
import { MIN_EPOCH_DAYS } from './range.ts';
import { layOutYear, layOutYears } from './year-layout.ts';

/** The leap years, of which `firstYear` is the first. */
function leapYearsFrom(firstYear: number): ReadonlySet<number> {
  const leapYears = new Set<number>();
  let year = firstYear;
  for (const fours of PERSIAN_CYCLES) {
    const lastOfCycle = year + 4 * Number(fours);
    for (; year <= lastOfCycle; year += 4) leapYears.add(year);
    year += 1;
  }
  return leapYears;
}

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

  const leapYears = leapYearsFrom(minYear);

  function inLeapYear(year: number): boolean {
    return leapYears.has(year);
  }

  const starts = layOutYears(minYear, maxYear, firstDay, inLeapYear);

  function startOf(year: number): EpochDays {
    return starts[year - minYear] as number;
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
