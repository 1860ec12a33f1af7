import { describe, expect, it } from 'vitest';
import {
  type Article,
  articleFromDocument,
  byline,
  bylineParts,
  type Contributor,
} from '../../src/publish/index.ts';
import { codeThrownBy } from '../support.ts';

const person = (name: Contributor['name']): Contributor => ({ type: 'Person', name });
const organization = (name: Contributor['name']): Contributor => ({ type: 'Organization', name });
const leila = person({ en: 'Leila Rad', fa: 'لیلا راد' });
const omid = person({ en: 'Omid Sattari', fa: 'امید ستاری' });
const sara = person({ en: 'Sara Moin', fa: 'سارا معین' });

const article: Article = {
  author: [leila],
  datePublished: '2025-08-15T09:30:00+03:30',
  timeZone: 'Asia/Tehran',
  inLanguage: 'en',
  articleBody: 'word '.repeat(985),
};

describe('byline', () => {
  it('says who, when in both calendars, and how long, in either language', () => {
    expect(byline(article, { locale: 'en' })).toBe(
      'By Leila Rad · August 15, 2025 (24 Mordad 1404) · 4 min read',
    );
    expect(byline(article, { locale: 'fa' })).toBe(
      'نویسنده: لیلا راد · ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) · ۴ دقیقه مطالعه',
    );
    expect(byline(article, { locale: 'fa-AF' })).toBe(
      'نویسنده: لیلا راد · ۲۴ اسد ۱۴۰۴ (۱۵ اگست ۲۰۲۵) · ۴ دقیقه مطالعه',
    );
    expect(byline(article, { locale: 'fa-IR', dateStyle: 'full' })).toContain(
      'جمعه ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)',
    );
  });

  it('lists authors as each language does, and organizations apart', () => {
    const many = { ...article, author: [leila, omid, sara] };
    expect(byline(many, { locale: 'en' })).toMatch(/^By Leila Rad, Omid Sattari and Sara Moin · /u);
    expect(byline(many, { locale: 'fa' })).toMatch(
      /^نویسندگان: لیلا راد، امید ستاری و سارا معین · /u,
    );
    expect(byline({ ...article, author: [leila, omid] }, { locale: 'fa' })).toMatch(
      /^نویسندگان: لیلا راد و امید ستاری · /u,
    );
    expect(byline({ ...article, author: [organization('Mehr News')] }, { locale: 'en' })).toMatch(
      /^By Mehr News · /u,
    );
    expect(
      byline(
        { ...article, author: [leila, organization({ en: 'IRNA', fa: 'ایرنا' })] },
        { locale: 'fa' },
      ),
    ).toMatch(/^نویسنده: لیلا راد · گزارش: ایرنا · /u);
  });

  it('leaves no separator for what is missing', () => {
    const bare: Article = { datePublished: '2025-08-15', inLanguage: 'en' };
    expect(byline(bare, { locale: 'en' })).toBe('August 15, 2025 (24 Mordad 1404)');
    expect(byline({ ...bare, author: [], articleBody: ' ' }, { locale: 'en' })).toBe(
      'August 15, 2025 (24 Mordad 1404)',
    );
    expect(codeThrownBy(() => byline({ ...bare, author: [person(' \n')] }, { locale: 'en' }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(
      bylineParts({ ...bare, articleBody: 'a' }, { locale: 'en' }).map(({ role }) => role),
    ).toEqual(['published', 'readTime']);
  });

  it('tells an update on a later day in full, on the same day by its time, and refuses one before', () => {
    expect(
      byline({ ...article, dateModified: '2025-08-16T10:00:00+03:30' }, { locale: 'en' }),
    ).toContain(' · Updated August 16, 2025 (25 Mordad 1404), 10 a.m. Tehran time · ');
    expect(byline({ ...article, dateModified: '2025-08-16' }, { locale: 'fa' })).toContain(
      ' · به\u200cروزشده در ۲۵ مرداد ۱۴۰۴ (۱۶ اوت ۲۰۲۵) · ',
    );
    expect(
      byline({ ...article, dateModified: '2025-08-15T23:00:00+03:30' }, { locale: 'en' }),
    ).toContain(' · Updated at 11 p.m. Tehran time · ');
    expect(
      byline({ ...article, dateUpdated: '2025-08-15T18:20:00+03:30' }, { locale: 'fa' }),
    ).toContain(' · به\u200cروزشده در ساعت ۱۸:۲۰ به وقت تهران · ');
    expect(
      codeThrownBy(() => byline({ ...article, dateModified: '2025-08-14' }, { locale: 'en' })),
    ).toBe('ERR_DATE_ORDER');
  });

  it('prints the day of the zone that is given, else of the article, else of the offset', () => {
    const late = { ...article, datePublished: '2025-08-15T23:00:00Z' };
    const { timeZone: _zone, ...nowhere } = late;
    expect(byline(late, { locale: 'en' })).toContain('August 16, 2025 (25 Mordad 1404)');
    expect(byline(late, { locale: 'en', timeZone: 'America/Anchorage' })).toContain(
      'August 15, 2025 (24 Mordad 1404)',
    );
    expect(
      byline({ ...nowhere, datePublished: '2025-08-15T23:00:00-04:00' }, { locale: 'en' }),
    ).toContain('August 15, 2025');
    expect(
      byline({ ...nowhere, datePublished: '2025-08-15T23:00:00[Asia/Tehran]' }, { locale: 'en' }),
    ).toContain('August 15, 2025');
    expect(codeThrownBy(() => byline(nowhere, { locale: 'en' }))).toBe('ERR_TIME_ZONE_REQUIRED');
    expect(
      codeThrownBy(() =>
        byline({ ...nowhere, datePublished: '2025-08-15T23:00' }, { locale: 'en' }),
      ),
    ).toBe('ERR_TIME_ZONE_REQUIRED');
    expect(
      byline(
        { ...article, datePublished: '2025-08-15', timeZone: 'Pacific/Kiritimati' },
        { locale: 'en' },
      ),
    ).toContain('August 15, 2025');
  });

  it('isolates a name of the other direction, only where a medium needs it', () => {
    const latin = { ...article, author: [person('Leila Rad')] };
    expect(byline(latin, { locale: 'fa' })).toContain('نویسنده: \u2068Leila Rad\u2069 · ');
    expect(byline(latin, { locale: 'fa', medium: 'terminal' })).toContain('نویسنده: Leila Rad · ');
    expect(byline({ ...article, author: [person('لیلا راد')] }, { locale: 'en' })).toContain(
      'By \u2068لیلا راد\u2069 · ',
    );
    expect(byline(latin, { locale: 'en' })).not.toMatch(/\p{Cf}/u);
    expect(byline({ ...article, author: [person({ fa: 'لیلا' })] }, { locale: 'en' })).toContain(
      'By \u2068لیلا\u2069',
    );
  });

  it.each([
    ['{{names}} $t(byline.updated)', '{{names}} $t(byline.updated)'],
    ['<b>A & B</b>, Jr.', '<b>A & B</b>, Jr.'],
    ['two\nlines\u2028more', 'two lines more'],
    ['\u202eevil\u2066', 'evil'],
    ['a\u0000b', 'ab'],
  ])('keeps the name %j as text', (name, shown) => {
    expect(byline({ ...article, author: [person(name)] }, { locale: 'en' })).toBe(
      `By ${shown} · August 15, 2025 (24 Mordad 1404) · 4 min read`,
    );
  });

  it('tells an update on the clock of the publication, and refuses authors that are none', () => {
    const { timeZone: _zone, ...nowhere } = article;
    const updated = {
      ...nowhere,
      datePublished: '2025-08-16T01:00:00+03:30',
      dateModified: '2025-08-15T20:00:00-05:00',
    };
    expect(byline(updated, { locale: 'en' })).toContain(' · Updated at 4:30 a.m. UTC+3:30');
    expect(
      codeThrownBy(() =>
        byline({ ...nowhere, dateModified: '2025-08-15T08:00:00+03:30' }, { locale: 'en' }),
      ),
    ).toBe('ERR_DATE_ORDER');
    expect(
      codeThrownBy(() =>
        byline({ ...nowhere, datePublished: '2025-08-15T23:00:00-00:00' }, { locale: 'en' }),
      ),
    ).toBe('ERR_TIME_ZONE_REQUIRED');
    for (const author of [
      null,
      ['Leila'],
      [null],
      [{ type: 'Robot', name: 'x' }],
      [{ type: 'Person' }],
      [{ type: 'Person', name: { id: 'lrad' } }],
    ]) {
      expect(codeThrownBy(() => byline({ ...article, author } as never, { locale: 'en' }))).toBe(
        'ERR_FIELD_TYPE',
      );
    }
    const dari = { ...article, author: [person({ en: 'Leila Rad', prs: 'لیلا راد' })] };
    expect(byline(dari, { locale: 'fa-AF' })).toContain('نویسنده: لیلا راد');
    expect(byline(dari, { locale: 'fa' })).toContain('نویسنده: لیلا راد');
  });

  it('refuses articles and options that are none', () => {
    for (const datePublished of [
      '',
      '15 Aug 2025',
      '1404-05-24',
      '1404/05/24',
      '2025-02-29',
      null,
      20250815,
      undefined,
      new Date(),
    ]) {
      expect(
        codeThrownBy(() => byline({ ...article, datePublished } as never, { locale: 'en' })),
      ).toMatch(/^ERR_(?:PARSE|FIELD)/u);
    }
    expect(codeThrownBy(() => byline(undefined as never, { locale: 'en' }))).toBe('ERR_FIELD_TYPE');
    expect(
      codeThrownBy(() => byline({ ...article, author: 'Leila' as never }, { locale: 'en' })),
    ).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => byline(article, { locale: 'xx' }))).toBe('ERR_UNKNOWN_LOCALE');
    expect(codeThrownBy(() => byline({ ...article, inLanguage: 'xx' }, { locale: 'en' }))).toBe(
      'ERR_UNKNOWN_LOCALE',
    );
    expect(codeThrownBy(() => byline(article, { locale: 'en', medium: 'fax' as never }))).toBe(
      'ERR_FIELD_TYPE',
    );
  });
});

const read = (frontMatter: string, body = 'Body of 1 May 2020.') =>
  articleFromDocument(`---\n${frontMatter}\n---\n${body}`);

describe('articleFromDocument', () => {
  it('takes the fields under the names that tools give them', () => {
    expect(
      read(
        'title: Rain\nauthors: [Leila Rad, {name: IRNA, type: Organization}]\ndate: 2025-08-15T09:30:00+03:30\nlastmod: 2025-08-16\ntimezone: Asia/Tehran\nlanguage: fa',
      ),
    ).toEqual({
      headline: 'Rain',
      author: [person('Leila Rad'), organization('IRNA')],
      datePublished: '2025-08-15T09:30:00+03:30',
      dateModified: '2025-08-16',
      timeZone: 'Asia/Tehran',
      inLanguage: 'fa',
      articleBody: 'Body of 1 May 2020.',
    });
    expect(
      read('author: {en: Leila, fa: لیلا}\norganization: IRNA\ndate: 2025-08-15\nlang: en').author,
    ).toEqual([person({ en: 'Leila', fa: 'لیلا' }), organization('IRNA')]);
    expect(
      articleFromDocument('\uFEFF---\r\ndate: 2025-08-15\r\n---\r\nHi', { inLanguage: 'en' }),
    ).toEqual({ datePublished: '2025-08-15', inLanguage: 'en', articleBody: 'Hi' });
  });

  it('never takes a date from the body', () => {
    expect(() => read('lang: en')).toThrow(
      expect.objectContaining({
        code: 'ERR_DOCUMENT',
        message: expect.stringContaining('date:') as string,
      }),
    );
    expect(codeThrownBy(() => articleFromDocument('May 1, 2020. Rain.'))).toBe('ERR_DOCUMENT');
  });

  it('names the place of what it cannot read', () => {
    expect(() =>
      articleFromDocument('---\ntitle: x\ndate: [2025\n---\n', { file: 'a.md' }),
    ).toThrow(expect.objectContaining({ code: 'ERR_DOCUMENT', file: 'a.md', line: 4 }));
    for (const bad of [
      '- a\n- b',
      'date: 2025-08-15\nlang: en\nauthor: {id: lrad}',
      'date: 2025-08-15\nlang: [en]',
      'date: 2025-08-15',
      'a: &a [*a, *a]\nb: &b [*a',
    ]) {
      expect(codeThrownBy(() => read(bad))).toBe('ERR_DOCUMENT');
    }
  });
});
