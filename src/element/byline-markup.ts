import type { Attributes, Surroundings } from './attributes.ts';
import { attributesText } from './attributes-text.ts';
import { type BylineContent, bylineContent } from './byline-content.ts';

/**
 * Prints a `<press-byline>` with its line inside, for a server: what the element itself makes of these attributes,
 * or of an article, which is written into it as JSON.
 *
 * @throws as `bylineContent`.
 * @example
 * pressByline({ author: 'Leila Rad', 'date-published': '2025-08-15', pair: false }, { lang: 'en' })
 * // => '<press-byline author="Leila Rad" date-published="2025-08-15" pair="false"><span dir="ltr"><span data-role="author">By Leila Rad</span> · <span data-role="published"><time datetime="2025-08-15">August 15, 2025</time></span></span></press-byline>'
 */
export function pressByline(
  attributes: Attributes,
  around: Surroundings & { readonly article?: object } = {},
): string {
  const { article } = around;
  const line = lineMarkup(bylineContent(attributes, around));
  const data = article === undefined ? '' : dataMarkup(article);
  // A byline is in both calendars unless it is told otherwise, so a `false` is written.
  const told = { ...attributes, ...(attributes['pair'] === false && { pair: 'false' }) };
  return `<press-byline${attributesText(told)}>${data}${line}</press-byline>`;
}

/** The markup in the element. */
export function lineMarkup({ dir, lang, html }: BylineContent): string {
  return `<span${attributesText({ dir, lang })}>${html}</span>`;
}

/** A `<` in JSON could end the script. */
function dataMarkup(article: object): string {
  const json = JSON.stringify(article).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json">${json}</script>`;
}
