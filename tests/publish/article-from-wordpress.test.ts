import { describe, expect, it } from 'vitest';
import {
  articleFromWordPress,
  type WordPressOptions,
  type WordPressPost,
} from '../../src/publish/article/article-from-wordpress.ts';
import { newsArticleJsonLd } from '../../src/publish/machine/news-article-json-ld.ts';
import { codeThrownBy } from '../support.ts';
import { HOSTILE_NAMES } from './hostile.ts';

/** A post as `/wp-json/wp/v2/posts/7?context=edit&_embed` gives it, with keys that we leave alone. */
const post = {
  id: 7,
  date: '2025-08-15T09:30:00',
  date_gmt: '2025-08-15T06:00:00',
  guid: { rendered: 'https://example.com/?p=7' },
  modified: '2025-08-16T10:00:00',
  modified_gmt: '2025-08-16T06:30:00',
  slug: '%d8%a8%d8%a7%d8%b1%d8%a7%d9%86',
  status: 'publish',
  link: 'https://example.com/1404/05/24/rain/',
  title: { raw: 'Rain &amp; wind', rendered: 'Rain &#038; wind' },
  content: {
    raw: '<!-- wp:paragraph --><p>It rained.</p><!-- /wp:paragraph -->',
    rendered: '<p>It rained.</p>',
    protected: false,
  },
  excerpt: { raw: '', rendered: '<p>It rained. [&hellip;]</p>' },
  author: 3,
  lang: 'en',
  _embedded: {
    author: [{ id: 3, name: 'Leila &quot;L&quot; Rad', link: 'https://example.com/author/leila/' }],
    'wp:featuredmedia': [{ source_url: 'https://example.com/rain.jpg' }],
    'wp:term': [
      [{ taxonomy: 'category', name: 'Weather &amp; climate' }],
      [
        { taxonomy: 'post_tag', name: 'rain' },
        { taxonomy: 'post_tag', name: 'باران' },
      ],
    ],
  },
} as const;

/** The least that a published post tells. */
const bare = {
  status: 'publish',
  date: '2025-08-15T09:30:00',
  date_gmt: '2025-08-15T06:00:00',
  lang: 'fa',
} as const satisfies WordPressPost;

const read = (change: object = {}, options: WordPressOptions = {}) =>
  articleFromWordPress({ ...bare, ...change }, options);

describe('articleFromWordPress', () => {
  it('reads a post with what is embedded in it', () => {
    expect(articleFromWordPress(post, { timeZone: 'Asia/Tehran' })).toEqual({
      headline: 'Rain & wind',
      author: [{ type: 'Person', name: 'Leila "L" Rad', url: 'https://example.com/author/leila/' }],
      datePublished: '2025-08-15T09:30:00+03:30',
      dateModified: '2025-08-16T10:00:00+03:30',
      timeZone: 'Asia/Tehran',
      inLanguage: 'en',
      articleBody: '<!-- wp:paragraph --><p>It rained.</p><!-- /wp:paragraph -->',
      url: 'https://example.com/1404/05/24/rain/',
      image: 'https://example.com/rain.jpg',
      articleSection: 'Weather & climate',
      keywords: ['rain', 'باران'],
    });
    expect(read()).toEqual({ datePublished: '2025-08-15T09:30:00+03:30', inLanguage: 'fa' });
  });

  it('takes what is shown when the reader may not edit', () => {
    expect(
      read({
        title: { rendered: 'Rain&#8217;s <em>end</em>' },
        content: { rendered: '<p>It rained.</p>\n' },
        excerpt: { rendered: '<p>Rain&nbsp;again.</p>\n' },
      }),
    ).toMatchObject({
      headline: 'Rain’s end',
      articleBody: '<p>It rained.</p>\n',
      description: 'Rain again.',
    });
    expect(read({ content: { rendered: '', protected: true } })).not.toHaveProperty('articleBody');
  });

  it('gives fields that machine fields take', () => {
    expect(newsArticleJsonLd(articleFromWordPress(post), { type: 'html' })).toMatchObject({
      headline: 'Rain & wind',
      datePublished: '2025-08-15T09:30:00+03:30',
      dateModified: '2025-08-16T10:00:00+03:30',
      wordCount: 2,
      url: 'https://example.com/1404/05/24/rain/',
    });
  });
});

describe('the dates of a post', () => {
  it.each([
    ['2025-08-15T09:30:00', '2025-08-15T06:00:00', '+03:30'],
    ['2022-08-15T10:30:00', '2022-08-15T06:00:00', '+04:30'],
    ['2025-08-15T10:30:00', '2025-08-15T06:00:00', '+04:30'],
    ['2025-08-14T22:00:00', '2025-08-15T06:00:00', '-08:00'],
    ['2025-08-15T06:00:00', '2025-08-15T06:00:00', '+00:00'],
    ['2025-01-01T13:45:00', '2025-01-01T00:00:00', '+13:45'],
    ['2025-01-01T00:00:00', '2024-12-31T10:00:00', '+14:00'],
    ['2024-12-31T12:00:00', '2025-01-01T00:00:00', '-12:00'],
  ])('%s and %s UTC have the offset %s', (date, date_gmt, offset) => {
    const { datePublished } = read({ date, date_gmt });
    expect(datePublished).toBe(`${date}${offset}`);
    expect(Date.parse(datePublished)).toBe(Date.parse(`${date_gmt}Z`));
  });

  it("keep the zone given only where the site's clocks agreed with it", () => {
    const tehran = { timeZone: 'Asia/Tehran' };
    const summer = { date: '2022-08-15T10:30:00', date_gmt: '2022-08-15T06:00:00' };
    expect(read({}, tehran).timeZone).toBe('Asia/Tehran');
    expect(read(summer, tehran).timeZone).toBe('Asia/Tehran');
    expect(read(summer, { timeZone: '+03:30' })).not.toHaveProperty('timeZone');
    const utc = { date: '2025-08-15T06:00:00' };
    expect(read(utc, tehran)).toEqual({
      datePublished: '2025-08-15T06:00:00+00:00',
      inLanguage: 'fa',
    });
    expect(codeThrownBy(() => read({}, { timeZone: 'Tehran' }))).toBe('ERR_UNKNOWN_TIME_ZONE');
  });

  it('are settled by the zone where WordPress holds no UTC', () => {
    for (const date_gmt of [null, undefined, '0000-00-00T00:00:00']) {
      expect(codeThrownBy(() => read({ date_gmt }))).toBe('ERR_TIME_ZONE_REQUIRED');
      expect(read({ date_gmt }, { timeZone: 'Asia/Tehran' })).toEqual({
        datePublished: '2025-08-15T09:30:00+03:30',
        timeZone: 'Asia/Tehran',
        inLanguage: 'fa',
      });
    }
    // Tehran's clocks never showed this one: it is the moment of the jump.
    expect(
      read({ date: '2022-03-22T00:30:00', date_gmt: null }, { timeZone: 'Asia/Tehran' }),
    ).toMatchObject({ datePublished: '2022-03-22T01:00:00+04:30' });
  });

  it('tell a modification only after the publication', () => {
    const saved = (modified: string, modified_gmt: string) =>
      read({ modified, modified_gmt }).dateModified;
    expect(saved('2025-08-15T09:30:00', '2025-08-15T06:00:00')).toBe('2025-08-15T09:30:00+03:30');
    expect(saved('2025-08-15T12:00:00', '2025-08-15T07:30:00')).toBe('2025-08-15T12:00:00+04:30');
    // A scheduled post was saved for the last time before its day came.
    expect(saved('2025-08-14T09:30:00', '2025-08-14T06:00:00')).toBeUndefined();
    expect(read({ status: 'future', modified: null, modified_gmt: null })).toEqual(read());
    expect(read({ modified: '0000-00-00T00:00:00' })).toEqual(read());
    expect(codeThrownBy(() => read({ modified: '2025-08-15T12:00:00' }))).toBe(
      'ERR_TIME_ZONE_REQUIRED',
    );
  });

  it.each<[change: object, code: string]>([
    [{ date: null }, 'ERR_FIELD_TYPE'],
    [{ date: undefined }, 'ERR_FIELD_TYPE'],
    [{ date: '0000-00-00T00:00:00' }, 'ERR_FIELD_TYPE'],
    [{ date: 1755237600 }, 'ERR_FIELD_TYPE'],
    [{ date_gmt: 1755237600 }, 'ERR_FIELD_TYPE'],
    [{ date: '1404-05-24T09:30:00' }, 'ERR_PARSE_AMBIGUOUS'],
    [{ date: '1404-05-24T09:30:00', date_gmt: '1404-05-24T06:00:00' }, 'ERR_PARSE_AMBIGUOUS'],
    [{ date_gmt: '1404-05-24T06:00:00' }, 'ERR_PARSE_AMBIGUOUS'],
    [{ date: '۱۴۰۴-۰۵-۲۴T۰۹:۳۰:۰۰' }, 'ERR_PARSE_SYNTAX'],
    [{ date: '۲۰۲۵-۰۸-۱۵T۰۹:۳۰:۰۰' }, 'ERR_PARSE_SYNTAX'],
    [{ date: '1404/05/24 09:30:00' }, 'ERR_PARSE_SYNTAX'],
    [{ date: '۲۴ مرداد ۱۴۰۴' }, 'ERR_PARSE_SYNTAX'],
    [{ date: '2025-08-15' }, 'ERR_PARSE_SYNTAX'],
    [{ date: '2025-08-15T09:30:00+03:30' }, 'ERR_PARSE_SYNTAX'],
    [{ date_gmt: '2025-08-15T06:00:00Z' }, 'ERR_PARSE_SYNTAX'],
    [{ date: '2025-02-29T09:30:00' }, 'ERR_FIELD_RANGE'],
    [{ date: '2025-08-15T24:30:00' }, 'ERR_PARSE_SYNTAX'],
    [{ date: '2025-08-15T20:01:00' }, 'ERR_FIELD_RANGE'],
    [{ date: '2025-08-14T15:59:00' }, 'ERR_FIELD_RANGE'],
    [{ date: '2025-08-15T09:30:01' }, 'ERR_FIELD_TYPE'],
    [
      { modified: '1404-05-25T09:30:00', modified_gmt: '2025-08-16T06:00:00' },
      'ERR_PARSE_AMBIGUOUS',
    ],
  ])('are refused: %o, %s', (change, code) => {
    expect(codeThrownBy(() => read(change))).toBe(code);
  });
});

describe('the status of a post', () => {
  it.each(['draft', 'pending', 'private', 'trash', 'auto-draft', 'inherit', undefined, null])(
    '%s is refused',
    (status) => {
      expect(() => read({ status })).toThrow(
        expect.objectContaining({ code: 'ERR_FIELD_TYPE', field: 'status', value: status }),
      );
    },
  );
});

describe('the authors of a post', () => {
  const hidden = { author: 3, _embedded: { author: [{ code: 'rest_user_invalid_id' }] } };

  it('come from the map before the site', () => {
    const leila = { type: 'Person', name: { en: 'Leila Rad', fa: 'لیلا راد' } } as const;
    const desk = { type: 'Organization', name: 'IranGate' } as const;
    expect(articleFromWordPress(post, { authors: { 3: leila } }).author).toEqual([leila]);
    expect(read(hidden, { authors: { 3: 'لیلا راد' } }).author).toEqual([
      { type: 'Person', name: 'لیلا راد' },
    ]);
    expect(read(hidden, { authors: { 3: leila.name } }).author).toEqual([leila]);
    expect(read(hidden, { authors: { 3: [leila, desk] } }).author).toEqual([leila, desk]);
    expect(read(hidden, { authors: { 3: [] } })).not.toHaveProperty('author');
  });

  it('are refused when nobody tells their name', () => {
    expect(() => read(hidden)).toThrow(
      expect.objectContaining({ code: 'ERR_FIELD_TYPE', field: 'author', value: 3 }),
    );
    expect(codeThrownBy(() => read({ author: 3 }, { authors: { 4: 'x' } }))).toBe('ERR_FIELD_TYPE');
    expect(read({ author: 0 })).not.toHaveProperty('author');
  });

  it.each(HOSTILE_NAMES)('may be called %j', (name, seen) => {
    const rendered = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const { author, headline } = read({
      title: { rendered },
      author: 3,
      _embedded: { author: [{ name: rendered }] },
    });
    expect(author).toEqual([{ type: 'Person', name: seen }]);
    expect(headline).toBe(seen);
  });
});

describe('the language of a post', () => {
  it('is its own, else the one given', () => {
    expect(read({ lang: 'en' }, { inLanguage: 'fa' }).inLanguage).toBe('en');
    expect(read({ lang: undefined, wpml_current_locale: 'fa_IR' }).inLanguage).toBe('fa-IR');
    expect(read({ lang: '' }, { inLanguage: 'fa' }).inLanguage).toBe('fa');
    expect(codeThrownBy(() => read({ lang: undefined }))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => read({ lang: 'fa IR' }))).toBe('ERR_UNKNOWN_LOCALE');
  });
});

it('refuses what is no post', () => {
  for (const value of [undefined, null, 'x', [bare]]) {
    expect(codeThrownBy(() => articleFromWordPress(value as never))).toBe('ERR_FIELD_TYPE');
  }
  expect(codeThrownBy(() => read({ title: 'Rain' }))).toBe('ERR_FIELD_TYPE');
  expect(codeThrownBy(() => articleFromWordPress(bare, null as never))).toBe('ERR_FIELD_TYPE');
});
