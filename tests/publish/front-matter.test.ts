import { describe, expect, it } from 'vitest';
import {
  articleFromDocument,
  frontMatterLanguage,
} from '../../src/publish/article/article-from-document.ts';
import { articleFromFields } from '../../src/publish/article/article-from-fields.ts';
import { isPressError, type PressError } from '../../src/core/index.ts';
import { describeError } from '../../src/locale-data/index.ts';
import { codeThrownBy } from '../support.ts';

function errorThrownBy(act: () => unknown): PressError {
  try {
    act();
  } catch (error) {
    if (isPressError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const given = { date: '2025-08-15', lang: 'en' };
const plain = { datePublished: '2025-08-15', inLanguage: 'en' };
const person = (name: unknown): object => ({ type: 'Person', name });
const organization = (name: unknown): object => ({ type: 'Organization', name });

describe('articleFromFields', () => {
  it.each([
    [{ headline: 'Rain' }, { headline: 'Rain' }],
    [{ title: { en: 'Rain', fa: 'باران' } }, { headline: { en: 'Rain', fa: 'باران' } }],
    [{ title: 1984 }, { headline: '1984' }],
    [{ summary: 'It rained.' }, { description: 'It rained.' }],
    [{ excerpt: 'x', description: 'It rained.' }, { description: 'It rained.' }],
    [{ dateline: { en: 'Tehran', fa: 'تهران' } }, { dateline: { en: 'Tehran', fa: 'تهران' } }],
    [{ by: 'By Leila Rad' }, { author: [person('Leila Rad')] }],
    [{ author: 'Byron' }, { author: [person('Byron')] }],
    // names are data
    [{ author: 'Leila Rad, Omid and Sara' }, { author: [person('Leila Rad, Omid and Sara')] }],
    [
      { authors: ['لیلا راد', { en: 'Omid', fa: 'امید' }] },
      { author: [person('لیلا راد'), person({ en: 'Omid', fa: 'امید' })] },
    ],
    [
      { author: 'Leila', organization: 'IRNA' },
      { author: [person('Leila'), organization('IRNA')] },
    ],
    [
      {
        author: {
          name: { en: 'Leila', fa: 'لیلا' },
          role: { en: 'correspondent' },
          works_for: { '@type': 'Organization', name: 'IRNA' },
          location: 'Tehran',
          url: '/leila',
        },
      },
      {
        author: [
          {
            type: 'Person',
            name: { en: 'Leila', fa: 'لیلا' },
            jobTitle: { en: 'correspondent' },
            affiliation: 'IRNA',
            location: 'Tehran',
            url: '/leila',
          },
        ],
      },
    ],
    [
      { author: { name: 'IRNA', '@type': 'NewsMediaOrganization' } },
      { author: [organization('IRNA')] },
    ],
    [
      { author: { name: 'Leila', 'job-title': 'editor', affiliation: { en: 'IRNA' } } },
      {
        author: [
          { type: 'Person', name: 'Leila', jobTitle: 'editor', affiliation: { en: 'IRNA' } },
        ],
      },
    ],
    [
      {
        reporters: ['A'],
        with: 'B',
        translated_by: 'C',
        'edited-by': 'D',
        photosBy: 'E',
        illustrator: 'F',
      },
      {
        reporter: [person('A')],
        contributor: [person('B')],
        translator: [person('C')],
        editor: [person('D')],
        photographer: [person('E')],
        illustrator: [person('F')],
      },
    ],
    [
      { photography: { name: 'Getty', type: 'organization' } },
      { photographer: [organization('Getty')] },
    ],
    [
      { agency: ['Reuters', 'AFP'] },
      { sourceOrganization: [organization('Reuters'), organization('AFP')] },
    ],
    [
      { source_organization: { en: 'IRNA', fa: 'ایرنا' } },
      { sourceOrganization: [organization({ en: 'IRNA', fa: 'ایرنا' })] },
    ],
    [{ lastmod: '2025-08-16' }, { dateModified: '2025-08-16' }],
    [
      { 'date-modified': '2025-08-16', updated: '2025-08-17' },
      { dateModified: '2025-08-16', dateUpdated: '2025-08-17' },
    ],
    [{ DateUpdated: '2025-08-17' }, { dateUpdated: '2025-08-17' }],
    [{ time_zone: 'Asia/Tehran' }, { timeZone: 'Asia/Tehran' }],
    [{ timezone: '+03:30' }, { timeZone: '+03:30' }],
    [{ permalink: '/rain' }, { url: '/rain' }],
    [{ canonicalUrl: 'https://example.com/' }, { url: 'https://example.com/' }],
    [{ cover: 'a.jpg' }, { image: 'a.jpg' }],
    [{ featured_image: { src: 'a.jpg', alt: 'x' } }, { image: 'a.jpg' }],
    [{ image: ['a.jpg', 'b.jpg'] }, { image: 'a.jpg' }],
    [{ category: 'News' }, { articleSection: 'News' }],
    [{ categories: ['News', 'Iran'] }, { articleSection: 'News' }],
    [{ tags: 'rain, تهران، lake ,' }, { keywords: ['rain', 'تهران', 'lake'] }],
    [
      { keywords: ['Rad, Leila', 1404, { name: 'lake' }] },
      { keywords: ['Rad, Leila', '1404', 'lake'] },
    ],
    [{ publisher: 'IRNA' }, { publisher: organization('IRNA') }],
    [
      { translation_of: { url: '/fa/rain', lang: 'fa_IR', title: 'باران' } },
      { translationOfWork: { url: '/fa/rain', inLanguage: 'fa-IR', headline: 'باران' } },
    ],
    [
      { translations: { fa: '/fa/rain' } },
      { workTranslation: [{ url: '/fa/rain', inLanguage: 'fa' }] },
    ],
    [
      { workTranslation: [{ url: '/fa/rain', inLanguage: 'fa' }] },
      { workTranslation: [{ url: '/fa/rain', inLanguage: 'fa' }] },
    ],
    [{ body: 'It rained.' }, { articleBody: 'It rained.' }],
    [{ title: '', author: [], tags: null, updated: undefined }, {}],
  ])('reads %j', (fields, article) => {
    expect(articleFromFields({ ...given, ...fields })).toEqual({ ...plain, ...article });
  });

  it.each([
    [8, 'PT8M'],
    ['8', 'PT8M'],
    ['۸', 'PT8M'],
    ['٨ min', 'PT8M'],
    ['8 min read', 'PT8M'],
    ['90 minutes', 'PT90M'],
    ['۸ دقیقه', 'PT8M'],
    ['۸ دقیقه مطالعه', 'PT8M'],
    ['PT1H30M', 'PT1H30M'],
  ])('reads the read time %j as %s', (value, timeRequired) => {
    for (const key of ['readTime', 'reading_time', 'minutes', 'time-required']) {
      expect(articleFromFields({ ...given, [key]: value })).toEqual({ ...plain, timeRequired });
    }
  });

  it.each([
    'datePublished',
    'date',
    'published',
    'pubDate',
    'publish_date',
    'date-published',
    'publishedAt',
  ])('reads the date under %s', (key) => {
    expect(articleFromFields({ [key]: '2025-08-15', inLanguage: 'en' })).toEqual(plain);
  });

  it.each([
    ['author', { author: { id: 'lrad' } }],
    ['author', { author: ['Leila', ''] }],
    ['author', { author: 'https://example.com/leila' }],
    ['author', { author: [['Leila']] }],
    ['type', { author: { name: 'x', type: 'Robot' } }],
    ['jobTitle', { author: { name: 'x', jobTitle: ['a'] } }],
    ['title', { title: ['a', 'b'] }],
    ['title', { title: { en: 5 } }],
    ['pubDate', { date: undefined, pubDate: new Date(0) }],
    ['updated', { updated: ['2025-08-15'] }],
    ['reading_time', { reading_time: 3.2 }],
    ['read-time', { 'read-time': '0' }],
    ['readTime', { readTime: '2 hours' }],
    ['minutes', { minutes: { text: '3 min' } }],
    ['cover', { cover: [['a.jpg']] }],
    ['tags', { tags: [['a']] }],
    ['keywords', { keywords: { a: 1 } }],
    ['translationOf', { translationOf: '/fa/rain' }],
    ['translations', { translations: [{ url: '/fa/rain' }] }],
    ['body', { body: [{ type: 'paragraph' }] }],
  ])('refuses what is no %s, by the name that was used', (key, fields) => {
    expect(() => articleFromFields({ ...given, ...fields }, { file: 'a.json' })).toThrow(
      expect.objectContaining({
        code: 'ERR_DOCUMENT',
        file: 'a.json',
        reason: expect.stringContaining(`\`${key}\` is not`) as string,
      }),
    );
  });

  it('needs a date and a language, and an object', () => {
    expect(codeThrownBy(() => articleFromFields({ lang: 'en' }))).toBe('ERR_DOCUMENT');
    expect(codeThrownBy(() => articleFromFields({ date: '2025-08-15' }))).toBe('ERR_DOCUMENT');
    expect(articleFromFields({ date: '2025-08-15' }, { inLanguage: 'en' })).toEqual(plain);
    for (const data of [null, 'date: 2025-08-15', [given]]) {
      expect(codeThrownBy(() => articleFromFields(data as never))).toBe('ERR_FIELD_TYPE');
    }
  });
});

describe('articleFromDocument', () => {
  const article = { ...plain, headline: 'Rain', author: [person('Leila')], timeRequired: 'PT8M' };

  it.each([
    '---\ntitle: Rain\nby: Leila\ndate: 2025-08-15\nlang: en\nread_time: 8\n---\nBody',
    '+++\ntitle = "Rain"\nby = ["Leila"]\ndate = 2025-08-15\nlang = "en"\nread_time = 8\n+++\nBody',
    '---json\n{"title": "Rain", "by": {"name": "Leila"}, "date": "2025-08-15", "lang": "en", "readTime": 8}\n---\nBody',
    '{"title": "Rain", "by": "Leila", "date": "2025-08-15", "lang": "en", "minutes": "8"}\nBody',
  ])('reads the same article of %j', (source) => {
    expect(articleFromDocument(source)).toEqual({ ...article, articleBody: 'Body' });
  });

  it('takes the text after the front matter, whatever that names content', () => {
    const source = '---\ndate: 2025-08-15\nlang: en\ncontent: [a]\nbody: b\n---\nBody';
    expect(articleFromDocument(source).articleBody).toBe('Body');
    expect(articleFromDocument('---\ndate: 2025-08-15\nlang: en\n---\n').articleBody).toBe('');
    expect(codeThrownBy(() => articleFromDocument(5 as never))).toBe('ERR_FIELD_TYPE');
  });

  it.each([
    ['title: War: one year on', 'title', 3, 8],
    ['عنوان: جنگ: یک سال بعد', 'عنوان', 3, 8],
    ['title: War:', 'title', 3, 8],
    ['tags:\n  - first tag: a: b', 'first tag', 4, 16],
  ])('tells of a colon in a text without quotes: %j', (lines, key, line, column) => {
    const error = errorThrownBy(() => articleFromDocument(`---\nlang: en\n${lines}\n---\n`));
    const reason = `the text of \`${key}\` has a colon in it: put the text in quotes`;
    expect(error).toMatchObject({ code: 'ERR_DOCUMENT', line, column, reason });
    expect(describeError(error, { locale: 'fa' })).toMatch(
      /دونقطه آمده است؛ متن را میان دو نشانهٔ \u2068"\u2069 بگذارید\.$/u,
    );
  });

  it.each([
    'a: b\n  c: d', // a slip of indentation
    '? a: b: c', // a key of its own kind
    'title: [War: one: two',
  ])('tells other faults as YAML does: %j', (lines) => {
    const error = errorThrownBy(() => articleFromDocument(`---\n${lines}\n---\n`));
    expect(error).toMatchObject({
      code: 'ERR_DOCUMENT',
      reason: expect.not.stringContaining('quotes') as unknown,
    });
  });

  it('tells the language alone', () => {
    expect(frontMatterLanguage({ language: 'fa' })).toBe('fa');
    expect(frontMatterLanguage({ locale: 'fa_IR' })).toBe('fa-IR');
    expect(frontMatterLanguage({ lang: ['fa'] })).toBeUndefined();
    expect(frontMatterLanguage({})).toBeUndefined();
  });
});
