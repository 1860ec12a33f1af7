import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Article, Contributor } from '../../src/publish/index.ts';
import { jsonLdScript } from '../../src/publish/machine/json-ld-script.ts';
import { newsArticleJsonLd } from '../../src/publish/machine/news-article-json-ld.ts';
import { resolveStyle } from '../../src/style/index.ts';
import { codeThrownBy } from '../support.ts';
import { HOSTILE_NAMES } from './hostile.ts';

const leila: Contributor = {
  type: 'Person',
  name: { en: 'Leila Rad', fa: 'لیلا راد' },
  jobTitle: { en: 'environment correspondent', fa: 'خبرنگار محیط زیست' },
  affiliation: { en: 'IranGate', fa: 'ایران\u200cگیت' },
  location: { en: 'Urmia', fa: 'ارومیه' },
  url: 'https://example.com/authors/leila',
};
const person = (name: string): Contributor => ({ type: 'Person', name });

const article: Article = {
  headline: 'On the shore of Lake Urmia',
  author: [leila],
  datePublished: '2025-08-15T06:00:00Z',
  timeZone: 'Asia/Tehran',
  inLanguage: 'en',
};

/** The JSON-LD of a page as a consumer reads it, and all that stands outside of it. */
function consume(html: string): { readonly data: unknown; readonly rest: string } {
  let json = '';
  let rest = '';
  let inScript = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      inScript = name === 'script' && attributes['type'] === 'application/ld+json';
      if (!inScript) rest += `<${name}>`;
    },
    ontext: (text) => {
      if (inScript) json += text;
      else rest += text;
    },
    onclosetag: () => {
      inScript = false;
    },
  });
  parser.end(html);
  return { data: JSON.parse(json), rest };
}

describe('newsArticleJsonLd', () => {
  it('gives every field in the terms of schema.org', () => {
    const whole: Article = {
      headline: { en: 'On the shore of Lake Urmia', fa: 'در ساحل دریاچهٔ ارومیه' },
      description: { en: 'Water returns.', fa: 'آب برمی\u200cگردد.' },
      dateline: { en: 'Urmia', fa: 'ارومیه' },
      datePublished: '2025-08-15T06:00:00Z',
      dateModified: '2025-08-15T07:00:00Z',
      dateUpdated: '2025-08-16',
      timeZone: 'Asia/Tehran',
      inLanguage: 'en',
      articleBody: 'word '.repeat(985),
      author: [leila, { type: 'Organization', name: 'IranGate', location: 'Tehran' }],
      reporter: [person('Omid')],
      contributor: [person('Sara')],
      translator: [person('Nima')],
      editor: [person('Mina')],
      photographer: [person('Arash')],
      illustrator: [person('Roya')],
      sourceOrganization: [{ type: 'Organization', name: { en: 'IRNA', fa: 'ایرنا' } }],
      publisher: { type: 'Organization', name: 'IranGate', url: 'https://example.com' },
      url: 'https://example.com/en/urmia',
      image: 'https://example.com/urmia.jpg',
      articleSection: 'Environment',
      keywords: ['Lake Urmia', ' ', 'drought'],
      translationOfWork: {
        url: 'https://example.com/fa/ارومیه',
        inLanguage: 'fa',
        headline: 'در ساحل',
      },
      workTranslation: [{ url: 'https://example.com/ps/urmia', inLanguage: 'ps' }],
    };
    const jsonLd = newsArticleJsonLd(whole);
    expect(jsonLd).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'On the shore of Lake Urmia',
      description: 'Water returns.',
      inLanguage: 'en',
      datePublished: '2025-08-15T09:30:00+03:30',
      dateModified: '2025-08-16T00:00:00+03:30',
      author: [
        {
          '@type': 'Person',
          name: 'Leila Rad',
          alternateName: 'لیلا راد',
          jobTitle: 'environment correspondent',
          affiliation: { '@type': 'Organization', name: 'IranGate' },
          workLocation: { '@type': 'Place', name: 'Urmia' },
          url: 'https://example.com/authors/leila',
        },
        {
          '@type': 'Organization',
          name: 'IranGate',
          location: { '@type': 'Place', name: 'Tehran' },
        },
      ],
      contributor: [
        { '@type': 'Person', name: 'Sara' },
        { '@type': 'Role', roleName: 'reporter', contributor: { '@type': 'Person', name: 'Omid' } },
        {
          '@type': 'Role',
          roleName: 'photographer',
          contributor: { '@type': 'Person', name: 'Arash' },
        },
        {
          '@type': 'Role',
          roleName: 'illustrator',
          contributor: { '@type': 'Person', name: 'Roya' },
        },
      ],
      translator: [{ '@type': 'Person', name: 'Nima' }],
      editor: [{ '@type': 'Person', name: 'Mina' }],
      sourceOrganization: [{ '@type': 'Organization', name: 'IRNA', alternateName: 'ایرنا' }],
      publisher: { '@type': 'Organization', name: 'IranGate', url: 'https://example.com/' },
      dateline: 'Urmia',
      wordCount: 985,
      timeRequired: 'PT4M',
      url: 'https://example.com/en/urmia',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://example.com/en/urmia' },
      image: 'https://example.com/urmia.jpg',
      articleSection: 'Environment',
      keywords: ['Lake Urmia', 'drought'],
      translationOfWork: {
        '@type': 'NewsArticle',
        inLanguage: 'fa',
        headline: 'در ساحل',
        url: 'https://example.com/fa/%D8%A7%D8%B1%D9%88%D9%85%DB%8C%D9%87',
      },
      workTranslation: [
        { '@type': 'NewsArticle', inLanguage: 'ps', url: 'https://example.com/ps/urmia' },
      ],
    });
    expect(JSON.parse(JSON.stringify(jsonLd))).toEqual(jsonLd);
  });

  it('has no key that holds nothing', () => {
    const empty: Article = {
      headline: ' ',
      author: [],
      keywords: [],
      workTranslation: [],
      articleBody: ' ',
      datePublished: '2025-08-15T06:00:00Z',
      inLanguage: 'fa',
    };
    expect(JSON.stringify(newsArticleJsonLd(empty))).toBe(
      '{"@context":"https://schema.org","@type":"NewsArticle","inLanguage":"fa","datePublished":"2025-08-15T06:00:00+00:00"}',
    );
  });

  it('names people in the language asked for, and otherwise as they are called', () => {
    const [one] = newsArticleJsonLd(article, { locale: 'fa-IR' }).author ?? [];
    expect(one).toMatchObject({ name: 'لیلا راد', alternateName: 'Leila Rad' });
    const dari = { ...article, inLanguage: 'prs' };
    expect(newsArticleJsonLd(dari).author?.[0]?.name).toBe('لیلا راد');
    const three = { ...article, author: [{ ...leila, name: { en: 'A', fa: 'ب', ps: 'پ' } }] };
    expect(newsArticleJsonLd(three).author?.[0]?.alternateName).toEqual(['ب', 'پ']);
    const same = { ...article, author: [{ ...leila, name: { en: 'IRNA', fa: 'IRNA' } }] };
    expect(newsArticleJsonLd(same).author?.[0]).not.toHaveProperty('alternateName');
    expect(codeThrownBy(() => newsArticleJsonLd(article, { locale: 'de' }))).toBe(
      'ERR_UNKNOWN_LOCALE',
    );
    expect(newsArticleJsonLd({ ...article, inLanguage: 'de' }).inLanguage).toBe('de');
  });

  it('takes a reporter for the author when nobody else wrote', () => {
    const { author, ...reported } = { ...article, reporter: [person('Omid')] };
    const jsonLd = newsArticleJsonLd(reported);
    expect(jsonLd.author).toEqual([{ '@type': 'Person', name: 'Omid' }]);
    expect(jsonLd).not.toHaveProperty('contributor');
    expect(author).toHaveLength(1);
  });

  it('counts words as the body is written, and tells a read time set by hand', () => {
    const html = { ...article, articleBody: '<p>one <b>two</b></p><pre>no</pre>' };
    expect(newsArticleJsonLd(html, { type: 'html' })).toMatchObject({
      wordCount: 2,
      timeRequired: 'PT1M',
    });
    const slow = { ...article, articleBody: 'word '.repeat(260) };
    expect(newsArticleJsonLd(slow, { readTime: { wordsPerMinute: 130 } }).timeRequired).toBe(
      'PT2M',
    );
    expect(newsArticleJsonLd({ ...slow, timeRequired: 'PT8M' }).timeRequired).toBe('PT8M');
    expect(newsArticleJsonLd({ ...article, timeRequired: 'PT8M' })).not.toHaveProperty('wordCount');
    const german = { ...slow, inLanguage: 'de' };
    expect(codeThrownBy(() => newsArticleJsonLd(german))).toBe('ERR_UNKNOWN_LOCALE');
    expect(newsArticleJsonLd(german, { fallbackLocale: 'en' }).wordCount).toBe(260);
  });

  it("takes the zone and the read time's rule from a house style, after the article's own", () => {
    const style = resolveStyle({ timeZone: 'Asia/Kabul', readTime: { wordsPerMinute: 100 } });
    const { timeZone: _zone, ...nowhere } = { ...article, articleBody: 'word '.repeat(500) };
    expect(newsArticleJsonLd(nowhere, { style })).toMatchObject({
      datePublished: '2025-08-15T10:30:00+04:30',
      wordCount: 500,
      timeRequired: 'PT5M',
    });
    expect(newsArticleJsonLd({ ...nowhere, timeZone: 'Asia/Tehran' }, { style })).toMatchObject({
      datePublished: '2025-08-15T09:30:00+03:30',
    });
    expect(newsArticleJsonLd(nowhere, { style, readTime: { wordsPerMinute: 50 } })).toMatchObject({
      timeRequired: 'PT10M',
    });
  });

  it.each<[change: object, code: string]>([
    [{ datePublished: '2025-08-15', timeZone: undefined }, 'ERR_TIME_ZONE_REQUIRED'],
    [{ datePublished: '1404-05-24' }, 'ERR_PARSE_AMBIGUOUS'],
    [{ dateModified: '2025-08-14' }, 'ERR_DATE_ORDER'],
    [{ inLanguage: undefined }, 'ERR_FIELD_TYPE'],
    [{ inLanguage: 'fa_IR' }, 'ERR_UNKNOWN_LOCALE'],
    [{ inLanguage: '' }, 'ERR_UNKNOWN_LOCALE'],
    [{ headline: 5 }, 'ERR_FIELD_TYPE'],
    [{ headline: { title: 'x' } }, 'ERR_FIELD_TYPE'],
    [{ author: 'Leila' }, 'ERR_FIELD_TYPE'],
    [{ author: ['Leila'] }, 'ERR_FIELD_TYPE'],
    [{ author: [person(' ')] }, 'ERR_FIELD_TYPE'],
    [{ author: [{ type: 'Robot', name: 'x' }] }, 'ERR_FIELD_TYPE'],
    [{ author: [{ ...leila, url: 'javascript:alert(1)' }] }, 'ERR_FIELD_TYPE'],
    [{ author: [{ ...leila, jobTitle: 5 }] }, 'ERR_FIELD_TYPE'],
    [{ editor: null }, 'ERR_FIELD_TYPE'],
    [{ publisher: 'IranGate' }, 'ERR_FIELD_TYPE'],
    [{ url: '/1404/05/24/urmia' }, 'ERR_FIELD_TYPE'],
    [{ image: 'data:image/png;base64,AA' }, 'ERR_FIELD_TYPE'],
    [{ keywords: 'lake' }, 'ERR_FIELD_TYPE'],
    [{ keywords: [5] }, 'ERR_FIELD_TYPE'],
    [{ timeRequired: '8 min' }, 'ERR_FIELD_TYPE'],
    [{ timeRequired: 'PT0M' }, 'ERR_FIELD_TYPE'],
    [{ timeRequired: 'PT۸M' }, 'ERR_FIELD_TYPE'],
    [{ author: null }, 'ERR_FIELD_TYPE'],
    [{ inLanguage: 'de', timeRequired: 'PT8M' }, 'ERR_UNKNOWN_LOCALE'],
    [{ timeRequired: 8 }, 'ERR_FIELD_TYPE'],
    [{ articleBody: 5 }, 'ERR_FIELD_TYPE'],
    [{ translationOfWork: 'https://example.com' }, 'ERR_FIELD_TYPE'],
    [{ translationOfWork: { inLanguage: 'en' } }, 'ERR_FIELD_TYPE'],
    [{ workTranslation: { url: 'https://example.com', inLanguage: 'en' } }, 'ERR_FIELD_TYPE'],
    [
      { workTranslation: [{ url: 'https://example.com', inLanguage: 'x y' }] },
      'ERR_UNKNOWN_LOCALE',
    ],
  ])('refuses %o: %s', (change, code) => {
    expect(codeThrownBy(() => newsArticleJsonLd({ ...article, ...change }))).toBe(code);
  });
});

describe('jsonLdScript', () => {
  it.each(HOSTILE_NAMES)('carries %j to a consumer as text', (name, seen) => {
    const hostile: Article = {
      ...article,
      headline: name,
      description: { en: name },
      author: [{ type: 'Person', name, jobTitle: name, affiliation: name, location: name }],
      articleSection: name,
      keywords: [name],
    };
    const { data, rest } = consume(`<p>${jsonLdScript(newsArticleJsonLd(hostile))}</p>`);
    expect(rest).toBe('<p>');
    expect(data).toMatchObject({
      headline: seen,
      description: seen,
      author: [
        {
          name: seen,
          jobTitle: seen,
          affiliation: { name: seen },
          workLocation: { name: seen },
        },
      ],
      articleSection: seen,
      keywords: [seen],
    });
  });

  it('refuses what is no object', () => {
    for (const value of [undefined, null, 'x', 5, []]) {
      expect(codeThrownBy(() => jsonLdScript(value as never))).toBe('ERR_FIELD_TYPE');
    }
  });
});
