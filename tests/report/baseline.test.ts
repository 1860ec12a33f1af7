import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BaselineEntry,
  BaselineMatcher,
  baselineText,
  parseBaseline,
} from '../../src/report/baseline.ts';
import { runCli } from '../cli/run-cli.ts';
import { found } from './found.ts';

const root = new URL('../../', import.meta.url);
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('schemas/baseline.schema.json', root), 'utf8')) as object,
);

const FAULT = 'until 30 Esfand 1404 it rained';

function archive(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jalali-baseline-'));
  mkdirSync(join(folder, 'news'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'news', name), text);
  return folder;
}

function entries(folder: string): readonly BaselineEntry[] {
  const json: unknown = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'));
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  return parseBaseline(json);
}

/** What a run with the baseline of an archive told: `file:line`, and what stderr said. */
async function check(
  folder: string,
  ...more: readonly string[]
): Promise<{ exitCode: number; told: string[]; stderr: string }> {
  const { exitCode, stdout, stderr } = await runCli([
    'check',
    '--json',
    '--baseline',
    join(folder, 'known.json'),
    ...more,
    join(folder, 'news'),
  ]);
  const told = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { path, line: at } = JSON.parse(line) as { path: string; line: number };
      return `${path.slice(folder.length + 6)}:${at}`;
    });
  return { exitCode, told, stderr };
}

const total = (list: readonly BaselineEntry[]): number =>
  list.reduce((sum, { count }) => sum + count, 0);

describe('--baseline', () => {
  it('is written once, and then what it knows is still', async () => {
    const folder = archive({ 'a.md': FAULT, 'b.md': `One.\n\n${FAULT}`, 'c.md': 'Two.' });
    const written = await check(folder, '--update-baseline');
    expect(written).toEqual({
      exitCode: 0,
      told: [],
      stderr: 'jalali: Findings in the baseline: 2\n',
    });
    expect(
      entries(folder).map(({ file, ruleId, text, count }) => [file, ruleId, text, count]),
    ).toEqual([
      ['news/a.md', 'no-such-day', '30 Esfand 1404', 1],
      ['news/b.md', 'no-such-day', '30 Esfand 1404', 1],
    ]);
    expect(readdirSync(folder).toSorted()).toEqual(['known.json', 'news']);
    expect(await check(folder)).toEqual({
      exitCode: 0,
      told: [],
      stderr: 'jalali: Known findings left out: 2\n',
    });
  });

  it('knows what moved, whatever the language, and tells what is new, a second of the same line too', async () => {
    const folder = archive({ 'a.md': FAULT });
    await check(folder, '--update-baseline');
    writeFileSync(join(folder, 'news/a.md'), `New words.\n\n${FAULT}\n\nMore.\n`);
    expect(await check(folder, '--message-locale', 'fa')).toMatchObject({ exitCode: 0, told: [] });
    writeFileSync(join(folder, 'news/a.md'), `${FAULT}\n\n${FAULT}\n`);
    expect(await check(folder)).toMatchObject({ exitCode: 1, told: ['a.md:3'] });
    writeFileSync(join(folder, 'news/a.md'), `${FAULT} ۳۱ مهر ۱۴۰۳\n`);
    const edited = await check(folder);
    expect(edited.exitCode).toBe(1);
    writeFileSync(join(folder, 'news/b.md'), FAULT);
    expect((await check(folder)).told).toContain('b.md:1');
  });

  it('tells how many are gone, of files that were looked at, and takes them out when told to', async () => {
    const folder = archive({ 'a.md': `${FAULT}\n\n${FAULT}\n`, 'b.md': FAULT });
    await check(folder, '--update-baseline');
    writeFileSync(join(folder, 'news/a.md'), 'Nothing.');
    expect(await check(folder)).toEqual({
      exitCode: 0,
      told: [],
      stderr:
        'jalali: Known findings left out: 1\njalali: Known findings that are gone: 2; --update-baseline takes them out\n',
    });
    const { stderr } = await runCli([
      'check',
      '--message-locale',
      'fa',
      '--baseline',
      join(folder, 'known.json'),
      join(folder, 'news/b.md'),
    ]);
    expect(stderr).toBe('jalali: یافته‌های شناخته‌شده که گزارش نشد: ۱\n');
    await check(folder, '--update-baseline');
    expect(entries(folder).map(({ file }) => file)).toEqual(['news/b.md']);
  });

  it('keeps what it knows of files that were not looked at, unless they are gone', async () => {
    const folder = archive({ 'a.md': FAULT, 'b.md': FAULT, 'c.md': FAULT });
    await check(folder, '--update-baseline');
    rmSync(join(folder, 'news/c.md'));
    writeFileSync(join(folder, 'news/a.md'), 'Nothing.');
    await runCli([
      'check',
      '--update-baseline',
      '--baseline',
      join(folder, 'known.json'),
      join(folder, 'news/a.md'),
    ]);
    expect(entries(folder).map(({ file }) => file)).toEqual(['news/b.md']);
  });

  it('leaves what is known as it is, by --fix too', async () => {
    const known = 'در ۲4 مرداد ۱۴۰۴ باران آمد.\n';
    const folder = archive({ 'a.md': known });
    await check(folder, '--update-baseline');
    writeFileSync(join(folder, 'news/a.md'), `${known}\nو ۲5 مرداد ۱۴۰۴ هم.\n`);
    expect(await check(folder, '--fix')).toMatchObject({ exitCode: 0, told: [] });
    expect(readFileSync(join(folder, 'news/a.md'), 'utf8')).toBe(`${known}\nو ۲۵ مرداد ۱۴۰۴ هم.\n`);
  });

  it('is one of a comparison too, and of every format', async () => {
    const folder = archive({
      'a.en.md': 'It rained on August 15, 2025.\n',
      'a.fa.md': 'باران آمد.\n',
    });
    const argv = ['compare', '--baseline', join(folder, 'known.json')];
    const texts = [join(folder, 'news/a.en.md'), join(folder, 'news/a.fa.md')];
    expect(await runCli([...argv, '--update-baseline', ...texts])).toMatchObject({ exitCode: 0 });
    expect(entries(folder)).toHaveLength(1);
    for (const format of ['text', 'github'])
      expect(await runCli([...argv, '--format', format, ...texts])).toMatchObject({
        exitCode: 0,
        stdout: '',
      });
  });

  it('keeps stdin apart from files', async () => {
    const folder = archive({});
    const argv = ['check', '--baseline', join(folder, 'known.json')];
    await runCli([...argv, '--update-baseline'], { input: FAULT });
    expect(entries(folder).map(({ file }) => file)).toEqual(['-']);
    expect(await runCli(argv, { input: FAULT })).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it.each([
    ['not there', undefined, /no such file/u],
    ['not JSON', '{ "findings": [', /known\.json:1:\d+/u],
    ['no object', '[]', /this is no baseline/u],
    ['of another version', '{ "schemaVersion": 2, "findings": [] }', /schemaVersion 1/u],
    ['without findings', '{ "schemaVersion": 1 }', /expected a list/u],
    ['with an entry that is none', '{ "schemaVersion": 1, "findings": [1] }', /findings\[0\]/u],
    [
      'with half an entry',
      '{ "schemaVersion": 1, "findings": [{ "file": "a.md" }] }',
      /findings\[0\]\.ruleId/u,
    ],
    [
      'that counts nothing',
      '{ "schemaVersion": 1, "findings": [{ "file": "a", "ruleId": "b", "fingerprint": "c", "text": "d", "count": 0 }] }',
      /findings\[0\]\.count/u,
    ],
  ])('refuses one that is %s, before any text is checked', async (_, content, reason) => {
    const folder = archive({ 'a.md': FAULT });
    if (content !== undefined) writeFileSync(join(folder, 'known.json'), content);
    const { exitCode, told, stderr } = await check(folder);
    expect({ exitCode, told }).toEqual({ exitCode: 2, told: [] });
    expect(stderr).toMatch(reason);
  });

  it('refuses to update one that is broken, or none', async () => {
    const folder = archive({ 'a.md': FAULT });
    writeFileSync(join(folder, 'known.json'), 'x');
    expect(await check(folder, '--update-baseline')).toMatchObject({ exitCode: 2 });
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe('x');
    expect(await runCli(['check', '--update-baseline', folder])).toMatchObject({ exitCode: 2 });
    const nowhere = join(folder, 'none/known.json');
    expect(
      await runCli(['check', '--update-baseline', '--baseline', nowhere, join(folder, 'news')]),
    ).toMatchObject({ exitCode: 2 });
    expect(existsSync(nowhere)).toBe(false);
  });

  it('is the same text whatever the order of its findings, and is read as what it was', () => {
    const name = fc.string({ unit: 'grapheme' });
    const entry = fc.record({
      file: fc.constantFrom('a.md', 'b.md'),
      ruleId: fc.constantFrom('no-such-day', 'date-changed'),
      fingerprint: fc.constantFrom('01', '02'),
      text: name,
      count: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(entry), (list) => {
        const text = baselineText(list);
        const read = parseBaseline(JSON.parse(text));
        expect(total(read)).toBe(total(list));
        expect(baselineText(read)).toBe(text);
        expect(text.split('\n').length).toBe(read.length === 0 ? 5 : read.length + 6);
      }),
    );
  });

  it('counts what is left of each kind', () => {
    const [one] = found(FAULT);
    if (one === undefined) throw new Error('the text has no fault');
    const { fingerprint } = one;
    const known = { ruleId: 'no-such-day', fingerprint, text: '', count: 2 };
    const matcher = new BaselineMatcher([
      { ...known, file: 'a.md' },
      { ...known, file: 'b.md' },
    ]);
    matcher.look('a.md');
    expect([1, 2, 3].map(() => matcher.isKnown('a.md', one))).toEqual([true, true, false]);
    expect({ known: matcher.known, gone: matcher.gone }).toEqual({ known: 2, gone: 0 });
    matcher.look('b.md');
    expect(matcher.gone).toBe(2);
  });
});
