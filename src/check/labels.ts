import { anyOf } from './any-of.ts';
import { matchesFrom } from './landmarks/matches-from.ts';
import { placesOfKind } from './landmarks/places-of-kind.ts';
import type { CheckWords } from './check-words.ts';

/** What a date can be the date of by a piece of text: published, born, arrested; the last that it names. */
export function lastLabelIn(text: string, words: CheckWords): string | undefined {
  return labelsIn(text, words).at(-1);
}

/** The same, the first that it names. */
export function firstLabelIn(text: string, words: CheckWords): string | undefined {
  return labelsIn(text, words)[0];
}

/** What a piece of text calls a date by a label and nothing else: `Published:`, «تاریخ انتشار:». */
export function labelThatIs(text: string, { bylineLabels }: CheckWords): string | undefined {
  return bylineLabels.get(text.replace(AROUND_LABEL, '').toLowerCase());
}

/** Marks, digits of an icon's name, a colon: no more than a few. */
const AROUND_LABEL = /^[^\p{L}]{1,8}|[^\p{L}]{1,8}$/gu;

let pattern: RegExp | undefined;

function labelsIn(text: string, { labels }: CheckWords): string[] {
  pattern ??= new RegExp(`(?<!\\p{L})(?:${anyOf([...labels.keys()])})(?![a-z])`, 'giu');
  // The pattern has a hundred words, which are not tried at every letter.
  return matchesFrom(text, pattern, placesOfKind(text, 'label')).flatMap(
    ([name]) => labels.get(name.toLowerCase()) ?? [],
  );
}
