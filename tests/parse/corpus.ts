import { readFileSync } from 'node:fs';
import { isPressError } from '../../src/core/index.ts';
import {
  type DateMention,
  findMentions,
  parseDate,
  type ParseOptions,
} from '../../src/parse/index.ts';

/** What a careful reader makes of a string or a mention; each expectation was derived without this package. */
export interface Expectation {
  readonly status: 'read' | 'refused';
  readonly code?: string;
  readonly iso?: string;
  readonly [field: string]: unknown;
}

/** A case of `corpus/strings.*.jsonl`. */
interface StringCase {
  readonly id: string;
  readonly input: string;
  readonly options?: ParseOptions;
  readonly expect: Expectation;
}

/** A case of `corpus/texts.*.jsonl`: every mention, left to right. */
interface TextCase {
  readonly id: string;
  readonly text: string;
  readonly options?: ParseOptions;
  readonly expect: readonly (Expectation & { readonly text: string })[];
}

/** How one expectation was met. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'refused otherwise' | 'false alarm' | 'span';

/** A verdict and what it is about. */
export interface Outcome {
  readonly id: string;
  readonly verdict: Verdict;
  readonly what: string;
}

function readCases<T>(name: string): T[] {
  return readFileSync(new URL(`corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** Every field that the expectation names, but for the text. */
function holds(expected: Expectation, received: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(expected).every(([key, value]) => {
    if (key === 'text' || key === 'note') return true;
    if (key === 'time') {
      const time = received[key];
      return typeof time === 'string' && typeof value === 'string' && time.startsWith(value);
    }
    if (key === 'issues') {
      const codes = new Set((received[key] as { code: string }[]).map(({ code }) => code));
      return (value as string[]).every((code) => codes.has(code));
    }
    return JSON.stringify(received[key]) === JSON.stringify(value);
  });
}

function judgeString({ id, input, options, expect }: StringCase): Outcome {
  let received: Record<string, unknown>;
  try {
    received = { ...parseDate(input, options) };
  } catch (error) {
    if (!isPressError(error)) throw error;
    received = { status: 'refused', code: error.code };
  }
  const what = `${JSON.stringify(input)} expected ${JSON.stringify(expect)}, received ${summary(received)}`;
  return { id, verdict: compare(expect, received), what };
}

function compare(expect: Expectation, received: Readonly<Record<string, unknown>>): Verdict {
  if (holds(expect, received)) return 'right';
  if (received['status'] === 'read') return 'wrong';
  return expect.status === 'read' ? 'missed' : 'refused otherwise';
}

function judgeText({ id, text, options, expect }: TextCase): Outcome[] {
  const mentions = findMentions(text, options);
  const outcomes: Outcome[] = [];
  const used = new Set<DateMention>();
  let from = 0;
  for (const expected of expect) {
    const index = text.indexOf(expected.text, from);
    from = index + expected.text.length;
    const mention = mentions.find((one) => one.index < from && index < one.index + one.length);
    if (mention === undefined) {
      outcomes.push({ id, verdict: 'missed', what: `${JSON.stringify(expected.text)} in ${text}` });
      continue;
    }
    used.add(mention);
    const verdict = compare(expected, { ...mention });
    const exact = mention.index === index && mention.text === expected.text;
    outcomes.push({
      id,
      verdict: verdict === 'right' && !exact ? 'span' : verdict,
      what: `${JSON.stringify(expected.text)} ${expected.iso ?? expected.code ?? ''}, received ${summary({ ...mention })}`,
    });
  }
  for (const mention of mentions) {
    if (used.has(mention)) continue;
    const verdict = mention.status === 'read' ? 'wrong' : 'false alarm';
    outcomes.push({ id, verdict, what: `unexpected ${summary({ ...mention })} in ${text}` });
  }
  if (outcomes.length === 0) outcomes.push({ id, verdict: 'right', what: 'silent' });
  return outcomes;
}

function summary(received: Readonly<Record<string, unknown>>): string {
  const { status, text, code, iso, calendar, precision, weekday, time, offset } = received;
  return JSON.stringify({ status, text, code, iso, calendar, precision, weekday, time, offset });
}

/** Judges every case of a file of the corpus. */
export function judgeFile(name: string): Outcome[] {
  return name.startsWith('strings')
    ? readCases<StringCase>(name).map(judgeString)
    : readCases<TextCase>(name).flatMap(judgeText);
}
