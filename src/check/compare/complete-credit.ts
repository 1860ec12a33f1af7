import { checkPhrasesOf } from '../../locale-data/check-phrases.ts';
import type { CheckPhrases } from '../../locale-data/types.ts';
import { hasPersianLetter } from '../script.ts';
import type { KnownName } from '../types.ts';

/** A name of the source, and that of the translation where it has it. */
export interface NamePair {
  readonly source: string;
  readonly target?: string | undefined;
}

/**
 * A credit with every name of the source: those that the translation has in its own spelling, the others as they
 * are known in its language. Undefined where one is not known: a name is not transliterated by guess.
 */
export function completeCredit(
  credit: string,
  own: readonly string[],
  names: readonly NamePair[],
  known: readonly KnownName[],
): string | undefined {
  const tag = hasPersianLetter(credit) ? 'fa' : 'en';
  const whole = names
    .map(({ source, target }) => target ?? nameIn(tag, source, known))
    .filter((name) => name !== undefined);
  if (whole.length < names.length) return undefined;
  const [first = '', last = ''] = [own[0], own.at(-1)];
  const [start, end] = [credit.indexOf(first), credit.lastIndexOf(last) + last.length];
  if (start === -1 || end < start) return undefined;
  const phrases = checkPhrasesOf(tag);
  return leadOf(credit.slice(0, start), phrases) + listed(whole, phrases) + credit.slice(end);
}

/** What a person is called in a language, known by what the person is called in another. */
function nameIn(tag: string, name: string, known: readonly KnownName[]): string | undefined {
  return known.find((person) => Object.values(person).includes(name))?.[tag];
}

/** `Author: ` is `Authors: ` before several; the case of its first letter is kept. */
function leadOf(lead: string, { creditsOfSeveral }: CheckPhrases): string {
  const word = lead.trimEnd();
  const several = creditsOfSeveral[word.toLowerCase()];
  return several === undefined ? lead : lead.charAt(0) + several.slice(1) + lead.slice(word.length);
}

function listed(names: readonly string[], { names: { between, last } }: CheckPhrases): string {
  return names.slice(0, -1).join(between) + last + (names.at(-1) ?? '');
}
