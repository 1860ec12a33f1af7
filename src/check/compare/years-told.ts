import { oncePer } from '../../core/once-per.ts';
import { type CalendarId, fromEpochDays } from '../../core/index.ts';
import type { ToldYears } from '../yearless-days.ts';
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
  const { now } = source.context;
  if (now === undefined) {
    let all: { readonly years: ToldYears | undefined } | undefined;
    // Only dates without a year ask.
    return () => (all ??= { years: yearsOf([...mentionsIn(source), ...mentionsIn(target)]) }).years;
  }
  const mentions = new Map([source, target].map((side) => [side, mentionsIn(side)]));
  const published = (['gregory', 'persian'] as const).map((calendar): YearMention => ({
    index: 0,
    days: { from: now, to: now },
    calendar,
  }));
  // A date is compared with many: what is near it is gathered once.
  const [nearSource, nearTarget] = [source, target].map((side) =>
    oncePer((date: Told) => nearYears(side, date, mentions.get(side) ?? [])),
  );
  const known = new Map<string, ToldYears | undefined>();
  return (one, two) => {
    const near = [one && nearSource?.(one), two && nearTarget?.(two)];
    const key = near.map((years) => years?.key ?? '').join('|');
    if (!known.has(key))
      known.set(key, yearsOf([...published, ...near.flatMap((years) => years?.mentions ?? [])]));
    return known.get(key);
  };
}

/** Years, and a key that is the same for the same ones. */
interface NearYears {
  readonly mentions: readonly YearMention[];
  readonly key: string;
}

/** The years of a date's paragraph, and the last before it. */
function nearYears(
  { paragraphs }: ComparedSide,
  { index, group }: Told,
  mentions: readonly YearMention[],
): NearYears {
  const last = mentions.findLast((mention) => mention.index < index);
  const beside =
    paragraphs === undefined
      ? []
      : mentions.filter((mention) => groupAt(paragraphs, mention.index) === group);
  const near = last === undefined || beside.includes(last) ? beside : [last, ...beside];
  const key = near.map(({ days, calendar }) => `${calendar}${days.from}-${days.to}`).join();
  return { mentions: near, key };
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
