import { type CalendarId, fromEpochDays } from '../../core/index.ts';
import type { ToldYears } from '../claim.ts';
import type { Interval } from '../interval.ts';
import type { ComparedSide, Told } from './side.ts';
import { groupAt } from './paragraphs.ts';

/** More than the two years of a season, a decade say, tells no year. */
const LONGEST = 2 * 366;

/** Of earlier years no date without one is told, and the other calendar may have no days for them. */
const FIRST: Readonly<Record<CalendarId, number>> = { gregory: 1200, persian: 579 };

/** Days of a year that a text tells, at their place in it. */
interface YearMention {
  readonly index: number;
  readonly days: Interval;
  readonly calendar: CalendarId;
}

/**
 * Gives the years that a date without one can be of, or one of each text. Where the day of publication is known: its year, those of
 * their paragraphs, and the last that each text has told before; else every year that the texts tell, and
 * undefined where there is none.
 */
export function yearsTold(
  source: ComparedSide,
  target: ComparedSide,
): (one?: Told, two?: Told) => ToldYears | undefined {
  const mentions = new Map([source, target].map((side) => [side, mentionsIn(side)]));
  const { now } = source.context;
  if (now === undefined) {
    const all = yearsOf([...mentions.values()].flat());
    return () => all;
  }
  const published = (['gregory', 'persian'] as const).map((calendar): YearMention => ({
    index: 0,
    days: { from: now, to: now },
    calendar,
  }));
  const known = new Map<string, ToldYears | undefined>();
  return (one, two) => {
    const near = [
      ...nearYears(source, one, mentions.get(source) ?? []),
      ...nearYears(target, two, mentions.get(target) ?? []),
    ];
    const key = near.map(({ days, calendar }) => `${calendar}${days.from}-${days.to}`).join();
    if (!known.has(key)) known.set(key, yearsOf([...published, ...near]));
    return known.get(key);
  };
}

/** The years of a date's paragraph, and the last before it. */
function nearYears(
  { paragraphs }: ComparedSide,
  date: Told | undefined,
  mentions: readonly YearMention[],
): readonly YearMention[] {
  if (date === undefined) return [];
  const { index, group } = date;
  const last = mentions.findLast((mention) => mention.index < index);
  const beside =
    paragraphs === undefined
      ? []
      : mentions.filter((mention) => groupAt(paragraphs, mention.index) === group);
  return last === undefined || beside.includes(last) ? beside : [last, ...beside];
}

function mentionsIn({ told, years }: ComparedSide): YearMention[] {
  const dated = told.flatMap(({ index, readings, yearless, calendar }): YearMention[] =>
    yearless || calendar === undefined ? [] : readings.map((days) => ({ index, days, calendar })),
  );
  return [...dated, ...years].toSorted((one, two) => one.index - two.index);
}

function yearsOf(mentions: readonly YearMention[]): ToldYears | undefined {
  const years = { gregory: new Set<number>(), persian: new Set<number>() };
  for (const { days, calendar } of mentions) {
    if (days.to - days.from > LONGEST) continue;
    for (const day of [days.from, days.to]) {
      const { year } = fromEpochDays(day, calendar);
      if (year >= FIRST[calendar]) years[calendar].add(year);
    }
  }
  return years.gregory.size + years.persian.size === 0 ? undefined : years;
}
