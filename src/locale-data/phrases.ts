import { createInstance, type i18n, type ResourceLanguage, type TFunction } from 'i18next';
import { phrases } from './generated/phrases.generated.ts';
import { inherited } from './inherited.ts';
import { servedLocales } from './negotiate.ts';

/** Gives a phrase of a locale with its values filled in; `count` picks the plural form. */
export type Phrase = (key: string, values?: Readonly<Record<string, string | number>>) => string;

let instance: i18n | undefined;
const byLocale = new Map<string, Phrase>();

/** Gives the phrases of a served locale, through an i18next instance that is ours alone. */
export function phrasesOf(tag: string): Phrase {
  let phrase = byLocale.get(tag);
  if (phrase === undefined) {
    instance ??= createPhraseBook();
    phrase = phraseBook(instance.getFixedT(tag));
    byLocale.set(tag, phrase);
  }
  return phrase;
}

/** A phrase without values is always the same: i18next, which takes microseconds, is asked once. */
function phraseBook(translate: TFunction): Phrase {
  const fixed = new Map<string, string>();
  return (key, values) => {
    if (values !== undefined) return translate(key, { ...values });
    let text = fixed.get(key);
    if (text === undefined) fixed.set(key, (text = translate(key)));
    return text;
  };
}

function createPhraseBook(): i18n {
  const book = createInstance();
  // Resources are given, so init is synchronous; values are text, escaped where they become HTML.
  void book.init({
    resources: Object.fromEntries(
      servedLocales().map((tag) => [
        tag,
        { translation: inherited<ResourceLanguage>(phrases, tag) ?? {} },
      ]),
    ),
    fallbackLng: false,
    load: 'currentOnly',
    initAsync: false,
    returnEmptyString: true,
    interpolation: { escapeValue: false, skipOnVariables: true },
    parseMissingKeyHandler: (key: string): never => {
      throw new Error(`no phrase ${key}`);
    },
  });
  return book;
}
