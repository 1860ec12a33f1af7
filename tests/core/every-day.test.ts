import {
  isLeapJalaaliYear,
  jalaaliMonthLength,
  toGregorian as peerToGregorian,
  toJalaali,
} from 'jalaali-js';
import { describe, expect, it } from 'vitest';
import { MAX_EPOCH_DAYS, MIN_EPOCH_DAYS } from '../../src/core/calendars/index.ts';
import {
  addDays,
  type CalendarDate,
  dayOfWeek,
  daysInMonth,
  epochDaysFromPacked,
  FieldRangeError,
  fromEpochDays,
  inLeapYear,
  packedFromEpochDays,
  toEpochDays,
} from '../../src/core/index.ts';
import { gregory, jalali } from '../support.ts';

const DAY = 86_400_000;

/** Counts the days on which `holds` is false, so that a million days make one assertion. */
function daysWhere(
  holds: (days: number) => boolean,
  from = MIN_EPOCH_DAYS,
  to = MAX_EPOCH_DAYS,
): number[] {
  const failures: number[] = [];
  for (let days = from; days <= to && failures.length < 5; days++) {
    if (!holds(days)) failures.push(days);
  }
  return failures;
}

function isRefusedWith(date: CalendarDate, max: number): boolean {
  try {
    toEpochDays(date);
    return false;
  } catch (error) {
    return error instanceof FieldRangeError && error.field === 'day' && error.max === max;
  }
}

describe('every day of Jalali years -61 to 3177', () => {
  it('has the range that jalaali-js covers', () => {
    expect(fromEpochDays(MIN_EPOCH_DAYS, 'persian')).toEqual(jalali(-61, 1, 1));
    expect(fromEpochDays(MAX_EPOCH_DAYS, 'persian')).toEqual(jalali(3177, 12, 29));
    expect(fromEpochDays(MIN_EPOCH_DAYS, 'gregory')).toEqual(gregory(560, 3, 20));
    expect(fromEpochDays(MAX_EPOCH_DAYS, 'gregory')).toEqual(gregory(3799, 3, 19));
  });

  it('is the Gregorian day of the platform Date', () => {
    const failures = daysWhere((days) => {
      const date = new Date(days * DAY);
      const { year, month, day } = fromEpochDays(days, 'gregory');
      return (
        year === date.getUTCFullYear() &&
        month === date.getUTCMonth() + 1 &&
        day === date.getUTCDate()
      );
    });
    expect(failures).toEqual([]);
  });

  it('is the Jalali day of jalaali-js, both ways', () => {
    const failures = daysWhere((days) => {
      const { year, month, day } = fromEpochDays(days, 'gregory');
      const ours = fromEpochDays(days, 'persian');
      const peer = toJalaali(year, month, day);
      const back = peerToGregorian(ours.year, ours.month, ours.day);
      return (
        ours.year === peer.jy &&
        ours.month === peer.jm &&
        ours.day === peer.jd &&
        back.gy === year &&
        back.gm === month &&
        back.gd === day
      );
    });
    expect(failures).toEqual([]);
  });

  it('comes back from either calendar, and from its packed form', () => {
    const failures = daysWhere(
      (days) =>
        toEpochDays(fromEpochDays(days, 'persian')) === days &&
        toEpochDays(fromEpochDays(days, 'gregory')) === days &&
        epochDaysFromPacked(packedFromEpochDays(days, 'persian'), 'persian') === days &&
        epochDaysFromPacked(packedFromEpochDays(days, 'gregory'), 'gregory') === days,
    );
    expect(failures).toEqual([]);
  });

  it('follows the day before it, in fields and weekday', () => {
    const failures = daysWhere(
      (days) => {
        const today = fromEpochDays(days, 'persian');
        const tomorrow = addDays(today, 1);
        const continues =
          tomorrow.day === today.day + 1
            ? tomorrow.month === today.month && tomorrow.year === today.year
            : tomorrow.day === 1 &&
              today.day === daysInMonth(today) &&
              (tomorrow.month === today.month + 1 ||
                (tomorrow.month === 1 && today.month === 12 && tomorrow.year === today.year + 1));
        return continues && dayOfWeek(tomorrow) === (dayOfWeek(today) % 7) + 1;
      },
      MIN_EPOCH_DAYS,
      MAX_EPOCH_DAYS - 1,
    );
    expect(failures).toEqual([]);
  });

  it('has the month lengths and leap years of jalaali-js', () => {
    for (let year = -61; year <= 3177; year++) {
      expect(inLeapYear({ calendar: 'persian', year })).toBe(isLeapJalaaliYear(year));
      expect(daysInMonth({ calendar: 'persian', year, month: 12 })).toBe(
        jalaaliMonthLength(year, 12),
      );
    }
  });
});

describe('every month of either calendar', () => {
  it('refuses the day after its last, and tells which that is', () => {
    const failures: CalendarDate[] = [];
    for (const { calendar, first, last } of [
      { calendar: 'persian', first: -61, last: 3177 },
      { calendar: 'gregory', first: 560, last: 3799 },
    ] as const) {
      for (let year = first; year <= last; year++) {
        for (let month = 1; month <= 12; month++) {
          const max = daysInMonth({ calendar, year, month });
          const date = { calendar, year, month, day: max + 1 };
          if (!isRefusedWith(date, max)) failures.push(date);
        }
      }
    }
    expect(failures).toEqual([]);
  });
});

describe('every day of 1178 to 1502 against Intl', () => {
  it('agrees, but for the last, 30 Esfand 1502, which ICU counts as the next Nowruz', () => {
    const intl = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    const first = toEpochDays(jalali(1178, 1, 1));
    const last = toEpochDays(jalali(1502, 12, 29));
    const failures = daysWhere(
      (days) => {
        const { year, month, day } = fromEpochDays(days, 'persian');
        return intl.format(days * DAY).startsWith(`${month}/${day}/${year} `);
      },
      first,
      last,
    );
    expect(failures).toEqual([]);
    expect(fromEpochDays(last + 1, 'persian')).toEqual(jalali(1502, 12, 30));
  });
});

describe('columns of packed dates', () => {
  it('equal the scalar form on every day, into a given column or a new one', () => {
    const size = MAX_EPOCH_DAYS - MIN_EPOCH_DAYS + 1;
    const days = Int32Array.from({ length: size }, (_, row) => MIN_EPOCH_DAYS + row);
    const out = new Int32Array(size);
    for (const calendar of ['persian', 'gregory'] as const) {
      const packed = packedFromEpochDays(days, calendar, out);
      expect(packed).toBe(out);
      expect(
        daysWhere((day) => packed[day - MIN_EPOCH_DAYS] === packedFromEpochDays(day, calendar)),
      ).toEqual([]);
      const back = epochDaysFromPacked(packed, calendar);
      expect(daysWhere((day) => back[day - MIN_EPOCH_DAYS] === day)).toEqual([]);
    }
  });
});
