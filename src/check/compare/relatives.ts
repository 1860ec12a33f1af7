import { toEpochDays } from '../../core/index.ts';
import { oncePer } from '../../core/once-per.ts';
import { type DateMention, findMentions } from '../../parse/index.ts';
import { referenceDate } from '../../parse/settle.ts';
import { mayCountFromToday } from '../landmarks/relative-words.ts';
import { type Interval, intervalOf, overlap } from '../interval.ts';
import { matchesFrom } from '../landmarks/matches-from.ts';
import type { RuleContext } from '../rule.ts';
import type { CompareOptions, Place } from '../types.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { compareInTurn } from './in-turn.ts';
import { areMonthsFrom } from './counted-months.ts';
import { groupAt } from './paragraphs.ts';
import type { ComparedSide } from './side.ts';

/** Words that count from today: last week, «ماه آینده». */
export interface Relative extends Place {
  readonly text: string;
  readonly days: Interval;
}

/** Where no day of publication is given both texts count from this one, a Wednesday. */
const SAMPLE_NOW = '2025-08-13';
/** The same as an epoch day. */
const SAMPLE_TODAY = 20_313;

/** Compares words that count from today, where both texts have as many: last week is no next week, and no month. */
export function compareRelatives(
  source: ComparedSide,
  target: ComparedSide,
  { now }: CompareOptions,
): ComparisonDraft[] {
  // Days that are known are compared as dates.
  const find =
    now === undefined
      ? fromSampleInBoth(source, target)
      : (side: ComparedSide) =>
          relativesIn(side, now).filter(({ days: { from, to } }) => from !== to);
  const today = now === undefined ? SAMPLE_TODAY : toEpochDays(referenceDate(now));
  return compareInTurn(
    'date-changed',
    [source, target],
    find,
    (one, two) => areOneSpan(one, two, today),
    undefined,
    ({ days: { from, to } }) => `${from} ${to}`,
  );
}

/**
 * Finds them where both texts may have some: of a paragraph that has none in one text those of the other are not
 * compared, and most sentences need not be read again.
 */
function fromSampleInBoth(
  source: ComparedSide,
  target: ComparedSide,
): (side: ComparedSide) => readonly Relative[] {
  const mayHave = groupsOf(sentencesIn(source.context), source);
  const found = readIn(target, mayHave);
  return (side) => (side === target ? found : readIn(source, groupsOf(found, target)));
}

function groupsOf(places: readonly Place[], { paragraphs }: ComparedSide): Set<number> {
  return new Set(places.map(({ index }) => groupAt(paragraphs, index)));
}

/** Those of some groups of paragraphs. */
function readIn({ context, paragraphs }: ComparedSide, groups: ReadonlySet<number>): Relative[] {
  if (groups.size === 0) return [];
  return sentencesIn(context)
    .filter(({ index }) => groups.has(groupAt(paragraphs, index)))
    .flatMap((sentence) => relativesOf(mentionsOf(sentence)));
}

/** Finds them: with no day of publication, as they would be on a day of ours. */
export function relativesIn({ context }: ComparedSide, now: CompareOptions['now']): Relative[] {
  return relativesOf(now === undefined ? fromSample(context) : context.mentions);
}

function relativesOf(mentions: readonly DateMention[]): Relative[] {
  return mentions.flatMap((mention): Relative[] => {
    if (mention.status !== 'read' || mention.kind !== 'relative') return [];
    const { index, length, text: own, iso } = mention;
    return [{ index, length, text: own, days: intervalOf(iso) }];
  });
}

/** Reads the sentences again that can have such words. */
export function fromSample(context: RuleContext): readonly DateMention[] {
  return sentencesIn(context).flatMap(mentionsOf);
}

/** A sentence from its first character that is no space. */
interface Sentence extends Place {
  readonly text: string;
}

/** The sentences that can have such words. */
const sentencesIn = oncePer(({ text, landmarks }: RuleContext): readonly Sentence[] => {
  const places = landmarks?.words.relative.filter((place) => mayCountFromToday(text, place));
  return matchesFrom(text, SENTENCE, places && sentenceStarts(text, places)).flatMap(
    ({ index, 0: sentence }): Sentence[] => {
      if (!HINT.test(sentence)) return [];
      const own = sentence.trimStart();
      return [{ index: index + sentence.length - own.length, length: own.length, text: own }];
    },
  );
});

const mentionsOf = oncePer(({ index, text }: Sentence): readonly DateMention[] =>
  findMentions(text, { now: SAMPLE_NOW, relative: true }).map((mention) =>
    Object.assign(mention, { index: index + mention.index }),
  ),
);

/** Where the sentences begin that have one of some places. */
function sentenceStarts(text: string, places: readonly number[]): Set<number> {
  const starts = new Set<number>();
  // They rise: behind the last of them its sentence need not be gone through again.
  let [last, lastStart] = [0, 0];
  for (const place of places) {
    let start = place;
    while (start > last && !SENTENCE_END.test(text.charAt(start - 1))) start--;
    lastStart = start > last ? start : lastStart;
    last = place;
    starts.add(lastStart);
  }
  return starts;
}

const SENTENCE_END = /[\n.!?؟]/u;

const SENTENCE = /[^\n.!?؟]+[.!?؟]*/gu;

/** What words have that count from today. */
const HINT =
  /\b(?:last|next|this|past|coming|ago|yesterday|tomorrow|today|tonight)\b|گذشته|آینده|پیش|قبل|بعد|دیروز|دیشب|فردا|پریروز|امروز|امشب|امسال|پارسال|جاری/iu;

/** A week begins on other days in other countries, but is no month. */
export function areOneSpan(one: Relative, two: Relative, today: number = SAMPLE_TODAY): boolean {
  if (areMonthsFrom(today, one.days.from, two.days.from)) return true;
  const [first, second] = [one, two].map(({ days: { from, to } }) => to - from + 1);
  const isAsLong = Math.max(first ?? 0, second ?? 0) < 3 * Math.min(first ?? 0, second ?? 0);
  return isAsLong && overlap(one.days, two.days);
}
