import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toJalaali } from 'jalaali-js';
import { batch, batchKilledWhen, BIN, csv, freshFolder, ndjson } from './batch-support.ts';
import { records } from './records.ts';
import { runCli } from './run-cli.ts';

function jalali(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const { jy, jm, jd } = toJalaali(year, month, day);
  return [
    String(jy).padStart(4, '0'),
    String(jm).padStart(2, '0'),
    String(jd).padStart(2, '0'),
  ].join('/');
}

/** What should become of text, by another way: dates of bad records stay. */
function converted(text: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}/gu, (iso) => jalali(iso));
}

/** A folder with an input in it. */
function place(content: string | Uint8Array, name = 'in.ndjson') {
  const folder = freshFolder();
  const input = join(folder, name);
  writeFileSync(input, content);
  return { folder, input, output: join(folder, 'out'), rejects: join(folder, 'bad.ndjson') };
}

/** The lines of text that have a date that is none, and those that have one. */
function parted(text: string): { readonly good: string; readonly bad: readonly number[] } {
  const lines = text.split(/(?<=\n)/u);
  return {
    good: lines.filter((line) => !line.includes('no date')).join(''),
    bad: lines.flatMap((line, at) => (line.includes('no date') ? [at + 1] : [])),
  };
}

interface Reject {
  readonly file?: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
  readonly record: string;
  readonly encoding?: string;
}

function rejectsIn(path: string): Reject[] {
  const text = readFileSync(path, 'utf8');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Reject);
}

/** Random numbers that are the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Something about a checkpoint that changes with each. */
function stateOf(path: string): number {
  return statSync(`${path}.partial.json`, { throwIfNoEntry: false })?.ino ?? 0;
}

/**
 * Goes on with a run that is killed a random while after a checkpoint of its own, or in its first moments; at
 * last to its end. How often it was killed.
 */
async function untilDone(
  argv: readonly string[],
  output: string,
  random: () => number,
): Promise<number> {
  for (let kills = 0; kills < 7; kills++) {
    const before = stateOf(output);
    const wait = random() * 40;
    const deadline = kills % 3 === 1 ? Date.now() + 50 + random() * 200 : Infinity;
    let since = Infinity;
    const code = await batchKilledWhen([...argv, '--resume'], () => {
      if (stateOf(output) !== before) since = Math.min(since, Date.now());
      return Date.now() >= Math.min(deadline, since + wait);
    });
    if (code !== undefined) return kills;
  }
  expect((await batch([...argv, '--resume'])).status).toBe(1);
  return 7;
}

describe('jalali batch', () => {
  it('rewrites a field, keeps every other byte, and passes bad records through', async () => {
    const text = ndjson(3000);
    const { input } = place(text);
    const { status, stdout, stderr } = await batch(['--field', 'date', input]);
    expect(stdout.toString()).toBe(converted(text));
    expect(status).toBe(1);
    expect(stderr).toContain('line 100: ');
    expect(stderr.match(/line \d+/gu)).toHaveLength(10);
    expect(stderr).toContain('30 of 3000 records refused, passed through unchanged');
    expect((await batch(['--field', 'date', '--quiet', input])).stderr).toBe(
      'jalali: 30 of 3000 records refused, passed through unchanged\n',
    );
  });

  it('takes stdin, CRLF, no last line end, NULs and bytes that are no UTF-8', async () => {
    const crlf = ndjson(50, '\r\n');
    const cut = crlf.slice(0, -2);
    const argv = ['--format', 'ndjson', '--field', 'date'];
    expect((await batch(argv, { input: crlf })).stdout.toString()).toBe(converted(crlf));
    expect((await batch(argv, { input: cut })).stdout.toString()).toBe(converted(cut));
    expect(await batch(argv, { input: '' })).toEqual({
      status: 0,
      stdout: Buffer.alloc(0),
      stderr: '',
    });
    const odd = Buffer.concat([
      Buffer.from('{"a":"'),
      Buffer.from([0xff, 0x00, 0xfe]),
      Buffer.from('","date":"2025-08-15"}\n'),
    ]);
    const { stdout } = await batch(argv, { input: odd });
    expect(stdout.length).toBe(odd.length);
    expect(stdout.includes(Buffer.from([0xff, 0x00, 0xfe]))).toBe(true);
  });

  it('keeps bad records apart, with their lines', async () => {
    const text = ndjson(2000);
    const { input, rejects } = place(text);
    const { good, bad } = parted(text);
    const { status, stdout, stderr } = await batch([
      '--field',
      'date',
      '--rejects',
      rejects,
      input,
    ]);
    expect([status, stdout.toString()]).toEqual([1, converted(good)]);
    expect(stderr).toBe('jalali: 20 of 2000 records refused, kept apart\n');
    const kept = rejectsIn(rejects);
    expect(kept.map(({ line }) => line)).toEqual(bad);
    const lines = text.split('\n');
    expect(kept.map(({ record }) => record)).toEqual(bad.map((line) => lines[line - 1]));
    expect(kept.every(({ code, message }) => code.startsWith('ERR_') && message !== '')).toBe(true);
  });

  it('keeps a bad record that is no UTF-8 as base64', async () => {
    const bytes = Buffer.from([0x7b, 0xff, 0x0a]);
    const { input, rejects } = place(bytes);
    expect((await batch(['--field', 'date', '--rejects', rejects, input])).stdout.length).toBe(0);
    expect(rejectsIn(rejects)).toMatchObject([
      { line: 1, encoding: 'base64', record: bytes.subarray(0, 2).toString('base64') },
    ]);
  });

  it.each([[], ['--jobs', '2']])(
    'tells what an ambiguous date may be, as built too: %j',
    (...jobs) => {
      const { input } = place('{"date":"03/04/2025"}\n');
      const { stderr } = spawnSync(process.execPath, [
        BIN,
        'batch',
        '--field',
        'date',
        ...jobs,
        input,
      ]);
      expect(stderr.toString()).toContain('the order of day and month (2025-04-03, 2025-03-04)');
    },
  );

  it('stops before the first bad record when it is to be strict', async () => {
    const text = ndjson(20_000);
    const { input, output } = place(text);
    const before = text
      .split(/(?<=\n)/u)
      .slice(0, 99)
      .join('');
    for (const jobs of ['1', '2']) {
      const piped = await batch(['--field', 'date', '--strict', '--jobs', jobs, input]);
      expect([piped.status, piped.stdout.toString()]).toEqual([1, converted(before)]);
      expect(piped.stderr).toMatch(/^jalali: line 100: .*; stopped there\n$/u);
    }
    expect((await batch(['--field', 'date', '--strict', '--output', output, input])).status).toBe(
      1,
    );
    expect(existsSync(output)).toBe(false);
    expect(readFileSync(`${output}.partial`, 'utf8')).toBe(converted(before));
    // Without it one may go on from there.
    expect((await batch(['--field', 'date', '--resume', '--output', output, input])).status).toBe(
      1,
    );
    expect(readFileSync(output, 'utf8')).toBe(converted(text));
  });

  it('ends quietly when its reader has seen enough', async () => {
    const { input } = place(ndjson(60_000));
    const { stdout, stderr } = spawnSync(
      'sh',
      [
        '-c',
        `{ "$0" "$1" batch --quiet --field date "$2"; echo $? >&2; } | head -n 1`,
        process.execPath,
        BIN,
        input,
      ],
      { encoding: 'utf8' },
    );
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('0\n');
  });

  it('answers a line before the next one comes', async () => {
    for (const jobs of ['1', '2']) {
      const child = spawn(process.execPath, [BIN, 'batch', '--format', 'lines', '--jobs', jobs]);
      const answers: string[] = [];
      for (const day of ['2025-08-15', '2025-08-16']) {
        child.stdin.write(`${day}\n`);
        answers.push(
          await new Promise((resolve) => {
            child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString()));
          }),
        );
      }
      child.stdin.end();
      expect(answers).toEqual(['1404/05/24\n', '1404/05/25\n']);
    }
  });

  it('gives the same with threads', async () => {
    const text = ndjson(30_000);
    const { input, rejects, folder } = place(text);
    const argv = ['--field', 'date', input];
    const one = await batch([...argv, '--rejects', rejects]);
    const other = join(folder, 'other');
    const two = await batch([...argv, '--jobs', '3', '--rejects', other]);
    expect(two.stdout.equals(one.stdout)).toBe(true);
    expect(readFileSync(other, 'utf8')).toBe(readFileSync(rejects, 'utf8'));
    expect(two.stderr).toBe(one.stderr);
    for (const jobs of ['0', '-1', '65', '1.5', 'many', ''])
      expect((await batch([...argv, `--jobs=${jobs}`])).status, jobs).toBe(2);
  });

  it('reads and writes gzip, of several members too', async () => {
    const text = ndjson(5000);
    const half = text.indexOf('\n', text.length / 2) + 20;
    const packed = Buffer.concat([gzipSync(text.slice(0, half)), gzipSync(text.slice(half))]);
    const { input, folder } = place(packed, 'in.ndjson.gz');
    expect((await batch(['--field', 'date', input])).stdout.toString()).toBe(converted(text));
    const argv = ['--format', 'ndjson', '--field', 'date'];
    const piped = await batch([...argv, '--gzip'], { input: packed });
    expect(gunzipSync(piped.stdout).toString()).toBe(converted(text));
    const output = join(folder, 'out.gz');
    expect((await batch([...argv, '--output', output, input])).status).toBe(1);
    expect(gunzipSync(readFileSync(output)).toString()).toBe(converted(text));
    expect(readdirSync(folder).toSorted()).toEqual(['in.ndjson.gz', 'out.gz']);
  });

  it('tells gzip that ends in the middle, and keeps what is done', async () => {
    const text = ndjson(5000);
    const packed = gzipSync(text);
    const { input, output } = place(packed.subarray(0, packed.length - 2000), 'in.ndjson.gz');
    const { status, stdout, stderr } = await batch(['--field', 'date', '--quiet', input]);
    expect(status).toBe(1);
    expect(stderr).toContain(
      'the gzip data ends in the middle; what was unpacked before it is done',
    );
    expect(stdout.length).toBeGreaterThan(10_000);
    expect(stdout.at(-1)).toBe(10);
    expect(converted(text).startsWith(stdout.toString())).toBe(true);
    expect((await batch(['--field', 'date', '--output', output, input])).status).toBe(1);
    expect([existsSync(output), readFileSync(`${output}.partial`).equals(stdout)]).toEqual([
      false,
      true,
    ]);
    const plain = place(text, 'in.ndjson.gz');
    expect((await batch(['--field', 'date', plain.input])).stderr).toContain('no sound gzip data');
  });

  it('holds a long record up to a limit, and passes a longer one on', async () => {
    const long = `{"a":"${'x'.repeat(3_000_000)}","date":"2025-08-15"}\n`;
    const text = ndjson(10) + long + ndjson(10);
    const { input, rejects } = place(text);
    expect((await batch(['--field', 'date', input])).stdout.toString()).toBe(converted(text));
    for (const jobs of ['1', '2']) {
      const argv = ['--field', 'date', '--max-line', '2MB', '--jobs', jobs];
      const passed = await batch([...argv, input]);
      expect(passed.stdout.toString()).toBe(converted(ndjson(10)) + long + converted(ndjson(10)));
      expect(passed.stderr).toContain('line 11: The record is longer than 2000000 bytes');
      const apart = await batch([...argv, '--rejects', rejects, input]);
      expect(apart.stdout.toString()).toBe(converted(ndjson(10)).repeat(2));
      const [kept] = rejectsIn(rejects);
      expect(Buffer.from(kept?.record ?? '', 'base64').toString()).toBe(long.slice(0, -1));
      expect((await batch([...argv, '--strict', input])).stdout.toString()).toBe(
        converted(ndjson(10)),
      );
    }
  });

  it('tells the outcome as a record', async () => {
    const { input, output, rejects } = place(ndjson(200));
    const argv = ['--field', 'date', '--output', output, '--json', input];
    const done = await batch([...argv, '--rejects', rejects]);
    expect(records('batch', done.stdout.toString())).toMatchObject([
      { status: 'done', inputs: [input], output, rejects, records: 200, rejected: 2 },
    ]);
    const stopped = await batch([...argv, '--strict']);
    expect(records('batch', stopped.stdout.toString())).toMatchObject([
      { status: 'stopped', records: 99, line: 100 },
    ]);
    expect((await batch(['--json', '--field', 'date', input])).status).toBe(2);
  });

  it('wants to know the field, and says by which option', async () => {
    const { input } = place(ndjson(1));
    expect(await batch([input])).toMatchObject({
      status: 2,
      stderr: 'jalali: --field tells which field is rewritten; it is needed of ndjson\n',
    });
  });

  it('wants to know the format, and files that can be read', async () => {
    const { folder, input } = place(ndjson(1), 'in.data');
    expect((await batch(['--field', 'date', input])).stderr).toContain('--format tells');
    expect((await batch(['--field', 'date'], { input: '' })).stderr).toContain('needed of stdin');
    expect((await batch(['--format', 'lines', folder])).stderr).toContain('this is a folder');
    // Before what is not known of it, such as its format.
    for (const name of ['none', 'none.ndjson']) {
      const path = join(folder, name);
      const { status, stderr } = await batch(['--field', 'date', path]);
      expect([status, stderr]).toEqual([2, `jalali: ${path}:1:1: there is no such file\n`]);
    }
    expect((await batch(['--format', 'lines', '-', '-'], { input: '' })).status).toBe(2);
    const several = ['a.csv', 'b.tsv'].map((name) => join(folder, name));
    for (const path of several) writeFileSync(path, '');
    expect((await batch(['--field', 'date', ...several])).stderr).toContain(
      'of files of several kinds',
    );
  });

  it.each([
    ['--jobs', '0', 'a number of threads, 1 to 64'],
    ['--jobs', '65', 'a number of threads, 1 to 64'],
    ['--jobs', 'two', 'a number of threads, 1 to 64'],
    ['--max-line', '0', 'bytes, 1 to 2000 MB'],
    ['--max-line', '2001MB', 'bytes, 1 to 2000 MB'],
    ['--max-line', 'long', 'bytes, 1 to 2000 MB'],
    ['--checkpoint', '1s', 'seconds, such as 1 or 0.5'],
  ])('refuses %s %s', async (option, value, expected) => {
    const { status, stderr } = await batch(['--format', 'lines', option, value], { input: '' });
    expect(status).toBe(2);
    expect(stderr).toContain(`Expected ${expected}`);
  });

  it.each(['11', '11b', '۱۱', '1k', '1KB'])('takes --max-line %s', async (value) => {
    const input = '2025-08-15\nno date, and long\n';
    const { stdout, stderr } = await batch(['--format', 'lines', '--max-line', value], { input });
    expect(stdout.toString()).toBe('1404/05/24\nno date, and long\n');
    expect(stderr.includes('longer than 11 bytes')).toBe(!/k/iu.test(value));
  });

  it('takes tables: quotes, line breaks within them, headers', async () => {
    const text = csv(400);
    const { input, folder } = place(text, 'in.csv');
    const argv = ['--field', 'date', '--quiet'];
    expect((await batch([...argv, input])).stdout.toString()).toBe(converted(text));
    const second = join(folder, 'second.csv');
    writeFileSync(second, `\uFEFF${csv(3).replaceAll('\n', '\r\n')}`);
    const both = (await batch([...argv, input, second])).stdout.toString();
    const rows = csv(3).replaceAll('\n', '\r\n');
    expect(both).toBe(converted(text + rows.slice(rows.indexOf('\n') + 1)));
    writeFileSync(second, 'id,date\n1,2025-08-15\n');
    const refused = await batch([...argv, input, second]);
    expect(refused.stderr).toContain('its header is not that of the first input');
    expect([refused.status, refused.stdout.toString()]).toEqual([1, converted(text)]);
    const bare = text.slice(text.indexOf('\n') + 1);
    const numbered = ['--format', 'csv', '--no-header', '--field', '3', '--quiet'];
    expect((await batch(numbered, { input: bare })).stdout.toString()).toBe(converted(bare));
    const added = (
      await batch([...argv, '--add', 'jalali', '--jobs', '2', input])
    ).stdout.toString();
    expect(added.startsWith('id,text,date,jalali\n')).toBe(true);
    expect(added).toBe((await batch([...argv, '--add', 'jalali', input])).stdout.toString());
  });

  it('lets a quote that nobody closes spoil its own line only', async () => {
    const rows = csv(40_000);
    const text = `${rows}7,"open,2025-08-15\n${'8,no quote,2025-08-15\n'.repeat(9)}`;
    const { input } = place(text, 'in.csv');
    const one = (await batch(['--field', 'date', '--quiet', input])).stdout;
    expect(
      (await batch(['--field', 'date', '--quiet', '--jobs', '2', input])).stdout.equals(one),
    ).toBe(true);
    const limited = (await batch(['--field', 'date', '--quiet', '--max-line', '100', input]))
      .stdout;
    expect(limited.toString()).toBe(one.toString());
    expect(
      one.toString().endsWith('7,"open,2025-08-15\n8,no quote,1404/05/24\n'.slice(-22).repeat(9)),
    ).toBe(true);
  });

  it('takes several inputs one after another, the last line of each ended', async () => {
    const { input, folder, rejects } = place(ndjson(150).slice(0, -1));
    const second = join(folder, 'second.ndjson');
    writeFileSync(second, `\uFEFF${ndjson(120)}`);
    const { stdout } = await batch(['--field', 'date', '--rejects', rejects, input, second]);
    const wanted = `${ndjson(150)}${ndjson(120)}`;
    expect(stdout.toString()).toBe(converted(parted(wanted).good));
    expect(rejectsIn(rejects).map(({ file, line }) => [file, line])).toEqual([
      [input, 100],
      [second, 100],
    ]);
  });
});

describe('jalali batch of what would be passed over', () => {
  it.each([
    [['--date-style', 'full'], '--date-style does nothing with --op convert, only with format'],
    [['--locale', 'fa'], '--locale does nothing with --op convert, only with format, readtime'],
    [['--op', 'parse', '--to', 'persian'], '--to does nothing with --op parse'],
    [['--force'], '--force begins an --output anew'],
  ])('refuses %j', async (argv, message) => {
    const { status, stderr } = await batch(['--format', 'lines', ...argv], { input: '2025-08-15' });
    expect([status, stderr]).toEqual([2, expect.stringContaining(message) as string]);
  });

  it.each([
    ['persian', '2025-08-15', '1404/05/24'],
    ['persian', '15/08/2025', '1404/05/24'],
    ['persian', '2535/01/01', '1404/05/24'],
    ['gregory', '1404/05/24', '1905-06-01'],
  ])('counts no year of the other calendar as one of %s: %s', async (from, other, own) => {
    for (const op of ['convert', 'parse', 'format']) {
      const argv = ['--format', 'lines', '--op', op, '--from', from];
      const refused = await batch(argv, { input: other });
      expect([refused.status, refused.stdout.toString()], op).toEqual([1, other]);
      expect((await batch(argv, { input: own })).status, op).toBe(0);
    }
  });

  it('takes a table of lines that end in CR for none', async () => {
    const argv = ['--format', 'csv', '--field', 'date'];
    const { status, stdout } = await batch(argv, { input: 'date,a\r2025-08-15,1\r' });
    expect([status, stdout.length]).toEqual([1, 0]);
  });

  it('takes no pointer for the name of what is added', async () => {
    const argv = ['--format', 'ndjson', '--field', '/a/date', '--add', '/a/jalali'];
    expect((await batch(argv, { input: '{}' })).status).toBe(2);
  });
});

describe('jalali batch of what is odd', () => {
  it('tells a column that is not there before anything is touched', async () => {
    const { input, output, folder } = place(csv(5), 'in.csv');
    for (const more of [[], ['--output', output]]) {
      const { status, stderr } = await batch(['--field', 'none', ...more, input]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('"id", "text", "date"')]);
    }
    expect(readdirSync(folder)).toEqual(['in.csv']);
    // What is piped in is read once only.
    const argv = ['--format', 'csv', '--field', 'none'];
    expect((await batch(argv, { input: csv(5) })).status).toBe(1);
  });

  it('leaves rows that are refused an empty cell where one is added', async () => {
    const table = 'id,date\n1,2025-08-15\n2,never\n3\n4,"x\n5,also never\r\n';
    const argv = ['--format', 'csv', '--field', 'date', '--add', 'jalali', '--quiet'];
    const { stdout } = await batch(argv, { input: table });
    expect(stdout.toString()).toBe(
      'id,date,jalali\n1,2025-08-15,1404/05/24\n2,never,\n3\n4,"x\n5,also never,\r\n',
    );
    const { rejects } = place('');
    const apart = await batch([...argv, '--rejects', rejects], { input: table });
    expect(apart.stdout.toString()).toBe('id,date,jalali\n1,2025-08-15,1404/05/24\n');
    expect(rejectsIn(rejects).map(({ record }) => record)).toEqual([
      '2,never',
      '3',
      '4,"x',
      '5,also never',
    ]);
  });

  it('exits with 0 where engines take another code for a crash', async () => {
    const { input } = place(ndjson(150));
    const argv = ['--field', 'date', '--exit-zero', input];
    const { status, stderr } = await batch(argv);
    expect([status, stderr]).toEqual([0, expect.stringContaining('1 of 150 records refused')]);
    expect((await batch([...argv, '--strict'])).status).toBe(1);
    expect((await batch([...argv, '--op', 'none'])).status).toBe(2);
  });

  it('prints by the house style that is named', async () => {
    const argv = ['--format', 'lines', '--op', 'format', '--locale', 'en', '--to', 'persian'];
    const own = await batch(argv, { input: '2025-08-15\n' });
    const styled = await batch([...argv, '--style', 'irangate'], { input: '2025-08-15\n' });
    expect(own.stdout.toString()).not.toBe(styled.stdout.toString());
    expect(styled.stdout.toString()).toContain('24th of Mordad');
  });

  it('holds no record of a table that is longer than it looks for quotes', async () => {
    const argv = ['--format', 'csv', '--field', '1', '--max-line'];
    expect((await batch([...argv, '300MB'], { input: 'a\n' })).status).toBe(2);
    expect((await batch([...argv, '268MB'], { input: 'a\n' })).status).toBe(0);
  });
});

describe('jalali batch --output', () => {
  it('takes no input as output, and nothing that is no file', async () => {
    const { input, folder, output } = place(ndjson(5));
    const hard = join(folder, 'hard');
    linkSync(input, hard);
    const soft = join(folder, 'soft');
    symlinkSync(input, soft);
    mkdirSync(join(folder, 'sub'));
    for (const bad of [input, hard, soft, join(folder, 'sub'), '/dev/null']) {
      const { status } = await batch(['--field', 'date', '--output', bad, input]);
      expect(status, bad).toBe(2);
    }
    const argv = ['--field', 'date', input];
    expect((await batch([...argv, '--rejects', hard])).status).toBe(2);
    expect((await batch([...argv, '--output', output, '--rejects', hard])).status).toBe(2);
    expect((await batch([...argv, '--output', output, '--rejects', output])).status).toBe(2);
    expect(readFileSync(input, 'utf8')).toBe(ndjson(5));
    expect(readdirSync(folder).toSorted()).toEqual(['hard', 'in.ndjson', 'soft', 'sub']);
  });

  it.each(['in.ndjson >> in.ndjson', '--format ndjson < in.ndjson >> in.ndjson'])(
    'writes to no end of what it reads: %s',
    (files) => {
      const { input, folder } = place(ndjson(5));
      const command = `"$0" "$1" batch --field date ${files}`;
      const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, BIN], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 20_000,
      });
      expect([status, stderr]).toEqual([2, 'jalali: the output is an input; name another file\n']);
      expect(readFileSync(input, 'utf8')).toBe(ndjson(5));
    },
  );

  it('leaves nothing behind where the rejects cannot be written, and names the folder', async () => {
    const { input, output, folder } = place(ndjson(5));
    const nowhere = join(folder, 'nowhere/rejects');
    const argv = ['--field', 'date', '--output', output, input];
    const { status, stderr } = await batch([...argv, '--rejects', nowhere]);
    expect([status, stderr]).toEqual([
      2,
      `jalali: there is no folder for ${JSON.stringify(nowhere)}; make it, or name another file\n`,
    ]);
    expect(readdirSync(folder)).toEqual(['in.ndjson']);
    expect((await batch(argv)).status).toBe(0);
  });

  it('leaves what another run left, unless it is told otherwise', async () => {
    const { input, output } = place(ndjson(5));
    writeFileSync(`${output}.partial`, 'rest');
    const argv = ['--field', 'date', '--output', output, input];
    const refused = await batch(argv);
    expect([refused.status, readFileSync(`${output}.partial`, 'utf8')]).toEqual([2, 'rest']);
    expect(refused.stderr).toContain('go on with --resume, or begin anew with --force');
    expect((await batch([...argv, '--force'])).status).toBe(0);
    expect(readFileSync(output, 'utf8')).toBe(converted(ndjson(5)));
    expect((await batch([...argv, '--force', '--resume'])).status).toBe(2);
  });

  it('lets no second run at the same output', async () => {
    const { input, output, folder } = place(ndjson(5));
    const fifo = join(folder, 'pipe.ndjson');
    spawnSync('mkfifo', [fifo]);
    const argv = ['--field', 'date', '--output', output];
    // It waits for its input, and is killed then.
    let isTime = false;
    const first = batchKilledWhen([...argv, fifo], () => isTime);
    for (let tries = 0; !existsSync(`${output}.partial.lock`) && tries < 1000; tries++)
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
    const second = await batch([...argv, '--force', input]);
    expect(second.stderr).toContain('another run writes this output: process ');
    expect(second.status).toBe(2);
    isTime = true;
    expect(await first).toBeUndefined();
    expect(existsSync(`${output}.partial.lock`)).toBe(true);
    expect((await batch([...argv, '--force', input])).status).toBe(0);
    expect(existsSync(`${output}.partial.lock`)).toBe(false);
  });

  it('leaves an older output as it is until the new one is whole', async () => {
    const { input, output } = place(`${ndjson(5)}{"date":"no date"}\n`);
    writeFileSync(output, 'old');
    const argv = ['--field', 'date', '--output', output, input];
    expect((await batch(['--strict', ...argv])).status).toBe(1);
    expect(readFileSync(output, 'utf8')).toBe('old');
    expect((await batch(['--force', ...argv])).status).toBe(1);
    expect(readFileSync(output, 'utf8')).toBe(`${converted(ndjson(5))}{"date":"no date"}\n`);
  });

  it('keeps the permissions of what it replaces, and follows a link', async () => {
    const { input, output, folder } = place(ndjson(5));
    const real = join(folder, 'real');
    writeFileSync(real, 'old', { mode: 0o640 });
    symlinkSync(real, output);
    expect((await batch(['--field', 'date', '--output', output, input])).status).toBe(0);
    expect(readFileSync(real, 'utf8')).toBe(converted(ndjson(5)));
    expect(statSync(real).mode & 0o777).toBe(0o640);
  });
});

describe('jalali batch --resume', () => {
  it.each([
    ['ndjson', '1'],
    ['csv', '2'],
  ] as const)(
    'of %s with %s thread(s) neither loses nor doubles a line, whenever it is killed',
    async (kind, jobs) => {
      const { input, output, rejects, folder } = place(
        kind === 'csv' ? csv(200_000) : ndjson(150_000),
        `in.${kind}`,
      );
      const argv = ['--field', 'date', '--checkpoint', '0.01', '--jobs', jobs, input];
      const whole = join(folder, 'whole');
      const wholeRejects = join(folder, 'whole.bad');
      await batch(['--field', 'date', '--output', whole, '--rejects', wholeRejects, input]);
      const kills = await untilDone(
        [...argv, '--output', output, '--rejects', rejects],
        output,
        dice(Number(jobs)),
      );
      expect(kills).toBeGreaterThan(1);
      expect(readFileSync(output).equals(readFileSync(whole))).toBe(true);
      expect(readFileSync(rejects).equals(readFileSync(wholeRejects))).toBe(true);
      const left = readdirSync(folder).filter((name) => !/\.(?:\d+)(?:\.old)?$/u.test(name));
      expect(left.toSorted()).toEqual(['bad.ndjson', `in.${kind}`, 'out', 'whole', 'whole.bad']);
    },
  );

  it('begins anew where there is no checkpoint, and says so', async () => {
    const { input, output } = place(ndjson(5));
    writeFileSync(`${output}.partial`, 'rest');
    const { status, stderr } = await batch([
      '--field',
      'date',
      '--resume',
      '--output',
      output,
      input,
    ]);
    expect([status, stderr]).toEqual([0, 'jalali: there is no checkpoint; beginning anew\n']);
    expect(readFileSync(output, 'utf8')).toBe(converted(ndjson(5)));
  });

  it('is refused where it cannot be, and where something was changed', async () => {
    const text = ndjson(150);
    const { input, output, folder } = place(text);
    const packed = join(folder, 'in.ndjson.gz');
    writeFileSync(packed, gzipSync(text));
    const argv = ['--field', 'date', '--resume'];
    const refusals = [
      await batch([...argv, input]),
      await batch([...argv, '--output', output, packed]),
      await batch([...argv, '--output', output, '--format', 'ndjson'], { input: text }),
      await batch([...argv, '--output', `${output}.gz`, input]),
    ];
    for (const { status, stderr } of refusals)
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining('a run cannot be gone on with'),
      ]);
    const stop = (): Promise<unknown> =>
      batch(['--field', 'date', '--strict', '--force', '--output', output, input]);
    const resumed = async (...more: string[]): Promise<string> =>
      (await batch([...argv, '--output', output, ...more, input])).stderr;
    await stop();
    expect(await resumed('--to', 'gregory')).toContain('the options, or the version of jalali');
    expect(await resumed(packed)).toContain('which is packed with gzip');
    utimesSync(input, 1, 1);
    expect(await resumed()).toContain('was changed since the run before');
    await stop();
    const { mtime } = statSync(input);
    writeFileSync(input, text.replace('[1, 2]', '[2, 1]'));
    utimesSync(input, mtime, mtime);
    expect(await resumed()).toMatch(/was changed|is not what stands there now/u);
    await stop();
    writeFileSync(`${output}.partial`, 'short');
    expect(await resumed()).toContain('is shorter than the checkpoint says');
    writeFileSync(`${output}.partial.json`, 'no JSON');
    expect(await resumed()).toContain('is no checkpoint of this version');
    expect(existsSync(output)).toBe(false);
  });

  it('ends a run that was killed before its last step', async () => {
    const { input, output } = place(ndjson(150));
    const argv = ['--field', 'date', '--output', output, input];
    await batch([...argv, '--strict']);
    const stopped = JSON.parse(readFileSync(`${output}.partial.json`, 'utf8')) as {
      position: { outputOffset: number };
    };
    const bytes = Buffer.from(converted(ndjson(150)));
    const text = bytes.subarray(0, stopped.position.outputOffset).toString();
    writeFileSync(`${output}.partial.json`, JSON.stringify({ ...stopped, isComplete: true }));
    expect((await batch([...argv, '--resume'])).status).toBe(0);
    expect(readFileSync(output, 'utf8')).toBe(text);
    // And one that had given the output its name already.
    writeFileSync(`${output}.partial.json`, JSON.stringify({ ...stopped, isComplete: true }));
    expect((await batch([...argv, '--resume'])).status).toBe(0);
    expect([readFileSync(output, 'utf8'), existsSync(`${output}.partial.json`)]).toEqual([
      text,
      false,
    ]);
  });
});

describe('jalali batch in this process', () => {
  it('works on streams too, and tells how far it is on a terminal', async () => {
    const { input } = place(ndjson(4000));
    let clock = 0;
    let stderr = '';
    const now = (): number => (clock += 600);
    const terminal = { write: (text: string) => (stderr += text), isTTY: true };
    const text = ndjson(300);
    const piped = await runCli(['batch', '--format', 'ndjson', '--field', 'date'], { input: text });
    expect(piped.stdout).toBe(converted(text));
    await runCli(['batch', '--field', 'date', input], { stderr: terminal, now });
    expect(stderr).toMatch(/\r4000 records, \d+ %, \d+ a second/u);
  });
});
