import { fold, LINE_BREAK, SPACE } from '../parse/fold.ts';

/** Whether a digit stands at a place, ASCII or Persian, as patterns have them: `[\d۰-۹]`. */
export function isDigitAt(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x6f0 && unit <= 0x6f9);
}

/** Whether a space to a pattern, `\s`, stands at a place. */
export function isSpaceAt(text: string, place: number): boolean {
  if (place < 0 || place >= text.length) return false;
  const folded = fold(text.charCodeAt(place));
  return folded === SPACE || folded === LINE_BREAK;
}
