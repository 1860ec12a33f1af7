/** First strong isolate, pop directional isolate (UAX #9). */
const FSI = '\u2068';
const PDI = '\u2069';

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LTR_LETTER = /\p{L}/u;

/** Where the text will stand: only plain `text` needs control characters to keep mixed lines in order. */
export type Medium = 'text' | 'terminal' | 'data';

/** Every medium. */
export const MEDIA: readonly Medium[] = ['text', 'terminal', 'data'];

/** Sets a part apart from the line round it, where it holds letters of the other direction. */
export function isolate(part: string, lineDirection: 'ltr' | 'rtl', medium: Medium): string {
  if (medium !== 'text' || !holdsDirection(part, lineDirection === 'ltr' ? 'rtl' : 'ltr'))
    return part;
  return `${FSI}${part}${PDI}`;
}

function holdsDirection(text: string, direction: 'ltr' | 'rtl'): boolean {
  if (direction === 'rtl') return RTL_LETTER.test(text);
  for (const character of text) {
    if (LTR_LETTER.test(character) && !RTL_LETTER.test(character)) return true;
  }
  return false;
}
