import { toIsoDate, fromEpochDays } from '../../core/index.ts';
import { epochMsOf } from '../../time/instant.ts';
import { MS_PER_MINUTE } from '../../time/iso-date-time.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import { type ClockMention, timeLike } from '../clock-times.ts';
import { SAMPLE_DAY } from '../claim.ts';
import type { Draft, Rule, RuleContext, RuleDocs } from '../rule.ts';
import { holds, sentenceAt } from '../sentences.ts';

const MINUTES_PER_DAY = 1440;

/** What may stand between two times of one moment: 22:00 Tehran time (18:30 GMT). */
const JOINT = /^[\s،,]*(?:[(/]|or|یعنی|برابر با)\s*$/u;

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

/** The days whose offsets may hold: that of the sentence, else the nearest, and one of the other half of its year. */
function daysOf(context: RuleContext, { index, length }: ClockMention): readonly number[] {
  const day = dayNear(context, index);
  const sentence = sentenceAt(context.text, { index, length });
  const isTold = context.claims.some(
    (claim) => claim.readings.length === 1 && holds(sentence, claim),
  );
  return isTold ? [day] : [day, day + HALF_A_YEAR];
}

/** From daylight time to standard time. */
const HALF_A_YEAR = 182;

/** The day whose offsets hold: that of the nearest date, else the publication's, else a day of now. */
export function dayNear({ claims, now }: RuleContext, index: number): number {
  let nearest: number | undefined;
  let least = Infinity;
  for (const claim of claims) {
    const [days, ...others] = claim.readings;
    const distance = Math.abs(claim.index - index);
    if (days === undefined || others.length > 0 || distance >= least) continue;
    nearest = days.from;
    least = distance;
  }
  return nearest ?? now ?? SAMPLE_DAY;
}

/** The minutes that the second clock shows when the first shows its own. */
export function expectedMinutes(
  first: ClockMention,
  second: ClockMention,
  day: number,
): number | undefined {
  if (first.timeZone === undefined || second.timeZone === undefined) return undefined;
  const zone = resolveTimeZone(first.timeZone);
  const other = resolveTimeZone(second.timeZone);
  const midnight = epochMsOf(`${toIsoDate(fromEpochDays(day, 'gregory'))}T00:00`, zone);
  const epochMs = midnight + first.minutes * MS_PER_MINUTE;
  const apart = (other.offsetAt(epochMs) - zone.offsetAt(epochMs)) / MS_PER_MINUTE;
  return (((first.minutes + apart) % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}
