import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkText, compareTexts, type Finding } from '../../src/check/index.ts';

interface Case {
  readonly id: string;
  readonly verdict: 'right' | 'wrong';
  readonly now?: string;
}
interface TextCase extends Case {
  readonly text: string;
}
interface PairCase extends Case {
  readonly source: string;
  readonly target: string;
  readonly zones?: { readonly source?: string; readonly target?: string };
}

function casesOf<T extends Case>(name: string): T[] {
  return readFileSync(new URL(`corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** The ids of right cases that an editor would be told are wrong, and of wrong ones that pass. */
function score<T extends Case>(
  cases: readonly T[],
  find: (one: T) => readonly Finding[],
): { falseAlarms: string[]; missed: string[] } {
  const told = (one: T): boolean => find(one).some(({ severity }) => severity !== 'info');
  return {
    falseAlarms: cases.filter((one) => one.verdict === 'right' && told(one)).map(({ id }) => id),
    missed: cases.filter((one) => one.verdict === 'wrong' && !told(one)).map(({ id }) => id),
  };
}

// Written by editors who had not seen the checker. What is missed may only grow less.
describe('the corpus of texts', () => {
  const { falseAlarms, missed } = score(casesOf<TextCase>('texts'), ({ text, now }) =>
    checkText(text, now === undefined ? {} : { now }),
  );

  it('has no false alarm', () => expect(falseAlarms).toEqual([]));
  it('has no more that is missed than the last time', () => {
    expect(missed.length, missed.join(' ')).toBeLessThanOrEqual(2);
  });
});

describe('the corpus of translations', () => {
  const { falseAlarms, missed } = score(
    casesOf<PairCase>('pairs'),
    ({ source, target, now, zones }) =>
      compareTexts(source, target, {
        ...(now !== undefined && { now }),
        ...(zones !== undefined && { zones }),
      }),
  );

  it('has no false alarm', () => expect(falseAlarms).toEqual([]));
  it('has no more that is missed than the last time', () => {
    expect(missed.length, missed.join(' ')).toBeLessThanOrEqual(18);
  });
});
