/** Conversion day by day and column by column beside jalaali-js, which validates nothing. */
import { d2j, j2d, toGregorian as peerToGregorian, toJalaali as peerToJalali } from 'jalaali-js';
import {
  type CalendarDate,
  epochDaysFromPacked,
  fromEpochDays,
  packedFromEpochDays,
  toEpochDays,
  toGregorian,
  toJalali,
} from '../src/core/index.ts';
import { measure, randoms, ratio, table } from './measure.ts';

const random = randoms(7);
const FIRST = toEpochDays({ calendar: 'gregory', year: 1900, month: 1, day: 1 });
const LAST = toEpochDays({ calendar: 'gregory', year: 2100, month: 12, day: 31 });
const randomDays = (size: number): Int32Array =>
  Int32Array.from({ length: size }, () => FIRST + Math.floor(random() * (LAST - FIRST + 1)));

/** The Julian day number of 1970-01-01, from which jalaali-js counts. */
const JULIAN_DAY = 2_440_588;

const days = randomDays(16_384);
const gregorianDates = Array.from(days, (day) => fromEpochDays(day, 'gregory'));
const jalaliDates = Array.from(days, (day) => fromEpochDays(day, 'persian'));

/** So many passes over the dates last long enough for the clock. */
const PASSES = 400;

const summed = (sum: number, year: number, month: number, day: number): number =>
  (sum + (year << 9) + (month << 5) + day) | 0;

/**
 * Runs whose every answer goes into a sum, for that is compared; each loop is written out, since one that took
 * the function as an argument would call all contenders by the slow way.
 */
const toJalaliTimes = measure([
  {
    name: 'toJalali',
    run: () => {
      let sum = 0;
      for (let pass = 0; pass < PASSES; pass++) {
        for (let row = 0; row < days.length; row++) {
          const { year, month, day } = toJalali(gregorianDates[row] as CalendarDate);
          sum = summed(sum, year, month, day);
        }
      }
      return sum;
    },
  },
  {
    name: 'jalaali-js',
    run: () => {
      let sum = 0;
      for (let pass = 0; pass < PASSES; pass++) {
        for (let row = 0; row < days.length; row++) {
          const { year, month, day } = gregorianDates[row] as CalendarDate;
          const { jy, jm, jd } = peerToJalali(year, month, day);
          sum = summed(sum, jy, jm, jd);
        }
      }
      return sum;
    },
  },
]);

const toGregorianTimes = measure([
  {
    name: 'toGregorian',
    run: () => {
      let sum = 0;
      for (let pass = 0; pass < PASSES; pass++) {
        for (let row = 0; row < days.length; row++) {
          const { year, month, day } = toGregorian(jalaliDates[row] as CalendarDate);
          sum = summed(sum, year, month, day);
        }
      }
      return sum;
    },
  },
  {
    name: 'jalaali-js',
    run: () => {
      let sum = 0;
      for (let pass = 0; pass < PASSES; pass++) {
        for (let row = 0; row < days.length; row++) {
          const { year, month, day } = jalaliDates[row] as CalendarDate;
          const { gy, gm, gd } = peerToGregorian(year, month, day);
          sum = summed(sum, gy, gm, gd);
        }
      }
      return sum;
    },
  },
]);

/** Passes over a column that make about as much work for a short one as for a long one. */
const passesOf = (rows: number): number => Math.max(1, Math.round(8_000_000 / rows));

function columnTimes(rows: number): { name: string; times: ReturnType<typeof measure> }[] {
  const column = randomDays(rows);
  const packed = packedFromEpochDays(column, 'persian');
  const out = new Int32Array(rows);
  const passes = passesOf(rows);
  return [
    {
      name: `packedFromEpochDays, ${rows.toLocaleString('en')} rows`,
      times: measure([
        {
          name: 'packedFromEpochDays',
          run: () => {
            for (let pass = 0; pass < passes; pass++) packedFromEpochDays(column, 'persian', out);
            return out.reduce((sum, one) => (Math.imul(sum, 31) + one) | 0);
          },
        },
        {
          name: 'd2j',
          run: () => {
            for (let pass = 0; pass < passes; pass++) {
              for (let row = 0; row < rows; row++) {
                const { jy, jm, jd } = d2j((column[row] as number) + JULIAN_DAY);
                out[row] = (jy << 9) | (jm << 5) | jd;
              }
            }
            return out.reduce((sum, one) => (Math.imul(sum, 31) + one) | 0);
          },
        },
      ]),
    },
    {
      name: `epochDaysFromPacked, ${rows.toLocaleString('en')} rows`,
      times: measure([
        {
          name: 'epochDaysFromPacked',
          run: () => {
            for (let pass = 0; pass < passes; pass++) epochDaysFromPacked(packed, 'persian', out);
            return out.reduce((sum, one) => (Math.imul(sum, 31) + one) | 0);
          },
        },
        {
          name: 'j2d',
          run: () => {
            for (let pass = 0; pass < passes; pass++) {
              for (let row = 0; row < rows; row++) {
                const one = packed[row] as number;
                out[row] = j2d(one >> 9, (one >> 5) & 15, one & 31) - JULIAN_DAY;
              }
            }
            return out.reduce((sum, one) => (Math.imul(sum, 31) + one) | 0);
          },
        },
      ]),
    },
  ];
}

const perDate = (ms: number | undefined, count: number): string =>
  (((ms ?? NaN) * 1e6) / count).toFixed(1);
const objects = days.length * PASSES;
const objectRow = (name: string, times: ReturnType<typeof measure>): (number | string)[] => {
  const [ours, peer] = times;
  return [name, perDate(ours?.ms, objects), perDate(peer?.ms, objects), ratio(times, peer!)];
};

process.stdout.write(
  table(
    ['random days of 1900-2100', 'ours, ns', 'jalaali-js', 'ratio'],
    [
      objectRow('toJalali, validated, an object out', toJalaliTimes),
      objectRow('toGregorian, validated, an object out', toGregorianTimes),
      ...[1000, 1_000_000]
        .flatMap(columnTimes)
        .map(({ name, times }) => [
          name,
          perDate(times[0]?.ms, 8_000_000),
          perDate(times[1]?.ms, 8_000_000),
          ratio(times, times[1]!),
        ]),
    ],
  ),
);
