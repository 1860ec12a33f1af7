import { findCenturies } from '../centuries.ts';
import { overlap } from '../interval.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { compareInTurn } from './in-turn.ts';
import type { ComparedSide } from './side.ts';

/** Compares the centuries of two texts. */
export function compareCenturies(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  return compareInTurn(
    'date-changed',
    [source, target],
    ({ context }) => findCenturies(context.text, context.landmarks),
    (one, two) =>
      one.readings.some((first) => two.readings.some((second) => overlap(first, second))),
  );
}
