import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochDays, toEpochDays, toIsoDate } from '../../src/core/index.ts';
import * as element from '../../src/element/index.ts';
import { toIsoDateTime } from '../../src/element/iso-date-time.ts';
import { createInstance } from '../../src/element/script/i18next.ts';
import { inherited } from '../../src/locale-data/inherited.ts';
import { phrases } from '../../src/locale-data/generated/phrases.generated.ts';
import { phrasesOf } from '../../src/locale-data/phrases.ts';
import { formatDate, formatPair, servedLocales } from '../../src/index.ts';
import { newsArticleJsonLd } from '../../src/publish/index.ts';
import { toIsoDateTime as byLuxon } from '../../src/time/machine-date-time.ts';
import { checkExample } from '../examples.ts';
import { codeThrownBy, gregory } from '../support.ts';

const { dateContent, pressDate, pressByline, bylineContent } = element;
const here = new URL('../../src/element/', import.meta.url);
const days = fc.integer({
  min: toEpochDays(gregory(1900, 1, 1)),
  max: toEpochDays(gregory(2100, 12, 31)),
});
const moment = '2025-08-15T23:00:00Z';

/** Every phrase of a locale by its key, as it is written. */
function keysOf(tree: object, before = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${before}${key}.`)
      : [`${before}${key}`],
  );
}

describe('the examples of /element', () => {
  it.each(['date-content.ts', 'date-markup.ts', 'byline-content.ts', 'byline-markup.ts'])(
    '%s',
    (file) => {
      const source = readFileSync(new URL(file, here), 'utf8');
      const [, code = ''] = /@example\n((?: \* .*\n)+)/u.exec(source) ?? [];
      expect(checkExample(code.replaceAll(/^ \* /gmu, ''), element)).toBeGreaterThan(0);
    },
  );
});

describe('a date in a page', () => {
  it('is the day that formatDate and formatPair print, in the calendar of the language', () => {
    fc.assert(
      fc.property(days, (day) => {
        const datetime = toIsoDate(fromEpochDays(day, 'gregory'));
        const date = fromEpochDays(day, 'persian');
        const content = (more: object) => dateContent({ datetime, ...more }).text;
        expect(content({ lang: 'fa-IR' })).toBe(formatDate(date, { locale: 'fa' }));
        expect(content({ lang: 'en' })).toBe(
          formatDate(date, { locale: 'en', calendar: 'gregory' }),
        );
        expect(content({ lang: 'en', pair: true, calendar: 'persian' })).toBe(
          formatPair(date, { locale: 'en', firstCalendar: 'persian' }),
        );
      }),
    );
  });

  it.each([
    [{ lang: 'fa', 'date-style': 'full' }, 'جمعه ۲۴ مرداد ۱۴۰۴', 'rtl'],
    [{ lang: 'fa', 'numbering-system': 'latn' }, '24 مرداد 1404', 'rtl'],
    [{ lang: 'fa-AF' }, '۲۴ اسد ۱۴۰۴', 'rtl'],
    [{ lang: 'en-u-ca-persian' }, '24 Mordad 1404', 'ltr'],
    [{ lang: 'en', datetime: '2025-08-15[u-ca=persian]' }, '24 Mordad 1404', 'ltr'],
    [
      { lang: 'en', 'house-style': 'irangate', pair: '' },
      'August 15, 2025 (24th of Mordad, 1404)',
      'ltr',
    ],
    [{ lang: 'en', weekday: true }, 'Friday, August 15, 2025', 'ltr'],
    [{ lang: 'fa', datetime: moment, 'time-zone': 'Asia/Tehran' }, '۲۵ مرداد ۱۴۰۴', 'rtl'],
    [{ lang: 'fa', datetime: '2025-08-15T23:00:00-04:00' }, '۲۴ مرداد ۱۴۰۴', 'rtl'],
    [
      { lang: 'en', datetime: '2025-08-15T18:30:00Z', 'time-zone': 'Asia/Tehran', time: true },
      'August 15, 2025, 10 p.m. Tehran time',
      'ltr',
    ],
  ])('is what a paper prints: %#', (attributes, text, dir) => {
    expect(dateContent({ datetime: '2025-08-15', ...attributes })).toMatchObject({ text, dir });
  });

  it('is told from now where that is asked for, with the date in full beside it', () => {
    const attributes = { datetime: moment, lang: 'fa', relative: true, 'time-zone': 'Asia/Tehran' };
    const near = dateContent({ ...attributes, now: '2025-08-16T01:10:00Z' });
    expect(near).toMatchObject({ text: '۲ ساعت پیش', title: '۲۵ مرداد ۱۴۰۴' });
    const day = { datetime: '2025-08-14', lang: 'en', relative: true, threshold: 'P30D' };
    expect(dateContent({ ...day, now: '2025-08-15' }).text).toBe('yesterday');
    expect(dateContent({ ...day, now: '2025-09-13' }).text).toBe('4 weeks ago');
    const far = dateContent({ ...day, now: '2025-09-14' });
    expect(far.text).toBe('August 14, 2025');
    // Whose day it is decides which day it is.
    const late = Date.parse('2025-08-15T22:00:00Z');
    expect(dateContent({ ...day, 'time-zone': 'Asia/Tehran' }, { now: late }).text).toBe(
      '2 days ago',
    );
    expect(dateContent({ ...day, 'time-zone': 'UTC' }, { now: late }).text).toBe('yesterday');
  });

  it('says its language where that is not the one round it', () => {
    const german = { datetime: '2025-08-15', lang: 'de' };
    expect(dateContent({ ...german, 'fallback-locale': 'fa' })).toMatchObject({
      lang: 'fa',
      dir: 'rtl',
    });
    expect(dateContent({ datetime: '2025-08-15', lang: 'fa-IR' })).not.toHaveProperty('lang');
  });

  it.each([
    [{}, 'ERR_FIELD_TYPE'],
    [{ datetime: '' }, 'ERR_FIELD_TYPE'],
    [{ datetime: '1404-05-24' }, 'ERR_PARSE_AMBIGUOUS'],
    [{ datetime: '1404-05-24[u-ca=persian]' }, 'ERR_PARSE_AMBIGUOUS'],
    [{ datetime: '2025-02-30' }, 'ERR_FIELD_RANGE'],
    [{ datetime: 'yesterday' }, 'ERR_PARSE_SYNTAX'],
    [{ datetime: moment }, 'ERR_TIME_ZONE_REQUIRED'],
    [{ datetime: moment, 'time-zone': 'Tehran' }, 'ERR_UNKNOWN_TIME_ZONE'],
    [{ datetime: '2025-08-15', lang: 'de' }, 'ERR_UNKNOWN_LOCALE'],
    [{ datetime: '2025-08-15', lang: '' }, 'ERR_UNKNOWN_LOCALE'],
    [{ datetime: '2025-08-15', calendar: 'jalali' }, 'ERR_UNKNOWN_CALENDAR'],
    [{ datetime: '2025-08-15', 'date-style': 'huge' }, 'ERR_FIELD_TYPE'],
    [{ datetime: '2025-08-15', pair: 'yes' }, 'ERR_FIELD_TYPE'],
    [{ datetime: '2025-08-15', time: true }, 'ERR_FIELD_TYPE'],
    [{ datetime: '2025-08-15', relative: true }, 'ERR_NOW_REQUIRED'],
    [
      { datetime: '2025-08-15', relative: true, now: '2025-08-15', threshold: '30' },
      'ERR_FIELD_TYPE',
    ],
    [{ datetime: '2025-08-15', 'numbering-system': 'thai' }, 'ERR_UNKNOWN_NUMBERING_SYSTEM'],
    [{ datetime: '2025-08-15', 'house-style': 'none' }, 'ERR_STYLE'],
  ])('is refused by the code of what is wrong: %#', (attributes, code) => {
    const lang = 'lang' in attributes ? undefined : 'fa';
    const around = lang === undefined ? {} : { lang };
    expect(codeThrownBy(() => pressDate(attributes, around))).toBe(code);
  });

  it('takes null for an attribute that is left out, as React does', () => {
    const given = { datetime: '2025-08-15', lang: 'fa', calendar: null, pair: null, class: null };
    expect(pressDate(given)).toBe(pressDate({ datetime: '2025-08-15', lang: 'fa' }));
  });

  it('writes no attribute that could end its tag', () => {
    expect(codeThrownBy(() => pressDate({ datetime: '2025-08-15', lang: 'en', 'a b': '' }))).toBe(
      'ERR_FIELD_TYPE',
    );
    const html = pressDate({ datetime: '2025-08-15', lang: 'en', class: '"><script>' });
    expect(html).toContain('class="&quot;&gt;&lt;script&gt;"');
  });
});

describe('a byline without a date', () => {
  it.each([
    [{ author: 'A' }, undefined],
    [{}, undefined],
    [{}, { author: 'A' }],
    // The article is one of several things.
    [{}, { '@graph': [{ '@type': 'NewsArticle', datePublished: '2025-08-15' }] }],
    [{}, []],
  ])('is refused in the words of a page: %#', (attributes, article) => {
    const act = () =>
      bylineContent({ ...attributes, lang: 'en' }, article === undefined ? {} : { article });
    expect(codeThrownBy(act)).toBe('ERR_DOCUMENT');
    expect(act).toThrow('press-byline:1:1: lacks `date-published`, or `datePublished` in JSON');
  });
});

describe('a byline in a page', () => {
  const article = {
    headline: 'Rain',
    author: [{ type: 'Person', name: { en: 'Leila Rad', fa: 'لیلا راد' } }],
    translator: [{ type: 'Person', name: 'Sara <b>' }],
    datePublished: '2025-08-15',
    inLanguage: 'en',
    timeRequired: 'PT8M',
  } as const;

  it('reads the JSON-LD that newsArticleJsonLd writes', () => {
    const author = [{ type: 'Person', name: 'Leila Rad' }] as const;
    const datePublished = '2025-08-15T09:30:00+03:30';
    const jsonLd = newsArticleJsonLd({ ...article, author, datePublished });
    const { html } = bylineContent({ lang: 'en' }, { article: jsonLd });
    expect(html.replaceAll(/<[^>]+>/gu, '')).toBe(
      'By Leila Rad · Translated by Sara &lt;b&gt; · August 15, 2025 (24 Mordad 1404) · 8 min read',
    );
  });

  it('ends no script early, and takes one article only', () => {
    const named = { ...article, headline: '</script><b>' };
    expect(pressByline({ lang: 'fa' }, { article: named })).not.toContain('</script><b>');
    const both = () => pressByline({ lang: 'fa', author: 'Leila' }, { article });
    expect(codeThrownBy(both)).toBe('ERR_FIELD_TYPE');
    expect(
      codeThrownBy(() => pressByline({ lang: 'fa', author: '[', 'date-published': '2025-08-15' })),
    ).toBe('ERR_FIELD_TYPE');
  });

  it('credits several by a list as JSON', () => {
    const author = '["Leila Rad", { "name": "IRNA", "type": "Organization" }]';
    const { html } = bylineContent({ author, 'date-published': '2025-08-15', lang: 'en' });
    expect(html).toContain('By Leila Rad and IRNA');
  });
});

describe('what the scripts have in place of a library', () => {
  it('writes moments as luxon does', () => {
    const zones = fc.constantFrom('Asia/Tehran', 'America/New_York', 'UTC', '-03:30', 'Asia/Kabul');
    const moments = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, zones, (instant, timeZone) => {
        expect(toIsoDateTime(instant, { timeZone })).toBe(byLuxon(instant, { timeZone }));
      }),
    );
  });

  it.each(servedLocales())('says every phrase of %s as i18next does', (tag) => {
    const trees = servedLocales().map((own) => [
      own,
      { translation: inherited(phrases, own) ?? {} },
    ]);
    const book = createInstance();
    book.init({
      resources: Object.fromEntries(trees) as never,
      parseMissingKeyHandler: (key) => {
        throw new Error(`no phrase ${key}`);
      },
    });
    const mine = book.getFixedT(tag);
    const theirs = phrasesOf(tag);
    const keys = keysOf(inherited(phrases, tag) ?? {});
    expect(keys.length).toBeGreaterThan(30);
    const given = new Set(
      Array.from(JSON.stringify(phrases).matchAll(/\{\{(\w+)\}\}/gu), ([, name = '']) => name),
    );
    const values = Object.fromEntries(Array.from(given, (name) => [name, `$& {{${name}}}`]));
    for (const key of keys) {
      expect(mine(key), key).toBe(theirs(key));
      const plain = key.replace(/_(?:one|other)$/u, '');
      for (const count of plain === key ? [1] : [0, 1, 2, 11])
        expect(mine(plain, { ...values, count }), plain).toBe(theirs(plain, { ...values, count }));
    }
    expect(() => mine('no.such')).toThrow('no phrase no.such');
  });
});
