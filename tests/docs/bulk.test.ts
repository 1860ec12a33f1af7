import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isOnPath, runBlock, workplace } from '../shell.ts';
import { codeOf } from './markdown.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const docs = readFileSync(join(root, 'docs/bulk.md'), 'utf8');

const blocks = (language: string): string[] => codeOf('docs/bulk.md', language);

/** 24 Mordad 1404 and the three days after it. */
const DAYS = ['2025-08-15', '2025-08-16', '2025-08-17', '2025-08-18'];
const JALALI = ['1404/05/24', '1404/05/25', '1404/05/26', '1404/05/27'];

function posts(days: readonly string[]): string {
  return days.map((date, id) => `{"id": ${id}, "date": "${date}", "title": "روز"}\n`).join('');
}

function table(header: string, rows: readonly string[]): string {
  return [header, ...rows.map((row, id) => `${id},${row}`)].map((row) => `${row}\n`).join('');
}

/** A folder with what the docs' commands read. */
function samples(): string {
  const folder = workplace();
  writeFileSync(join(folder, 'posts.ndjson'), posts(DAYS));
  writeFileSync(join(folder, 'posts.csv'), table('id,published', DAYS));
  writeFileSync(join(folder, 'visits.tsv'), DAYS.map((day) => `${day}\t/news\n`).join(''));
  return folder;
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

describe('docs/bulk.md', () => {
  const [first = '', ...others] = blocks('sh');
  const parallel = others.find((block) => block.startsWith('parallel ')) ?? '';
  const hadoop = others.find((block) => block.startsWith('cut ')) ?? '';

  it('converts what it says that it converts', () => {
    const folder = samples();
    runBlock(folder, first);
    expect(read(folder, 'converted.ndjson')).toBe(posts(JALALI));
    const rows = DAYS.map((day, place) => `${day},${JALALI[place] ?? ''}`);
    expect(read(folder, 'out.csv')).toBe(table('id,published,jalali', rows));
    expect(read(folder, 'refused.ndjson')).toBe('');
  });

  it('has a program that does the same', () => {
    const folder = samples();
    const [program = ''] = blocks('mjs');
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules/jalali-press'));
    writeFileSync(join(folder, 'program.mjs'), program);
    const { status, stderr } = spawnSync(process.execPath, ['program.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(read(folder, 'from-program.ndjson')).toBe(posts(JALALI));
  });

  it.skipIf(!isOnPath('parallel'))('shares out with GNU parallel', () => {
    const folder = samples();
    mkdirSync(join(folder, '.parallel'));
    writeFileSync(join(folder, '.parallel/will-cite'), '');
    runBlock(folder, parallel, { HOME: folder, PARALLEL_HOME: join(folder, '.parallel') });
    expect(read(folder, 'parallel.ndjson')).toBe(posts(JALALI));
  });

  it('counts by the Jalali month as a reducer does', () => {
    const folder = samples();
    runBlock(folder, hadoop);
    expect(read(folder, 'visits-by-month.txt').trim()).toBe('4 1404/05');
  });

  it('names every option of the command', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'bin/jalali.cjs'), 'batch', '--help'],
      {
        encoding: 'utf8',
      },
    );
    const common = new Set(['--json', '--message-locale', '--help']);
    const options = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gmu)].map(([, name = '']) => name);
    expect(options.length).toBeGreaterThan(15);
    expect(options.filter((name) => !common.has(name) && !docs.includes(name))).toEqual([]);
  });
});
