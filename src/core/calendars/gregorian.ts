import type { CalendarSystem } from './calendar-system.ts';
import { MIN_EPOCH_DAYS } from './range.ts';
import { setUpCalendar } from './set-up-calendar.ts';

/** The proleptic Gregorian calendar, over the years that the Persian rule covers (see `range.ts`). */
export const gregorian: CalendarSystem = /* @__PURE__ */ setUpCalendar({
  id: 'gregory',
  minYear: 560,
  maxYear: 3799,
  firstMonth: 3,
  monthLengths: [31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29],
  // 1 March 559, to 20 March 560.
  firstStart: MIN_EPOCH_DAYS - 385,
  inLeapYear: (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0),
});
