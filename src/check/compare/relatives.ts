import { oncePer } from '../../core/once-per.ts';
import { type DateMention, findMentions } from '../../parse/index.ts';
import { mayCountFromToday } from '../landmarks/relative-words.ts';
import { type Interval, intervalOf, overlap } from '../interval.ts';
import { matchesFrom } from '../landmarks/matches-from.ts';
import type { RuleContext } from '../rule.ts';
import type { CompareOptions, Place } from '../types.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { compareInTurn } from './in-turn.ts';
import type { ComparedSide } from './side.ts';

/** Words that count from today: last week, «ماه آینده». */
interface Relative extends Place {
  readonly text: string;
  readonly days: Interval;
}

/** Where no day of publication is given both texts count from this one, a Wednesday. */
const SAMPLE_NOW = '2025-08-13';

/** Compares words that count from today, where both texts have as many: last week is no next week, and no month. */
export function compareRelatives(
  source: ComparedSide,
  target: ComparedSide,
  { now }: CompareOptions,
): ComparisonDraft[] {
  return compareInTurn(
    'date-changed',
    [source, target],
    // Days that are known are compared as dates.
    (side) =>
      relativesIn(side, now).filter(({ days: { from, to } }) => now === undefined || from !== to),
    agree,
  );
}

/** Finds them: with no day of publication, as they would be on a day of ours. */
export function relativesIn({ context }: ComparedSide, now: CompareOptions['now']): Relative[] {
  const found = now === undefined ? fromSample(context) : context.mentions;
  return found.flatMap((mention): Relative[] => {
    if (mention.status !== 'read' || mention.kind !== 'relative') return [];
    const { index, length, text: own, iso } = mention;
    return [{ index, length, text: own, days: intervalOf(iso) }];
  });
}

/** Reads the sentences again that can have such words. */
export const fromSample: (context: RuleContext) => readonly DateMention[] = oncePer(
  ({ text, landmarks }: RuleContext): readonly DateMention[] => {
    const places = landmarks?.words.relative.filter((place) => mayCountFromToday(text, place));
    return matchesFrom(text, SENTENCE, places && sentenceStarts(text, places)).flatMap(
      ({ index: start, 0: sentence }) => {
        if (!HINT.test(sentence)) return [];
        const found = findMentions(sentence, { now: SAMPLE_NOW, relative: true });
        return found.map((mention) => Object.assign(mention, { index: start + mention.index }));
      },
    );
  },
);

/** Where the sentences begin that have one of some places. */
function sentenceStarts(text: string, places: readonly number[]): Set<number> {
  return new Set(
    places.map((place) => {
      let start = place;
      while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start--;
      return start;
    }),
  );
}

const SENTENCE_END = /[\n.!?؟]/u;

const SENTENCE = /[^\n.!?؟]+[.!?؟]*/gu;

/** What words have that count from today. */
const HINT =
  /\b(?:last|next|this|past|coming|ago|yesterday|tomorrow)\b|گذشته|آینده|پیش|قبل|بعد|دیروز|فردا|پریروز|امسال|پارسال|جاری/iu;

/** A week begins on other days in other countries, but is no month. */
function agree(one: Relative, two: Relative): boolean {
  const [first, second] = [one, two].map(({ days: { from, to } }) => to - from + 1);
  const isAsLong = Math.max(first ?? 0, second ?? 0) < 3 * Math.min(first ?? 0, second ?? 0);
  return isAsLong && overlap(one.days, two.days);
}
