import { describe, expect, it } from 'vitest';
import { articleOf } from '../../src/eleventy/article-of.ts';
import plugin from '../../src/eleventy/index.ts';
import type { HostConfig, HostFunction, HostPage, HostScope } from '../../src/eleventy/host.ts';
import { codeThrownBy } from '../support.ts';

type Data = Readonly<Record<string, unknown>> & { readonly page?: HostPage };

/** A site whose pages have been seen, and what its plugin adds. */
function siteOf(pages: readonly Data[], options: object = {}): Map<string, HostFunction> {
  const added = new Map<string, HostFunction>();
  const config: HostConfig = {
    addFilter: (name, filter) => added.set(name, filter),
    addShortcode: () => undefined,
    addCollection: () => undefined,
    addPreprocessor: (_name, _formats, see) => {
      for (const page of pages) see(page);
    },
  };
  plugin(config, options);
  return added;
}

const lake: HostPage = { inputPath: './lake.md', date: new Date('2025-08-15') };
const rain: HostPage = { inputPath: './rain.md', date: new Date('2025-08-16') };
const LAKE: Data & { readonly lang: string } = {
  page: lake,
  lang: 'fa',
  author: 'لیلا راد',
  tags: ['article'],
};
const RAIN: Data = { page: rain, lang: 'en', author: 'Omid Sattari', date: '2025-08-16' };
const PERSIAN = 'نویسنده: لیلا راد · <time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)</time>';
const ENGLISH =
  'By Omid Sattari · <time datetime="2025-08-16">August 16, 2025 (25 Mordad 1404)</time>';

function call(scope: HostScope, name: string, ...values: unknown[]): unknown {
  return siteOf([LAKE, RAIN, {}])
    .get(name)
    ?.call(scope, ...values);
}

describe('the data of a page', () => {
  it.each<[string, HostScope]>([
    ['JavaScript and WebC, by the path of the page', { page: lake }],
    ['Nunjucks, as they are', { page: lake, ctx: LAKE }],
    ['Liquid, that gives them', { page: lake, ctx: { getAll: () => LAKE } }],
  ])('are found in %s', (_, scope) => {
    expect(call(scope, 'jalaliDate', '2025-08-15')).toBe('۲۴ مرداد ۱۴۰۴');
    for (const given of [[], [''], [lake]]) expect(call(scope, 'byline', ...given)).toBe(PERSIAN);
  });

  it('of another page are those of its path, or those that it brings along', () => {
    const scope = { page: { ...lake, lang: 'en' } };
    expect(call(scope, 'byline', rain)).toBe(ENGLISH);
    expect(call(scope, 'byline', { ...rain, data: RAIN })).toBe(ENGLISH);
    expect(call(scope, 'byline', { ...RAIN, date: '2025-08-16' })).toBe(ENGLISH);
  });

  it('are not there of a page that nobody has seen', () => {
    const scope = { page: { inputPath: './new.md' } };
    expect(codeThrownBy(() => call(scope, 'jalaliDate', '2025-08-15'))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => call({}, 'byline', undefined, { locale: 'en' }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(
      codeThrownBy(() => call(scope, 'byline', { inputPath: './other.md' }, { locale: 'en' })),
    ).toBe('ERR_DOCUMENT');
  });
});

describe('the article of a page', () => {
  it('has its fields, and nothing of Eleventy', () => {
    const data = {
      title: 'Rain',
      lang: 'en',
      layout: 'post',
      tags: ['x'],
      updated: new Date('2025-08-17'),
    };
    expect(articleOf({ data, date: new Date('2025-08-15') })).toEqual({
      headline: 'Rain',
      datePublished: '2025-08-15',
      dateUpdated: '2025-08-17',
      inLanguage: 'en',
    });
  });

  it('takes the language that it is given where it has none, and is refused without', () => {
    expect(articleOf({ date: '2025-08-15' }, 'fa').inLanguage).toBe('fa');
    expect(codeThrownBy(() => articleOf({ date: '2025-08-15' }))).toBe('ERR_DOCUMENT');
    expect(codeThrownBy(() => articleOf('lake'))).toBe('ERR_FIELD_TYPE');
  });
});

describe('the other calls', () => {
  it('print moments, read times, feeds and archives', () => {
    const scope = { page: lake };
    const moment = new Date('2025-08-15T20:40:00Z');
    const zone = { timeZone: 'Asia/Tehran', locale: 'en' };
    expect(call(scope, 'timeElement', moment, zone)).toBe(
      '<time datetime="2025-08-16T00:10:00+03:30">August 16, 2025</time>',
    );
    expect(call(scope, 'isoDate', moment, ['timeZone', 'Asia/Tehran'])).toBe('2025-08-16');
    expect(call(scope, 'relativeDate', '2025-08-15', '2025-08-16', { ...zone })).toBe('yesterday');
    expect(call(scope, 'dateRange', '2025-08-15', '2025-08-17', zone)).toBe('August 15–17, 2025');
    expect(call(scope, 'readTime', 'word '.repeat(500), { locale: 'en' })).toBe('2 min read');
    expect(JSON.stringify(call(scope, 'feedDates', RAIN, zone))).toContain('16 Aug 2025');
    const pages = [{ date: new Date('2025-08-15'), url: '/lake/', data: LAKE }];
    expect(call(scope, 'dateArchive', pages, 'persian')).toMatchObject([{ key: '1404' }]);
  });
});
