import { gapAround } from '../places.ts';
import { lastSentence } from '../sentences.ts';
import type { Place } from '../types.ts';

/** Sounds that both scripts write, each as one letter; vowels and what is written as a vowel are left out. */
const LATIN_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sh|š/gu, 'S'],
  [/kh|x/gu, 'K'],
  [/gh|q/gu, 'G'],
  [/ch/gu, 'C'],
  [/zh/gu, 'Z'],
  [/ph/gu, 'f'],
  [/c/gu, 'k'],
  [/th/gu, 't'],
  [/[aeiouwyv']/gu, ''],
];

const PERSIAN_SOUNDS: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'p',
  ت: 't',
  ط: 't',
  ث: 's',
  س: 's',
  ص: 's',
  ج: 'j',
  چ: 'C',
  ح: 'h',
  ه: 'h',
  خ: 'K',
  د: 'd',
  ذ: 'z',
  ز: 'z',
  ض: 'z',
  ظ: 'z',
  ر: 'r',
  ژ: 'Z',
  ش: 'S',
  غ: 'G',
  ق: 'G',
  ف: 'f',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
};

/** The consonants of a word: `Isfahan` and «اصفهان» are both s-f-h-n. */
function skeleton(word: string): string {
  if (/[A-Za-z]/u.test(word)) {
    const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    return single(
      LATIN_SOUNDS.reduce((text, [sound, letter]) => text.replace(sound, letter), plain),
    );
  }
  return single(word.replace(/./gsu, (letter) => PERSIAN_SOUNDS[letter] ?? ''));
}

/** A doubled letter is one sound. */
function single(text: string): string {
  return text.replace(/(.)\1+/gu, '$1');
}

/** How far from a date the names stand that it belongs to. */
const FARTHEST = 60;

/** The words before a date, back to the date or sentence before it, and those after it in its clause. */
export interface Anchors {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** Gathers the words round a place as their consonants, between the dates on either side. */
export function anchorsOf(
  text: string,
  { index, length }: Place,
  dates: readonly Place[],
): Anchors {
  const end = index + length;
  const gap = gapAround(dates, index, end);
  const from = gap.start;
  const to = Math.min(text.length, gap.end);
  const before = text.slice(Math.max(from, index - FARTHEST), index);
  const [after = ''] = text.slice(end, Math.min(to, end + FARTHEST)).split(CLAUSE_END);
  return { before: soundsOf(lastSentence(before)), after: soundsOf(after) };
}

const CLAUSE_END = /[.!?؟\n,،;؛]| and | و /u;
const WORD = /[\p{L}\p{M}\u200c'’]{2,}/gu;

/** The words of a text as their consonants, those of one consonant left out. */
export function soundsOf(text: string): Set<string> {
  const words = text.match(WORD) ?? [];
  return new Set(words.map(skeleton).filter((sounds) => sounds.length > 1));
}

/** The names before a place that do not end the clause of another. */
export function ownNames({ before }: Anchors, other: Anchors): readonly string[] {
  return [...before].filter((name) => !other.after.has(name));
}

/** Whether some name stands before a place, and not at another. */
export function standsAt(names: readonly string[], at: Anchors, andNotAt: Anchors): boolean {
  return names.some(
    (name) => at.before.has(name) && !andNotAt.before.has(name) && !andNotAt.after.has(name),
  );
}
