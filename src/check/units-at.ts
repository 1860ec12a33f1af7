import { fold, LINE_BREAK, SPACE } from '../parse/fold.ts';

/** Whether a digit stands at a place, ASCII or Persian, as patterns have them: `[\d۰-۹]`. */
export function isDigitAt(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x6f0 && unit <= 0x6f9);
}

/** The unit at a place, folded; 0 outside of the text. */
export function foldAt(text: string, place: number): number {
  return place >= 0 && place < text.length ? fold(text.charCodeAt(place)) : 0;
}

/** Whether a space to a pattern, `\s`, stands at a place. */
export function isSpaceAt(text: string, place: number): boolean {
  const folded = foldAt(text, place);
  return folded === SPACE || folded === LINE_BREAK || text.charCodeAt(place) === BYTE_ORDER_MARK;
}

/** A space to a pattern, and nothing to the reader of dates. */
const BYTE_ORDER_MARK = 0xfeff;
