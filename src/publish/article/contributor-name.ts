import { oneLine } from '../../core/one-line.ts';
import { isServedLocale, type LocaleInfo, negotiateLocale } from '../../locale-data/index.ts';
import type { LocalizedName } from './article.ts';

/** A BCP 47 tag, as the keys of `{ en: 'Leila Rad', fa: 'لیلا راد' }` are. */
const LANGUAGE_KEY = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u;

/** A text on one line, and its language where it is told. */
export interface TextInLanguage {
  readonly text: string;
  readonly language?: string;
}

/** Tells whether a value is a name in one language or more, one of them served. */
export function isLocalizedName(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return false;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  return (
    entries.some(([key]) => isServedLocale(key)) &&
    entries.every(([key, name]) => LANGUAGE_KEY.test(key) && isText(name))
  );
}

/** A publishing system may have null where a language is missing. */
function isText(name: unknown): boolean {
  return typeof name === 'string' || name === null || name === undefined;
}

/** Tells whether a name holds something to print. */
export function isPrintableName(name: LocalizedName): boolean {
  return namesOf(name).some(({ text }) => text !== '');
}

/** Gives a name in a locale, its language's, else as another language has it; on one line. */
export function nameIn(name: LocalizedName, tag: string): string {
  return textIn(name, tag).text;
}

/**
 * Gives a text in a locale: its own, its language's, else one in its script, as Pashto readers take a
 * Persian name, else as another language has it; on one line.
 */
export function textIn(name: LocalizedName, tag: string): TextInLanguage {
  const names = namesOf(name).filter(({ text }) => text !== '');
  const language = tag.split('-', 1)[0];
  const script = served(tag)?.script;
  const exact = names.find((own) => served(own.language)?.tag === tag);
  const close = names.find((own) => served(own.language)?.tag.split('-', 1)[0] === language);
  const legible = names.find(
    (own) => script !== undefined && served(own.language)?.script === script,
  );
  return exact ?? close ?? legible ?? names[0] ?? { text: '' };
}

function namesOf(name: LocalizedName): TextInLanguage[] {
  if (typeof name === 'string') return [{ text: oneLine(name) }];
  return Object.entries(name).map(([language, text]) => ({ language, text: oneLine(text ?? '') }));
}

function served(language: string | undefined): LocaleInfo | undefined {
  if (language === undefined || !isServedLocale(language)) return undefined;
  return negotiateLocale(language).info;
}
