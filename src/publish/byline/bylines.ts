import { FieldTypeError } from '../../core/index.ts';
import { checkOptions } from '../../core/fields.ts';
import { styleOf } from '../../localize/format-options.ts';
import { styleValue } from '../../style/house-style.ts';
import type { Article } from '../article/article.ts';
import { byline } from './byline.ts';
import type { BylineOptions } from './byline-options.ts';

/** How {@link bylines} prints: as `byline`, in the languages of the style, or those that are named. */
export interface BylinesOptions extends Omit<BylineOptions, 'locale'> {
  readonly locales?: readonly string[];
}

/**
 * Prints an article's byline in each language, by locale tag: in English and Persian by default.
 *
 * @throws as `byline`.
 * @example
 * bylines({ datePublished: '2025-08-15', inLanguage: 'en' })
 * // => { en: 'August 15, 2025 (24 Mordad 1404)', fa: '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)' }
 */
export function bylines(
  article: Article,
  options: BylinesOptions = {},
): Readonly<Record<string, string>> {
  const { locales, ...shared } = withLocales(options);
  return Object.fromEntries(
    locales.map((locale) => [locale, byline(article, { ...shared, locale })]),
  );
}

/** Options with their languages, the style's where none are named. */
export function withLocales(
  options: BylinesOptions,
): BylinesOptions & { readonly locales: readonly string[] } {
  checkOptions(options);
  const { locales = styleValue(styleOf(options.style), 'locales') ?? [] } = options;
  if (!Array.isArray(locales)) throw new FieldTypeError('locales', locales, 'a list of locales');
  return { ...options, locales: locales as readonly string[] };
}
