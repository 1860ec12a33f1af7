import { withDigits } from '../locale-data/digits.ts';
import { checkWords } from './check-words.ts';
import { clockPatterns, minutesOf } from './clock-words.ts';
import { hasPersianLetter } from './script.ts';

/**
 * Writes a time as another is written, in its digits: on the clock of 12 hours where the part of the day
 * stays the same, else on that of 24 without it.
 */
export function timeLike(told: string, minutes: number): string {
  // «۱۷ و ۳۰ دقیقه» is mended in digits.
  const text = told.replace(clockPatterns().minutesInWords, ':۰۰');
  const word = wordLike(text, minutes);
  if (word !== undefined) return word;
  const [whole = '', , , , , part] = new RegExp(clockPatterns().time, 'iu').exec(text) ?? [];
  const isPersian = /[۰-۹]/u.test(text);
  if (/^\d{4}/u.test(text)) return toFourDigits(minutes) + text.slice(4);
  const hour = Math.floor(minutes / 60);
  const minute = minutes % 60;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const keepsPart = part !== undefined && minutesOf(twelve, minute, part) === minutes;
  const isPadded = /^[0۰][\d۰-۹]/u.test(whole) || (part === undefined && !isPersian);
  const digits = isPadded ? 2 : 1;
  const hourText = String(keepsPart ? twelve : hour).padStart(digits, '0');
  const written = whole.trimEnd();
  // `9 p.m.` for eight in the evening is 8 p.m.
  const isHour = keepsPart && minute === 0 && !/[:٫.][\d۰-۹]/u.test(written);
  const clock = withDigits(
    isHour ? hourText : `${hourText}:${String(minute).padStart(2, '0')}`,
    isPersian ? 'arabext' : 'latn',
  );
  const right = keepsPart || part === undefined ? written.replace(NUMBER, clock) : clock;
  return right + text.slice(written.length);
}

/** Noon or midnight for the other of them, in the language of a text that has no number. */
function wordLike(text: string, minutes: number): string | undefined {
  if (/[\d۰-۹]/u.test(text)) return undefined;
  const isPersian = hasPersianLetter(text);
  const [word] =
    checkWords().timeWords.find(
      ([name, own]) => own === minutes && hasPersianLetter(name) === isPersian,
    ) ?? [];
  return word ?? timeLike(isPersian ? '۰:۰۰' : '0:00', minutes);
}

function toFourDigits(minutes: number): string {
  return String(Math.floor(minutes / 60) * 100 + (minutes % 60)).padStart(4, '0');
}

const NUMBER = /^[0-9۰-۹]{1,2}(?:[:٫.][0-9۰-۹]{2})?/u;
