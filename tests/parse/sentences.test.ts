import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/parse/index.ts';

/** A sentence, the ISO days that have to be read in it, and those that may be; by Intl's persian calendar. */
interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly read: readonly string[];
  readonly mayRead?: readonly string[];
}

const sentences = readFileSync(new URL('corpus/sentences.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sentence);

describe('sentences of newsrooms', () => {
  it.each(sentences)('$id: $text', ({ text, read, mayRead = [] }) => {
    const found = findDates(text).map(({ iso }) => iso);
    expect(found).toEqual(expect.arrayContaining([...read]));
    expect([...read, ...mayRead]).toEqual(expect.arrayContaining(found));
  });
});
