import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as documents from '../../src/check/documents.ts';
import { PressError } from '../../src/core/index.ts';
import { checkExample } from '../examples.ts';

/** The example of each function, by its name. */
const examples = ['annotate-document', 'check-document'].flatMap((name) => {
  const source = readFileSync(new URL(`../../src/check/${name}.ts`, import.meta.url), 'utf8');
  const found = source.matchAll(/@example\n((?: \* .*\n)+) \*\/\nexport function (\w+)/gu);
  return Array.from(
    found,
    ([, code = '', of = '']) => [of, code.replaceAll(/^ \* /gmu, '')] as const,
  );
});

describe('whole documents', () => {
  it.each(examples)('%s does what its example says', (_, code) => {
    expect(checkExample(code, documents)).toBe(1);
  });

  it('has an example of each function', () => {
    // Errors are classes, told with the functions that throw them.
    const functions = Object.entries(documents).filter(
      ([, { prototype }]) => !(prototype instanceof PressError),
    );
    expect(examples.map(([name]) => name).toSorted()).toEqual(
      functions.map(([name]) => name).toSorted(),
    );
  });

  it.each([
    ['no document', undefined, {}],
    ['no text', { source: 5, type: 'html' }, {}],
    ['a type that is not read', { source: 'a', type: 'docx' }, {}],
    ['options that are none', { source: 'a', type: 'html' }, 5],
  ])('refuses %s', (_, document, options) => {
    for (const work of [documents.checkDocument, documents.annotateDocument])
      expect(() => work(document as never, options as never)).toThrow(
        expect.objectContaining({ code: 'ERR_FIELD_TYPE' }),
      );
  });
});
