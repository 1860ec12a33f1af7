import { findAnniversaries } from '../anniversaries.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { compareInTurn } from './in-turn.ts';
import type { ComparedSide } from './side.ts';

/** Compares the anniversaries that two texts count. */
export function compareAnniversaries(
  source: ComparedSide,
  target: ComparedSide,
): ComparisonDraft[] {
  return compareInTurn(
    'anniversary-changed',
    [source, target],
    ({ context }) => findAnniversaries(context.text, context.landmarks),
    (one, two) => one.count === two.count,
  );
}
