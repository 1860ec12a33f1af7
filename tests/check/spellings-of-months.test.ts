import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/check/index.ts';

/** Each finding as its rule and what it would write. */
function found(text: string): [string, string[]][] {
  return checkText(text).map(({ ruleId, fixes }) => [
    ruleId,
    fixes.flatMap(({ edits }) => edits.map((edit) => edit.text)),
  ]);
}

/** Days by Intl’s persian calendar: 20 Azar 1399 was 10 December 2020, 15 Mordad 1404 was 6 August 2025. */
describe('a month in any spelling that is read, with a year of the other calendar', () => {
  it.each([
    ['Dec. 20, 1399', 'Dec. 10, 2020', 'Dec. 20, 2020'],
    ['Nov. 26, 1405', 'Nov. 17, 2026', 'Nov. 26, 2026'],
    ['7 Oct 1402', '29 Sep 2023', '7 Oct 2023'],
    ['on Sept. 5, 1402', 'Aug. 27, 2023', 'Sept. 5, 2023'],
    ['۱۵ آگوست ۱۴۰۴', '۶ آگوست ۲۰۲۵', '۱۵ آگوست ۲۰۲۵'],
    ['۵ آگست ۱۴۰۳', '۲۶ جولای ۲۰۲۴', '۵ آگست ۲۰۲۴'],
    ['۵ اگست ۱۴۰۳', '۲۶ جولای ۲۰۲۴', '۵ اگست ۲۰۲۴'],
    ['24 Murdad 2025', '24 Murdad 1404', '2 Shahrivar 1404'],
    ['24 Šahrivar 2025', '24 Šahrivar 1404', '2 Mehr 1404'],
  ])('%s is told', (text, ...mends) => expect(found(text)).toEqual([['calendar-swap', mends]]));

  it.each([
    'Timur left on Nov. 26, 1404.',
    'In Aug., 1404 riders came.',
    'Flight IR 1404, Dec. 24',
    'Dec. 20, 2020',
    '۱۵ آگوست ۲۰۲۵',
    '12 Mar. 1402 AH',
  ])('%s raises no alarm', (text) => expect(found(text)).toEqual([]));
});

describe('a day that no year has', () => {
  it.each([
    'Nov. 31',
    'on Feb. 30',
    'until Sept. 31.',
    '31 Sep',
    'on Nov 31, 7 died',
    'until JUNE 31',
    '۳۱ نومبر',
    '۳۰ فبروری',
    'in ۳۱ نوامبر',
  ])('%s is told', (text) => expect(found(text)).toEqual([['no-such-day', []]]));

  it.each([
    'Feb. 29',
    'Oct. 31',
    'an Apr 31% rate',
    'NOV 31 is a course',
    'sep 31',
    '| Sept. | 31 |',
    'Sept.\t31',
    'Sept.  31',
    'In Nov. 31 were hurt',
    'in November 31 were hurt',
    'Feb. 30 people died',
    'They fled: Nov. 31,000, Dec. 40,000',
    'up on Nov. 31.5',
  ])('%s raises no alarm', (text) => expect(found(text)).toEqual([]));
});
