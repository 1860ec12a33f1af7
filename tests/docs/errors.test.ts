import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill/full';
import { describe, expect, it } from 'vitest';
import * as press from '../../src/index.ts';
import * as temporalAdapter from '../../src/temporal/index.ts';
import { blocksIn, ROOT, textOf } from './markdown.ts';

const FILE = 'docs/errors.md';
const docs = textOf(FILE);
const sections = new Map(
  Array.from(
    docs.matchAll(/^### `(ERR_\w+)`\n([\s\S]*?)(?=^##|$(?![\s\S]))/gmu),
    ([, code = '', text = '']) => [code, text],
  ),
);

const scope = { ...press, ...temporalAdapter, Temporal };

/** Codes that stand in the source, in quotes: those that docstrings name only are none. */
function codesOfSource(): string[] {
  const found = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.generated.'))
    .flatMap((name) => {
      const text = readFileSync(join(ROOT, 'src', name), 'utf8');
      return Array.from(text.matchAll(/'(ERR_[A-Z_]*[A-Z])'/gu), ([, code = '']) => code);
    });
  return [...new Set(found)].toSorted();
}

/** What a block throws. */
function thrownBy(code: string): unknown {
  const statements = code.replaceAll(/ \/\/ throws .*$/gmu, '');
  try {
    // eslint-disable-next-line no-new-func, typescript/no-implied-eval
    new Function(...Object.keys(scope), statements)(...Object.values(scope));
  } catch (error) {
    return error;
  }
  return undefined;
}

describe(FILE, () => {
  it('has every code of the source, and no other', () => {
    expect([...sections.keys()].toSorted()).toEqual(codesOfSource());
  });

  it.each([...sections].filter(([, text]) => text.includes('Error` with')))(
    'says of %s which class it is, and which fields it has',
    (code, text) => {
      const [, name = '', fields = ''] = /`(\w+Error)` with `\{ (.*?) \}`/u.exec(text) ?? [];
      const example = blocksIn(FILE, text).find(({ language }) => language === 'js');
      const error = thrownBy(example?.code ?? '');
      expect(press.isPressError(error) ? error.name : error).toBe(name);
      expect(Object.keys(error as object).toSorted()).toEqual(
        ['code', ...fields.split(', ')].toSorted(),
      );
      expect(error).toMatchObject({ code });
    },
  );

  it('has an example of every code that a program can catch', () => {
    const withoutExample = [...sections]
      .filter(([, text]) => !text.includes(' // throws ERR_'))
      .map(([code]) => code);
    // The first four are told in the console above them, the others refuse a whole run, or stand in a page.
    expect(withoutExample).toEqual([
      'ERR_RECORD_SYNTAX',
      'ERR_FIELD_MISSING',
      'ERR_FIELD_AMBIGUOUS',
      'ERR_BATCH_RECORD_TOO_LONG',
      'ERR_BATCH_OUTPUT',
      'ERR_BATCH_NOT_RESUMABLE',
      'ERR_BATCH_CHANGED',
      'ERR_BATCH_BUSY',
      'ERR_UNEXPECTED',
    ]);
  });

  it('is named by each class of the package', () => {
    const classes = Object.entries({ ...press, ...temporalAdapter })
      .filter(
        ([, value]) => typeof value === 'function' && value.prototype instanceof press.PressError,
      )
      .map(([name]) => name);
    expect(classes.length).toBeGreaterThan(10);
    expect(classes.filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
  });
});
