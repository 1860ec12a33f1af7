import { fromEpochDays } from '../../core/index.ts';
import { type BareYear, yearsOverlap } from '../bare-years.ts';
import type { Interval } from '../interval.ts';
import { hasPersianLetter } from '../script.ts';
import type { Place } from '../types.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';
import { groupAt } from './paragraphs.ts';
import type { ComparedSide, Told } from './side.ts';

/** A year that a text tells by its Jalali number. */
interface JalaliYear extends Place {
  readonly text: string;
  readonly days: Interval;
  readonly year: number;
  readonly group: number;
}

/**
 * Compares the Jalali years that both texts tell as such, `the Iranian year 1403`: where one of a paragraph is gone
 * and another stands there, the Gregorian year beside it may still agree, by the half that they have in common.
 */
export function compareIranianYears(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  const [one, two] = [jalaliYearsOf(source), jalaliYearsOf(target)];
  if (one.length === 0 || two.length === 0) return [];
  const strange = two.filter(
    (own) => !isTold(own, one, source) && !source.years.some((year) => yearsOverlap(year, own)),
  );
  return strange.flatMap((found): ComparisonDraft[] => {
    const lost = one.filter((own) => own.group === found.group && !isTold(own, two, target));
    const others = strange.filter(({ group }) => group === found.group);
    const [expected] = lost;
    if (expected === undefined || lost.length > 1 || others.length > 1) return [];
    return [changed('date-changed', expected, found, { expected: String(expected.year) })];
  });
}

/** Whether a year is told by its number, or by a date of it. */
function isTold(
  { year }: JalaliYear,
  years: readonly JalaliYear[],
  { told }: ComparedSide,
): boolean {
  return (
    years.some((other) => other.year === year) ||
    told.some(
      ({ precision, calendar, readings }) =>
        precision !== 'year' &&
        calendar === 'persian' &&
        readings.some(({ from }) => fromEpochDays(from, 'persian').year === year),
    )
  );
}

function jalaliYearsOf({ context, told, years, paragraphs }: ComparedSide): JalaliYear[] {
  const named = told.flatMap(yearTold);
  // In English 1365 without a word for its calendar may be of the fourteenth century.
  if (!hasPersianLetter(context.text)) return named;
  return [
    ...named,
    ...years.filter(isJalali).map(({ index, length, text, year, days }) => ({
      index,
      days,
      length,
      text,
      year,
      group: groupAt(paragraphs, index),
    })),
  ];
}

function isJalali({ calendar, turn }: BareYear): boolean {
  return calendar === 'persian' && turn === undefined;
}

function yearTold(told: Told): JalaliYear[] {
  // Most dates are days: nothing else of them is looked at.
  if (told.precision !== 'year' || told.calendar !== 'persian') return [];
  const { index, length, text, group, edge, readings } = told;
  const [days] = readings;
  if (days === undefined || readings.length > 1 || edge !== undefined) return [];
  return [{ index, length, text, days, group, year: fromEpochDays(days.from, 'persian').year }];
}
