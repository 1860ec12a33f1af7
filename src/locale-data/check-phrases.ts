import { checkPhrases } from './generated/check.generated.ts';
import { LocaleDataError } from '../core/errors/index.ts';
import { negotiateLocale } from './negotiate.ts';
import type { CheckPhrases } from './types.ts';

/** The words of every language by which texts are checked; a text may mix them. */
export function allCheckPhrases(): readonly CheckPhrases[] {
  return Object.values(checkPhrases);
}

/**
 * What is said of findings in a locale's language; English where it has no words for it.
 *
 * @throws ERR_UNKNOWN_LOCALE
 */
export function checkPhrasesOf(locale: string): CheckPhrases {
  const { tag } = negotiateLocale(locale).info;
  const phrases =
    checkPhrases[tag] ?? checkPhrases[tag.split('-', 1)[0] ?? tag] ?? checkPhrases['en'];
  if (phrases === undefined) throw new LocaleDataError(tag, 'check', `locales/${tag}/check.json`);
  return phrases;
}
