import type { LocalizedName } from './article.ts';

/** Line breaks, tabs, and the controls that could break or reorder the line around a name. */
const BREAKS = /[\s\u0085\u2028\u2029]+/gu;
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Gives a name in a locale, its language's, else as the other language has it; on one line. */
export function nameIn(name: LocalizedName, tag: string): string {
  return oneLine(typeof name === 'string' ? name : (pick(name, tag) ?? ''));
}

function pick(names: Readonly<Record<string, string>>, tag: string): string | undefined {
  const language = tag.split('-', 1)[0] ?? tag;
  return names[tag] ?? names[language] ?? Object.values(names)[0];
}

function oneLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(CONTROLS, '').trim();
}
