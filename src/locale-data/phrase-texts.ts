import { phrases } from './generated/phrases.generated.ts';
import { inherited } from './inherited.ts';

/** Phrases by key, in groups; a text has placeholders in braces and a plural form at the end of its key. */
export interface PhraseTexts {
  readonly [key: string]: string | PhraseTexts;
}

/** Gives the phrases of a served locale as they are written, for a host that fills them itself. */
export function phraseTextsOf(tag: string): PhraseTexts {
  return inherited<PhraseTexts>(phrases, tag) ?? {};
}
