import { firstSentence } from './sentences.ts';

const MARK = /\[sic\]|\(sic\)|\[کذا\]|\(کذا\)|jalali-ignore(?:-next-line|-line)?(?![\w-])/giu;
const SIC = /[[(](?:sic|کذا)[\])]/iu;

/**
 * Gives the test whether a place is left alone: a quote that is marked as such after it, a line that is told
 * to be, or one whose line before tells it.
 */
export function exemptIn(text: string): (index: number) => boolean {
  const told = new Set<number>();
  const quoted: number[] = [];
  for (const { index, 0: mark } of text.matchAll(MARK)) {
    const line = lineStart(text, index);
    if (SIC.test(mark)) quoted.push(index);
    else told.add(mark.endsWith('next-line') ? lineEnd(text, index) + 1 : line);
  }
  if (told.size === 0 && quoted.length === 0) return () => false;
  return (index) =>
    told.has(lineStart(text, index)) || quoted.some((mark) => isMarked(text, index, mark));
}

/** How far a quote may go on behind what is wrong in it. */
const LONGEST_QUOTE = 300;

function isMarked(text: string, index: number, mark: number): boolean {
  if (mark < index || mark - index > LONGEST_QUOTE) return false;
  const between = text.slice(index, mark);
  return firstSentence(between) === between;
}

function lineStart(text: string, index: number): number {
  return text.lastIndexOf('\n', index - 1) + 1;
}

function lineEnd(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  return end === -1 ? text.length : end;
}
