import { describe, expect, it } from 'vitest';
import {
  byline,
  type BylineOptions,
  bylineParts,
  bylines,
  type Contributor,
} from '../../src/publish/index.ts';
import { codeThrownBy } from '../support.ts';

const person = (en: string, fa: string, more: Partial<Contributor> = {}): Contributor => ({
  type: 'Person',
  name: { en, fa },
  ...more,
});
const leila = person('Leila Rad', 'لیلا راد');
const omid = person('Omid Sattari', 'امید ستاری');
const sara = person('Sara Moin', 'سارا معین');
const irna: Contributor = { type: 'Organization', name: { en: 'IRNA', fa: 'ایرنا' } };

const article = { datePublished: '2025-08-15', inLanguage: 'en' };
const ENGLISH_DATE = ' · August 15, 2025 (24 Mordad 1404)';
const PERSIAN_DATE = ' · ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)';

function inBoth(credits: object, options: Partial<BylineOptions> = {}): [string, string] {
  const print = (locale: string): string =>
    byline({ ...article, ...credits }, { locale, ...options });
  return [print('en').replace(ENGLISH_DATE, ''), print('fa').replace(PERSIAN_DATE, '')];
}

const at = (time: string): string => `2025-08-15T${time}:00+03:30`;

describe('the credits of a byline', () => {
  it.each<[object, string, string]>([
    [{ translator: [omid] }, 'Translated by Omid Sattari', 'مترجم: امید ستاری'],
    [
      { translator: [omid, sara] },
      'Translated by Omid Sattari and Sara Moin',
      'مترجمان: امید ستاری و سارا معین',
    ],
    [{ editor: [sara] }, 'Edited by Sara Moin', 'ویراستار: سارا معین'],
    [
      { editor: [sara, omid] },
      'Edited by Sara Moin and Omid Sattari',
      'ویراستاران: سارا معین و امید ستاری',
    ],
    [{ photographer: [omid] }, 'Photographs by Omid Sattari', 'عکس: امید ستاری'],
    [
      { photographer: [omid, sara] },
      'Photographs by Omid Sattari and Sara Moin',
      'عکاسان: امید ستاری و سارا معین',
    ],
    [{ illustrator: [omid] }, 'Illustrated by Omid Sattari', 'تصویرگر: امید ستاری'],
    [{ reporter: [omid] }, 'Reporting by Omid Sattari', 'خبرنگار: امید ستاری'],
    [
      { reporter: [omid, sara] },
      'Reporting by Omid Sattari and Sara Moin',
      'خبرنگاران: امید ستاری و سارا معین',
    ],
    [{ sourceOrganization: [irna] }, 'According to IRNA', 'به گزارش ایرنا'],
    [
      { author: [leila], contributor: [omid] },
      'By Leila Rad with Omid Sattari',
      'نویسنده: لیلا راد · با همکاری امید ستاری',
    ],
    [{ contributor: [omid] }, 'With contributions from Omid Sattari', 'با همکاری امید ستاری'],
    [{ author: [leila, irna] }, 'By Leila Rad and IRNA', 'نویسنده: لیلا راد · گزارش: ایرنا'],
    [
      { dateline: { en: 'Tehran, Iran', fa: 'تهران' }, author: [leila] },
      'TEHRAN, Iran — By Leila Rad',
      'تهران – نویسنده: لیلا راد',
    ],
    [
      { dateline: { en: 'TEHRAN —', fa: 'تهران –' }, author: [leila] },
      'TEHRAN — By Leila Rad',
      'تهران – نویسنده: لیلا راد',
    ],
  ])('%j', (credits, english, persian) => {
    expect(inBoth(credits)).toEqual([english, persian]);
  });

  it('words them as the form says', () => {
    const all = { author: [leila, omid], translator: [sara], photographer: [omid] };
    expect(inBoth(all, { creditForm: 'phrase' })).toEqual([
      'By Leila Rad and Omid Sattari · Translated by Sara Moin · Photographs by Omid Sattari',
      'نوشتهٔ لیلا راد و امید ستاری · ترجمهٔ سارا معین · عکس از امید ستاری',
    ]);
    expect(inBoth(all, { creditForm: 'label' })).toEqual([
      'Authors: Leila Rad and Omid Sattari · Translator: Sara Moin · Photographer: Omid Sattari',
      'نویسندگان: لیلا راد و امید ستاری · مترجم: سارا معین · عکس: امید ستاری',
    ]);
    expect(inBoth({ author: [leila] }, { creditForm: 'opinion' })).toEqual([
      'By Leila Rad',
      'به قلم لیلا راد',
    ]);
  });

  it('tells who somebody is: after commas alone, in parentheses among others', () => {
    const job = { jobTitle: { en: 'environment correspondent', fa: 'خبرنگار محیط زیست' } };
    const place = { location: { en: 'Tehran', fa: 'تهران' } };
    const titled = person('Leila Rad', 'لیلا راد', {
      ...job,
      affiliation: { en: 'IRNA', fa: 'ایرنا' },
    });
    expect(inBoth({ author: [titled] })).toEqual([
      'By Leila Rad, environment correspondent, IRNA',
      'نویسنده: لیلا راد، خبرنگار محیط زیست، ایرنا',
    ]);
    expect(inBoth({ author: [titled, omid] })).toEqual([
      'By Leila Rad (environment correspondent, IRNA) and Omid Sattari',
      'نویسندگان: لیلا راد (خبرنگار محیط زیست، ایرنا) و امید ستاری',
    ]);
    expect(inBoth({ author: [person('Leila Rad', 'لیلا راد', place)] })).toEqual([
      'By Leila Rad in Tehran',
      'نویسنده: لیلا راد، تهران',
    ]);
    expect(inBoth({ author: [person('Leila Rad', 'لیلا راد', { ...job, ...place })] })[0]).toBe(
      'By Leila Rad, environment correspondent, in Tehran',
    );
    expect(inBoth({ author: [titled] }, { details: false })[0]).toBe('By Leila Rad');
  });

  it('lists as the house does', () => {
    const three = { author: [leila, omid, sara] };
    expect(inBoth(three, { serialComma: true })).toEqual([
      'By Leila Rad, Omid Sattari, and Sara Moin',
      'نویسندگان: لیلا راد، امید ستاری و سارا معین',
    ]);
    expect(inBoth({ author: [leila, omid] }, { serialComma: true })[0]).toBe(
      'By Leila Rad and Omid Sattari',
    );
  });

  it('stands in the order and between the separators of the style, missing parts leaving nothing', () => {
    const full = {
      ...article,
      author: [leila],
      translator: [omid],
      articleBody: 'word '.repeat(985),
    };
    expect(
      byline(full, {
        locale: 'en',
        order: ['published', 'readTime', 'author', 'editor'],
        separator: ' | ',
      }),
    ).toBe('August 15, 2025 (24 Mordad 1404) | 4 min read | By Leila Rad');
    expect(byline(full, { locale: 'en', order: ['editor'] })).toBe('');
    expect(byline(full, { locale: 'en', pair: false, order: ['published'] })).toBe(
      'August 15, 2025',
    );
    expect(byline(full, { locale: 'fa', pair: false, order: ['published'] })).toBe('۲۴ مرداد ۱۴۰۴');
    // In a line of the other direction a date in one calendar is set apart, as one half of a pair is.
    const published = { pair: false, order: ['published'] } as const;
    expect(byline(full, { locale: 'en', ...published, persian: { locale: 'fa' } })).toBe(
      'August 15, 2025',
    );
    expect(
      byline(full, {
        locale: 'en',
        ...published,
        firstCalendar: 'persian',
        persian: { locale: 'fa' },
      }),
    ).toBe('\u200e\u2068۲۴ مرداد ۱۴۰۴\u2069');
    expect(
      byline(full, { locale: 'fa-u-ca-gregory', ...published, gregory: { locale: 'en' } }),
    ).toBe('\u200f\u2068August 15, 2025\u2069');
    expect(bylineParts(full, { locale: 'fa' }).map(({ role }) => role)).toEqual([
      'author',
      'translator',
      'published',
      'readTime',
    ]);
  });

  it('words dates as labels, and tells their times', () => {
    const timed = {
      ...article,
      datePublished: '2025-08-15T00:00:00+03:30',
      timeZone: 'Asia/Tehran',
      dateUpdated: '2025-08-16T12:00:00+03:30',
    };
    expect(byline(timed, { locale: 'en', dateForm: 'label', time: 'always' })).toBe(
      'Published: August 15, 2025 (24 Mordad 1404), 12 a.m. Tehran time · Last updated: August 16, 2025 (25 Mordad 1404), noon Tehran time',
    );
    expect(byline(timed, { locale: 'fa', dateForm: 'label', time: 'always' })).toBe(
      'تاریخ انتشار: ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)، ساعت ۰۰:۰۰ به وقت تهران · آخرین به\u200cروزرسانی: ۲۵ مرداد ۱۴۰۴ (۱۶ اوت ۲۰۲۵)، ساعت ۱۲:۰۰ به وقت تهران',
    );
    expect(byline(timed, { locale: 'en', dateForm: 'phrase', time: 'never' })).toBe(
      'Published August 15, 2025 (24 Mordad 1404) · Updated August 16, 2025 (25 Mordad 1404)',
    );
  });

  it('takes a modification for an update only past the threshold, an editor’s word always', () => {
    const moved = { ...article, datePublished: at('09:00'), timeZone: 'Asia/Tehran' };
    const updated = (dates: object, options: Partial<BylineOptions> = {}): boolean =>
      byline({ ...moved, ...dates }, { locale: 'en', ...options }).includes('Updated');
    expect(updated({ dateModified: at('09:59') })).toBe(false);
    expect(updated({ dateModified: at('10:00') })).toBe(true);
    expect(updated({ dateModified: at('10:00') }, { updateThreshold: 61 })).toBe(false);
    expect(updated({ dateUpdated: at('09:01') })).toBe(true);
    expect(updated({ dateUpdated: at('09:00') })).toBe(false);
    // The editor's word comes before the system's.
    expect(
      byline({ ...moved, dateUpdated: at('10:30'), dateModified: at('23:00') }, { locale: 'en' }),
    ).toContain('Updated at 10:30 a.m. Tehran time');
    expect(
      codeThrownBy(() => byline({ ...moved, dateUpdated: at('08:59') }, { locale: 'en' })),
    ).toBe('ERR_DATE_ORDER');
  });

  it('is given in each language by one call', () => {
    const both = bylines({ ...article, author: [leila] });
    expect(both).toEqual({
      en: `By Leila Rad${ENGLISH_DATE}`,
      fa: `نویسنده: لیلا راد${PERSIAN_DATE}`,
    });
    expect(Object.keys(bylines(article, { locales: ['fa-AF', 'ps'] }))).toEqual(['fa-AF', 'ps']);
  });

  it('refuses options and credits that are none', () => {
    for (const options of [
      { order: ['date'] },
      { order: 'author' },
      { creditForm: 'verse' },
      { separator: 5 },
      { time: 'noon' },
      { pair: 'no' },
    ]) {
      expect(codeThrownBy(() => byline(article, { locale: 'en', ...options } as never))).toBe(
        'ERR_FIELD_TYPE',
      );
    }
    expect(codeThrownBy(() => byline(article, { locale: 'en', updateThreshold: -1 }))).toBe(
      'ERR_FIELD_RANGE',
    );
    for (const credits of [
      { translator: 'Omid' },
      { editor: [null] },
      { author: [{ type: 'Person', name: 'Leila', jobTitle: 5 }] },
      { dateline: 5 },
    ]) {
      expect(
        codeThrownBy(() => byline({ ...article, ...credits } as never, { locale: 'en' })),
      ).toBe('ERR_FIELD_TYPE');
    }
    expect(codeThrownBy(() => bylines(article, { locales: 'en' as never }))).toBe('ERR_FIELD_TYPE');
  });
});
