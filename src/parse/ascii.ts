const ANY_DIGIT = /[۰-۹٠-٩]/gu;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Folds digits to ASCII and drops invisible characters and outer spaces. */
export function toAscii(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .trim()
    .replace(ANY_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
}
