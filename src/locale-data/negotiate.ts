import { FieldTypeError, UnknownIdError } from '../core/index.ts';
import { localeInfos } from './generated/locale.generated.ts';
import type { LocaleInfo } from './types.ts';

/** A served locale, and what the tag's `-u-` extension asks beside it. */
export interface NegotiatedLocale {
  readonly info: LocaleInfo;
  /** The extension's `ca`, as written; the caller checks it. */
  readonly calendar?: string;
  /** The extension's `nu`, as written; the caller checks it. */
  readonly numberingSystem?: string;
}

/** Tags come from code and configuration, so few differ; a hostile stream of them stays bounded. */
const MOST_CACHED = 256;
const cache = new Map<string, NegotiatedLocale>();

/**
 * Finds the served locale of a BCP 47 tag by lookup (RFC 4647): `fa-IR` is served as `fa`, `prs` as
 * `fa-AF`, and a language or script that is not served only as `fallbackLocale`.
 *
 * @throws ERR_UNKNOWN_LOCALE for a language or script that is not served, ERR_FIELD_TYPE.
 */
export function negotiateLocale(locale: string, fallbackLocale?: string): NegotiatedLocale {
  if (typeof locale !== 'string') throw new FieldTypeError('locale', locale, 'a BCP 47 tag');
  const known = cache.get(locale);
  if (known !== undefined) return known;

  const found = lookUp(locale);
  if (found === undefined) {
    if (fallbackLocale !== undefined) return negotiateLocale(fallbackLocale);
    throw new UnknownIdError('ERR_UNKNOWN_LOCALE', locale, servedLocales());
  }
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(locale, found);
  return found;
}

/**
 * Gives every served locale tag.
 *
 * @example
 * servedLocales() // => ['en', 'fa', 'fa-AF']
 */
export function servedLocales(): readonly string[] {
  return Object.keys(localeInfos);
}

function lookUp(tag: string): NegotiatedLocale | undefined {
  const parsed = parseTag(aliasOf(tag) ?? tag);
  if (parsed === undefined) return undefined;
  const { language, region, script, calendar, numberingSystem } = parsed;
  const candidates = region === undefined ? [language] : [`${language}-${region}`, language];
  for (const candidate of candidates) {
    const info = Object.hasOwn(localeInfos, candidate) ? localeInfos[candidate] : undefined;
    if (info === undefined || (script !== undefined && script !== info.script)) continue;
    return {
      info,
      ...(calendar !== undefined && { calendar }),
      ...(numberingSystem !== undefined && { numberingSystem }),
    };
  }
  return undefined;
}

function parseTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined; // not a well-formed tag: as unknown as any other that is not served
  }
}

/** Other codes for a served locale, such as `prs`; ICU builds differ on them, so they are our data. */
function aliasOf(tag: string): string | undefined {
  const language = tag.split('-', 1)[0]?.toLowerCase() ?? '';
  return Object.values(localeInfos).find((info) => info.aliases?.includes(language))?.tag;
}
