/** Printing a date in full: ours from a CalendarDate; the peers from a Date or DateTime made outside of the clock. */
import { format } from 'date-fns-jalali';
import { enUS } from 'date-fns-jalali/locale/en-US';
import { faIR } from 'date-fns-jalali/locale/fa-IR';
import { DateTime } from 'luxon';
import { type CalendarDate, fromEpochDays, toEpochDays } from '../src/core/index.ts';
import { formatDate } from '../src/localize/index.ts';
import { type Contender, measure, randoms, ratio, table } from './measure.ts';

const COUNT = 5000;
const MS_PER_DAY = 86_400_000;
const random = randoms(7);
const first = toEpochDays({ calendar: 'gregory', year: 1900, month: 1, day: 1 });
const last = toEpochDays({ calendar: 'gregory', year: 2100, month: 12, day: 31 });
const days = Array.from({ length: COUNT }, () => first + Math.floor(random() * (last - first + 1)));

const jalali = days.map((day) => fromEpochDays(day, 'persian'));
const gregorian = days.map((day) => fromEpochDays(day, 'gregory'));
const utcDates = days.map((day) => new Date(day * MS_PER_DAY));
const localDates = gregorian.map(({ year, month, day }) => new Date(year, month - 1, day));

/** Texts whose spelling is brought to ours when they are compared, which is outside of the clock. */
function respelt(texts: readonly string[], respell: (text: string) => string): object {
  return { toJSON: () => texts.map(respell) };
}

function ours(dates: readonly CalendarDate[], locale: string): Contender {
  return {
    name: 'ours',
    run: () => dates.map((date) => formatDate(date, { locale, dateStyle: 'full' })),
  };
}

/** It prints ASCII digits in Persian too, and spells two weekdays and two months in a way of its own. */
function dateFnsJalali(form: string, locale: typeof faIR): Contender {
  const isPersian = locale === faIR;
  const persian = (text: string): string =>
    text
      .replace(/[0-9]/gu, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)))
      .replace('یک\u200cشنبه', 'یکشنبه')
      .replace('پنج\u200cشنبه', 'پنجشنبه');
  const english = (text: string): string =>
    text.replace('Sharivar', 'Shahrivar').replace(/\bDay\b/u, 'Dey');
  return {
    name: 'date-fns-jalali',
    run: () =>
      respelt(
        localDates.map((date) => format(date, form, { locale })),
        isPersian ? persian : english,
      ),
  };
}

type Fields = Readonly<Record<'weekday' | 'day' | 'month' | 'year', string>>;

function intl(tag: string, join: (fields: Fields) => string): Contender {
  const formatter = new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const print = (date: Date): string => {
    const fields = { weekday: '', day: '', month: '', year: '' };
    for (const { type, value } of formatter.formatToParts(date)) {
      if (type === 'weekday' || type === 'day' || type === 'month' || type === 'year')
        fields[type] = value;
    }
    return join(fields);
  };
  return { name: 'formatToParts', run: () => utcDates.map(print) };
}

function luxon(form: string, settings: Parameters<DateTime['reconfigure']>[0]): Contender {
  const moments = utcDates.map((date) =>
    DateTime.fromJSDate(date, { zone: 'utc' }).reconfigure(settings),
  );
  return { name: 'luxon', run: () => moments.map((moment) => moment.toFormat(form)) };
}

/** What most apps call; `toFormat` is quicker, for in English it has the names itself and asks no Intl. */
function luxonLocaleString(locale: string): Contender {
  const moments = utcDates.map((date) =>
    DateTime.fromJSDate(date, { zone: 'utc' }).setLocale(locale),
  );
  return {
    name: 'luxon toLocaleString',
    run: () => moments.map((moment) => moment.toLocaleString(DateTime.DATE_HUGE)),
  };
}

const rows: [name: string, contenders: Contender[]][] = [
  [
    'fa, Jalali',
    [
      ours(jalali, 'fa'),
      dateFnsJalali('EEEE d MMMM yyyy', faIR),
      intl(
        'fa-IR-u-ca-persian',
        ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
      ),
      luxon('cccc d MMMM yyyy', {
        locale: 'fa-IR',
        outputCalendar: 'persian',
        numberingSystem: 'arabext',
      }),
    ],
  ],
  [
    'en, Jalali',
    [
      ours(jalali, 'en'),
      dateFnsJalali('EEEE, d MMMM yyyy', enUS),
      intl(
        'en-US-u-ca-persian',
        ({ weekday, day, month, year }) => `${weekday}, ${day} ${month} ${year}`,
      ),
      luxon('cccc, d MMMM yyyy', { locale: 'en-US', outputCalendar: 'persian' }),
    ],
  ],
  [
    'en, Gregorian',
    [
      ours(gregorian, 'en'),
      intl('en-US', ({ weekday, day, month, year }) => `${weekday}, ${month} ${day}, ${year}`),
      luxon('cccc, MMMM d, yyyy', { locale: 'en-US' }),
      luxonLocaleString('en'),
    ],
  ],
];

const NAMES = ['date-fns-jalali', 'formatToParts', 'luxon', 'luxon toLocaleString'];
process.stdout.write(
  table(
    ['formatDate, full, random days 1900-2100', 'ours, ns', ...NAMES],
    rows.map(([name, contenders]) => {
      const timings = measure(contenders);
      const nanoseconds = ((timings[0]?.ms ?? 0) * 1e6) / COUNT;
      const ratios = NAMES.map((peer) => {
        const timing = timings.find((one) => one.name === peer);
        return timing === undefined ? '' : ratio(timings, timing);
      });
      return [name, nanoseconds.toFixed(0), ...ratios];
    }),
  ),
);
process.stdout.write(
  '\nEach text equals ours; of date-fns-jalali after digits and the spellings of two weekdays and two months are brought to ours, outside of the clock. It prints no Gregorian dates. luxon is asked by `toFormat`, and where its own form of a full date is ours also by `toLocaleString(DATE_HUGE)`.\n',
);
