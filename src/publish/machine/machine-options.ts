import { isServedLocale, negotiateLocale } from '../../locale-data/index.ts';
import { styleOf } from '../../localize/format-options.ts';
import { type HouseStyle, styleValue } from '../../style/house-style.ts';
import type { Article } from '../article/article.ts';
import { languageTag } from './machine-text.ts';

/** In whose words, and on whose clocks, machine fields are written. */
export interface MachineFieldOptions {
  /** The zone of the dates, before the article's own and the style's. */
  readonly timeZone?: string;
  /** The language of names and headlines that have several; the article's own by default. */
  readonly locale?: string;
  readonly fallbackLocale?: string;
  /** A house style from `resolveStyle`, or a preset's name, for its zone and its rule of read times. */
  readonly style?: HouseStyle | string;
}

/** Gives the zone on whose clocks an article's dates are written, where one is told. */
export function zoneOf(article: Article, options: MachineFieldOptions): string | undefined {
  const { timeZone, style } = options;
  return timeZone ?? article.timeZone ?? styleValue(styleOf(style), 'timeZone');
}

/**
 * Gives the tag by which words are picked: of the locale asked for, which must be served, or the
 * article's own language, which need not be.
 */
export function wordsTag(article: Article, options: MachineFieldOptions): string {
  const own = languageTag('inLanguage', article.inLanguage);
  const { locale, fallbackLocale } = options;
  if (locale !== undefined) return negotiateLocale(locale, fallbackLocale).info.tag;
  return isServedLocale(own) ? negotiateLocale(own).info.tag : own;
}
