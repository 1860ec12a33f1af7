import { toIsoDateTime } from '../../time/machine-date-time.ts';
import type { Article, ArticleVersion, Credits } from '../article/article.ts';
import { originalOf, translationsOf } from './article-versions.ts';
import {
  type ContributorJsonLd,
  contributorJsonLd,
  contributorsJsonLd,
  writersJsonLd,
} from './contributor-json-ld.ts';
import { articleReadTime, type ArticleReadTimeOptions } from '../article/article-read-time.ts';
import { countWords } from '../read-time/count-words.ts';
import { type MachineFieldOptions, wordsTag } from './machine-options.ts';
import { compact, lineIn, linesOf, webAddress } from './machine-text.ts';
import { publicationTimes } from './publication-times.ts';

/** In whose words, on whose clocks, and how the text is read. */
export interface NewsArticleOptions extends MachineFieldOptions, ArticleReadTimeOptions {}

/** Somebody credited by a role for which schema.org has no property. */
export interface RoleJsonLd {
  readonly '@type': 'Role';
  readonly roleName: 'reporter' | 'photographer' | 'illustrator';
  readonly contributor: ContributorJsonLd;
}

/** Another language's version of an article. */
export interface VersionJsonLd {
  readonly '@type': 'NewsArticle';
  readonly inLanguage: string;
  readonly headline?: string;
  readonly url: string;
}

/** A news article, as schema.org has it; plain JSON. */
export interface NewsArticleJsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'NewsArticle';
  readonly headline?: string;
  readonly description?: string;
  readonly inLanguage: string;
  readonly datePublished: string;
  readonly dateModified?: string;
  readonly author?: readonly ContributorJsonLd[];
  readonly contributor?: readonly (ContributorJsonLd | RoleJsonLd)[];
  readonly translator?: readonly ContributorJsonLd[];
  readonly editor?: readonly ContributorJsonLd[];
  readonly sourceOrganization?: readonly ContributorJsonLd[];
  readonly publisher?: ContributorJsonLd;
  readonly dateline?: string;
  readonly wordCount?: number;
  readonly timeRequired?: string;
  readonly url?: string;
  readonly mainEntityOfPage?: { readonly '@type': 'WebPage'; readonly '@id': string };
  readonly image?: string;
  readonly articleSection?: string;
  readonly keywords?: readonly string[];
  readonly translationOfWork?: VersionJsonLd;
  readonly workTranslation?: readonly VersionJsonLd[];
}

/**
 * Gives an article as schema.org's NewsArticle, for search engines: dates Gregorian and with offset,
 * people one by one, no key that holds nothing.
 *
 * @throws ERR_TIME_ZONE_REQUIRED for a day without zone, or a time without offset or zone;
 *   ERR_DATE_ORDER when modified before published; ERR_UNKNOWN_LOCALE, ERR_FIELD_TYPE,
 *   ERR_FIELD_RANGE, ERR_PARSE_SYNTAX, ERR_PARSE_AMBIGUOUS for a Jalali year.
 * @example
 * newsArticleJsonLd({ headline: 'Rain', datePublished: '2025-08-15', timeZone: 'Asia/Tehran', inLanguage: 'en' })
 * // => { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Rain', inLanguage: 'en', datePublished: '2025-08-15T00:00:00+03:30' }
 * newsArticleJsonLd({ datePublished: '1404-05-24', timeZone: 'Asia/Tehran', inLanguage: 'fa' }) // throws ERR_PARSE_AMBIGUOUS
 */
export function newsArticleJsonLd(
  article: Article,
  options: NewsArticleOptions = {},
): NewsArticleJsonLd {
  const { published, modified } = publicationTimes(article, options);
  const tag = wordsTag(article, options);
  const people = (field: keyof Credits): ContributorJsonLd[] =>
    contributorsJsonLd(field, article[field], tag);
  const { articleBody = '', publisher } = article;
  const url = webAddress('url', article.url);
  const original = originalOf(article);
  const wordCount = countWords(articleBody, { type: options.type ?? 'plain' });
  return compact<NewsArticleJsonLd>({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: lineIn('headline', article.headline, tag),
    description: lineIn('description', article.description, tag),
    inLanguage: article.inLanguage,
    datePublished: toIsoDateTime(published.epochMs, published),
    dateModified: modified && toIsoDateTime(modified.epochMs, modified),
    author: writersJsonLd(article, tag),
    contributor: [
      ...people('contributor'),
      ...inRole('reporter', people('author').length > 0 ? people('reporter') : []),
      ...inRole('photographer', people('photographer')),
      // schema.org's illustrator is a book's.
      ...inRole('illustrator', people('illustrator')),
    ],
    translator: people('translator'),
    editor: people('editor'),
    sourceOrganization: people('sourceOrganization'),
    publisher: publisher && contributorJsonLd('publisher', publisher, tag),
    dateline: lineIn('dateline', article.dateline, tag),
    wordCount: wordCount === 0 ? undefined : wordCount,
    timeRequired: articleReadTime(article, options)?.duration,
    url,
    mainEntityOfPage: url === undefined ? undefined : { '@type': 'WebPage', '@id': url },
    image: webAddress('image', article.image),
    articleSection: lineIn('articleSection', article.articleSection, tag),
    keywords: linesOf('keywords', article.keywords),
    translationOfWork: original && versionJsonLd(original),
    workTranslation: translationsOf(article).map(versionJsonLd),
  });
}

function inRole(
  roleName: RoleJsonLd['roleName'],
  contributors: readonly ContributorJsonLd[],
): RoleJsonLd[] {
  return contributors.map((contributor) => ({ '@type': 'Role', roleName, contributor }));
}

function versionJsonLd({ url, inLanguage, headline }: ArticleVersion): VersionJsonLd {
  return compact<VersionJsonLd>({
    '@type': 'NewsArticle',
    inLanguage,
    headline: lineIn('headline', headline, inLanguage),
    url,
  });
}
