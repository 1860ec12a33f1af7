import { withDigits } from '../../locale-data/digits.ts';
import { gapAround } from '../places.ts';
import { firstSentence, lastSentence } from '../sentences.ts';
import type { Place } from '../types.ts';
import { soundsOf } from './anchors.ts';

/** Two dates of a text, the one of either side that is told first in the source before the other. */
export interface DatePair {
  readonly text: string;
  readonly dates: readonly [Place, Place];
  /** Every date of the text, from left to right. */
  readonly others: readonly Place[];
}

/**
 * Whether the words and numbers that stand with two dates, in the clause of each, are exchanged: `in Isfahan
 * on D and in Shiraz on E`, «D در شیراز و E در اصفهان». Undefined where they do not tell.
 */
export function isExchangedByCompanions(
  source: DatePair,
  target: DatePair,
  fewestOwners = 1,
): boolean | undefined {
  const one = ownersOf(source);
  if (one.size < fewestOwners) return undefined;
  const two = ownersOf(target);
  const shared = [...one].filter(([word]) => two.has(word));
  if (new Set(shared.map(([, owner]) => owner)).size < fewestOwners) return undefined;
  const kept = shared.filter(([word, owner]) => two.get(word) === owner).length;
  if (kept === shared.length) return false;
  return kept === 0 ? true : undefined;
}

/** How far from a date its words stand. */
const FARTHEST = 60;

/** The words that stand once round two dates, and which of the two each belongs to. */
function ownersOf(pair: DatePair): Map<string, 0 | 1> {
  const {
    text,
    dates: [one, two],
    others,
  } = pair;
  if (areLines(pair)) return ownersByClause(restOfLine(text, one), restOfLine(text, two), true);
  const [first, second] = one.index < two.index ? [one, two] : [two, one];
  const between = text.slice(first.index + first.length, second.index);
  // Of most neighbours that is all there is to see.
  if (between.length > FARTHEST) return new Map();
  const turn = [...between.matchAll(CLAUSE_END)].at(-1)?.index;
  if (turn === undefined || firstSentence(between) !== between) return new Map();
  const last = second.index + second.length;
  const gap = gapAround(others, first.index, last);
  const start = Math.max(first.index - FARTHEST, gap.start);
  const end = Math.min(last + FARTHEST, gap.end);
  const before = lastSentence(text.slice(start, first.index));
  const after = firstSentence(text.slice(last, end));
  const clauses = [
    `${before} ${between.slice(0, turn)}`,
    `${between.slice(turn)} ${after}`,
  ] as const;
  return ownersByClause(...clauses, first === one);
}

/** Which of two dates each word belongs to that one of their clauses has and the other lacks. */
function ownersByClause(first: string, second: string, isOneFirst: boolean): Map<string, 0 | 1> {
  const owners = new Map<string, 0 | 1>();
  const [inFirst, inSecond] = [wordsOf(first), wordsOf(second)];
  for (const word of inFirst) if (!inSecond.has(word)) owners.set(word, isOneFirst ? 0 : 1);
  for (const word of inSecond) if (!inFirst.has(word)) owners.set(word, isOneFirst ? 1 : 0);
  return owners;
}

/** Whether two dates begin lines of their own, as in a timeline or a list of fixtures. */
export function areLines({ text, dates }: Pick<DatePair, 'text' | 'dates'>): boolean {
  return dates.every(({ index }) =>
    BULLET.test(text.slice(text.lastIndexOf('\n', index - 1) + 1, index)),
  );
}

const BULLET = /^[\s*•·–—-]*$/u;

function restOfLine(text: string, { index, length }: Place): string {
  const [line = ''] = text.slice(index + length, index + length + LONGEST_LINE).split('\n', 1);
  return line;
}

const LONGEST_LINE = 200;

const CLAUSE_END = /[,،;؛](?=\s)| and | و /gu;

/** Words by their consonants, and numbers whatever their digits. */
function wordsOf(text: string): Set<string> {
  const numbers = withDigits(text, 'latn').match(/\d[\d,٬]*\d/gu) ?? [];
  return new Set([...soundsOf(text), ...numbers.map((number) => number.replace(/\D/gu, ''))]);
}
