import { FieldTypeError, UnknownIdError } from '../../core/index.ts';
import { oneLine } from '../../core/one-line.ts';
import { servedLocales } from '../../locale-data/index.ts';
import type { LocalizedName } from '../article/article.ts';
import { isLocalizedName, nameIn } from '../article/contributor-name.ts';

/**
 * Gives a well-formed BCP 47 tag as it is written.
 *
 * @throws ERR_UNKNOWN_LOCALE, ERR_FIELD_TYPE for what is no string.
 */
export function languageTag(field: string, tag: unknown): string {
  if (typeof tag !== 'string') throw new FieldTypeError(field, tag, 'a BCP 47 tag');
  try {
    Intl.getCanonicalLocales(tag);
  } catch {
    throw new UnknownIdError('ERR_UNKNOWN_LOCALE', tag, servedLocales());
  }
  return tag;
}

/** Gives a text in a language, on one line; undefined when there is nothing to read. */
export function lineIn(
  field: string,
  text: LocalizedName | undefined,
  tag: string,
): string | undefined {
  if (text === undefined) return undefined;
  if (typeof text !== 'string' && !isLocalizedName(text)) {
    throw new FieldTypeError(field, text, 'a text, or one in each language');
  }
  return nameIn(text, tag) || undefined;
}

/** Gives the texts of a list that hold something to read, each on one line. */
export function linesOf(field: string, list: readonly string[] = []): string[] {
  if (!Array.isArray(list)) throw new FieldTypeError(field, list, 'a list of texts');
  return list
    .map((text: unknown) => {
      if (typeof text !== 'string') throw new FieldTypeError(field, text, 'a text');
      return oneLine(text);
    })
    .filter((text) => text !== '');
}

/**
 * Gives an address in ASCII, as URLs are compared; a machine follows it, so it names its site and is
 * never a script.
 *
 * @throws ERR_FIELD_TYPE
 */
export function webAddress(field: string, address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href;
  throw new FieldTypeError(field, address, 'an absolute http or https URL');
}

/** Leaves out the keys that hold nothing, so that JSON has no empty ones. */
export function compact<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const held = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(held) as T;
}
