import { partitionPoint } from '../../core/partition-point.ts';
import type { RuleContext } from '../rule.ts';
import { bitOf, kindsByStem, type WordKind } from './landmark-words.ts';
import { stemAt } from './stem.ts';

/** Whether a piece of a text may have a word of a kind; at its edge the rest of a longer word looks like one. */
export function mayHaveWord(
  { text, landmarks }: Pick<RuleContext, 'text' | 'landmarks'>,
  kind: WordKind,
  from: number,
  to: number,
): boolean {
  if (landmarks === undefined) return true;
  const places = landmarks.words[kind];
  const next = places[partitionPoint(places, (place) => place < from)];
  if (next !== undefined && next < to) return true;
  return ((kindsByStem()[stemAt(text.slice(from, to), 0)] ?? 0) & bitOf(kind)) !== 0;
}
