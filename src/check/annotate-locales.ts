import { isServedLocale, negotiateLocale } from '../locale-data/index.ts';
import type { AnnotateOptions } from './annotate.ts';

/** The options for a text in a language: what is added to its own letters is in its own words. */
export function forLanguage(
  options: AnnotateOptions,
  language: string | undefined,
): AnnotateOptions {
  if (language === undefined || !isServedLocale(language)) return options;
  const { tag, direction } = negotiateLocale(language).info;
  const side = direction === 'rtl' ? 'persian' : 'latin';
  return { ...options, locales: { [side]: tag, ...options.locales } };
}
