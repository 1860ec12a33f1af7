import { withDigits } from '../locale-data/digits.ts';
import type { CheckWords, Era, EraWord } from './check-words.ts';
import type { Place } from './types.ts';

/** A year with the name of its era. */
export interface EraYear extends Place {
  readonly text: string;
  readonly year: number;
  readonly era: Era;
}

const NUMBER = /(?<![\d۰-۹.,٫٬/:–-])[0-9۰-۹]{1,4}(?![\d۰-۹–-]|[.,٫٬/:]\d)/gu;

/** What may stand between a year and the era after it, and between an era and its year. */
const TO_ERA = /^,?\s*(?:of the |in the )?/u;
const TO_YEAR = /(?: calendar)? year$| ?سال$/u;
/** Nations are no eras but in their years: the Persian year 1404. */
const NATIONS = new Set(['persian', 'iranian', 'jalali', 'solar']);

/** Finds the years of a text whose era is named: 539 BC, the Persian year 1404, «۱۲۹۹ هجری قمری». */
export function findEraYears(text: string, words: CheckWords): EraYear[] {
  return [...text.matchAll(NUMBER)].flatMap(({ index, 0: number }): EraYear[] => {
    const year = Number(withDigits(number, 'latn'));
    const end = index + number.length;
    const after = eraAfter(text, end, words);
    if (after !== undefined) {
      const whole = text.slice(index, after.end);
      return [{ index, length: whole.length, text: whole, year, era: after.era }];
    }
    const before = eraBefore(text, index, words);
    if (before === undefined) return [];
    const whole = text.slice(before.start, end);
    return [{ index: before.start, length: whole.length, text: whole, year, era: before.era }];
  });
}

const LONGEST = 40;

function eraAfter(
  text: string,
  end: number,
  { eras }: CheckWords,
): { era: Era; end: number } | undefined {
  const lead = TO_ERA.exec(text.slice(end, end + LONGEST))?.[0] ?? '';
  const start = end + lead.length;
  const found = eras.find((era) => standsAt(text, start, era));
  return found && { era: found.era, end: start + found.text.length };
}

function eraBefore(
  text: string,
  index: number,
  { erasBefore }: CheckWords,
): { era: Era; start: number } | undefined {
  const before = text.slice(Math.max(0, index - LONGEST), index).trimEnd();
  const year = TO_YEAR.exec(before)?.[0] ?? '';
  const end = text.slice(0, index).trimEnd().length - year.length;
  const found = erasBefore.find(
    (era) =>
      (!NATIONS.has(era.text) || year.endsWith('year')) &&
      standsAt(text, end - era.text.length, era),
  );
  return found && { era: found.era, start: end - found.text.length };
}

/** Letters are an era in capitals only: AD, and no ad; a letter of a longer word is none. */
function standsAt(text: string, start: number, { text: era }: EraWord): boolean {
  const written = text.slice(start, start + era.length);
  if (start < 0 || written.toLowerCase() !== era) return false;
  const isShort = /^[a-z.]{1,6}$/u.test(era) && era.replaceAll('.', '').length <= 3;
  if (isShort && written !== written.toUpperCase()) return false;
  return (
    !PART_OF_WORD.test(text.charAt(start - 1)) &&
    !PART_OF_WORD.test(text.charAt(start + era.length))
  );
}

const PART_OF_WORD = /[\p{L}\p{M}\u200c]/u;
