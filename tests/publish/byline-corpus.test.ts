import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPressError } from '../../src/core/index.ts';
import { type Article, byline, type BylineOptions } from '../../src/publish/index.ts';

/** A byline, and every line that a careful editor of its language would pass, or the refusal. */
interface Case {
  readonly id: string;
  readonly why?: string;
  readonly article: Omit<Article, 'articleBody'> & {
    readonly articleBody?: { readonly repeat: number };
  };
  readonly options: BylineOptions;
  readonly accept?: readonly string[];
  /** The code of the refusal, or how it begins. */
  readonly error?: string;
}

// Written by an editor who had not seen what the library prints; date pairs by Intl.
const cases = readFileSync(new URL('corpus/bylines.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

function printed({ article: { articleBody, ...article }, options }: Case): string {
  const body = articleBody === undefined ? {} : { articleBody: 'word '.repeat(articleBody.repeat) };
  try {
    return byline({ ...article, ...body }, options);
  } catch (error) {
    if (isPressError(error)) return error.code;
    throw error;
  }
}

describe('the byline corpus', () => {
  it.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const text = printed(one);
    if (one.error === undefined) expect(one.accept).toContain(text);
    else expect(text.startsWith(one.error)).toBe(true);
  });

  it('is large, bilingual, and mostly of what is right', () => {
    expect(cases.length).toBeGreaterThan(300);
    for (const language of ['en', 'fa', 'fa-AF'])
      expect(cases.filter(({ options }) => options.locale === language).length).toBeGreaterThan(50);
  });
});
