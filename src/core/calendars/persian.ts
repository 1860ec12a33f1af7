import { type CalendarSystem, setUpCalendar } from './calendar-system.ts';
import { PERSIAN_CYCLES } from './persian-cycles.generated.ts';
import { MIN_EPOCH_DAYS } from './range.ts';

function setUpPersian(): CalendarSystem {
  // The years for which jalaali-js has leap breaks (K. Borkowski, "The Persian Calendar for 3000 Years").
  const minYear = -61;
  const leapYears: number[] = [];
  let year = minYear;
  for (const fours of PERSIAN_CYCLES) {
    const lastOfCycle = year + 4 * Number(fours);
    for (; year <= lastOfCycle; year += 4) leapYears.push(year);
    year += 1;
  }
  return setUpCalendar({
    id: 'persian',
    minYear,
    maxYear: 3177,
    leapYears,
    firstMonth: 1,
    monthLengths: [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30],
    firstStart: MIN_EPOCH_DAYS,
  });
}

/** The Jalali (solar Hijri) calendar by jalaali-js's rule, Jalali years -61 to 3177. */
export const persian: CalendarSystem = /* @__PURE__ */ setUpPersian();
