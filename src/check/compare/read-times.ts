import { withDigits } from '../../locale-data/digits.ts';
import type { CheckWords } from '../check-words.ts';
import type { Mend } from '../rule.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';

/** Compares the read times that two texts tell, one after the other. */
export function compareReadTimes(
  source: string,
  target: string,
  words: CheckWords,
): ComparisonDraft[] {
  const [one] = readTimesIn(source, words);
  if (one === undefined) return [];
  const [two] = readTimesIn(target, words);
  if (two === undefined || one.minutes === two.minutes) return [];
  return [
    changed('read-time-changed', one, two, { expected: one.minutes }, numberMend(two, one.minutes)),
  ];
}

/** What the translation tells, with another number in its digits; of words none. */
function numberMend({ text }: { readonly text: string }, number: number): Mend[] {
  const [old] = /[\d۰-۹]+/u.exec(text) ?? [];
  if (old === undefined) return [];
  return [
    {
      text: text.replace(old, withDigits(String(number), /[۰-۹]/u.test(old) ? 'arabext' : 'latn')),
    },
  ];
}

interface ReadTimeMention {
  readonly index: number;
  readonly length: number;
  readonly text: string;
  readonly minutes: number;
}

let anyReadTime: RegExp | undefined;

function readTimesIn(text: string, { readTimes }: CheckWords): ReadTimeMention[] {
  // Most texts tell none, and one pass of the engine takes less than one for each pattern.
  anyReadTime ??= new RegExp(readTimes.map(({ source }) => source).join('|'), 'u');
  if (!anyReadTime.test(text)) return [];
  return readTimes
    .flatMap((pattern) => {
      const match = pattern.exec(text);
      if (match === null) return [];
      const [whole, minutes = '1'] = match;
      return [
        { index: match.index, length: whole.length, text: whole, minutes: numberOf(minutes) },
      ];
    })
    .toSorted((one, two) => one.index - two.index);
}

function numberOf(text: string): number {
  return Number(withDigits(text, 'latn'));
}
