/** Reading a text that is a date: `۱۴۰۴/۰۵/۲۴` and `24 Mordad 1404`, to the Gregorian ISO day. */
import { parse } from 'date-fns-jalali';
import { enUS } from 'date-fns-jalali/locale/en-US';
import { isValidJalaaliDate, toGregorian } from 'jalaali-js';
import { fromEpochDays, toEpochDays } from '../src/core/index.ts';
import { parseDate } from '../src/parse/index.ts';
import { type Contender, measure, randoms, ratio, table } from './measure.ts';

const COUNT = 5000;
const random = randoms(11);
const first = toEpochDays({ calendar: 'gregory', year: 1900, month: 1, day: 1 });
const last = toEpochDays({ calendar: 'gregory', year: 2100, month: 12, day: 31 });
const dates = Array.from({ length: COUNT }, () =>
  fromEpochDays(first + Math.floor(random() * (last - first + 1)), 'persian'),
);

/** Shahrivar and Dey are left out: date-fns-jalali reads only Sharivar and Day. */
const MONTHS = [
  'Farvardin',
  'Ordibehesht',
  'Khordad',
  'Tir',
  'Mordad',
  '',
  'Mehr',
  'Aban',
  'Azar',
  '',
  'Bahman',
  'Esfand',
];

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

/** A text of its own, as one from a file is: what a test puts together is not flat yet. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

const numeric = dates.map(({ year, month, day }) =>
  flat(
    `${year}/${padded(month)}/${padded(day)}`.replace(/[0-9]/gu, (digit) =>
      '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)),
    ),
  ),
);
const named = dates
  .filter(({ month }) => MONTHS[month - 1] !== '')
  .map(({ year, month, day }) => flat(`${day} ${MONTHS[month - 1] ?? ''} ${year}`));

function ours(texts: readonly string[]): Contender {
  return { name: 'ours', run: () => texts.map((text) => parseDate(text).iso) };
}

const FORM = /^([0-9۰-۹]{4})\/([0-9۰-۹]{1,2})\/([0-9۰-۹]{1,2})$/u;
const PERSIAN_DIGIT = /[۰-۹]/gu;

function ascii(digits: string): number {
  return Number(digits.replace(PERSIAN_DIGIT, (digit) => String(digit.charCodeAt(0) - 0x6f0)));
}

function byRegex(text: string): string {
  const [, year = '', month = '', day = ''] = FORM.exec(text) ?? [];
  const [jy, jm, jd] = [ascii(year), ascii(month), ascii(day)];
  if (!isValidJalaaliDate(jy, jm, jd)) throw new RangeError(text);
  const { gy, gm, gd } = toGregorian(jy, jm, jd);
  return `${gy}-${padded(gm)}-${padded(gd)}`;
}

const EPOCH = new Date(0);

/** Local midnights as ISO days, when they are compared, which is outside of the clock. */
function isoDays(moments: readonly Date[]): object {
  return {
    toJSON: () =>
      moments.map(
        (date) => `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`,
      ),
  };
}

const rows: [name: string, count: number, peer: string, contenders: Contender[]][] = [
  [
    '۱۴۰۴/۰۵/۲۴',
    numeric.length,
    'regex, digit replace and jalaali-js',
    [ours(numeric), { name: 'regex', run: () => numeric.map(byRegex) }],
  ],
  [
    '24 Mordad 1404',
    named.length,
    'date-fns-jalali',
    [
      ours(named),
      {
        name: 'date-fns-jalali',
        run: () =>
          isoDays(named.map((text) => parse(text, 'd MMMM yyyy', EPOCH, { locale: enUS }))),
      },
    ],
  ],
];

process.stdout.write(
  table(
    ['parseDate, random days 1900-2100', 'ours, ns', 'peer', 'ratio'],
    rows.map(([name, count, peer, contenders]) => {
      const timings = measure(contenders);
      const [own, other] = timings;
      const nanoseconds = ((own?.ms ?? 0) * 1e6) / count;
      return [name, nanoseconds.toFixed(0), peer, other === undefined ? '' : ratio(timings, other)];
    }),
  ),
);
