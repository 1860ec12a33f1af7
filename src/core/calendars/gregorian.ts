import { type CalendarSystem, setUpCalendar } from './calendar-system.ts';
import { MIN_EPOCH_DAYS } from './range.ts';

function setUpGregorian(): CalendarSystem {
  const minYear = 560;
  const maxYear = 3799;
  const leapYears: number[] = [];
  for (let year = minYear; year <= maxYear; year += 4) {
    if (year % 100 !== 0 || year % 400 === 0) leapYears.push(year);
  }
  return setUpCalendar({
    id: 'gregory',
    minYear,
    maxYear,
    leapYears,
    firstMonth: 3,
    monthLengths: [31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29],
    // 1 March 559, as the range begins on 20 March 560.
    firstStart: MIN_EPOCH_DAYS - 385,
  });
}

/** The proleptic Gregorian calendar, over the years that the Persian rule covers (see `range.ts`). */
export const gregorian: CalendarSystem = /* @__PURE__ */ setUpGregorian();
