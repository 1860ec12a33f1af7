import { oneLine } from '../core/one-line.ts';
import { isServedLocale, negotiateLocale } from '../locale-data/index.ts';
import type { LocalizedName } from './article.ts';

/** A BCP 47 tag, as the keys of `{ en: 'Leila Rad', fa: 'لیلا راد' }` are. */
const LANGUAGE_KEY = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u;

/** Tells whether a value is a name in one language or more, one of them served. */
export function isLocalizedName(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return false;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  return (
    entries.some(([key]) => isServedLocale(key)) &&
    entries.every(([key, name]) => LANGUAGE_KEY.test(key) && typeof name === 'string')
  );
}

/** Tells whether a name holds something to print. */
export function isPrintableName(name: LocalizedName): boolean {
  return namesOf(name).some(([, text]) => text !== '');
}

/** Gives a name in a locale, its language's, else as another language has it; on one line. */
export function nameIn(name: LocalizedName, tag: string): string {
  const names = namesOf(name).filter(([, text]) => text !== '');
  const language = tag.split('-', 1)[0];
  const exact = names.find(([key]) => servedAs(key) === tag);
  const close = names.find(([key]) => servedAs(key)?.split('-', 1)[0] === language);
  return (exact ?? close ?? names[0])?.[1] ?? '';
}

function namesOf(name: LocalizedName): [string, string][] {
  if (typeof name === 'string') return [['', oneLine(name)]];
  return Object.entries(name).map(([key, text]) => [key, oneLine(text)]);
}

function servedAs(key: string): string | undefined {
  return isServedLocale(key) ? negotiateLocale(key).info.tag : undefined;
}
