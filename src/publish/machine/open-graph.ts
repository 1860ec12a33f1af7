import { isServedLocale, negotiateLocale } from '../../locale-data/index.ts';
import { toIsoDateTime } from '../../time/machine-date-time.ts';
import type { Article } from '../article/article.ts';
import { versionsOf } from './article-versions.ts';
import { contributorJsonLd, writersJsonLd } from './contributor-json-ld.ts';
import { lineIn, linesOf, webAddress } from './machine-text.ts';
import { type MachineFieldOptions, wordsTag } from './machine-options.ts';
import { publicationTimes } from './publication-times.ts';

/** One property of a page, as `metaTags` prints it. */
export interface MetaProperty {
  readonly property: string;
  readonly content: string;
}

/**
 * Gives an article's Open Graph properties, for previews of links; one that has nothing to say is left
 * out, one that has several values is repeated.
 *
 * @throws as `newsArticleJsonLd`.
 * @example
 * openGraph({ headline: 'باران', datePublished: '2025-08-15T06:00:00Z', timeZone: 'Asia/Tehran', inLanguage: 'fa' })
 * // => [{ property: 'og:type', content: 'article' }, { property: 'og:title', content: 'باران' }, { property: 'og:locale', content: 'fa_IR' }, { property: 'article:published_time', content: '2025-08-15T09:30:00+03:30' }]
 */
export function openGraph(article: Article, options: MachineFieldOptions = {}): MetaProperty[] {
  const { published, modified } = publicationTimes(article, options);
  const tag = wordsTag(article, options);
  const { publisher } = article;
  const versions = versionsOf(article).map(({ inLanguage }) => openGraphLocale(inLanguage));
  const values: Readonly<Record<string, string | undefined | readonly (string | undefined)[]>> = {
    'og:type': 'article',
    'og:title': lineIn('headline', article.headline, tag),
    'og:description': lineIn('description', article.description, tag),
    'og:url': webAddress('url', article.url),
    'og:image': webAddress('image', article.image),
    'og:site_name': publisher && contributorJsonLd('publisher', publisher, tag).name,
    'og:locale': openGraphLocale(article.inLanguage),
    'og:locale:alternate': [...new Set(versions)],
    'article:published_time': toIsoDateTime(published.epochMs, published),
    'article:modified_time': modified && toIsoDateTime(modified.epochMs, modified),
    // An author is a profile's address here, never a name.
    'article:author': writersJsonLd(article, tag).map(({ url }) => url),
    'article:section': lineIn('articleSection', article.articleSection, tag),
    'article:tag': linesOf('keywords', article.keywords),
  };
  return Object.entries(values).flatMap(([property, value]) =>
    [value].flat().flatMap((content) => (content === undefined ? [] : { property, content })),
  );
}

/** `language_TERRITORY`: the tag's own region, else the served locale's, else the likely one of CLDR. */
function openGraphLocale(tag: string): string | undefined {
  const asked = new Intl.Locale(tag);
  const info = isServedLocale(tag) ? negotiateLocale(tag).info : undefined;
  const { language } = info === undefined ? asked : new Intl.Locale(info.tag);
  const territory = asked.region ?? info?.territory ?? asked.maximize().region;
  return territory === undefined ? undefined : `${language}_${territory}`;
}
