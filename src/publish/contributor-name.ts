import type { LocalizedName } from './article.ts';

/** Line breaks, tabs, and the controls that could break or reorder the line around a name. */
const BREAKS = /[\s\u0085\u2028\u2029]+/gu;
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A language subtag of two letters, as the keys of `{ en: 'Leila Rad', fa: 'لیلا راد' }` have it. */
const LANGUAGE_KEY = /^(?:[a-z]{2}|prs)(?:-[A-Za-z0-9]{2,8})*$/u;

/** Tells whether a value is a name in one language or more, by BCP 47 tag. */
export function isLocalizedName(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return false;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, name]) => LANGUAGE_KEY.test(key) && typeof name === 'string')
  );
}

/** Gives a name in a locale, its language's, else as the other language has it; on one line. */
export function nameIn(name: LocalizedName, tag: string): string {
  return oneLine(typeof name === 'string' ? name : (pick(name, tag) ?? ''));
}

function pick(names: Readonly<Record<string, string>>, tag: string): string | undefined {
  const language = tag.split('-', 1)[0] ?? tag;
  return names[tag] ?? names[language] ?? Object.values(names)[0];
}

/** Puts text on one line and takes out the controls that could reorder or command a terminal. */
export function oneLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(CONTROLS, '').trim();
}
