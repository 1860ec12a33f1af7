import {
  ARABIC_LETTER,
  classOf,
  EMOJI,
  FULL_STOP,
  GLUE_MARK,
  LETTER,
  NUMBER,
  SEPARATOR,
} from './character-class.ts';

/** A letter or number stands in the run: it is a word. */
export const WORD = 1;
/** An Arabic letter does. */
const ARABIC = 2;
/** A mark does that may part an Arabic run: without one it is a single word. */
export const PARTING = 4;
/** The run ends here. */
export const END = 8;
export const END_BIT = 3;
/** An Arabic run that holds a mark, and has ended: it may be several words. */
export const PARTED_ARABIC_RUN: number = WORD | ARABIC | PARTING | END;

/**
 * From here on a unit alone says nothing: the first half of a character beyond U+FFFF, or a unit not yet met.
 * The second half says nothing at all.
 */
export const RARE = 16;
const HIGH_SURROGATE = 16;
const NOT_MET = 32;

/**
 * What each UTF-16 unit says of the run that it stands in, as bits that are put together, worked out at
 * its first use. With one flat table counting takes a third of what it takes to ask for the class of each code
 * point.
 */
export const signs: Uint8Array = /* @__PURE__ */ makeSigns();

/** Those of ASCII at once: V8 takes what is called seldom for no part of the loop that counts, and compiles less. */
function makeSigns(): Uint8Array {
  const made = new Uint8Array(1 << 16).fill(NOT_MET);
  for (let unit = 0; unit < 128; unit++) made[unit] = signOf(unit);
  return made;
}

/** The sign of a character whose unit alone does not tell it. */
export function rareSign(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (signs[unit] === NOT_MET)
    signs[unit] = (unit & 0xfc00) === 0xd800 ? HIGH_SURROGATE : signOf(unit);
  const sign = signs[unit] as number;
  return sign === HIGH_SURROGATE ? signOf(text.codePointAt(index) as number) : sign;
}

function signOf(codePoint: number): number {
  switch (classOf(codePoint)) {
    case SEPARATOR:
      return END;
    case LETTER:
    case NUMBER:
      return WORD;
    case ARABIC_LETTER:
      return WORD | ARABIC;
    case GLUE_MARK:
    case FULL_STOP:
    case EMOJI:
      return PARTING;
    default:
      return 0;
  }
}
