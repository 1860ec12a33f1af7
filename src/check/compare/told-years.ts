import { type BareYear, yearsOverlap } from '../bare-years.ts';
import type { ComparedSide, Told } from './side.ts';
import { type ComparisonDraft, draft } from './comparison-draft.ts';

/** Whether a number that can be a year tells the year of a date. */
export function hasBareYear(date: Told, years: readonly BareYear[]): boolean {
  return date.readings.some((days) => years.some((year) => yearsOverlap(year, { days })));
}

/** Years, one in each text, that have no day in common; a date of the source does not tell its year apart. */
export function changedYears(
  source: ComparedSide,
  target: ComparedSide,
  extra: readonly Told[],
): ComparisonDraft[] {
  const lost = source.years.filter((year) => !hasYear(target, year));
  const dated = extra.filter(
    (two) =>
      two.precision === 'year' && two.beside === undefined && !hasBareYear(two, source.years),
  );
  const strange = target.years.filter((year) => !hasYear(source, year));
  const changedTo = [...strange, ...dated].toSorted((one, two) => one.index - two.index);
  return changedTo.slice(0, lost.length).map((year, place) => {
    const data = { received: year.text, expected: lost[place]?.text ?? '' };
    return draft('date-changed', 'error', 'target', year, data);
  });
}

export function hasYear({ years, told: dates }: ComparedSide, year: BareYear): boolean {
  return (
    years.some((other) => yearsOverlap(other, year)) ||
    dates.some(({ readings, precision }) =>
      // A day is in one of two years, and does not tell both.
      readings.some(
        (days) => (year.turn === undefined || precision !== 'day') && yearsOverlap(year, { days }),
      ),
    )
  );
}
