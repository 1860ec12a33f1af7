import { oncePer } from '../../core/once-per.ts';
import { partitionPoint } from '../../core/partition-point.ts';
import { anyOf } from '../any-of.ts';
import type { RuleContext } from '../rule.ts';
import { type WordKind, wordsOf } from './landmark-words.ts';
import type { Landmarks } from './landmarks.ts';

/** Kinds of words that are looked for beside each date. */
type BesideDates = Extract<WordKind, 'dayPart' | 'label'>;

/** Whether a piece of a text may have a word of a kind; at its edge the rest of a longer word looks like one. */
export function mayHaveWord(
  { text, landmarks }: Pick<RuleContext, 'text' | 'landmarks'>,
  kind: BesideDates,
  from: number,
  to: number,
): boolean {
  if (landmarks === undefined) return true;
  const places = placesOfWords(text, landmarks, kind);
  const next = places[partitionPoint(places, (place) => place < from)];
  if (next !== undefined && next < to) return true;
  return beginsAt(text, kind, from);
}

/**
 * Where the words of a kind begin in a text, of the landmarks those that have all letters of one: three letters
 * alone let four in five dates through to a pattern of a hundred words.
 */
export function placesOfWords(
  text: string,
  landmarks: Landmarks,
  kind: BesideDates,
): readonly number[] {
  const known = placesByKind(landmarks);
  return (known[kind] ??= landmarks.words[kind].filter((place) => beginsAt(text, kind, place)));
}

const placesByKind = oncePer<Landmarks, Partial<Record<BesideDates, readonly number[]>>>(
  () => ({}),
);

function beginsAt(text: string, kind: BesideDates, place: number): boolean {
  const pattern = (patterns[kind] ??= new RegExp(anyOf(wordsOf(kind)), 'iuy'));
  pattern.lastIndex = place;
  return pattern.test(text);
}

const patterns: Partial<Record<BesideDates, RegExp>> = {};
