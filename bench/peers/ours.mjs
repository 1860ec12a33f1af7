/** How this package is asked; apart, so that a test can ask it where no other is installed. */
import * as press from '../../dist/index.js';
import { conversions, fields } from './conversions.mjs';
import { REFUSED } from './questions.mjs';

/** @type {import('./conversions.mjs').Peer} */
export const ours = {
  name: 'jalali-press',
  packages: [],
  answers: {
    ...conversions((iso) => {
      const { year, month, day } = press.toJalali(iso);
      return fields(year, month, day);
    }),
    noSuchDay: () => isoOf(1404, 12, 30),
    noSuchMonth: () => isoOf(1404, 13, 45),
    fraction: () => isoOf(1404, 1.5, 1),
    jalaliAsIso: () => press.toIsoDate(press.toGregorian('1404-05-24')),
    garbage: () => press.parseDate('abc').iso,
    ambiguous: () => {
      const [mention] = press.findMentions('8/10/2012');
      return mention?.status === 'refused'
        ? `${REFUSED}: ${mention.candidates?.join(', ')}`
        : mention?.iso;
    },
    hostZone: () => {
      const day = press.dateFromInstant('2025-08-15T23:00:00Z', /** @type {never} */ ({}));
      return press.toIsoDate(day);
    },
    isoDay: () => {
      const { year, month, day } = press.toJalali('2025-08-15');
      return fields(year, month, day);
    },
    readEnglish: () => press.parseDate('24 Mordad 1404').iso,
    readPersian: () => press.parseDate('۲۴ مرداد ۱۴۰۴').iso,
    readAscii: () => press.parseDate('24 مرداد 1404').iso,
    readWords: () => press.parseDate('بیست و چهارم مرداد ۱۴۰۴').iso,
    find: () =>
      press
        .findDates('It rose on August 15, 2025 (24 Mordad 1404).')
        .map(({ iso }) => iso)
        .join(', '),
    print: () =>
      press.formatDate(press.toJalali('2025-08-15'), { locale: 'fa', dateStyle: 'full' }),
    compare: () => {
      const [finding] = press.compareTexts(
        'It rained on August 15, 2025.',
        '۲۵ مرداد ۱۴۰۴ باران آمد.',
      );
      return `expected ${finding?.data['expected']}`;
    },
    words: () => press.parseDate('next Friday', { relative: true, now: '2025-08-15' }).iso,
    lunar: undefined,
    german: () => press.formatDate(press.toJalali('2025-08-15'), { locale: 'de' }),
    hours: undefined,
  },
};

/** @param {number} year @param {number} month @param {number} day */
function isoOf(year, month, day) {
  return press.toIsoDate({ calendar: 'persian', year, month, day });
}
