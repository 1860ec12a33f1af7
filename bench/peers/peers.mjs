/**
 * How each library is asked, in the way that its own documentation shows. A function that a library does not have is
 * left out; where it needs a check of the caller's own, the answer says so.
 */
import * as chrono from 'chrono-node';
import { format, parse, parseISO } from 'date-fns-jalali';
import { faIR } from 'date-fns-jalali/locale/fa-IR';
import dayjs from 'dayjs';
import * as jalaaliJs from 'jalaali-js';
import jalaliday from 'jalaliday';
import { DateTime } from 'luxon';
import moment from 'moment-jalaali';
import PersianDate from 'persian-date';
import { conversions, fields } from './conversions.mjs';
import { ours } from './ours.mjs';
import { REFUSED } from './questions.mjs';

dayjs.extend(jalaliday);

/** @param {Date} date its day on the host's clocks, as libraries of `Date` mean it */
function hostDay(date) {
  return Number.isNaN(date.getTime())
    ? REFUSED
    : fields(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** @param {string} iso */
function split(iso) {
  return /** @type {[number, number, number]} */ (iso.split('-').map(Number));
}

/** @param {string} iso a day at the host's midnight, as libraries of `Date` want it */
function localDate(iso) {
  const [year, month, day] = split(iso);
  return new Date(year, month - 1, day);
}

/** @type {(iso: string) => string} */
const byJalaaliJs = (iso) => {
  const { jy, jm, jd } = jalaaliJs.toJalaali(...split(iso));
  return fields(jy, jm, jd);
};

/** @param {number} year @param {number} month @param {number} day */
function jalaaliIso(year, month, day) {
  const { gy, gm, gd } = jalaaliJs.toGregorian(year, month, day);
  const says = jalaaliJs.isValidJalaaliDate(year, month, day) ? 'valid' : 'not valid';
  return `${fields(gy, gm, gd)}; isValidJalaaliDate, if asked: ${says}`;
}

/** @type {import('./conversions.mjs').Peer} */
const jalaali = {
  name: 'jalaali-js',
  packages: ['jalaali-js'],
  answers: {
    ...conversions(byJalaaliJs),
    noSuchDay: () => jalaaliIso(1404, 12, 30),
    noSuchMonth: () => jalaaliIso(1404, 13, 45),
    fraction: () => jalaaliIso(1404, 1.5, 1),
    hostZone: () => {
      const { jy, jm, jd } = jalaaliJs.toJalaali(new Date('2025-08-15T23:00:00Z'));
      return fields(jy, jm, jd);
    },
    isoDay: () => byJalaaliJs('2025-08-15'),
  },
};

/** @param {string} text @param {string} pattern @param {object} [options] */
function byDateFns(text, pattern, options) {
  return hostDay(parse(text, pattern, new Date(2025, 0, 1), options));
}

/** @type {import('./conversions.mjs').Peer} */
const dateFnsJalali = {
  name: 'date-fns-jalali',
  packages: ['date-fns-jalali'],
  answers: {
    ...conversions((iso) => format(localDate(iso), 'yyyy-MM-dd')),
    noSuchDay: () => byDateFns('1404/12/30', 'yyyy/MM/dd'),
    noSuchMonth: () => byDateFns('1404/13/45', 'yyyy/MM/dd'),
    jalaliAsIso: () => hostDay(parseISO('1404-05-24')),
    garbage: () => byDateFns('abc', 'yyyy/MM/dd'),
    hostZone: () => format(parseISO('2025-08-15T23:00:00Z'), 'yyyy-MM-dd'),
    isoDay: () => format(parseISO('2025-08-15'), 'yyyy-MM-dd'),
    readEnglish: () => byDateFns('24 Mordad 1404', 'd MMMM yyyy'),
    readPersian: () => byDateFns('۲۴ مرداد ۱۴۰۴', 'd MMMM yyyy', { locale: faIR }),
    readAscii: () => byDateFns('24 مرداد 1404', 'd MMMM yyyy', { locale: faIR }),
    print: () => format(localDate('2025-08-15'), 'EEEE d MMMM yyyy', { locale: faIR }),
  },
};

/** @param {string} text @param {string} pattern */
function byMoment(text, pattern) {
  const date = moment(text, pattern);
  return date.isValid() ? date.locale('en').format('YYYY-MM-DD') : REFUSED;
}

/** @param {() => string} ask the language is set for all of moment, and back again */
function inPersian(ask) {
  moment.loadPersian({ usePersianDigits: true, dialect: 'persian-modern' });
  const answer = ask();
  moment.locale('en');
  return answer;
}

/** @type {import('./conversions.mjs').Peer} */
const momentJalaali = {
  name: 'moment-jalaali',
  packages: ['moment-jalaali', 'moment'],
  answers: {
    ...conversions((iso) => moment(iso, 'YYYY-MM-DD').format('jYYYY-jMM-jDD')),
    noSuchDay: () => byMoment('1404/12/30', 'jYYYY/jMM/jDD'),
    noSuchMonth: () => byMoment('1404/13/45', 'jYYYY/jMM/jDD'),
    jalaliAsIso: () => byMoment('1404-05-24', 'YYYY-MM-DD'),
    garbage: () => byMoment('abc', 'jYYYY/jMM/jDD'),
    hostZone: () => moment('2025-08-15T23:00:00Z').format('jYYYY-jMM-jDD'),
    isoDay: () => moment('2025-08-15').format('jYYYY-jMM-jDD'),
    readEnglish: () => byMoment('24 Mordad 1404', 'jD jMMMM jYYYY'),
    readPersian: () => inPersian(() => byMoment('۲۴ مرداد ۱۴۰۴', 'jD jMMMM jYYYY')),
    readAscii: () => inPersian(() => byMoment('24 مرداد 1404', 'jD jMMMM jYYYY')),
    print: () => inPersian(() => moment('2025-08-15', 'YYYY-MM-DD').format('dddd jD jMMMM jYYYY')),
  },
};

/** @param {DateTime} date @param {string} locale */
function inPersianCalendar(date, locale) {
  return date.reconfigure({ outputCalendar: 'persian', locale });
}

/** @type {import('./conversions.mjs').Peer} */
const luxonIntl = {
  name: 'luxon with Intl',
  packages: ['luxon'],
  answers: {
    ...conversions((iso) => {
      const parts = inPersianCalendar(DateTime.fromISO(iso, { zone: 'UTC' }), 'en')
        .reconfigure({ numberingSystem: 'latn' })
        .toLocaleParts({ year: 'numeric', month: 'numeric', day: 'numeric' });
      const numbers = new Map(parts.map(({ type, value }) => [type, Number(value)]));
      return fields(numbers.get('year') ?? 0, numbers.get('month') ?? 0, numbers.get('day') ?? 0);
    }),
    jalaliAsIso: () => luxonDay(DateTime.fromISO('1404-05-24')),
    garbage: () => luxonDay(DateTime.fromISO('abc')),
    hostZone: () =>
      inPersianCalendar(DateTime.fromISO('2025-08-15T23:00:00Z'), 'en').toFormat('yyyy-MM-dd'),
    isoDay: () => inPersianCalendar(DateTime.fromISO('2025-08-15'), 'en').toFormat('yyyy-MM-dd'),
    readPersian: () =>
      luxonDay(
        DateTime.fromFormat('۲۴ مرداد ۱۴۰۴', 'd MMMM yyyy', {
          locale: 'fa',
          numberingSystem: 'arabext',
          outputCalendar: 'persian',
        }),
      ),
    print: () =>
      inPersianCalendar(DateTime.fromISO('2025-08-15', { zone: 'UTC' }), 'fa').toLocaleString({
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
    lunar: () =>
      DateTime.fromISO('2025-08-15')
        .reconfigure({ outputCalendar: 'islamic-umalqura', locale: 'en', numberingSystem: 'latn' })
        .toFormat('yyyy-MM-dd'),
    german: () =>
      inPersianCalendar(DateTime.fromISO('2025-08-15'), 'de').toLocaleString({
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
    hours: () =>
      DateTime.fromISO('2021-03-21T23:30', { zone: 'Asia/Tehran' })
        .plus({ hours: 1 })
        .toFormat("yyyy-MM-dd'T'HH:mmZZ"),
  },
};

/** @param {DateTime} date */
function luxonDay(date) {
  return date.isValid ? date.toISODate() : REFUSED;
}

/** @param {string} text */
function byChrono(text) {
  return chrono
    .parse(text, new Date(2025, 7, 15, 12))
    .map((result) => hostDay(result.date()))
    .join(', ');
}

/** @type {import('./conversions.mjs').Peer} */
const chronoNode = {
  name: 'chrono-node',
  packages: ['chrono-node'],
  answers: {
    jalaliAsIso: () => byChrono('1404-05-24') || REFUSED,
    garbage: () => byChrono('abc') || REFUSED,
    ambiguous: () => byChrono('8/10/2012'),
    readEnglish: () => byChrono('24 Mordad 1404') || REFUSED,
    readPersian: () => byChrono('۲۴ مرداد ۱۴۰۴') || REFUSED,
    readAscii: () => byChrono('24 مرداد 1404') || REFUSED,
    readWords: () => byChrono('بیست و چهارم مرداد ۱۴۰۴') || REFUSED,
    find: () => byChrono('It rose on August 15, 2025 (24 Mordad 1404).'),
    words: () => byChrono('next Friday'),
  },
};

/** @param {string} text @param {object} [options] */
function byDayjs(text, options) {
  const date = options === undefined ? dayjs(text) : dayjs(text, options);
  return date.isValid() ? date.calendar('gregory').format('YYYY-MM-DD') : REFUSED;
}

/** @type {import('./conversions.mjs').Peer} */
const dayjsJaliday = {
  name: 'dayjs with jalaliday',
  packages: ['dayjs', 'jalaliday'],
  answers: {
    ...conversions((iso) => dayjs(iso).calendar('jalali').format('YYYY-MM-DD')),
    noSuchDay: () => byDayjs('1404-12-30', { jalali: true }),
    noSuchMonth: () => byDayjs('1404-13-45', { jalali: true }),
    jalaliAsIso: () => byDayjs('1404-05-24'),
    garbage: () => byDayjs('abc', { jalali: true }),
    hostZone: () => dayjs('2025-08-15T23:00:00Z').calendar('jalali').format('YYYY-MM-DD'),
    isoDay: () => dayjs('2025-08-15').calendar('jalali').format('YYYY-MM-DD'),
    readPersian: () => byDayjs('۲۴ مرداد ۱۴۰۴', { jalali: true }),
    readAscii: () => byDayjs('24 مرداد 1404', { jalali: true }),
    print: () => dayjs('2025-08-15').calendar('jalali').locale('fa').format('dddd D MMMM YYYY'),
  },
};

/** @param {unknown} value */
function byPersianDate(value) {
  const date = new PersianDate(value);
  const year = date.toCalendar('gregorian').toLocale('en').format('YYYY-MM-DD');
  const today = hostDay(new Date());
  return year === today ? 'today' : year;
}

/** @type {import('./conversions.mjs').Peer} */
const persianDate = {
  name: 'persian-date',
  packages: ['persian-date'],
  answers: {
    ...conversions((iso) => new PersianDate(localDate(iso)).toLocale('en').format('YYYY-MM-DD')),
    noSuchDay: () => byPersianDate([1404, 12, 30]),
    noSuchMonth: () => byPersianDate([1404, 13, 45]),
    fraction: () => byPersianDate([1404, 1.5, 1]),
    jalaliAsIso: () => byPersianDate('1404-05-24'),
    garbage: () => byPersianDate('abc'),
    hostZone: () =>
      new PersianDate(new Date('2025-08-15T23:00:00Z')).toLocale('en').format('YYYY-MM-DD'),
    readPersian: () => byPersianDate('۲۴ مرداد ۱۴۰۴'),
    readAscii: () => byPersianDate('24 مرداد 1404'),
    print: () => new PersianDate(localDate('2025-08-15')).format('dddd D MMMM YYYY'),
  },
};

/** @type {readonly import('./conversions.mjs').Peer[]} */
export const PEERS = [
  ours,
  jalaali,
  dateFnsJalali,
  momentJalaali,
  dayjsJaliday,
  persianDate,
  luxonIntl,
  chronoNode,
];
