import { type CalendarId, fromEpochDays } from '../../core/index.ts';
import type { ToldYears } from '../claim.ts';
import type { Interval } from '../interval.ts';
import type { ComparedSide } from './side.ts';

/** More than a year, a decade say, tells no year. */
const LONGEST = 366;

/**
 * Gathers the years that two texts tell, and that of publication: those that their dates without one can be
 * of; undefined where there is none.
 */
export function yearsTold(sides: readonly ComparedSide[]): ToldYears | undefined {
  const years = { gregory: new Set<number>(), persian: new Set<number>() };
  const add = ({ from, to }: Interval, calendar: CalendarId): void => {
    if (to - from > LONGEST) return;
    for (const day of [from, to]) years[calendar].add(fromEpochDays(day, calendar).year);
  };
  for (const { context, told, years: bare } of sides) {
    for (const { days, calendar } of bare) add(days, calendar);
    for (const { readings, yearless, calendar } of told)
      if (!yearless && calendar !== undefined) for (const days of readings) add(days, calendar);
    if (context.now !== undefined)
      for (const calendar of ['gregory', 'persian'] as const)
        add({ from: context.now, to: context.now }, calendar);
  }
  return years.gregory.size + years.persian.size === 0 ? undefined : years;
}
