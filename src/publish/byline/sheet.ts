import { negotiateLocale } from '../../locale-data/index.ts';
import { resolveLocale } from '../../localize/format-options.ts';
import { checkMedium, leadLine, shown } from '../../localize/medium.ts';
import type { Article } from '../article/article.ts';
import { byline } from './byline.ts';
import { resolveByline } from './byline-options.ts';
import { type BylinesOptions, withLocales } from './bylines.ts';
import { textIn } from '../article/contributor-name.ts';
import { hreflangLinks } from '../machine/hreflang-links.ts';
import { jsonLdScript } from '../machine/json-ld-script.ts';
import type { MachineFieldOptions } from '../machine/machine-options.ts';
import { metaTags } from '../machine/meta-tags.ts';
import { newsArticleJsonLd } from '../machine/news-article-json-ld.ts';
import { openGraph } from '../machine/open-graph.ts';

/** What an article's page needs of its byline, each piece ready to paste. */
export interface BylineSheet {
  /** A byline each language, as HTML with its language and direction. */
  readonly bylines: Readonly<Record<string, string>>;
  /** A line of one direction each language, for cards, messengers and e-mail subjects. */
  readonly cards: Readonly<Record<string, string>>;
  /** `<script type="application/ld+json">` */
  readonly jsonLd: string;
  /** `<meta property="og:…">`, a line each. */
  readonly openGraph: string;
  /** `<link rel="alternate" hreflang>`, a line each; empty for an article without an address. */
  readonly hreflang: string;
}

/**
 * Gives everything that a page tells of one article: bylines as HTML, card lines, machine fields.
 *
 * @throws ERR_TIME_ZONE_REQUIRED for a day without a zone, and as `byline` and `newsArticleJsonLd`.
 * @example
 * const article = { headline: 'Rain', datePublished: '2025-08-15', timeZone: 'Asia/Tehran', inLanguage: 'en' };
 * bylineSheet(article, { locales: ['en'] }).bylines
 * // => { en: '<p class="byline" lang="en" dir="ltr"><time datetime="2025-08-15">August 15, 2025 (24 Mordad 1404)</time></p>' }
 * bylineSheet(article, { locales: ['en'] }).cards // => { en: 'Rain · August 15, 2025 (24 Mordad 1404)' }
 */
export function bylineSheet(article: Article, options: BylinesOptions = {}): BylineSheet {
  const { locales, ...shared } = withLocales(options);
  const medium = checkMedium(options.medium === 'wordpress' ? 'wordpress' : 'html');
  const { timeZone, style, fallbackLocale } = options;
  const machine: MachineFieldOptions = {
    ...(timeZone !== undefined && { timeZone }),
    ...(style !== undefined && { style }),
    ...(fallbackLocale !== undefined && { fallbackLocale }),
  };
  const inEach = (print: (locale: string) => string): Readonly<Record<string, string>> =>
    Object.fromEntries(locales.map((locale) => [locale, print(locale)]));
  return {
    bylines: inEach((locale) => {
      const { tag, direction } = negotiateLocale(locale, fallbackLocale).info;
      const line = byline(article, { ...shared, locale, medium });
      return `<p class="byline" lang="${tag}" dir="${direction}">${line}</p>`;
    }),
    cards: inEach((locale) => cardLine(article, locale, shared)),
    jsonLd: jsonLdScript(newsArticleJsonLd(article, { ...machine, ...typeOf(options) })),
    openGraph: metaTags(openGraph(article, machine)),
    hreflang: article.url === undefined ? '' : hreflangLinks(article),
  };
}

/** A headline in another language stands in its isolate, so that the line has one direction. */
function cardLine(article: Article, locale: string, options: BylinesOptions): string {
  const own = { ...options, locale, medium: 'text' } as const;
  const line = byline(article, own);
  const { headline } = article;
  if (headline === undefined) return line;
  const resolved = resolveLocale(own);
  const { tag, direction } = resolved.info;
  const { text, language } = textIn(headline, tag);
  if (text === '') return line;
  const title = shown(text, direction, 'text', language);
  const { separator } = resolveByline(own, resolved);
  return leadLine(title + separator + withoutLead(line), direction, 'text');
}

/** A line that goes on with another needs no mark of its own. */
function withoutLead(line: string): string {
  return line.replace(/^[\u200e\u200f]/u, '');
}

function typeOf({ type }: BylinesOptions): Pick<BylinesOptions, 'type'> {
  return type === undefined ? {} : { type };
}
