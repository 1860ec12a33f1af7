import type { CalendarSystem } from './calendar-system.ts';
import { PERSIAN_CYCLES } from './persian-cycles.generated.ts';
import { MIN_EPOCH_DAYS } from './range.ts';
import { setUpCalendar } from './set-up-calendar.ts';

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
  const leapYears = leapYearsFrom(minYear);
  return setUpCalendar({
    id: 'persian',
    minYear,
    maxYear: 3177,
    inLeapYear: (year) => leapYears.has(year),
    firstMonth: 1,
    monthLengths: [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30],
    firstStart: MIN_EPOCH_DAYS,
  });
}

/** The Jalali (solar Hijri) calendar by jalaali-js's rule, Jalali years -61 to 3177. */
export const persian: CalendarSystem = /* @__PURE__ */ setUpPersian();
