import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createInstance } from 'i18next';
import { DateTime } from 'luxon';
import { Temporal } from 'temporal-polyfill/full';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import * as i18nextAdapter from '../../src/i18next/index.ts';
import * as press from '../../src/index.ts';
import * as luxonAdapter from '../../src/luxon/index.ts';
import * as temporalAdapter from '../../src/temporal/index.ts';
import { checkExample } from '../examples.ts';
import { blocksIn, blocksOf, type CodeBlock, markdownFiles, ROOT, textOf } from './markdown.ts';
import { runHere, Session, stepsOf } from './session.ts';

/**
 * How a block is held to what it says. By its language: `js` by its claims, `console` by what is printed, `sh` by
 * running it, `yaml` as front matter, none as a list of folders. By its info string: `file=NAME` is written for the blocks below it, and
 * `with=FOLDER` copies one; `schema=PATH` validates; `absent="a b"` are programs that do nothing here;
 * `shell=sh` runs a console in a folder of its own; `tested-by=PATH` names another test; `not-run="REASON"` says why nothing holds it.
 */

/** What blocks of JavaScript import. */
const scope = {
  ...press,
  ...i18nextAdapter,
  ...luxonAdapter,
  ...temporalAdapter,
  DateTime,
  Temporal,
  // Each evaluation has an instance of its own.
  get i18next() {
    return createInstance();
  },
};

function validate(schema: string, value: unknown): void {
  const holds = new Ajv2020({ allErrors: true, strict: false }).compile(
    JSON.parse(textOf(schema)) as object,
  );
  holds(value);
  expect(holds.errors, schema).toBeNull();
}

function holdElsewhere({ file, attributes }: CodeBlock): boolean {
  const test = attributes['tested-by'];
  if (test === undefined) return (attributes['not-run'] ?? '').length > 10;
  // A test that reads the file has its path in it.
  return existsSync(join(ROOT, test)) && readFileSync(join(ROOT, test), 'utf8').includes(file);
}

/** Whether every line begins with a path that exists; an indented one stands in the last that is not. */
function namesFolders(code: string): boolean {
  let parent = '';
  const paths = code
    .split('\n')
    .map((line) => /^( *)([\w.<>{},/-]+\/) /u.exec(line))
    .filter((match) => match !== null)
    .flatMap(([, indent = '', path = '']) => {
      if (indent === '') parent = path;
      const whole = (indent === '' ? path : parent + path).replace(/<.*$/u, '');
      const [, before = '', names = '', after = ''] = /^(.*)\{(.*)\}(.*)$/u.exec(whole) ?? [];
      return names === '' ? [whole] : names.split(',').map((name) => before + name + after);
    });
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  return paths.length > 0;
}

function asFrontMatter(code: string): void {
  const article = press.articleFromDocument(`---\n${code}---\n`);
  expect(article.datePublished).toMatch(/^\d{4}-\d{2}-\d{2}/u);
}

async function runConsole(each: CodeBlock, session: Session | undefined): Promise<void> {
  const steps = stepsOf(each);
  expect(steps).not.toHaveLength(0);
  for (const { command, printed } of steps) {
    // One after another, as their reader runs them.
    // eslint-disable-next-line no-await-in-loop
    const shown = session === undefined ? await runHere(command) : session.show(command);
    expect(shown, command).toBe(printed);
  }
}

async function hold(each: CodeBlock, session: Session, ownFolder: boolean): Promise<boolean> {
  const { language, attributes, code } = each;
  if ('tested-by' in attributes || 'not-run' in attributes) return holdElsewhere(each);
  const { file, schema, with: folder, absent = '' } = attributes;
  if (folder !== undefined) session.copy(folder);
  if (schema !== undefined) {
    validate(schema, language === 'json' ? JSON.parse(code) : parseYaml(code));
  }
  if (file !== undefined) session.write(file, code);
  if (file !== undefined || schema !== undefined) return true;
  if (language === 'js') return checkExample(code, scope) > 0;
  if (language === 'console') await runConsole(each, ownFolder ? session : undefined);
  else if (language === 'sh') {
    const { status, stderr } = session.run(code, absent.split(' ').filter(Boolean));
    // A note is no refusal: a year before the law of 1304 has one.
    const refused = stderr.replaceAll(/^jalali: note: .*\n/gmu, '');
    expect({ status, refused }).toEqual({ status: 0, refused: '' });
  } else if (language === 'yaml') asFrontMatter(code);
  else if (language === '') return namesFolders(code);
  else return false;
  return true;
}

/** The block of a Markdown text that stands nowhere. */
function block(markdown: string): CodeBlock {
  const [first] = blocksIn('docs/none.md', markdown);
  if (first === undefined) throw new Error('no block');
  return first;
}

/** The topics of `jalali help` have tests of their own: tests/cli/help.test.ts. */
const files = markdownFiles().filter((file) => !file.startsWith('locales/'));

describe.each(files)('%s', (markdownFile) => {
  const blocks = blocksOf(markdownFile);
  const ownFolder = blocks.some(
    ({ attributes }) => 'file' in attributes || 'with' in attributes || 'shell' in attributes,
  );
  const session = new Session();

  it.runIf(blocks.length > 0)('has only blocks that are held to what they say', async () => {
    for (const each of blocks) {
      const where = `${each.file}:${each.line}`;
      // eslint-disable-next-line no-await-in-loop
      const held = await hold(each, session, ownFolder).catch((error: unknown) => {
        throw new Error(`${where}: ${String(error)}`, { cause: error });
      });
      expect(held, `${where}: nothing holds this block of "${each.language}"`).toBe(true);
    }
  });
});

describe('the harness', () => {
  it('finds the files of every folder', () => {
    expect(markdownFiles()).toEqual(
      expect.arrayContaining([
        'README.md',
        'CONTRIBUTING.md',
        'docs/rules.md',
        'examples/README.md',
      ]),
    );
    expect(markdownFiles()).toEqual(expect.arrayContaining(['docs/guides/editor.fa.md']));
  });

  it.each([
    ['no language', '```\nx\n```'],
    ['a language that nothing runs', '```python\nx = 1\n```'],
    ['JavaScript without a claim', '```js\ntoJalali("2025-08-15");\n```'],
    ['a test that does not read the file', '```ts tested-by=tests/docs/bulk.test.ts\n1\n```'],
    ['no reason', '```ts not-run=""\n1\n```'],
  ])('does not take a block with %s', async (_, markdown) => {
    expect(await hold(block(markdown), new Session(), false)).toBe(false);
  });

  it.each([
    ['a wrong claim', '```js\ntoIsoDate(toJalali("2025-08-15")); // => "2025-08-16"\n```'],
    ['another output', '```console\n$ jalali convert 2025-08-15\n1404/05/25\n```'],
    ['a stranger’s command', '```console\n$ rm -r nothing\n```'],
    ['a shell that fails', '```sh\njalali convert 1404/12/30\n```'],
    ['a folder that is gone', '```\nsrc/core/ x\nsrc/gone/ x\n```'],
    [
      'a wrong setting',
      '```json schema=schemas/config.schema.json\n{"style":{"date":{"era":"AP"}}}\n```',
    ],
    ['a day that no calendar has', '```yaml\ndate: 2025-02-30\n```'],
  ])('fails on %s', async (_, markdown) => {
    await expect(hold(block(markdown), new Session(), false)).rejects.toThrow();
  });
});
