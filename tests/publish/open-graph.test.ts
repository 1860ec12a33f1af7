import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { hreflangLinks } from '../../src/publish/machine/hreflang-links.ts';
import type { Article } from '../../src/publish/index.ts';
import { metaTags } from '../../src/publish/machine/meta-tags.ts';
import { openGraph } from '../../src/publish/machine/open-graph.ts';
import { codeThrownBy } from '../support.ts';
import { HOSTILE_NAMES } from './hostile.ts';

const bare: Article = { datePublished: '2025-08-15T06:00:00Z', inLanguage: 'fa' };

const whole: Article = {
  headline: { en: 'Lake Urmia', fa: 'دریاچهٔ ارومیه' },
  description: 'آب برمی\u200cگردد.',
  author: [
    { type: 'Person', name: 'لیلا راد', url: 'https://example.com/leila' },
    { type: 'Person', name: 'امید ستاری' },
    { type: 'Person', name: 'سارا معین', url: 'https://example.com/sara' },
  ],
  publisher: { type: 'Organization', name: { en: 'IranGate', fa: 'ایران\u200cگیت' } },
  datePublished: '2025-08-15',
  dateUpdated: '2025-08-15T10:00:00Z',
  timeZone: 'Asia/Tehran',
  inLanguage: 'fa',
  url: 'https://example.com/fa/urmia?a=1&b=2',
  image: 'https://example.com/urmia.jpg',
  articleSection: 'محیط زیست',
  keywords: ['دریاچه', 'آب'],
  workTranslation: [
    { url: 'https://example.com/en/urmia', inLanguage: 'en' },
    { url: 'https://example.com/ps/urmia', inLanguage: 'ps' },
  ],
};

/** The elements of a page as a browser reads them. */
function elements(html: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => found.push({ element: name, ...attributes }),
    ontext: (text) => {
      if (text.trim() !== '') found.push({ element: 'text', text });
    },
  });
  parser.end(html);
  return found;
}

describe('openGraph', () => {
  it('tells what the article has, a value at a time', () => {
    expect(openGraph(whole).map(({ property, content }) => `${property} = ${content}`)).toEqual([
      'og:type = article',
      'og:title = دریاچهٔ ارومیه',
      'og:description = آب برمی\u200cگردد.',
      'og:url = https://example.com/fa/urmia?a=1&b=2',
      'og:image = https://example.com/urmia.jpg',
      'og:site_name = ایران\u200cگیت',
      'og:locale = fa_IR',
      'og:locale:alternate = en_US',
      'og:locale:alternate = ps_AF',
      'article:published_time = 2025-08-15T00:00:00+03:30',
      'article:modified_time = 2025-08-15T13:30:00+03:30',
      'article:author = https://example.com/leila',
      'article:author = https://example.com/sara',
      'article:section = محیط زیست',
      'article:tag = دریاچه',
      'article:tag = آب',
    ]);
    expect(openGraph(bare).map(({ property }) => property)).toEqual([
      'og:type',
      'og:locale',
      'article:published_time',
    ]);
  });

  it('speaks the language asked for, on the clocks asked for', () => {
    const english = openGraph(whole, { locale: 'en', timeZone: 'America/Anchorage' });
    expect(english).toContainEqual({ property: 'og:title', content: 'Lake Urmia' });
    expect(english).toContainEqual({ property: 'og:site_name', content: 'IranGate' });
    expect(english).toContainEqual({
      property: 'article:published_time',
      content: '2025-08-15T00:00:00-08:00',
    });
  });

  it("tells a reporter's profile when nobody else wrote", () => {
    const { author = [], ...reported } = whole;
    expect(openGraph({ ...reported, reporter: author })).toEqual(openGraph(whole));
  });

  it.each([
    ['en', 'en_US'],
    ['en-GB', 'en_GB'],
    ['en-AU', 'en_AU'],
    ['fa', 'fa_IR'],
    ['fa-IR', 'fa_IR'],
    ['fa-AF', 'fa_AF'],
    ['fa-Arab-AF-u-nu-latn', 'fa_AF'],
    ['prs', 'fa_AF'],
    ['prs-AF', 'fa_AF'],
    ['ps', 'ps_AF'],
    ['ps-PK', 'ps_PK'],
    ['de', 'de_DE'],
  ])('calls %s %s', (inLanguage, content) => {
    expect(openGraph({ ...bare, inLanguage })).toContainEqual({ property: 'og:locale', content });
  });

  it('calls a language without a territory nothing', () => {
    expect(openGraph({ ...bare, inLanguage: 'zxx' }).map(({ property }) => property)).toEqual([
      'og:type',
      'article:published_time',
    ]);
  });

  it.each<[change: object, code: string]>([
    [{ datePublished: '2025-08-15' }, 'ERR_TIME_ZONE_REQUIRED'],
    [{ datePublished: '۱۴۰۴-۰۵-۲۴', timeZone: 'Asia/Tehran' }, 'ERR_PARSE_SYNTAX'],
    [{ dateModified: '2025-08-15T05:59:59Z' }, 'ERR_DATE_ORDER'],
    [{ url: 'example.com/x' }, 'ERR_FIELD_TYPE'],
    [{ inLanguage: 'fa_IR' }, 'ERR_UNKNOWN_LOCALE'],
  ])('refuses %o: %s', (change, code) => {
    expect(codeThrownBy(() => openGraph({ ...bare, ...change }))).toBe(code);
  });
});

describe('metaTags', () => {
  it('prints a line a property', () => {
    expect(metaTags(openGraph(bare))).toBe(
      '<meta property="og:type" content="article">\n' +
        '<meta property="og:locale" content="fa_IR">\n' +
        '<meta property="article:published_time" content="2025-08-15T06:00:00+00:00">',
    );
    expect(metaTags([])).toBe('');
  });

  it.each(HOSTILE_NAMES)('keeps %j in its attribute', (name, seen) => {
    const hostile = { ...bare, headline: name, keywords: [name] };
    const tags = elements(metaTags(openGraph(hostile)));
    expect(tags).toHaveLength(5);
    for (const property of ['og:title', 'article:tag']) {
      expect(tags).toContainEqual({ element: 'meta', property, content: seen });
    }
  });

  it('refuses what is no list of properties', () => {
    for (const value of [undefined, 'x', {}, [null], [{ property: 'og:title' }]]) {
      expect(codeThrownBy(() => metaTags(value as never))).toBe('ERR_FIELD_TYPE');
    }
  });
});

describe('hreflangLinks', () => {
  it('links the article and its versions', () => {
    expect(hreflangLinks(whole)).toBe(
      '<link rel="alternate" hreflang="fa" href="https://example.com/fa/urmia?a=1&amp;b=2">\n' +
        '<link rel="alternate" hreflang="en" href="https://example.com/en/urmia">\n' +
        '<link rel="alternate" hreflang="ps" href="https://example.com/ps/urmia">',
    );
    const translated: Article = {
      ...bare,
      url: 'https://example.com/fa/x',
      translationOfWork: { url: 'https://example.com/en/"><script>', inLanguage: 'en-GB' },
    };
    expect(elements(hreflangLinks(translated))).toEqual([
      { element: 'link', rel: 'alternate', hreflang: 'fa', href: 'https://example.com/fa/x' },
      {
        element: 'link',
        rel: 'alternate',
        hreflang: 'en-GB',
        href: 'https://example.com/en/%22%3E%3Cscript%3E',
      },
    ]);
    expect(hreflangLinks(bare)).toBe('');
  });

  it('refuses two places for one language, and versions without the article', () => {
    const english = { url: 'https://example.com/en', inLanguage: 'en' };
    const url = 'https://example.com/fa';
    const twice = [english, { ...english }];
    expect(hreflangLinks({ ...bare, url, workTranslation: twice }).split('\n')).toHaveLength(2);
    const two = [english, { ...english, url: 'https://example.com/en2' }];
    expect(codeThrownBy(() => hreflangLinks({ ...bare, url, workTranslation: two }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(codeThrownBy(() => hreflangLinks({ ...bare, workTranslation: [english] }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(codeThrownBy(() => hreflangLinks(undefined as never))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => hreflangLinks({ ...bare, url, inLanguage: '"' }))).toBe(
      'ERR_UNKNOWN_LOCALE',
    );
  });
});
