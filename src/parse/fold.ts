/** A character that no date holds: it ends one. */
export const BOUNDARY = 0;
/** A character to look through: ZWNJ, bidi controls, harakat, tatweel, combining marks. */
export const IGNORED = 1;
export const LINE_BREAK = 10;
export const SPACE = 32;
/** Folded letters are this or more; marks and digits are less. */
export const FIRST_LETTER = 97;

export const APOSTROPHE = 39;
export const OPEN_PARENTHESIS = 40;
export const CLOSE_PARENTHESIS = 41;
export const PLUS = 43;
export const COMMA = 44;
export const HYPHEN = 45;
export const FULL_STOP = 46;
export const SLASH = 47;
export const COLON = 58;

const MARKS = new Set([
  APOSTROPHE,
  OPEN_PARENTHESIS,
  CLOSE_PARENTHESIS,
  PLUS,
  COMMA,
  FULL_STOP,
  SLASH,
  COLON,
]);

/** Letters that are one to a reader of Persian, whatever NFC and NFKC say. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ێ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
  ھ: 'ه',
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ı: 'i',
  ß: 's',
  ʿ: "'",
  ʾ: "'",
  ʼ: "'",
};

/** Of a unit that was not yet met. */
const NOT_MET = 2;

/** What each unit is folded to, worked out when it is first met: few are, and a page of 256 takes 2 ms. */
const FOLDS: Uint16Array = new Uint16Array(1 << 16).fill(NOT_MET);

/** Folds a UTF-16 unit: to a lower-case letter, an ASCII digit, a mark, a space, or one of the above. */
export function fold(unit: number): number {
  const folded = FOLDS[unit] as number;
  return folded === NOT_MET ? (FOLDS[unit] = foldUnit(unit)) : folded;
}

export function isDigit(folded: number): boolean {
  return folded >= 48 && folded <= 57;
}

/** Folds a word of the locale data, or any text, unit by unit; ignored characters vanish. */
export function foldText(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const unit = fold(text.charCodeAt(index));
    if (unit !== IGNORED) folded += String.fromCharCode(unit);
  }
  return folded;
}

function foldUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  if (character === '\n' || character === '\u2028' || character === '\u2029') return LINE_BREAK;
  if (/\s/u.test(character)) return SPACE;
  if (character === '\u0640' || /[\p{Cf}\p{M}]/u.test(character)) return IGNORED;
  const digit = /[0-9۰-۹٠-٩]/u.test(character) ? unit & 15 : undefined;
  if (digit !== undefined) return 48 + digit;
  if (/[\p{Pd}\u2212]/u.test(character)) return HYPHEN;
  if (character === '،') return COMMA;
  if (character === '’' || character === '‘') return APOSTROPHE;
  const same = SAME_LETTER[character];
  if (same !== undefined) return same.charCodeAt(0);
  // Superscripts (\p{No}) are footnotes: a date ends before them.
  if (/[\p{L}\p{Nd}\p{Nl}]/u.test(character)) return foldLetter(character);
  return MARKS.has(unit) ? unit : BOUNDARY;
}

/** Latin letters lose case and diacritics, but š stays: alone it is the scholarly era of `1332 Š.` */
function foldLetter(character: string): number {
  const lower = character.toLowerCase();
  const base = lower === 'š' ? lower : lower.normalize('NFD').charAt(0);
  return Math.max(base.charCodeAt(0), FIRST_LETTER);
}

/** Whether the character at a place is of the Arabic script or beyond. */
export function isPersianAt(text: string, place: number): boolean {
  return text.charCodeAt(place) > 0x5ff;
}
