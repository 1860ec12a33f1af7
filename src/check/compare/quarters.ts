import { oncePer } from '../../core/once-per.ts';
import { overlap } from '../interval.ts';
import { findQuarters, type Quarter } from '../quarters.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { compareInTurn } from './in-turn.ts';
import { groupAt } from './paragraphs.ts';
import type { ComparedSide, Told } from './side.ts';

const quartersOf = oncePer(({ context }: ComparedSide) =>
  findQuarters(context.text, context.landmarks),
);

/** Compares the quarters and halves of two texts; of years of two calendars they have other numbers. */
export function compareQuarters(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  return compareInTurn('date-changed', [source, target], quartersOf, agree);
}

function agree(one: Quarter, two: Quarter): boolean {
  const ofTwoCalendars =
    one.calendar !== undefined && two.calendar !== undefined && one.calendar !== two.calendar;
  if (!ofTwoCalendars) return one.quarter === two.quarter && one.months === two.months;
  return one.days === undefined || two.days === undefined || overlap(one.days, two.days);
}

/** Whether a text tells a day of the other by the part of a year that it begins or ends: `to 21 October`. */
export function isEdgeOfQuarter(
  { readings: [day], precision, group }: Told,
  side: ComparedSide,
): boolean {
  if (precision !== 'day' || day === undefined) return false;
  return quartersOf(side).some(
    ({ index, days }) =>
      (days?.from === day.from || days?.to === day.from) &&
      groupAt(side.paragraphs, index) === group,
  );
}
