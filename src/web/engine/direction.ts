/** Letters of the scripts that Persian and English are written in. */
const LETTERS = /[A-Za-z]|[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]/gu;
const ENOUGH = 2000;

/** The language that most letters of a text's beginning are of, and its direction. */
export function directionOf(text: string): {
  readonly language: 'en' | 'fa';
  readonly direction: 'ltr' | 'rtl';
} {
  let [latin, persian] = [0, 0];
  for (const [letter] of text.slice(0, ENOUGH).matchAll(LETTERS))
    if (letter < '\u0600') latin++;
    else persian++;
  return persian > latin
    ? { language: 'fa', direction: 'rtl' }
    : { language: 'en', direction: 'ltr' };
}
