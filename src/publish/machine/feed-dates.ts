import { toIsoDateTime, toRfc2822 } from '../../time/machine-date-time.ts';
import type { Article } from '../article/article.ts';
import { writersJsonLd } from './contributor-json-ld.ts';
import { compact } from './machine-text.ts';
import { type MachineFieldOptions, wordsTag } from './machine-options.ts';
import { publicationTimes } from './publication-times.ts';

/** What an article's dates are in each format of feeds, under that format's own names. */
export interface FeedDates {
  /** RFC 822. */
  readonly rss: { readonly pubDate: string };
  /** RFC 3339; `updated`, which Atom requires, is `published` until something is modified. */
  readonly atom: { readonly published: string; readonly updated: string };
  /** RFC 3339, and what else of JSON Feed 1.1 comes from the same fields. */
  readonly jsonFeed: {
    readonly date_published: string;
    readonly date_modified?: string;
    readonly language: string;
    readonly authors?: readonly { readonly name: string; readonly url?: string }[];
  };
}

/**
 * Gives an article's dates as RSS, Atom and JSON Feed want them: Gregorian, in English, with offset.
 *
 * @throws as `newsArticleJsonLd`.
 * @example
 * feedDates({ datePublished: '2025-08-15T06:00:00Z', timeZone: 'Asia/Tehran', inLanguage: 'fa' }).rss
 * // => { pubDate: 'Fri, 15 Aug 2025 09:30:00 +0330' }
 */
export function feedDates(article: Article, options: MachineFieldOptions = {}): FeedDates {
  const { published, modified } = publicationTimes(article, options);
  const tag = wordsTag(article, options);
  const authors = writersJsonLd(article, tag);
  const publishedAt = toIsoDateTime(published.epochMs, published);
  const modifiedAt = modified && toIsoDateTime(modified.epochMs, modified);
  return {
    rss: { pubDate: toRfc2822(published.epochMs, published) },
    atom: { published: publishedAt, updated: modifiedAt ?? publishedAt },
    jsonFeed: compact<FeedDates['jsonFeed']>({
      date_published: publishedAt,
      date_modified: modifiedAt,
      language: article.inLanguage,
      authors: authors.map(({ name, url }) => (url === undefined ? { name } : { name, url })),
    }),
  };
}
