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

/** Tells whether a tag is one of a served locale. */
export function isServedLocale(tag: string): boolean {
  return cache.has(tag) || lookUp(tag) !== undefined;
}

/**
 * Gives every served locale tag.
 *
 * @example
 * servedLocales() // => ['en', 'en-GB', 'fa', 'fa-AF', 'ps']
 */
export function servedLocales(): readonly string[] {
  return Object.keys(localeInfos);
}

function lookUp(tag: string): NegotiatedLocale | undefined {
  // A tag as we write it asks for nothing beside itself. Intl.Locale's first answer takes 5 ms of a start.
  const exact = Object.hasOwn(localeInfos, tag) ? localeInfos[tag] : undefined;
  return exact === undefined ? closest(tag) : { info: exact };
}

function closest(tag: string): NegotiatedLocale | undefined {
  const asked = parseTag(tag);
  if (asked === undefined) return undefined;
  const { script, calendar, numberingSystem } = asked;
  const info = candidatesOf(asked)
    .map((candidate) =>
      Object.hasOwn(localeInfos, candidate) ? localeInfos[candidate] : undefined,
    )
    .find((served) => served !== undefined && (script === undefined || script === served.script));
  if (info === undefined) return undefined;
  return {
    info,
    ...(calendar !== undefined && { calendar }),
    ...(numberingSystem !== undefined && { numberingSystem }),
  };
}

/** The tags to look for, the most exact first. */
function candidatesOf({ language, region }: Intl.Locale): string[] {
  const alias = aliasOf(language);
  if (alias !== undefined) return [alias];
  if (region === undefined) return [language];
  const own = `${language}-${region}`;
  return [own, servedFor(language, region) ?? own, language];
}

/** The locale that serves a territory beside its own: British dates in Australia. */
function servedFor(language: string, region: string): string | undefined {
  return Object.values(localeInfos).find(
    ({ tag, regions }) => tag.startsWith(`${language}-`) && regions?.includes(region),
  )?.tag;
}

function parseTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined; // not a well-formed tag: as unknown as any other that is not served
  }
}

/** The served locale of another language code, such as `prs`; ICU builds differ on them, so they are our data. */
function aliasOf(language: string): string | undefined {
  return Object.values(localeInfos).find((info) => info.aliases?.includes(language))?.tag;
}
