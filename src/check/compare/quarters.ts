import { overlap } from '../interval.ts';
import { findQuarters, type Quarter } from '../quarters.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { compareInTurn } from './in-turn.ts';
import type { ComparedSide } from './side.ts';

/** Compares the quarters and halves of two texts; of years of two calendars they have other numbers. */
export function compareQuarters(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  return compareInTurn(
    'date-changed',
    [source, target],
    ({ context }) => findQuarters(context.text, context.landmarks),
    agree,
  );
}

function agree(one: Quarter, two: Quarter): boolean {
  const ofTwoCalendars =
    one.calendar !== undefined && two.calendar !== undefined && one.calendar !== two.calendar;
  if (!ofTwoCalendars) return one.quarter === two.quarter && one.months === two.months;
  return one.days === undefined || two.days === undefined || overlap(one.days, two.days);
}
