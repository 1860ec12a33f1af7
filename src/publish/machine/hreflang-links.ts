import { FieldTypeError } from '../../core/index.ts';
import { checkFields } from '../../core/fields.ts';
import { escapeHtml } from '../../localize/escape-html.ts';
import type { Article } from '../article/article.ts';
import { versionsOf } from './article-versions.ts';
import { languageTag, webAddress } from './machine-text.ts';

/**
 * Prints the links by which search engines find an article in each of its languages, a line each, its
 * own first; no `x-default`, which only the site can choose.
 *
 * @throws ERR_FIELD_TYPE for versions of an article without a URL of its own, or two URLs of one
 *   language; ERR_UNKNOWN_LOCALE for what is no tag.
 * @example
 * hreflangLinks({ url: 'https://example.com/rain', inLanguage: 'en', datePublished: '2025-08-15', workTranslation: [{ url: 'https://example.com/fa/rain', inLanguage: 'fa' }] })
 * // => '<link rel="alternate" hreflang="en" href="https://example.com/rain">\n<link rel="alternate" hreflang="fa" href="https://example.com/fa/rain">'
 */
export function hreflangLinks(article: Article): string {
  checkFields(article, 'article', 'an article: { url, inLanguage, … }');
  const versions = versionsOf(article);
  const url = webAddress('url', article.url);
  if (url === undefined) {
    if (versions.length === 0) return '';
    throw new FieldTypeError('url', url, 'the URL of the article, beside those of its versions');
  }
  const urls = new Map([[languageTag('inLanguage', article.inLanguage), url]]);
  for (const version of versions) {
    const other = urls.get(version.inLanguage) ?? version.url;
    // Engines drop every link of a page that names two places for one language.
    if (other !== version.url) {
      throw new FieldTypeError(`url in ${version.inLanguage}`, version.url, `only ${other}`);
    }
    urls.set(version.inLanguage, other);
  }
  return [...urls]
    .map(
      ([tag, href]) =>
        `<link rel="alternate" hreflang="${escapeHtml(tag)}" href="${escapeHtml(href)}">`,
    )
    .join('\n');
}
