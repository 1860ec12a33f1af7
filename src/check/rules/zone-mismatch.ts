import { toIsoDate, fromEpochDays } from '../../core/index.ts';
import { oncePer } from '../../core/once-per.ts';
import { partitionPoint } from '../../core/partition-point.ts';
import { epochMsOf } from '../../time/instant.ts';
import { MS_PER_MINUTE } from '../../time/iso-date-time.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import type { ClockMention } from '../clock-times.ts';
import { timeLike } from '../time-like.ts';
import { SAMPLE_DAY } from '../yearless-days.ts';
import type { Draft, Rule, RuleContext, RuleDocs } from '../rule.ts';
import { holds, sentenceAt } from '../sentences.ts';

const MINUTES_PER_DAY = 1440;

/** What may stand between two times of one moment: 22:00 Tehran time (18:30 GMT). */
const JOINT = /^[\s،,]*(?:[(/]|or|which is|that is|i\.e\.|یعنی|که می‌شود|برابر با)\s*$/u;

export const zoneMismatch: Rule = {
  id: 'zone-mismatch',
  severity: 'error',
  find: (context) => {
    const { times } = context;
    return times.flatMap((second, place): Draft[] => {
      const first = times[place - 1];
      if (first === undefined || !isPair(context.text, first, second)) return [];
      const days = daysOf(context, first);
      const [expected = second.minutes] = days.map((day) => expectedMinutes(first, second, day));
      if (days.some((day) => expectedMinutes(first, second, day) === second.minutes)) return [];
      const { index, length, text } = second;
      const right = timeLike(text, expected);
      return [
        {
          index,
          length,
          data: { received: text, other: first.text, expected: right },
          mends: [{ text: right }],
          related: [{ says: 'beside', index: first.index, length: first.length }],
        },
      ];
    });
  },
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'A time that is given in two zones is one moment.',
  examples: {
    wrong: [
      'at 22:00 Tehran time (18:00 GMT) on August 15, 2025',
      'ساعت ۲۲ به وقت تهران (۱۷:۳۰ گرینویچ)',
    ],
    right: [
      'at 22:00 Tehran time (18:30 GMT) on August 15, 2025',
      'ساعت ۲۲ به وقت تهران (۱۸:۳۰ گرینویچ)',
    ],
  },
};

function isPair(text: string, first: ClockMention, second: ClockMention): boolean {
  const joint = text.slice(first.index + first.length, second.index);
  const hasZones = first.timeZone !== undefined && second.timeZone !== undefined;
  return hasZones && first.timeZone !== second.timeZone && JOINT.test(joint);
}

/** The days whose offsets may hold: one that is told, else the nearest, and one of the other half of its year. */
function daysOf(context: RuleContext, time: ClockMention): readonly number[] {
  const told = dayTold(context, time);
  if (told !== undefined) return [told];
  const day = dayNear(context, time);
  return [day, day + HALF_A_YEAR];
}

/** From daylight time to standard time. */
const HALF_A_YEAR = 182;

/** The day of a time: that of its sentence, or the last that its paragraph has told. */
function dayTold(context: RuleContext, time: ClockMention): number | undefined {
  const sentence = sentenceAt(context.text, time);
  const { dated, lineBreaks } = datesOf(context);
  const first = dated[partitionPoint(dated, ({ index }) => index < sentence.index)];
  if (first !== undefined && holds(sentence, first)) return first.readings[0]?.from;
  const last = dated[partitionPoint(dated, ({ index }) => index < time.index) - 1];
  const paragraph =
    lineBreaks[partitionPoint(lineBreaks, (place) => place <= time.index) - 1] ?? -1;
  return last === undefined || last.index < paragraph ? undefined : last.readings[0]?.from;
}

/** What the times of a text are looked for among, from left to right; gathered once, not for each of them. */
const datesOf = oncePer(({ text, claims }: RuleContext) => {
  const dated = claims.filter(
    ({ readings, precision }) => readings.length === 1 && precision !== 'year',
  );
  return {
    dated,
    days: dated.filter(({ precision }) => precision === 'day'),
    lineBreaks: Array.from(text.matchAll(/\n/gu), ({ index }) => index),
  };
});

/** The times of a text that were asked for already: a comparison asks for each beside every other. */
const daysNear = oncePer<RuleContext, Map<ClockMention, number>>(() => new Map());

/** The day whose offsets hold: one that is told, else the nearest, the publication's, a day of now. */
export function dayNear(context: RuleContext, time: ClockMention): number {
  const known = daysNear(context);
  const day = known.get(time) ?? findDayNear(context, time);
  known.set(time, day);
  return day;
}

function findDayNear(context: RuleContext, time: ClockMention): number {
  const told = dayTold(context, time);
  if (told !== undefined) return told;
  const { days } = datesOf(context);
  const next = partitionPoint(days, ({ index }) => index < time.index);
  const [before, after] = [days[next - 1], days[next]];
  const isAfterNearer =
    before === undefined ||
    (after !== undefined && after.index - time.index < time.index - before.index);
  const nearest = isAfterNearer ? after : before;
  return nearest?.readings[0]?.from ?? context.now ?? SAMPLE_DAY;
}

/** The minutes that the second clock shows when the first shows its own. */
export function expectedMinutes(
  first: ClockMention,
  second: ClockMention,
  day: number,
): number | undefined {
  const minutes = minutesFrom(first, second, day);
  if (minutes === undefined) return undefined;
  return ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}

/** Whether the second clock is on another day then. */
export function isOnAnotherDay(first: ClockMention, second: ClockMention, day: number): boolean {
  const minutes = minutesFrom(first, second, day) ?? 0;
  return minutes < 0 || minutes >= MINUTES_PER_DAY;
}

/** The same as expected, counted from the midnight of the first clock's day. */
function minutesFrom(first: ClockMention, second: ClockMention, day: number): number | undefined {
  if (first.timeZone === undefined || second.timeZone === undefined) return undefined;
  const zone = resolveTimeZone(first.timeZone);
  const other = resolveTimeZone(second.timeZone);
  const midnight = epochMsOf(`${toIsoDate(fromEpochDays(day, 'gregory'))}T00:00`, zone);
  const epochMs = midnight + first.minutes * MS_PER_MINUTE;
  const apart = (other.offsetAt(epochMs) - zone.offsetAt(epochMs)) / MS_PER_MINUTE;
  return first.minutes + apart;
}
