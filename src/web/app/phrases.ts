import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { formatInteger } from '../../locale-data/digits.ts';
import { webPhrases } from '../../locale-data/generated/web.generated.ts';
import type { Language } from './state.ts';

/** Says a phrase in the language of the page, numbers in its digits. */
export type Say = (key: string, data?: Readonly<Record<string, string | number>>) => string;

/** What the page says in a language. */
export function phrasesIn(language: Language): Say {
  const digits = language === 'fa' ? 'arabext' : 'latn';
  return (key, data = {}) => {
    const phrase = webPhrases[language]?.[key];
    if (phrase === undefined) throw new Error(`no phrase ${key}`);
    return phrase.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
      const value = data[name] ?? '';
      return typeof value === 'number' ? formatInteger(value, digits) : value;
    });
  };
}

/** The language of the page, for its parts. */
export interface Voice {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly say: Say;
}

export const VoiceContext = createContext<Voice>({
  language: 'en',
  direction: 'ltr',
  say: phrasesIn('en'),
});

export const useVoice = (): Voice => useContext(VoiceContext);
