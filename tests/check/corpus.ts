import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CheckOptions,
  checkText,
  type CompareOptions,
  compareTexts,
  type Finding,
} from '../../src/check/index.ts';

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

/** How the checker meets a corpus. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  /** The ids of right cases that an editor is told are wrong, and of wrong ones that pass. */
  readonly falseAlarms: readonly string[];
  readonly missed: readonly string[];
}

/** The texts of `texts.jsonl` in a folder, and what their checker is told. */
export function textsOf(
  folder: string,
): readonly (TextCase & { readonly options: CheckOptions })[] {
  return casesOf<TextCase>(folder, 'texts').map((one) =>
    Object.assign(one, { options: one.now === undefined ? {} : { now: one.now } }),
  );
}

/** The same of the translations of `pairs.jsonl`. */
export function pairsOf(
  folder: string,
): readonly (PairCase & { readonly options: CompareOptions })[] {
  return casesOf<PairCase>(folder, 'pairs').map((one) => {
    const { now, zones } = one;
    const options = { ...(now !== undefined && { now }), ...(zones !== undefined && { zones }) };
    return Object.assign(one, { options });
  });
}

/** Judges the texts of a folder. */
export function judgeTexts(folder: string): Score {
  return judge(textsOf(folder), ({ text, options }) => checkText(text, options));
}

/** Judges the translations of a folder. */
export function judgePairs(folder: string): Score {
  return judge(pairsOf(folder), ({ source, target, options }) =>
    compareTexts(source, target, options),
  );
}

function casesOf<T extends Case>(folder: string, name: string): T[] {
  return readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** What is mere information is no alarm. */
function judge<T extends Case>(cases: readonly T[], find: (one: T) => readonly Finding[]): Score {
  const told = (one: T): boolean => find(one).some(({ severity }) => severity !== 'info');
  const right = cases.filter(({ verdict }) => verdict === 'right');
  const wrong = cases.filter(({ verdict }) => verdict === 'wrong');
  return {
    right: right.length,
    wrong: wrong.length,
    falseAlarms: right.filter(told).map(({ id }) => id),
    missed: wrong.filter((one) => !told(one)).map(({ id }) => id),
  };
}
