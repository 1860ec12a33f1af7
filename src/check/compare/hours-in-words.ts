import { cardinalsOf } from '../../locale-data/parse-words.ts';
import { allTimePatterns } from '../../locale-data/time-patterns.ts';
import { anyOf } from '../any-of.ts';
import { cardinalOf, wordsTo } from '../cardinals.ts';
import type { ClockMention } from '../clock-times.ts';
import { type DayHalf, HALF_A_DAY, noonOf } from '../clock-words.ts';
import type { Landmarks } from '../landmarks/landmarks.ts';
import { ascending, matchesFrom } from '../landmarks/matches-from.ts';
import { within } from '../places.ts';
import { anyPattern, groupsOf, withSlots } from '../told-pattern.ts';
import { zoneAt } from '../zone-names.ts';

/** A time that a text tells, and whether it leaves open which half of the day it is of. */
export interface ToldTime extends ClockMention {
  readonly open?: boolean;
}

let known: ReturnType<typeof makePatterns> | undefined;

/** What tells hours in every language, made when a text is first asked for them. */
function makePatterns() {
  const languages = allTimePatterns().map(({ hours }) => hours);
  const leadEnds = languages.flatMap(({ leads }) => leads.map((lead) => lead.slice(-1)));
  return {
    told: patternOf('told', 'giu'),
    rangeStart: patternOf('rangeStarts', 'iu'),
    rangeEnd: patternOf('rangeEnds', 'iu'),
    fractions: new Map(languages.flatMap(({ fractions }) => Object.entries(fractions))),
    leadEnds: new Set(leadEnds.flatMap((end) => [end, end.toUpperCase()])),
  };
}

/** The patterns of one kind, each with the words of its language. */
function patternOf(kind: 'told' | 'rangeStarts' | 'rangeEnds', flags: string): RegExp {
  const patterns = allTimePatterns().flatMap(({ tag, hours }) => {
    const slots = {
      hour: anyOf(wordsTo(12, cardinalsOf(tag))),
      fraction: anyOf(Object.keys(hours.fractions)),
      lead: anyOf(hours.leads),
      part: hours.part,
    };
    return hours[kind].map((pattern) => withSlots(pattern, slots));
  });
  return anyPattern(patterns, flags);
}

/** The times of a text with those that are told by words, or share the part of the day of another. */
export function withHoursInWords(
  text: string,
  times: readonly ClockMention[],
  landmarks?: Landmarks,
): ToldTime[] {
  known ??= makePatterns();
  const isTaken = within(times);
  const found: ToldTime[] = [...times];
  for (const match of matchesFrom(text, known.told, landmarks && startsIn(text, landmarks))) {
    const time = isTaken(match.index) ? undefined : timeOf(match, text);
    if (time !== undefined) found.push(time);
  }
  const isFound = within(found.toSorted((one, two) => one.index - two.index));
  const ends = found.flatMap((time) => endsOfRange(time, text, isFound));
  return [...found, ...ends].toSorted((one, two) => one.index - two.index);
}

/** Where words of hours and of their fractions may begin, and hours in digits behind a preposition of time. */
function startsIn(text: string, { words, shortNumbers }: Landmarks): number[] {
  const isLed = (place: number): boolean =>
    text.charAt(place - 1) === ' ' && known?.leadEnds.has(text.charAt(place - 2)) === true;
  return [...words.hour, ...shortNumbers.filter(isLed)].toSorted(ascending);
}

function timeOf(match: RegExpExecArray, text: string): ToldTime | undefined {
  return timeAt(text, match.index, match[0], groupsOf(match));
}

function timeAt(
  text: string,
  index: number,
  written: string,
  told: ReturnType<typeof groupsOf>,
): ToldTime | undefined {
  const { hour: hourText = '', fraction = '', before, part } = told;
  const hour = cardinalOf(hourText) ?? HALF_A_DAY;
  if (hour > 12) return undefined;
  const rest = known?.fractions.get(fraction.toLowerCase()) ?? 0;
  const minutes = (hour % 12) * 60 + (before === undefined ? rest : -rest);
  const day = (minutes + noonOf(hour % 12, halfOf(told)) + 2 * HALF_A_DAY) % (2 * HALF_A_DAY);
  const zone = zoneAt(text, index + written.length)?.id;
  return {
    index,
    length: written.length,
    text: written,
    minutes: day,
    ...(part === undefined && { open: true }),
    ...(zone !== undefined && { timeZone: zone }),
  };
}

function halfOf({ pm, night }: ReturnType<typeof groupsOf>): DayHalf {
  if (pm !== undefined) return 'pm';
  return night === undefined ? 'am' : 'night';
}

/** The other end of a range of which a time is one: it may leave its part of the day to it. */
function endsOfRange(
  time: ToldTime,
  text: string,
  isFound: (place: number) => boolean,
): ToldTime[] {
  const end = time.index + time.length;
  const later = known?.rangeEnd.exec(text.slice(end, end + 30)) ?? null;
  const before =
    known?.rangeStart.exec(text.slice(Math.max(0, time.index - 24), time.index)) ?? null;
  const ends: ToldTime[] = [];
  for (const [match, start] of [
    [later, end],
    [before, time.index - (before?.[0].length ?? 0)],
  ] as const) {
    if (match === null) continue;
    const [written] = match;
    const told = groupsOf(match);
    const from = written.indexOf(told['hour'] ?? '');
    if (isFound(start + from)) continue;
    const own = timeAt(text, start + from, written.slice(from).trimEnd(), told);
    // The zone, and the half of the day, are mostly those of the other end.
    if (own !== undefined)
      ends.push(time.timeZone === undefined ? own : { ...own, timeZone: time.timeZone });
  }
  return ends;
}
