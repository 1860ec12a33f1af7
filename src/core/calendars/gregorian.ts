import type { EpochDays, PackedDate } from '../calendar-date.ts';
import { type CalendarSystem, NO_DAY } from './calendar-system.ts';
import { MAX_EPOCH_DAYS, MIN_EPOCH_DAYS } from './range.ts';
import { layOutYear, layOutYears } from './year-layout.ts';

function inLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Years are counted from March here, so that the leap day is their last. */
function setUpGregorian(): CalendarSystem {
  const minYear = 560;
  const maxYear = 3799;
  const firstDay = MIN_EPOCH_DAYS;
  const lastDay = MAX_EPOCH_DAYS;
  const noDay = NO_DAY;
  const { lengths, daysBefore, dates } = layOutYear(
    3,
    [31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28],
  );

  // From 1 March 559 on; the leap day of such a year is that of the next one.
  const firstStart = minYear - 1;
  const starts = layOutYears(firstStart, maxYear, firstDay - 385, (year) => inLeapYear(year + 1));

  function startOf(year: number): EpochDays {
    return starts[year - firstStart] as number;
  }

  function daysInMonth(year: number, month: number): number {
    return month === 2 && inLeapYear(year) ? 29 : (lengths[month] as number);
  }

  function epochDaysOf(year: number, month: number, day: number): EpochDays {
    // The shift gives -1 in January and February.
    return startOf(year + ((month - 3) >> 31)) + (daysBefore[month] as number) + day;
  }

  function findDay(year: number, month: number, day: number): EpochDays {
    if (
      Number.isInteger(year) &&
      Number.isInteger(month) &&
      Number.isInteger(day) &&
      year >= minYear &&
      year <= maxYear &&
      month >= 1 &&
      month <= 12 &&
      day >= 1 &&
      (day <= (lengths[month] as number) || day === daysInMonth(year, month))
    ) {
      const days = epochDaysOf(year, month, day);
      if (days >= firstDay && days <= lastDay) return days;
    }
    return noDay;
  }

  // 146,097 days are 400 years. No year starts 2 days from where the mean one does, so the estimate
  // from 3 days after the first start is right or one too high, which the shift tells without a branch.
  function packedOf(epochDays: EpochDays): PackedDate {
    const next = minYear + 1 + ((Math.imul(epochDays - firstDay + 16, 400) / 146_097) | 0);
    const year = next + ((epochDays - startOf(next)) >> 31);
    return (year << 9) + (dates[epochDays - startOf(year)] as number);
  }

  return {
    id: 'gregory',
    minYear,
    maxYear,
    inLeapYear,
    daysInMonth,
    epochDaysOf,
    findDay,
    packedOf,
  };
}

/** The proleptic Gregorian calendar, over the years that the Persian rule covers (see `range.ts`). */
export const gregorian: CalendarSystem = /* @__PURE__ */ setUpGregorian();
