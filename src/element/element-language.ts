import { isServedLocale } from '../locale-data/index.ts';
import {
  type LocaleOptions,
  type ResolvedLocale,
  resolveLocale,
} from '../localize/format-options.ts';
import { type Attributes, optionsOf, type Surroundings, textOf } from './attributes.ts';

/** In which language an element speaks, and what its markup has to say of it. */
export interface ElementLanguage {
  readonly options: LocaleOptions;
  readonly resolved: ResolvedLocale;
  /** The attributes of the markup: its direction always, its language where it is not the one round it. */
  readonly markup: { readonly dir: 'ltr' | 'rtl'; readonly lang?: string };
}

/**
 * Reads in which language an element speaks: its own `lang`, else that of the page.
 *
 * @throws ERR_UNKNOWN_LOCALE for no language or one that is not served, ERR_STYLE, ERR_UNKNOWN_NUMBERING_SYSTEM.
 */
export function elementLanguage(attributes: Attributes, around: Surroundings): ElementLanguage {
  const locale = textOf(attributes, 'lang') ?? around.lang ?? '';
  const style = textOf(attributes, 'house-style');
  const options: LocaleOptions = {
    locale,
    ...optionsOf(attributes, ['fallback-locale', 'numbering-system']),
    ...(style !== undefined && { style }),
  };
  const resolved = resolveLocale(options);
  const { tag, direction } = resolved.info;
  // `fa-IR` is served as `fa` and stays what it is; a page in German whose dates are English is told so.
  return {
    options,
    resolved,
    markup: { dir: direction, ...(!isServedLocale(locale) && { lang: tag }) },
  };
}
