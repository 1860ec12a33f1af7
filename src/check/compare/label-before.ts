import { mayHaveWord } from '../landmarks/may-have-word.ts';
import { lastLabelIn } from '../labels.ts';
import type { RuleContext } from '../rule.ts';
import { hasPersianLetter } from '../script.ts';
import { lastSentence } from '../sentences.ts';

const FARTHEST_LABEL = 30;
/** How far back a Persian sentence is looked at for the date whose verb stands behind it. */
const FARTHEST_DATE = 120;

/** What a date is called by the words before it, from `start` on: published, born. */
export function labelBefore(
  context: RuleContext,
  index: number,
  start: number,
): string | undefined {
  const { text, words } = context;
  const from = Math.max(start, index - FARTHEST_LABEL);
  if (!mayHaveWord(context, 'label', from, index)) return undefined;
  const before = lastSentence(text.slice(from, index));
  const label = lastLabelIn(before, words);
  // Most have none, nor then has the last clause.
  if (label === undefined || !hasPersianLetter(before) || !isBehindDate(text, index)) return label;
  return lastLabelIn(lastClause(before), words);
}

/** Whether the sentence has told a date or a year: in Persian the verb of that stands behind it. */
function isBehindDate(text: string, index: number): boolean {
  return NUMBER.test(lastSentence(text.slice(Math.max(0, index - FARTHEST_DATE), index)));
}

const NUMBER = /[\d۰-۹]{4}/u;

/** What follows the last joint of clauses: «در تهران زاده شد و در پاریس». */
function lastClause(words: string): string {
  const joint = [...words.matchAll(JOINT)].at(-1);
  return joint === undefined ? words : words.slice(joint.index);
}

const JOINT = /[،؛](?=\s)|\sو(?=\s)/gu;
