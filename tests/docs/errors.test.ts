import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill/full';
import { describe, expect, it } from 'vitest';
import * as documents from '../../src/check/documents.ts';
import * as check from '../../src/check/index.ts';
import * as core from '../../src/core/index.ts';
import * as press from '../../src/index.ts';
import * as localize from '../../src/localize/index.ts';
import * as luxon from '../../src/luxon/index.ts';
import * as node from '../../src/node/index.ts';
import * as parse from '../../src/parse/index.ts';
import * as publish from '../../src/publish/index.ts';
import * as temporalAdapter from '../../src/temporal/index.ts';
import * as time from '../../src/time/index.ts';
import { blocksIn, ROOT, textOf } from './markdown.ts';

const FILE = 'docs/errors.md';
const docs = textOf(FILE);
const sections = new Map(
  Array.from(
    docs.matchAll(/^### `(ERR_\w+)`\n([\s\S]*?)(?=^##|$(?![\s\S]))/gmu),
    ([, code = '', text = '']) => [code, text],
  ),
);

/** What a program imports its functions from. */
const ENTRIES = {
  core,
  time,
  parse,
  localize,
  publish,
  check,
  documents,
  node,
  luxon,
  temporal: temporalAdapter,
};

const scope = { ...press, ...temporalAdapter, Temporal };

/** A docstring and the name of the function that it is of. */
const DOCSTRING = /\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\s*export (?:async )?function (\w+)/gu;

function sourceFiles(): string[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.generated.'))
    .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'));
}

/** Codes that stand in the source, in quotes: those that docstrings name only are none. */
function codesOfSource(): string[] {
  const found = sourceFiles().flatMap((text) =>
    Array.from(text.matchAll(/'(ERR_[A-Z_]*[A-Z])'/gu), ([, code = '']) => code),
  );
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

/** What the docstring of each function of the source says that it throws. */
const thrownByFunction = new Map(
  sourceFiles().flatMap((text) =>
    Array.from(text.matchAll(DOCSTRING), ([, words = '', name = '']) => [
      name,
      Array.from(words.matchAll(/ERR_[A-Z_]*[A-Z]/gu), ([code]) => code),
    ]),
  ),
);

/** The class that the docs name beside a code; undefined of codes that are never thrown alone. */
function classOf(code: string): string | undefined {
  return /^\s*`(\w+Error)`/u.exec(sections.get(code) ?? '')?.[1];
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

  it.each(Object.entries(ENTRIES))(
    'finds the classes that the functions of /%s throw there, or in /core',
    (_entry, exported) => {
      const thrown = Object.keys(exported).flatMap((name) => thrownByFunction.get(name) ?? []);
      const classes = new Set(thrown.map(classOf).filter((name) => name !== undefined));
      const here = { ...core, ...exported };
      expect([...classes].filter((name) => !Object.hasOwn(here, name))).toEqual([]);
    },
  );

  it('says which classes are none of the whole package', () => {
    const apart = Object.entries({ ...temporalAdapter, ...node })
      .filter(([name, value]) => name.endsWith('Error') && typeof value === 'function')
      .map(([name]) => name)
      .filter((name) => !Object.hasOwn(press, name));
    expect(apart.toSorted()).toEqual(['BulkRejectionError', 'HostCalendarError']);
    const [, told = ''] = /all codes below but two,([^.]*)\./u.exec(textOf(FILE)) ?? [];
    for (const name of apart) expect(told).toContain(name);
  });

  it.each(['i18next', 'remark', 'rehype', 'eleventy', 'textlint', 'element'])(
    'says that /%s has no classes',
    async (entry) => {
      const exported = (await import(`../../src/${entry}/index.ts`)) as object;
      expect(Object.keys(exported).filter((name) => /[a-z]Error$/u.test(name))).toEqual([]);
      expect(textOf(FILE)).toMatch(new RegExp(`\`/${entry}\`[^.]* have no classes`, 'u'));
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
