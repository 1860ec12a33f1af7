import { phrasesOf } from '../../locale-data/phrases.ts';
import { negotiateLocale } from '../../locale-data/index.ts';
import { creditTexts } from '../../publish/byline/credits.ts';
import type { CreditRole } from '../../locale-data/types.ts';
import { hasPersianLetter } from '../script.ts';
import type { KnownName } from '../types.ts';

/**
 * A credit with every name of the source: those that the translation has in its own spelling, the others as they
 * are known in its language. Undefined where one is not known: a name is not transliterated by guess.
 */
export function completeCredit(
  credit: string,
  role: Exclude<CreditRole, 'helper'>,
  names: readonly { readonly source: string; readonly target?: string | undefined }[],
  known: readonly KnownName[],
): string | undefined {
  const tag = hasPersianLetter(credit) ? 'fa' : 'en';
  const inLanguage = names.map(({ source, target }) => target ?? nameIn(tag, source, known));
  const whole = inLanguage.filter((name) => name !== undefined);
  if (whole.length < names.length) return undefined;
  const [text] = creditTexts(
    whole.map((name) => ({ type: 'Person', name })),
    role,
    {
      info: negotiateLocale(tag).info,
      phrase: phrasesOf(tag),
      medium: 'data',
      creditForm: credit.includes(':') ? 'label' : 'phrase',
      serialComma: false,
      details: false,
    },
  );
  return text;
}

/** What a person is called in a language, known by what the person is called in another. */
function nameIn(tag: string, name: string, known: readonly KnownName[]): string | undefined {
  const own = known.find((person) => Object.values(person).includes(name));
  return own?.[tag];
}
