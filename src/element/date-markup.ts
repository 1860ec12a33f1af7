import { escapeHtml } from '../localize/escape-html.ts';
import type { Attributes, Surroundings } from './attributes.ts';
import { dateContent, type DateContent } from './date-content.ts';
import { attributesText } from './attributes-text.ts';

/**
 * Prints a `<press-date>` with its date inside, for a server: what the element itself makes of these attributes.
 *
 * @throws as `dateContent`.
 * @example
 * pressDate({ datetime: '2025-08-15', lang: 'fa', pair: true })
 * // => '<press-date datetime="2025-08-15" lang="fa" pair=""><time datetime="2025-08-15" dir="rtl">۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)</time></press-date>'
 * pressDate({ datetime: '2025-08-15' }) // throws ERR_UNKNOWN_LOCALE
 */
export function pressDate(attributes: Attributes, around: Surroundings = {}): string {
  const content = timeMarkup(dateContent(attributes, around));
  return `<press-date${attributesText(attributes)}>${content}</press-date>`;
}

/** The markup in the element. */
export function timeMarkup({ text, datetime, dir, lang, title }: DateContent): string {
  return `<time${attributesText({ datetime, dir, lang, title })}>${escapeHtml(text)}</time>`;
}
