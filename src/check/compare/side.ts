import { partitionPoint } from '../../core/partition-point.ts';
import { mayHaveWord } from '../landmarks/may-have-word.ts';
import { type BareYear, bareYearsOf, datesAndTimes, withSeasons } from '../bare-years.ts';
import type { Claim } from '../claim.ts';
import { readingsNear, SAMPLE_DAY } from '../yearless-days.ts';
import { type When, whenOf } from './when.ts';
import type { ClockMention } from '../clock-times.ts';
import { zoneAt } from '../zone-names.ts';
import type { RuleContext } from '../rule.ts';
import { isOneSentence } from '../sentences.ts';
import { placesOf } from '../whole-words.ts';
import { labelBefore } from './label-before.ts';
import { type Alignment, groupAt, type Paragraph } from './paragraphs.ts';

/** When on its day something was: minutes, from and to, on the clocks of a zone. */
export interface Clock {
  readonly from: number;
  readonly to: number;
  readonly timeZone?: string;
  readonly text: string;
  /** Whether it is a time and not a part of the day. */
  readonly exact: boolean;
}

/** A date of one side, the two of a pair in one, with what stands round it. */
export interface Told extends Claim {
  /** The other date of a pair. */
  readonly beside?: Claim | undefined;
  readonly clock?: Clock | undefined;
  /** What it is the date of: published, updated, from, to … */
  readonly label?: string | undefined;
  /** A relative or named day, which the other side may tell in its own way. */
  readonly soft: boolean;
  /** The group of paragraphs that it stands in: 0 where the texts are not aligned. */
  readonly group: number;
  /** About when it is, by which most dates are told apart at a glance. */
  readonly when: When;
}

/** One of the two texts. */
export interface ComparedSide {
  readonly context: RuleContext;
  readonly told: readonly Told[];
  readonly years: readonly BareYear[];
  /** Its paragraphs, where they are aligned with those of the other. */
  readonly paragraphs?: readonly Paragraph[];
}

/** Which paragraphs of two sides belong together, where they do. */
export function alignmentOf(source: ComparedSide, target: ComparedSide): Partial<Alignment> {
  return {
    ...(source.paragraphs !== undefined && { source: source.paragraphs }),
    ...(target.paragraphs !== undefined && { target: target.paragraphs }),
  };
}

/** Gathers what a text tells. */
export function sideOf(
  context: RuleContext,
  timeZone?: string,
  paragraphs?: readonly Paragraph[],
): ComparedSide {
  const { text, claims, pairs, times } = context;
  const seconds = new Map(pairs.map(({ first, second }) => [first, second]));
  const beside = new Set(pairs.map(({ second }) => second));
  const alone = claims
    .filter((claim) => !beside.has(claim))
    .flatMap((claim) => endsOf(claim, seconds.get(claim)));
  function tell({ claim, second }: ClaimBeside, place: number): Told {
    const previous = alone[place - 1]?.claim;
    const next = alone[place + 1]?.claim;
    const start =
      previous === undefined || previous.index === claim.index
        ? 0
        : previous.index + previous.length;
    const end = next === undefined || next.index === claim.index ? text.length : next.index;
    const clock = clockNear(context, claim, times, start, end, timeZone);
    const label = labelBefore(context, claim.index, start);
    const { index, length, text: own, mention, readings, precision, yearless } = claim;
    // Every field of every date, in one order: the engine reads the fields of objects that are alike at once.
    return {
      index,
      length,
      text: own,
      mention,
      readings,
      precision,
      yearless,
      calendar: claim.calendar,
      weekday: claim.weekday,
      dayOfYear: claim.dayOfYear,
      edge: claim.edge,
      beside: second,
      clock,
      label,
      soft: isSoft(claim),
      group: groupAt(paragraphs, index),
      when: whenOf(claim, second),
    };
  }
  const told = alone.map((claim, place) => tell(claim, place));
  return {
    context,
    told,
    years: withSeasons(text, bareYearsOf(context, datesAndTimes(context))),
    ...(paragraphs !== undefined && { paragraphs }),
  };
}

/** A date, and the other of its pair. */
interface ClaimBeside {
  readonly claim: Claim;
  readonly second?: Claim | undefined;
}

/** A range of days, or of years, is told by its two ends: the other language may tell each apart. */
function endsOf(claim: Claim, second: Claim | undefined): readonly ClaimBeside[] {
  const length = rangeEdge(claim);
  if (length === undefined) return [{ claim, second }];
  const ends = { length, other: second === undefined ? undefined : rangeEdge(second) };
  return [endOf(claim, second, 'from', ends), endOf(claim, second, 'to', ends)];
}

/** An end of a range beside that of its pair; beside a range there may be a day or a month. */
function endOf(
  claim: Claim,
  second: Claim | undefined,
  edge: 'from' | 'to',
  { length, other }: { readonly length: number; readonly other: number | undefined },
): ClaimBeside {
  const isRange = second !== undefined && other !== undefined;
  return {
    claim: edgeOf(claim, edge, length),
    ...(isRange && { second: edgeOf(second, edge, other) }),
  };
}

/** How many days after its first each end of a range has; undefined for what is no range. */
function rangeEdge(claim: Claim): number | undefined {
  const { mention, precision, readings } = claim;
  if (mention.status === 'read' && mention.kind !== 'range') return undefined;
  // Of a day without a year, which most are that have no readings, the years round it need not be worked out.
  if (readings.length === 0 && claim.dayOfYear?.end === undefined) return undefined;
  const [days] = readings.length > 0 ? readings : readingsNear(claim, SAMPLE_DAY);
  if (days === undefined || days.from === days.to) return undefined;
  if (precision === 'day') return 0;
  if (mention.status !== 'read') return undefined;
  const length = days.to - days.from;
  if (precision === 'month') return length > SHORT_RANGE ? MONTH : undefined;
  return precision === 'year' && length > YEAR ? YEAR : undefined;
}

/** The days after the first of a month that it surely has. */
const MONTH = 27;
/** Two months in a row are told by either, since months of two calendars meet. */
const SHORT_RANGE = 62;

/** The days after the first of a year that it surely has. */
const YEAR = 364;

/** The first or the last of a range: so many days after the one that it begins with. */
function edgeOf(claim: Claim, edge: 'from' | 'to', length: number): Claim {
  const readings = claim.readings.map(({ from, to }) =>
    edge === 'from' ? { from, to: from + length } : { from: to - length, to },
  );
  const { index, length: whole, text, mention, precision, yearless } = claim;
  const { calendar, weekday, dayOfYear } = claim;
  return {
    index,
    length: whole,
    text,
    mention,
    readings,
    precision,
    yearless,
    calendar,
    weekday,
    dayOfYear,
    edge,
  };
}

/** A named day may be told by the name of what happened; of next week nobody says where it begins. */
function isSoft({ mention, yearless, readings }: Claim): boolean {
  if (mention.status === 'refused') return yearless && mention.code === 'ERR_PARSE_NAMED_DAY';
  return mention.kind === 'relative' && readings.some(({ from, to }) => from !== to);
}

/** A sentence goes no farther than this from a date to its time. */
const FARTHEST_TIME = 60;

function clockNear(
  context: RuleContext,
  claim: Claim,
  times: readonly ClockMention[],
  start: number,
  end: number,
  timeZone: string | undefined,
): Clock | undefined {
  const { text, words } = context;
  const own = claim.index;
  const from = Math.max(start, own - FARTHEST_TIME);
  const to = Math.min(end, own + claim.length + FARTHEST_TIME);
  const time = nearestTime(text, own, times, from, to);
  if (time !== undefined) {
    const zone = time.timeZone ?? zoneAfter(text, claim) ?? timeZone;
    return {
      from: time.minutes,
      to: time.minutes,
      text: time.text,
      exact: true,
      ...(zone !== undefined && { timeZone: zone }),
    };
  }
  if (!mayHaveWord(context, 'dayPart', from, to)) return undefined;
  const around = text.slice(from, to).toLowerCase();
  const part = words.dayParts.find(([word]) => placesOf(word, around).length > 0);
  if (part === undefined) return undefined;
  const [word, first, last] = part;
  return {
    from: first * 60,
    to: last * 60,
    text: word,
    exact: false,
    ...(timeZone !== undefined && { timeZone }),
  };
}

/** The time of the sentence of a place that is the nearest to it, of those between two others. */
function nearestTime(
  text: string,
  own: number,
  times: readonly ClockMention[],
  from: number,
  to: number,
): ClockMention | undefined {
  let nearest: ClockMention | undefined;
  let least = Infinity;
  for (let next = partitionPoint(times, ({ index }) => index < from); next < times.length; next++) {
    const time = times[next] as ClockMention;
    if (time.index >= to) break;
    const distance = Math.abs(time.index - own);
    if (distance >= least || !isOneSentence(text, own, time.index)) continue;
    nearest = time;
    least = distance;
  }
  return nearest;
}

/** The zone that follows the date between it and its time: «ساعت ۱۷:۳۰ جمعه ۲۸ شهریور به وقت تهران». */
function zoneAfter(text: string, { index, length }: Claim): string | undefined {
  return zoneAt(text, index + length)?.id;
}
