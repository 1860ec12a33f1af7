/** What a character does to a word. */
const OTHER = 0;
/** White space, ZWSP, the em dash: a word ends here. */
export const SEPARATOR = 1;
/** A letter of a script other than Arabic: makes a run a word. */
export const LETTER = 2;
/** A letter of the Arabic script: makes a run a word, and an Arabic one. */
export const ARABIC_LETTER = 3;
/** Marks and invisible joiners: part of what they stand in. */
export const TRANSPARENT = 4;
/** ، ؛ ؟ ! : … : between the letters of an Arabic run they end a word. */
export const GLUE_MARK = 5;
/** The full stop, which ends a word of an Arabic run only between two longer ones. */
export const FULL_STOP = 6;
/** Emoji: they end a word of an Arabic run. */
export const EMOJI = 7;
/** A number: makes a run a word. */
export const NUMBER = 8;
/** Quotes and brackets: they stand round words, and part none. */
export const ENCLOSING = 9;

const PAGE_BITS = 8;
const PAGE_SIZE = 1 << PAGE_BITS;

const NOT_ASKED = 255;

/**
 * Classes by code point, in pages of 256, for a text touches few. Each is worked out when it is first asked for:
 * a page at once would be 2 ms of a start, and most of it never used.
 */
const pages: (Uint8Array | undefined)[] = [];

/** The class of a code point. */
export function classOf(codePoint: number): number {
  const page = (pages[codePoint >> PAGE_BITS] ??= new Uint8Array(PAGE_SIZE).fill(NOT_ASKED));
  const place = codePoint & (PAGE_SIZE - 1);
  if (page[place] === NOT_ASKED) page[place] = classify(String.fromCodePoint(codePoint));
  return page[place] as number;
}

function classify(character: string): number {
  if (/[،؛؟!:…]/u.test(character)) return GLUE_MARK;
  if (character === '.') return FULL_STOP;
  // What follows needs tables of Unicode, 2 ms of a start: ASCII is told without them.
  if (/[a-z]/iu.test(character)) return LETTER;
  if (/\d/u.test(character)) return NUMBER;
  if (/["'()[\]{}]/u.test(character)) return ENCLOSING;
  if (character < '\u0080') return /\s/u.test(character) ? SEPARATOR : OTHER;
  if (/[\p{White_Space}\u200b\u2014]/u.test(character)) return SEPARATOR;
  // ZWNJ, ZWJ, word joiner, soft hyphen, bidi controls, harakat; tatweel, U+0640, only stretches a word.
  if (/[\u0640\p{Cf}\p{M}]/u.test(character)) return TRANSPARENT;
  if (/\p{L}/u.test(character))
    return /\p{Script=Arabic}/u.test(character) ? ARABIC_LETTER : LETTER;
  if (/\p{N}/u.test(character)) return NUMBER;
  if (/[\p{Ps}\p{Pe}\p{Pi}\p{Pf}]/u.test(character)) return ENCLOSING;
  return isEmoji(character) ? EMOJI : OTHER;
}

/** ©, ® and ™ are pictographic too, but text: emoji begin at the sun, U+2600. */
function isEmoji(character: string): boolean {
  if (/[\p{Emoji_Presentation}\p{Regional_Indicator}]/u.test(character)) return true;
  return /\p{Extended_Pictographic}/u.test(character) && character >= '\u2600';
}
