import { findMonthsAlone, monthsMeet } from '../months.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { compareInTurn } from './in-turn.ts';
import type { ComparedSide } from './side.ts';

/** Compares the months that two texts name without a year. */
export function compareMonths(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  return compareInTurn(
    'date-changed',
    [source, target],
    ({ context }) => findMonthsAlone(context),
    monthsMeet,
  );
}
