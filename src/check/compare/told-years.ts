import { withDigits } from '../../locale-data/digits.ts';
import { hasPersianLetter } from '../script.ts';
import { type BareYear, yearsOverlap } from '../bare-years.ts';
import type { ComparedSide, Told } from './side.ts';
import { type ComparisonDraft, draft } from './comparison-draft.ts';

/** Whether a number that can be a year tells the year of a date. */
export function hasBareYear(date: Told, years: readonly BareYear[]): boolean {
  return date.readings.some((days) => years.some((year) => yearsOverlap(year, { days })));
}

/** «سال ۱۳۶۵ میلادی» for `in 1365`: what an English text need not say of a year that could be a Jalali one. */
export function isYearOfEra(
  { precision, calendar, mention, text }: Told,
  year: BareYear,
  { context }: ComparedSide,
): boolean {
  return (
    precision === 'year' &&
    calendar === 'gregory' &&
    mention.status === 'read' &&
    mention.era !== undefined &&
    withDigits(text, 'latn').includes(String(year.year)) &&
    !hasPersianLetter(context.text)
  );
}

/** Years, one in each text, that have no day in common; a date of the source does not tell its year apart. */
export function changedYears(
  source: ComparedSide,
  target: ComparedSide,
  extra: readonly Told[],
): ComparisonDraft[] {
  const lost = source.years.filter(
    (year) => !hasYear(target, year) && !extra.some((two) => isYearOfEra(two, year, source)),
  );
  const dated = extra.filter(
    (two) =>
      two.precision === 'year' && two.beside === undefined && !hasBareYear(two, source.years),
  );
  const strange = target.years.filter((year) => !hasYear(source, year));
  if (lost.length === 0) return outOfTurn(source, target, strange);
  const changedTo = [...strange, ...dated].toSorted((one, two) => one.index - two.index);
  return changedTo.slice(0, lost.length).map((year, place) => {
    const data = { received: year.text, expected: lost[place]?.text ?? '' };
    return draft('date-changed', 'error', 'target', year, data);
  });
}

/**
 * Of as many years in both texts the one that is not that in its place: 2019 stays told, by half of «۱۳۹۷»,
 * where «۱۳۹۸» became «۱۳۸۹».
 */
function outOfTurn(
  source: ComparedSide,
  target: ComparedSide,
  [year, ...others]: readonly BareYear[],
): ComparisonDraft[] {
  const { years } = source;
  if (year === undefined || others.length > 0 || years.length !== target.years.length) return [];
  const place = target.years.indexOf(year);
  const own = years[place];
  const isElsewhere = (one: BareYear): boolean =>
    years.filter((other) => other.year === one.year).length > 1 ||
    target.years.some((other) => other.year === one.year) ||
    target.told.some(({ readings }) => readings.some((days) => yearsOverlap(one, { days })));
  if (own === undefined || isElsewhere(own)) return [];
  const areInTurn = years.every((one, turn) => {
    const two = target.years[turn];
    return turn === place || (two !== undefined && yearsOverlap(one, two));
  });
  if (!areInTurn) return [];
  return [
    draft('date-changed', 'error', 'target', year, { received: year.text, expected: own.text }),
  ];
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
