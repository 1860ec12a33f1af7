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
export function skeleton(word: string): string {
  if (/[A-Za-z]/u.test(word)) {
    const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    return single(
      LATIN_SOUNDS.reduce((text, [sound, letter]) => text.replace(sound, letter), plain),
    );
  }
  return single([...word].map((letter) => PERSIAN_SOUNDS[letter] ?? '').join(''));
}

/** A doubled letter is one sound. */
function single(text: string): string {
  return text.replace(/(.)\1+/gu, '$1');
}

/** How far before a date the names stand that it belongs to. */
const FARTHEST = 60;

/** The words before a date, back to the date or sentence before it, as their consonants. */
export function anchorsBefore(text: string, { index }: Place, previousEnd: number): Set<string> {
  const before = text.slice(Math.max(previousEnd, index - FARTHEST), index);
  const clause = before.slice(before.search(/[^.!?؟\n]*$/u));
  const words = clause.match(/[\p{L}\p{M}\u200c'’]{2,}/gu) ?? [];
  return new Set(words.map(skeleton).filter((sounds) => sounds.length > 1));
}

/** How many sounds two places have in common. */
export function common(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  return [...one].filter((sounds) => two.has(sounds)).length;
}
