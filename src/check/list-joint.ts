import { allParseWords } from '../locale-data/parse-words.ts';
import { anyOf } from './any-of.ts';

let joint: RegExp | undefined;

/** Whether a text is what stands between two things of a list: a comma, a word for and, or both. */
export function isListJoint(text: string): boolean {
  if (text.length > LONGEST_JOINT || text.trim() === '') return false;
  joint ??= new RegExp(String.raw`^\s*[,،]?\s*(?:${anyAnd()})?\s*$`, 'iu');
  return joint.test(text);
}

const LONGEST_JOINT = 8;

/** A pattern of the words and the sign for and, in every language. */
export function anyAnd(): string {
  return anyOf([...allParseWords().flatMap(({ words }) => words?.['and'] ?? []), '&']);
}
