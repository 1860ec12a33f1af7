/**
 * What newsrooms ask of a date library, and the right answers: those of the official leap-year table, of a calendar
 * on the wall, and of the law of this house, that what cannot be known is refused.
 */
import { readFileSync } from 'node:fs';

/** The Gregorian day of 1 Farvardin, from the table of the University of Tehran's Calendar Centre. */
export const OFFICIAL_NOWRUZ = readFileSync(
  new URL('../../tests/data/nowruz-1206-1498.tsv', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => /^\d/u.test(line))
  .map((line) => {
    const [year = '', day = ''] = line.split('\t');
    return /** @type {const} */ ([Number(year), day]);
  });

/** What a library answers that refuses: an error, an invalid date, null. */
export const REFUSED = 'refused';

/**
 * @typedef {object} Question
 * @property {string} id
 * @property {string} need what a newsroom needs, as the table has it
 * @property {string} input
 * @property {string} right
 */

/** @type {readonly Question[]} */
export const QUESTIONS = [
  { id: 'convert', need: 'Gregorian to Jalali', input: '15 August 2025', right: '1404-05-24' },
  {
    id: 'official',
    need: 'the official Nowruz table, 1206–1498',
    input: '293 first days of a year',
    right: '293 of 293 right',
  },
  {
    id: 'leapDays',
    need: 'every day of 2024, a leap year, as Intl has it',
    input: '366 days',
    right: '366 of 366 right',
  },
  {
    id: 'noSuchDay',
    need: 'a day that does not exist is refused',
    input: '1404/12/30',
    right: REFUSED,
  },
  {
    id: 'noSuchMonth',
    need: 'a month that does not exist is refused',
    input: '1404/13/45',
    right: REFUSED,
  },
  {
    id: 'fraction',
    need: 'a broken number is refused',
    input: 'year 1404, month 1.5',
    right: REFUSED,
  },
  {
    id: 'jalaliAsIso',
    need: 'a Jalali day in the place of an ISO day is refused',
    input: '1404-05-24',
    right: REFUSED,
  },
  { id: 'garbage', need: 'what is no date is refused', input: 'abc', right: REFUSED },
  {
    id: 'ambiguous',
    need: 'a date with two readings is refused, and both are told',
    input: '8/10/2012',
    right: 'refused: 2012-10-08, 2012-08-10',
  },
  {
    id: 'hostZone',
    need: 'the day of a moment is never that of the server’s zone',
    input: '2025-08-15T23:00:00Z, no zone given',
    right: REFUSED,
  },
  {
    id: 'isoDay',
    need: 'a day does not shift on a server in Los Angeles',
    input: '2025-08-15',
    right: '1404-05-24',
  },
  {
    id: 'readEnglish',
    need: 'reads Jalali dates in English',
    input: '24 Mordad 1404',
    right: '2025-08-15',
  },
  {
    id: 'readPersian',
    need: 'reads Jalali dates in Persian',
    input: '۲۴ مرداد ۱۴۰۴',
    right: '2025-08-15',
  },
  {
    id: 'readAscii',
    need: 'the same with ASCII digits',
    input: '24 مرداد 1404',
    right: '2025-08-15',
  },
  {
    id: 'readWords',
    need: 'reads days in words',
    input: 'بیست و چهارم مرداد ۱۴۰۴',
    right: '2025-08-15',
  },
  {
    id: 'find',
    need: 'finds the dates of a text, of both calendars',
    input: 'It rose on August 15, 2025 (24 Mordad 1404).',
    right: '2025-08-15, 2025-08-15',
  },
  {
    id: 'print',
    need: 'prints a Persian date with its weekday',
    input: '15 August 2025',
    right: 'جمعه ۲۴ مرداد ۱۴۰۴',
  },
  {
    id: 'compare',
    need: 'compares the dates of a translation across calendars',
    input: 'August 15, 2025 → ۲۵ مرداد ۱۴۰۴',
    right: 'expected ۲۴ مرداد ۱۴۰۴',
  },
];

/** What others have and we do not, or have more of: asked and printed apart, so that the table is fair. */
/** @type {readonly Question[]} */
export const STRENGTHS = [
  {
    id: 'words',
    need: 'reads “next Friday” as said on 15 August 2025',
    input: 'next Friday',
    right: '2025-08-22',
  },
  {
    id: 'lunar',
    need: 'prints a day in the lunar Hijri calendar',
    input: '15 August 2025',
    right: '1447-02-21',
  },
  {
    id: 'german',
    need: 'prints a Jalali date in German, one language of hundreds',
    input: '15 August 2025',
    right: '24. Mordād 1404 AP',
  },
  {
    id: 'hours',
    need: 'adds hours over a change of the clocks, in a named zone',
    input: '2021-03-21T23:30 in Tehran, and one hour',
    right: '2021-03-22T01:30+04:30',
  },
];
