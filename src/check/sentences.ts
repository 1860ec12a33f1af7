import type { Place } from './types.ts';

/** Where a sentence ends: a mark with a space after it, or a line break; the full stop of `3 p.m.` ends none. */
const END =
  /(?<!\b[apAP]\.[mM]|\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))[.!?؟][»”’"')\]]*\s|\n/gu;

/** A sentence goes no farther than this to either side: what costs no more for a line without any end. */
const LONGEST = 600;

/** Where the sentence that holds a place begins, and where it ends. */
export function sentenceAt(text: string, { index, length }: Place): Place {
  const end = index + length;
  const lead = lastSentence(text.slice(Math.max(0, index - LONGEST), index));
  const rest = firstSentence(text.slice(end, end + LONGEST));
  return { index: index - lead.length, length: lead.length + length + rest.length };
}

/** Whether a place stands in another. */
export function holds(outer: Place, { index, length }: Place): boolean {
  return index >= outer.index && index + length <= outer.index + outer.length;
}

/** What a stretch of text has of its last sentence. */
export function lastSentence(text: string): string {
  if (!mayHaveEnd(text, 0, text.length)) return text;
  const last = [...text.matchAll(END)].at(-1);
  return last === undefined ? text : text.slice(last.index + last[0].length);
}

/** What a stretch of text has of its first sentence. */
export function firstSentence(text: string): string {
  if (!mayHaveEnd(text, 0, text.length)) return text;
  const end = text.search(END);
  return end === -1 ? text : text.slice(0, end);
}

/** Whether no sentence ends between two places of a text. */
export function isOneSentence(text: string, one: number, two: number): boolean {
  const [start, end] = one < two ? [one, two] : [two, one];
  return !mayHaveEnd(text, start, end) || text.slice(start, end).search(END) === -1;
}

/** Whether a piece of a text has a mark that may end a sentence: most have none, and the pattern is slow. */
function mayHaveEnd(text: string, start: number, end: number): boolean {
  for (let place = start; place < end; place++) {
    const unit = text.charCodeAt(place);
    if (unit === LINE_BREAK || unit === EXCLAMATION_MARK || unit === FULL_STOP) return true;
    if (unit === QUESTION_MARK || unit === PERSIAN_QUESTION_MARK) return true;
  }
  return false;
}

const LINE_BREAK = 0x0a;
const EXCLAMATION_MARK = 0x21;
const FULL_STOP = 0x2e;
const QUESTION_MARK = 0x3f;
const PERSIAN_QUESTION_MARK = 0x61f;
