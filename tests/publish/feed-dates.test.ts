import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { feedDates } from '../../src/publish/machine/feed-dates.ts';
import type { Article } from '../../src/publish/index.ts';
import { codeThrownBy } from '../support.ts';

/** Articles, and the instants at which they were published and modified, written down in UTC. */
const ARTICLES: readonly {
  readonly dates: Omit<Article, 'inLanguage'>;
  readonly at: string;
  readonly modified?: string;
}[] = [
  { dates: { datePublished: '2025-08-15', timeZone: 'Asia/Tehran' }, at: '2025-08-14T20:30:00Z' },
  { dates: { datePublished: '2022-08-15', timeZone: 'Asia/Tehran' }, at: '2022-08-14T19:30:00Z' },
  { dates: { datePublished: '2022-03-22', timeZone: 'Asia/Tehran' }, at: '2022-03-21T20:30:00Z' },
  { dates: { datePublished: '2025-08-15', timeZone: 'Asia/Kabul' }, at: '2025-08-14T19:30:00Z' },
  {
    dates: { datePublished: '2025-08-15', timeZone: 'America/Anchorage' },
    at: '2025-08-15T08:00:00Z',
  },
  { dates: { datePublished: '2025-08-15', timeZone: 'UTC' }, at: '2025-08-15T00:00:00Z' },
  { dates: { datePublished: '2025-08-15T09:30:00+03:30' }, at: '2025-08-15T06:00:00Z' },
  { dates: { datePublished: '2025-08-15T23:00:00Z' }, at: '2025-08-15T23:00:00Z' },
  { dates: { datePublished: '2025-08-15T09:30', timeZone: '+03:30' }, at: '2025-08-15T06:00:00Z' },
  {
    dates: {
      datePublished: '2025-08-15T15:00:00-08:00',
      dateModified: '2025-08-16T01:00:00Z',
      dateUpdated: '2025-08-17',
      timeZone: 'Asia/Tehran',
    },
    at: '2025-08-15T23:00:00Z',
    modified: '2025-08-16T20:30:00Z',
  },
];

const instant = (text: string | undefined): number => Date.parse(text ?? '');

describe('feedDates, as a feed reader takes them', () => {
  it.each(ARTICLES)('of $dates are $at', ({ dates, at, modified = at }) => {
    const article = { inLanguage: 'fa', ...dates };
    const { rss, atom, jsonFeed } = feedDates(article);

    const rssFeed = parseRssFeed(
      `<rss version="2.0"><channel><title>t</title><item><title>i</title><pubDate>${rss.pubDate}</pubDate></item></channel></rss>`,
    );
    expect(instant(rssFeed.items?.[0]?.pubDate)).toBe(instant(at));

    const atomFeed = parseAtomFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>t</title><updated>${atom.updated}</updated><entry><id>e</id><title>i</title><published>${atom.published}</published><updated>${atom.updated}</updated></entry></feed>`,
    );
    expect(instant(atomFeed.entries?.[0]?.published)).toBe(instant(at));
    expect(instant(atomFeed.entries?.[0]?.updated)).toBe(instant(modified));

    const json = parseJsonFeed({
      version: 'https://jsonfeed.org/version/1.1',
      title: 't',
      items: [{ id: '1', content_text: 'c', ...jsonFeed }],
    });
    const [item] = json.items ?? [];
    expect(instant(item?.date_published)).toBe(instant(at));
    expect(item?.date_modified === undefined ? instant(at) : instant(item.date_modified)).toBe(
      instant(modified),
    );
    expect(item?.language).toBe('fa');
  });
});

describe('feedDates', () => {
  const article: Article = {
    author: [
      { type: 'Person', name: { en: 'Leila Rad', fa: 'لیلا راد' }, url: 'https://example.com/l' },
      { type: 'Organization', name: 'IRNA' },
    ],
    datePublished: '2025-08-15T06:00:00Z',
    timeZone: 'Asia/Tehran',
    inLanguage: 'fa-AF',
  };

  it("has each format's names and forms", () => {
    expect(feedDates({ ...article, dateModified: '2025-08-15T06:30:00Z' })).toEqual({
      rss: { pubDate: 'Fri, 15 Aug 2025 09:30:00 +0330' },
      atom: {
        published: '2025-08-15T09:30:00+03:30',
        updated: '2025-08-15T10:00:00+03:30',
      },
      jsonFeed: {
        date_published: '2025-08-15T09:30:00+03:30',
        date_modified: '2025-08-15T10:00:00+03:30',
        language: 'fa-AF',
        authors: [{ name: 'لیلا راد', url: 'https://example.com/l' }, { name: 'IRNA' }],
      },
    });
    expect(feedDates(article, { locale: 'en' }).jsonFeed.authors?.[0]?.name).toBe('Leila Rad');
    const { author = [], ...reported } = article;
    expect(feedDates({ ...reported, reporter: author })).toEqual(feedDates(article));
    expect(Object.keys(feedDates(reported).jsonFeed)).toEqual(['date_published', 'language']);
  });

  it.each<[change: object, code: string]>([
    [{ datePublished: '2025-08-15', timeZone: undefined }, 'ERR_TIME_ZONE_REQUIRED'],
    [{ datePublished: '1404-05-24' }, 'ERR_PARSE_AMBIGUOUS'],
    [{ dateUpdated: '2025-08-14' }, 'ERR_DATE_ORDER'],
    [{ inLanguage: 'فارسی' }, 'ERR_UNKNOWN_LOCALE'],
  ])('refuses %o: %s', (change, code) => {
    expect(codeThrownBy(() => feedDates({ ...article, ...change }))).toBe(code);
  });
});
