import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { byline, formatDate, formatPair, formatReadTime, readTime } from '../../src/index.ts';
import { explainStyle, presetNames, resolveStyle } from '../../src/style/index.ts';
import { settingsOf } from '../../src/style/house-style.ts';
import { codeThrownBy, jalali } from '../support.ts';

const root = new URL('../../', import.meta.url);
const readJson = (path: string): object =>
  JSON.parse(readFileSync(new URL(path, root), 'utf8')) as object;
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
const fitsSchema = ajv.compile(readJson('schemas/style.schema.json'));
const fitsConfig = ajv.compile(readJson('schemas/config.schema.json'));

const day = jalali(1404, 5, 24);

describe('the presets', () => {
  it.each(readdirSync(new URL('styles/', root)))('%s fits the schema and the check', (file) => {
    const json = readJson(`styles/${file}`);
    expect(fitsSchema(json), JSON.stringify(fitsSchema.errors)).toBe(true);
    expect(() => resolveStyle(json)).not.toThrow();
    expect(presetNames()).toContain(file.replace('.json', ''));
  });

  it('irangate prints what that outlet prints', () => {
    const style = 'irangate';
    expect(formatPair(day, { locale: 'en', style })).toBe('August 15, 2025 (24th of Mordad, 1404)');
    // An article of about 985 words, its headline counted: 985 / 130 = 7.6 minutes.
    const time = readTime('word '.repeat(977), {
      locale: 'en',
      style,
      headline: 'The eight words of a headline count too',
    });
    expect(time).toMatchObject({ words: 985, minutes: 8, duration: 'PT8M' });
    expect(formatReadTime(time, { locale: 'en', style })).toBe('8 Min Read');
    expect(
      byline(
        { datePublished: '2025-08-15', inLanguage: 'en', articleBody: 'word '.repeat(985) },
        { locale: 'en', style },
      ),
    ).toBe('August 15, 2025 (24th of Mordad, 1404) · 8 Min Read');
  });
});

describe('resolveStyle', () => {
  it('lays a style over the preset that it extends, and a locale over the whole', () => {
    const style = resolveStyle({
      extends: 'irangate',
      date: { era: 'short' },
      byLocale: {
        fa: { date: { monthSuffix: true }, pair: { pairForm: 'slash' } },
        'fa-AF': { date: { monthSuffix: false, era: 'none' } },
      },
    });
    expect(formatDate(day, { locale: 'en', style })).toBe('24th of Mordad, 1404 SH');
    expect(formatDate(day, { locale: 'fa', style })).toBe('۲۴ مردادماه ۱۴۰۴ ه\u200d.ش.');
    expect(formatDate(day, { locale: 'fa-AF', style })).toBe('۲۴ اسد ۱۴۰۴');
    expect(formatPair(day, { locale: 'fa', style })).toContain(' / ');
    expect(settingsOf(style, 'en').readTime.wordsPerMinute).toBe(130);
    expect(formatDate(day, { locale: 'en', style, era: 'none', ordinal: 'none' })).toBe(
      '24 Mordad 1404',
    );
  });

  it('gives way where a form or a language has no place for it, as no option does', () => {
    const style = resolveStyle({ date: { era: 'short', weekday: true, ordinal: 'digits' } });
    expect(formatDate(day, { locale: 'fa', style })).toBe('جمعه ۲۴ مرداد ۱۴۰۴ ه\u200d.ش.');
    expect(formatDate(day, { locale: 'en', style, dateStyle: 'day-month' })).toBe(
      'Friday, 24th of Mordad',
    );
    expect(formatDate(day, { locale: 'en', style, dateStyle: 'month-year' })).toBe(
      'Mordad 1404 SH',
    );
    expect(codeThrownBy(() => formatDate(day, { locale: 'fa', style, ordinal: 'digits' }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(
      codeThrownBy(() =>
        formatDate(day, { locale: 'en', style, dateStyle: 'day-month', era: 'long' }),
      ),
    ).toBe('ERR_FIELD_TYPE');
  });

  it.each([
    ['an unknown key', { dates: {} }, 'dates'],
    ['an unknown key of a section', { date: { eras: 'short' } }, 'date.eras'],
    [
      'a key of the prototype',
      JSON.parse('{"date":{"constructor":1}}') as object,
      'date.constructor',
    ],
    ['a bad value', { date: { era: 'AP' } }, 'date.era'],
    ['a bad value of a calendar', { date: { persian: { ordinal: 1 } } }, 'date.persian.ordinal'],
    ['a section that is none', { pair: 'slash' }, 'pair'],
    ['a list for a section', { pair: [] }, 'pair'],
    ['null for a section', { pair: null }, 'pair'],
    ['a locale that is not served', { byLocale: { de: {} } }, 'byLocale.de'],
    [
      'a bad value in a locale',
      { byLocale: { fa: { time: { ago: 'ago!' } } } },
      'byLocale.fa.time.ago',
    ],
    ['a zone that does not exist', { timeZone: 'Tehran' }, 'timeZone'],
    ['a speed that is none', { readTime: { wordsPerMinute: 0 } }, 'readTime.wordsPerMinute'],
    ['a fraction', { byline: { updateThreshold: 1.5 } }, 'byline.updateThreshold'],
    ['an order with a repeat', { byline: { order: ['author', 'author'] } }, 'byline.order'],
    ['a separator of two lines', { byline: { separator: 'a\nb' } }, 'byline.separator'],
    [
      'a spelling that nobody has',
      { date: { monthSpellings: ['Augustus'] } },
      'date.monthSpellings',
    ],
    ['a preset that is none', { extends: 'ap' }, 'extends'],
  ])('names the path of %s', (_name, json, path) => {
    expect(() => resolveStyle(json as never)).toThrow(
      expect.objectContaining({ code: 'ERR_STYLE', path }),
    );
  });

  it('refuses by name a preset that does not exist, and what is no style', () => {
    expect(codeThrownBy(() => resolveStyle('house'))).toBe('ERR_STYLE');
    expect(codeThrownBy(() => resolveStyle('__proto__'))).toBe('ERR_STYLE');
    expect(codeThrownBy(() => resolveStyle(null as never))).toBe('ERR_STYLE');
    expect(codeThrownBy(() => formatDate(day, { locale: 'en', style: 'house' }))).toBe('ERR_STYLE');
    expect(codeThrownBy(() => formatDate(day, { locale: 'en', style: {} as never }))).toBe(
      'ERR_FIELD_TYPE',
    );
  });

  it('takes what the schema takes, and refuses what it refuses', () => {
    const styles: object[] = [
      {},
      { extends: 'irangate', timeZone: 'Asia/Tehran', locales: ['fa', 'en-GB'] },
      { date: { gregory: { dateStyle: 'medium', abbreviation: 'ap' } } },
      { date: { dateStyle: 'tiny' } },
      { byline: { order: ['author', 'date'] } },
      { byLocale: { en: { date: { ordinal: 'words' } } } },
      { byLocale: { en: { timeZone: 'UTC' } } },
    ];
    for (const json of styles) {
      const fits = fitsSchema(json);
      expect(fitsConfig({ style: json })).toBe(fits);
      if (fits) expect(() => resolveStyle(json)).not.toThrow();
      else expect(codeThrownBy(() => resolveStyle(json))).toBe('ERR_STYLE');
    }
    expect(fitsConfig({ style: 'irangate' })).toBe(true);
    expect(fitsConfig({ style: 'nobody' })).toBe(false);
  });
});

describe('explainStyle', () => {
  it('tells where each value comes from', () => {
    const style = resolveStyle({ date: { era: 'short' } }, 'jalali.config.json');
    const from = new Map(explainStyle(style).map((value) => [value.path, value.from]));
    expect(from.get('date.era')).toBe('jalali.config.json');
    expect(from.get('date.dateStyle')).toBe('default');
    expect([...from.keys()]).not.toContain('extends');
  });
});
