/** A letter that Persian is written in. */
export const PERSIAN_LETTER: RegExp = /[آ-ی]/u;

/** Whether a text has a letter that Persian is written in. */
export function hasPersianLetter(text: string): boolean {
  return PERSIAN_LETTER.test(text);
}
