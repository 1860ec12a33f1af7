import { type CalendarDate, fromEpochDays } from '../../core/index.ts';
import { type Claim, isOpenDay } from '../claim.ts';
import { readingsNear } from '../yearless-days.ts';
import type { SourceDays } from '../rule.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { groupAt } from './paragraphs.ts';
import type { ComparedSide } from './side.ts';

/** The days that a source tells, and those of its dates that were not found in the translation. */
export function sourceDays(
  source: ComparedSide,
  target: ComparedSide,
  drafts: readonly ComparisonDraft[],
): SourceDays {
  const missing = new Set(
    drafts.flatMap(({ ruleId, side, index }) =>
      ruleId === 'date-missing' && side === 'source' ? [index] : [],
    ),
  );
  const lost = new Map<number, number[]>();
  for (const one of source.told) {
    const { index, group, readings } = one;
    const [days] = readings;
    if (!missing.has(index) || isOpenDay(one) || days === undefined || days.from !== days.to)
      continue;
    pushTo(lost, group, days.from);
  }
  return {
    tells: oneOf(source.context.claims),
    lostAt: (index) => lost.get(groupAt(target.paragraphs, index)) ?? [],
  };
}

/**
 * Gives the test whether one of some dates is a day, or may be. A text of two thousand days that do not exist asks
 * for as many: dates are looked up by their day, those without a year by their day of the year.
 */
function oneOf(claims: readonly Claim[]): (day: number) => boolean {
  const days = new Set<number>();
  const yearless = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.precision !== 'day') continue;
    if (!claim.yearless) for (const { from, to } of claim.readings) days.add(from).add(to);
    else for (const key of daysOfYear(claim)) pushTo(yearless, key, claim);
  }
  const isYearless = (day: number): boolean =>
    (['gregory', 'persian'] as const).some((calendar) =>
      yearless
        .get(keyOf(fromEpochDays(day, calendar)))
        ?.some((claim) =>
          readingsNear(claim, day).some(({ from, to }) => from === day || to === day),
        ),
    );
  return (day) => days.has(day) || isYearless(day);
}

/** The first and the last day of a date without a year. */
function daysOfYear({ dayOfYear }: Claim): Set<string> {
  if (dayOfYear === undefined) return new Set();
  const { calendar, start, end = start } = dayOfYear;
  return new Set([keyOf({ calendar, ...start }), keyOf({ calendar, ...end })]);
}

function keyOf({ calendar, month, day }: Omit<CalendarDate, 'year'>): string {
  return `${calendar} ${month} ${day}`;
}

function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
