import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { csvRow } from '../../src/audit/csv.ts';
import { syntheticArchive } from '../../scripts/synthetic-archive.mjs';
import { parseCsv } from '../audit/parse-csv.ts';
import { records } from './records.ts';
import { runCli } from './run-cli.ts';

const EXPORT = fileURLToPath(new URL('../audit/fixtures/export.xml', import.meta.url));

/** A folder with an archive, and the paths of what an audit of it writes. */
function place(name: string, content?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'jalali-audit-'));
  const archive = join(folder, name);
  if (content === undefined) copyFileSync(EXPORT, archive);
  else writeFileSync(archive, content);
  return {
    folder,
    archive,
    page: join(folder, 'page.html'),
    csv: join(folder, 'signed.csv'),
    undo: join(folder, 'signed.undo.json'),
  };
}

type Row = Record<string, string>;

function rowsOf(path: string): Row[] {
  const [names = [], ...rows] = parseCsv(readFileSync(path, 'utf8'));
  return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
}

/** Fills in a sign-off as an editor would, in a spreadsheet that writes what it read. */
function sign(path: string, answer: (row: Row, place: number) => string | Row): void {
  const rows = rowsOf(path);
  const names = Object.keys(rows[0] ?? {});
  const signed = rows.map((row, at) => {
    const told = answer(row, at);
    const full = typeof told === 'string' ? { ...row, accept: told } : told;
    return names.map((name) => `"${(full[name] ?? '').replaceAll('"', '""')}"`).join(';');
  });
  writeFileSync(path, `\uFEFF${[names.join(';'), ...signed].join('\r\n')}\r\n`);
}

/** As PHP writes JSON. */
function escaped(post: object): string {
  return JSON.stringify(post)
    .replaceAll('/', '\\/')
    .replace(/\P{ASCII}/gu, (letter) => `\\u0${letter.charCodeAt(0).toString(16)}`);
}

/** A row of a sign-off that is accepted. */
function rowOf(cell: object, row: number): string {
  return csvRow([`f${row}`, '1', 'a', 'b', 'yes', 'a', JSON.stringify(cell)]);
}

/** Accepts the first mend of each finding. */
function signFirst(path: string): void {
  const seen = new Set<string>();
  sign(path, ({ finding = '' }) => {
    if (seen.has(finding)) return '';
    seen.add(finding);
    return 'yes';
  });
}

const auditArgs = (
  { archive, page, csv }: ReturnType<typeof place>,
  ...more: string[]
): string[] => ['audit', archive, '--output', page, '--sign-off', csv, ...more];

describe('jalali audit', () => {
  it('dates its page in the zone given where the zone of the machine is not known', async () => {
    const at = place('export.xml');
    const world = {
      hostTimeZone: () => undefined,
      now: () => Date.parse('2025-08-15T20:40:00Z'),
    };
    expect(await runCli(auditArgs(at), world)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("This machine's time zone is not known") as string,
    });
    await runCli(auditArgs(at, '--time-zone', 'Asia/Tehran'), world);
    expect(readFileSync(at.page, 'utf8')).toContain('August 16, 2025');
  });

  it('finds what was planted, and its totals add up', async () => {
    const at = place('export.xml');
    const { exitCode, stdout, stderr } = await runCli(auditArgs(at, '--json'));
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    const found = records('audit', stdout);
    const { totals } = found.pop() as { totals: Record<string, number> };
    expect(totals).toMatchObject({
      read: 10,
      passedOver: 1,
      refused: 0,
      clean: 2,
      found: 7,
      byRule: {
        'pair-mismatch': 2,
        'post-date-jalali': 2,
        'post-date-digits': 2,
        'post-date-zero': 4,
        'post-date-zone': 2,
        'post-date-order': 1,
        'post-date-no-such-day': 2,
        'weekday-mismatch': 1,
      },
      passedOverAs: { attachment: 1 },
    });
    expect(found).toHaveLength(7);
    const text = readFileSync(EXPORT, 'utf8');
    const lines = text.split('\n');
    for (const record of found) {
      for (const one of record['findings'] as Record<string, never>[]) {
        const { index, length, line, column, sentence } = one as unknown as {
          index: number;
          length: number;
          line: number;
          column: number;
          sentence: { place: string };
        };
        expect(text.slice(index, index + length)).toBe(sentence.place);
        expect(lines[line - 1]?.slice(column - 1).startsWith(sentence.place)).toBe(true);
      }
    }
    expect(found[0]).toMatchObject({
      post: {
        id: '1',
        title: 'باران در ارومیه',
        link: 'https://example.org/blog/1/?a=1&b=2',
        editLink: 'https://example.org/blog/wp-admin/post.php?post=1&action=edit',
        day: '2025-08-15',
      },
    });
    expect(readFileSync(at.page, 'utf8')).toContain(
      'باران در ۲۵ مرداد ۱۴۰۴ (<mark>۱۵ اوت ۲۰۲۵</mark>) بارید.',
    );
    const rows = rowsOf(at.csv);
    expect(new Set(rows.map(({ finding }) => finding)).size).toBe(16);
    expect(rows.map(({ accept }) => accept).join('')).toBe('');
    expect(rows.find(({ rule }) => rule === 'weekday-mismatch')).toMatchObject({
      sentence: '⟦Thursday, August 15, 2025⟧ a',
      found: 'Thursday, August 15, 2025',
      mend: 'Friday, August 15, 2025',
    });
  });

  it('tells people the totals, in their language', async () => {
    const at = place('export.xml');
    const { stdout } = await runCli(auditArgs(at, '--message-locale', 'fa'));
    expect(stdout).toContain('نوشته‌های خوانده‌شده: ۱۰\n');
    expect(stdout).toContain('خطاها: ۱۵\n');
    expect(stdout).toContain(at.csv);
    expect(readFileSync(at.page, 'utf8')).toMatch(/<html lang="fa"/u);
  });

  it('does as its options say', async () => {
    const at = place('export.xml');
    const run = async (...more: string[]): Promise<Record<string, unknown>[]> =>
      records('audit', (await runCli(['audit', at.archive, '--json', ...more])).stdout);
    const severe = await run('--severity', 'error', '--rule', 'post-date-zero=off');
    expect(severe.at(-1)).toMatchObject({ totals: { findings: 11, bySeverity: { warning: 0 } } });
    const [first] = await run('--edit-link', 'https://e.org/?p={id}', '--style', 'irangate');
    expect(first).toMatchObject({ post: { editLink: 'https://e.org/?p=1' } });
    expect(existsSync(join(at.folder, 'jalali-audit.html'))).toBe(false);
    for (const more of [
      ['--time-zone', 'Tehran'],
      ['--now', 'x'],
      ['--most', '0'],
      ['--edit-link', 'https://e.org/'],
      ['--rule', 'x=off'],
      ['--style', 'nobody'],
    ])
      expect((await runCli(['audit', at.archive, '--json', ...more])).exitCode).toBe(2);
    expect(
      (await run('--most', '۱', '--time-zone', 'Asia/Tehran', '--now', '2025-08-15')).length,
    ).toBe(8);
  });

  it('offers no option that would do nothing', async () => {
    const at = place('export.xml');
    expect((await runCli(['audit', '--help'])).stdout).not.toMatch(/--format|baseline/u);
    for (const more of [['--format', 'sarif'], ['--baseline', 'x'], ['--update-baseline']])
      expect((await runCli(auditArgs(at, ...more))).stderr).toMatch(/unknown option/u);
  });

  it('writes over nothing unless it is told to, and never over the archive', async () => {
    const at = place('export.xml');
    await runCli(auditArgs(at));
    const again = await runCli(auditArgs(at));
    expect(again).toMatchObject({ exitCode: 2, stdout: '' });
    expect(again.stderr).toMatch(/there already.*--force/u);
    expect((await runCli(auditArgs(at, '--force'))).exitCode).toBe(1);
    for (const paths of [
      ['--output', at.archive],
      ['--output', at.page, '--sign-off', at.archive],
      ['--output', join(at.folder, 'n'), '--sign-off', join(at.folder, 'n')],
    ]) {
      const { exitCode, stderr } = await runCli(['audit', at.archive, '--force', ...paths]);
      expect(exitCode, stderr).toBe(2);
    }
    expect(readFileSync(at.archive)).toEqual(readFileSync(EXPORT));
    const lost = await runCli([
      'audit',
      at.archive,
      '--output',
      join(at.folder, 'no', 'page.html'),
    ]);
    expect(lost.exitCode).toBe(2);
    expect(readdirSync(at.folder).toSorted()).toEqual(['export.xml', 'page.html', 'signed.csv']);
  });

  it('is done with exit code 0 where nothing is found', async () => {
    const at = place('posts.json', '[{"id":1,"date":"2025-08-15T09:30:00","content":{"raw":"x"}}]');
    expect((await runCli(auditArgs(at))).exitCode).toBe(0);
    expect(readFileSync(at.page, 'utf8')).toContain('Nothing was found.');
    expect(rowsOf(at.csv)).toEqual([]);
  });

  it('reads what stands before a fault, and tells where it broke', async () => {
    const text = readFileSync(EXPORT, 'utf8');
    const at = place('export.xml', text.replace('<title><![CDATA[digits]]>', '<title>&nbsp;'));
    const { exitCode, stdout, stderr } = await runCli(auditArgs(at, '--json'));
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/export\.xml:\d+:\d+: not well-formed XML/u);
    const all = records('audit', stdout);
    expect(all.at(-1)).toMatchObject({ totals: { read: 4, refused: 1, clean: 1, found: 2 } });
    expect(all.at(-2)).toMatchObject({ status: 'refused', error: { code: 'ERR_DOCUMENT' } });
    const line = text.slice(0, text.indexOf('<title><![CDATA[digits]]>')).split('\n').length;
    expect(stderr).toContain(`; what follows line ${line} was not read\n`);
    const page = readFileSync(at.page, 'utf8');
    expect(page).toMatch(/What could not be read[^]*not well-formed XML/u);
    const persian = String(line).replace(/\d/gu, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));
    expect(page).toContain(`آنچه پس از سطر ${persian} آمده است خوانده نشد.`);
    // Where the file ends, or goes on, nothing is left out.
    for (const [content, posts] of [
      ['[{"id":1,"content":"x"},{"con', 2],
      ['[{"id":1 "content"},{"id":2,"content":"x"}]', 2],
    ] as const) {
      const told = await runCli(['audit', place('posts.json', content).archive, '--json']);
      expect(told.stderr).not.toContain('was not read');
      expect(records('audit', told.stdout).at(-1)).toMatchObject({ totals: { read: posts } });
    }
  });

  it('refuses what is no archive', async () => {
    const at = place('a.doc', 'hello');
    const { exitCode, stderr } = await runCli(auditArgs(at));
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringMatching(/no archive/u) as string,
    });
    expect(existsSync(at.csv)).toBe(false);
  });

  it('counts 500 posts right, and tells a terminal how far it is', async () => {
    const { planted, posts, pieces } = syntheticArchive(500, 7);
    const at = place('export.xml', [...pieces].join(''));
    let clock = Date.parse('2025-08-15T08:30:00Z');
    let told = '';
    const world = {
      stderr: { write: (text: string) => (told += text), isTTY: true },
      now: () => (clock += 200),
    };
    const { stdout } = await runCli(auditArgs(at, '--json', '--most', '5'), world);
    expect(records('audit', stdout).at(-1)).toMatchObject({
      totals: { read: 500, refused: 0, ...posts, byRule: planted },
    });
    expect(told).toMatch(/\r\d+ posts, \d+ %, \d+ a second, (?:\d+ min )?\d+ s left/u);
    expect(told).toMatch(/\r {20,}\r$/u);
    const page = readFileSync(at.page, 'utf8');
    expect(page).toContain(`5 of ${planted['pair-mismatch'] ?? 0} are listed`);
    // Both languages list as many of a kind as they may, and no more.
    expect(page.split('<li>').length - 1).toBe(2 * 5 * Object.keys(planted).length);
    expect(rowsOf(at.csv).length).toBeGreaterThanOrEqual(
      Object.values(planted).reduce((sum, count) => sum + count, 0),
    );
  });
});

describe('jalali audit apply', () => {
  it('writes what was accepted and nothing else; twice is once; and takes it back', async () => {
    const at = place('export.xml');
    await runCli(auditArgs(at));
    const answers = ['yes', '', 'بلی', 'x', '✓\uFE0F', 'no', '۱', '☑'];
    sign(at.csv, ({ mend }, row) => (mend === '' ? 'n' : (answers[row] ?? '')));
    const dry = await runCli(['audit', 'apply', at.csv, '--dry-run']);
    expect(dry.stdout).toMatch(/line 2: post 1, content: "۵" → "۶"\n[^]*6 would be written/u);
    expect(readFileSync(at.archive)).toEqual(readFileSync(EXPORT));
    const { exitCode, stdout, stderr } = await runCli(['audit', 'apply', at.csv]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('6 written, 0 there already, 0 refused\n');
    expect(stdout).toContain(at.undo);
    const expected = readFileSync(EXPORT, 'utf8')
      .replace('۱۵ اوت ۲۰۲۵', '۱۶ اوت ۲۰۲۵')
      .replace('(25 Mordad 1404)', '(24 Mordad 1404)')
      .replaceAll('1404-05-24 09:30:00', '2025-08-15 09:30:00')
      .replaceAll('۲۰۲۵-۰۸-۱۵ ۰۹:۳۰:۰۰', '2025-08-15 09:30:00');
    expect(readFileSync(at.archive, 'utf8')).toBe(expected);

    const twice = await runCli(['audit', 'apply', at.csv, '--json']);
    expect(twice.exitCode).toBe(0);
    expect(records('audit-apply', twice.stdout).at(-1)).toEqual({
      schemaVersion: 1,
      status: 'done',
      dryRun: false,
      counts: { written: 0, already: 6, refused: 0 },
    });
    expect(readFileSync(at.archive, 'utf8')).toBe(expected);
    expect(readdirSync(at.folder).filter((name) => name.includes('undo'))).toHaveLength(1);

    const back = await runCli(['audit', 'undo', at.undo]);
    expect(back).toMatchObject({ exitCode: 0, stderr: '' });
    expect(back.stdout).toMatch(/^6 taken back, 0 there already, 0 refused\n$/u);
    expect(readFileSync(at.archive)).toEqual(readFileSync(EXPORT));
    const again = await runCli(['audit', 'undo', at.undo]);
    expect(again.stdout).toMatch(/^0 taken back, \d there already, 0 refused\n$/u);
  });

  it('does what was accepted later too, and keeps each undo', async () => {
    const at = place('export.xml');
    await runCli(auditArgs(at));
    sign(at.csv, (_, row) => (row === 0 ? 'yes' : ''));
    await runCli(['audit', 'apply', at.csv]);
    sign(at.csv, ({ accept = '' }, row) => (row === 4 ? 'yes' : accept));
    const { stdout } = await runCli(['audit', 'apply', at.csv]);
    expect(stdout).toContain('1 written, 1 there already');
    expect(stdout).toContain('signed.undo-2.json');
    await runCli(['audit', 'undo', join(at.folder, 'signed.undo-2.json')]);
    await runCli(['audit', 'undo', at.undo]);
    expect(readFileSync(at.archive)).toEqual(readFileSync(EXPORT));
  });

  it('refuses line by line what is not as it was signed, and does the rest', async () => {
    const at = place('export.xml');
    await runCli(auditArgs(at));
    const changes: Record<number, (row: Row) => string | Row> = {
      0: () => 'yes',
      1: () => 'yes',
      2: () => 'maybe',
      3: (row) => ({ ...row, accept: 'yes', mend: '2025-08-16' }),
      4: () => 'yes',
      6: (row) => ({ ...row, accept: 'yes', apply: '{"archive":1}' }),
      7: (row) => ({ ...row, accept: 'yes', apply: 'x' }),
      8: () => 'yes',
    };
    sign(at.csv, (row, line) => changes[line]?.(row) ?? '');
    // Somebody edited the second post in the meantime.
    const edited = readFileSync(at.archive, 'utf8').replace(
      'it rained &amp;',
      'it had rained &amp;',
    );
    writeFileSync(at.archive, edited);
    const { exitCode, stdout, stderr } = await runCli(['audit', 'apply', at.csv, '--json']);
    expect(exitCode).toBe(1);
    const reasons = stderr.trimEnd().split('\n');
    expect(reasons).toEqual([
      expect.stringMatching(/line 2: two mends of f1/u),
      expect.stringMatching(/line 3: two mends of f1/u),
      expect.stringMatching(
        /line 4: unexpected "maybe".*one of yes, y,.*بلی.*nothing or one of no/u,
      ),
      expect.stringMatching(/line 5: the mend was changed by hand/u),
      expect.stringMatching(/line 6: the text is no longer the one that was signed/u),
      expect.stringMatching(/line 8: the cell that tells/u),
      expect.stringMatching(/line 9: the cell that tells/u),
      expect.stringMatching(/line 10: no mend is known/u),
    ]);
    expect(records('audit-apply', stdout).at(-1)).toMatchObject({
      counts: { written: 0, already: 0, refused: 8 },
    });
    expect(readFileSync(at.archive, 'utf8')).toBe(edited);
  });

  it('applies what the row says, and no other text, post or file', async () => {
    const text = 'On Thursday, August 15, 2025 and Thursday, August 15, 2025 it rained.';
    const posts = JSON.stringify([1, 2].map((id) => ({ id, date: '2025-08-15', content: text })));
    const at = place('posts.json', posts);
    await runCli(auditArgs(at));
    const before = readFileSync(at.csv);
    type Told = Record<string, unknown> & { edits: [number, string, string][]; place: unknown[] };
    const [index, found] = [3, 'Thursday, August 15, 2025'];
    const forgeries: [(told: Told) => object, RegExp][] = [
      [(told) => ({ ...told, edits: [[index, 'Thursday', 'Monday']] }), /the mend was changed/u],
      [(told) => ({ ...told, edits: [[index, 'Thursday,', 'Friday']] }), /the mend was changed/u],
      [
        (told) => ({ ...told, edits: [[0, 'On', 'In']], place: [0, 'On'] }),
        /the found was changed/u,
      ],
      [(told) => ({ ...told, place: undefined }), /the found was changed/u],
      [(told) => ({ ...told, post: '2' }), /the post was changed/u],
      [(told) => ({ ...told, file: '/etc/passwd' }), /the file was changed/u],
      [(told) => ({ ...told, edits: [[0, 'Thursday', 'Friday']] }), /not as it was written/u],
      // What is said to stand there does not.
      [
        (told) => ({ ...told, edits: [[5, 'Thursday', 'Friday']], place: [5, found] }),
        /no longer the one that was signed/u,
      ],
      [(told) => ({ ...told, archive: '../other.json' }), /of several archives/u],
    ];
    for (const [forge, reason] of forgeries) {
      writeFileSync(at.csv, before);
      sign(at.csv, (row, line) =>
        line === 0
          ? {
              ...row,
              accept: 'yes',
              apply: JSON.stringify(forge(JSON.parse(row['apply'] ?? '') as Told)),
            }
          : '',
      );
      const { exitCode, stderr } = await runCli(['audit', 'apply', at.csv]);
      expect(exitCode).not.toBe(0);
      expect(stderr).toMatch(reason);
      expect(readFileSync(at.archive, 'utf8')).toBe(posts);
    }
  });

  it('refuses what its archive does not have', async () => {
    const at = place('export.xml');
    await runCli(auditArgs(at));
    sign(at.csv, (_, row) => (row === 0 ? 'yes' : ''));
    const other = place('posts.json', '[{"id":9,"content":"x"}]');
    const { stderr, exitCode } = await runCli(['audit', 'apply', at.csv, other.archive]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/no such post/u);
  });

  it('writes into JSON as it is escaped there, and into no text that is only shown', async () => {
    const wrong = 'در ۲۵ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) "باران" بارید.';
    const dates = { date: '2025-08-15T09:30:00', date_gmt: '2025-08-15T06:00:00' };
    const posts = [
      escaped({ id: 1, ...dates, content: { raw: `<p>${wrong}</p>`, rendered: '' } }),
      JSON.stringify({ id: 2, ...dates, content: { raw: wrong } }),
      JSON.stringify({ id: 3, ...dates, content: { rendered: wrong } }),
      JSON.stringify({ id: 3, ...dates, title: 'another of that id', content: { raw: wrong } }),
    ];
    const at = place('posts.json', `[${posts.join(',\n ')}]\n`);
    await runCli(auditArgs(at));
    signFirst(at.csv);
    const { stdout, stderr } = await runCli(['audit', 'apply', at.csv]);
    expect(stderr).toMatch(/line \d+: the export has only what is rendered/u);
    expect(stdout).toContain('3 written, 0 there already, 1 refused');
    const right = [
      posts[0]?.replace('\\u06f1\\u06f5 ', '\\u06f1\\u06f6 '),
      posts[1]?.replace('۱۵ اوت', '۱۶ اوت'),
      posts[2],
      posts[3]?.replace('۱۵ اوت', '۱۶ اوت'),
    ];
    expect(readFileSync(at.archive, 'utf8')).toBe(`[${right.join(',\n ')}]\n`);
  });

  it('takes a row that stands there twice as one', async () => {
    const content = 'On Thursday, August 15, 2025.';
    const at = place('posts.json', JSON.stringify([{ id: 1, date: '2025-08-15', content }]));
    await runCli(auditArgs(at));
    sign(at.csv, (_, row) => (row === 0 ? 'yes' : ''));
    const [header = '', first = ''] = readFileSync(at.csv, 'utf8').split('\r\n');
    writeFileSync(at.csv, [header, first, first, ''].join('\r\n'));
    const { exitCode, stdout } = await runCli(['audit', 'apply', at.csv]);
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('1 written, 0 there already, 0 refused') as string,
    });
  });

  it('does not put two mends of one date together', async () => {
    const content = 'در پنجشنبه ۲۴ مرداد 1۴۰۴ باران بارید.';
    const at = place('posts.json', JSON.stringify([{ id: 1, date: '2025-08-15', content }]));
    await runCli(auditArgs(at));
    const rules = new Set<string>();
    sign(at.csv, ({ rule = '', mend }) => {
      if (mend === '' || rules.has(rule)) return '';
      rules.add(rule);
      return 'yes';
    });
    expect([...rules].toSorted()).toEqual(['mixed-digits', 'weekday-mismatch']);
    const { stdout, stderr } = await runCli(['audit', 'apply', at.csv]);
    expect(stdout).toContain('1 written, 0 there already, 1 refused');
    expect(stderr).toMatch(/it touches what another line changes/u);
  });

  it('takes back to the byte what was escaped, and nothing that was written anew since', async () => {
    const posts = [
      '{"id":2,"date":"\\u06f1404-05-24T09:30:00","status":"publish"}',
      '{"id":3,"date":"\\u0031404-05-24T09:30:00","title":"گرما"}',
    ];
    const text = `[${posts.join(',')}]`;
    const at = place('posts.json', text);
    await runCli(auditArgs(at));
    signFirst(at.csv);
    await runCli(['audit', 'apply', at.csv]);
    const mended = readFileSync(at.archive, 'utf8');
    expect(mended).toContain('"id":2,"date":"2025-08-15T09:30:00"');
    expect(mended).not.toBe(text);
    const { stdout } = await runCli(['audit', 'undo', at.undo]);
    expect(stdout).toContain(', 0 refused');
    expect(readFileSync(at.archive, 'utf8')).toBe(text);
    // The same text, escaped by someone else.
    writeFileSync(
      at.archive,
      mended.replace('"2025-08-15T09:30:00","title"', '"\\u0032025-08-15T09:30:00","title"'),
    );
    const changed = await runCli(['audit', 'undo', at.undo]);
    expect(changed.stdout).toContain(', 1 refused');
    expect(changed.stderr).toMatch(/cannot be written there without harm/u);
  });

  it('writes each mend into its own post, be there two of one id', async () => {
    const wrong = { id: 7, date: '2025-08-15T09:30:00', content: 'On Thursday, August 15, 2025.' };
    const item = readFileSync(EXPORT, 'utf8').match(/<item>[^]*?<\/item>/u)?.[0] ?? '';
    const twice = readFileSync(EXPORT, 'utf8').replace(item, `${item}\n${item}`);
    for (const [name, content, before, after] of [
      ['posts.ndjson', `${JSON.stringify(wrong)}\n`.repeat(2), 'Thursday', 'Friday'],
      ['export.xml', twice, '۱۵ اوت ۲۰۲۵', '۱۶ اوت ۲۰۲۵'],
    ] as const) {
      const at = place(name, content);
      await runCli(auditArgs(at));
      const seen = new Set<string>();
      sign(at.csv, ({ finding = '', sentence = '' }) => {
        if (seen.has(finding) || !sentence.includes(before)) return '';
        seen.add(finding);
        return 'yes';
      });
      const { stdout } = await runCli(['audit', 'apply', at.csv]);
      expect(stdout).toContain('2 written, 0 there already, 0 refused');
      expect(readFileSync(at.archive, 'utf8')).toBe(content.replaceAll(before, after));
      await runCli(['audit', 'undo', at.undo]);
      expect(readFileSync(at.archive, 'utf8')).toBe(content);
    }
  });

  it('writes into the files of a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jalali-audit-'));
    const posts = join(folder, 'posts');
    mkdirSync(join(posts, 'deep'), { recursive: true });
    const wrong =
      '---\r\ntitle: Rain\r\ndate: 2025-08-15\r\n---\r\nOn *Thursday*, **August 15, 2025** or Thursday, August 15, 2025.\r\n';
    writeFileSync(join(posts, 'deep', 'a.md'), wrong);
    writeFileSync(join(posts, 'b.txt'), '\uFEFFThursday, August 15, 2025');
    writeFileSync(join(posts, 'c.md'), '---\ntitle: [\n---\n');
    const csv = join(folder, 'signed.csv');
    const found = await runCli(['audit', posts, '--json', '--sign-off', csv]);
    expect(records('audit', found.stdout).at(-1)).toMatchObject({
      totals: { read: 3, refused: 1, found: 2 },
    });
    signFirst(csv);
    const { stdout, stderr } = await runCli(['audit', 'apply', csv]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/written, 0 there already, 0 refused/u);
    expect(readFileSync(join(posts, 'b.txt'), 'utf8')).toBe('\uFEFFFriday, August 15, 2025');
    expect(readFileSync(join(posts, 'deep', 'a.md'), 'utf8')).toContain(
      'or Friday, August 15, 2025.\r\n',
    );
    await runCli(['audit', 'undo', join(folder, 'signed.undo.json')]);
    expect(readFileSync(join(posts, 'deep', 'a.md'), 'utf8')).toBe(wrong);
  });

  it('refuses what is no sign-off, and no undo', async () => {
    const at = place('export.xml');
    const no = { exitCode: 2, stdout: '' };
    writeFileSync(at.csv, 'a,b\n1,2\n');
    expect(await runCli(['audit', 'apply', at.csv])).toMatchObject(no);
    writeFileSync(at.csv, '');
    expect(await runCli(['audit', 'apply', at.csv])).toMatchObject(no);
    writeFileSync(at.csv, Buffer.from([0xff, 0xfe, 0x41]));
    expect((await runCli(['audit', 'apply', at.csv])).stderr).toMatch(/not UTF-16LE/u);
    for (const undo of [
      '{}',
      '{"schemaVersion":1,"changes":[1]}',
      '[',
      '{"schemaVersion":1,"changes":[]}',
    ]) {
      writeFileSync(at.undo, undo);
      expect(await runCli(['audit', 'undo', at.undo])).toMatchObject(no);
    }
    const edit = { archive: 'a', file: 'a', post: '1', hash: 'h', field: 'content' };
    const cells = [
      { ...edit, edits: [] },
      { ...edit, edits: [1] },
      { ...edit, edits: [['1', 'a', 'b']] },
      { ...edit, edits: [[1, 'a', 'b']], field: '__proto__' },
      { ...edit, edits: [[1, 'a', 'b']], hash: 1 },
      { ...edit, edits: [[1, 'a', 'b']], file: 1 },
      { ...edit, edits: [[1, 'a', 'b']], place: 'a' },
      { ...edit, edits: [[1, 'a', 'b']], place: ['1', 'a'] },
      { ...edit, edits: [[1, 'a', 'b']], place: [2, 'a'] },
      { ...edit, edits: [[1, 'a', 'b']], place: [0, 'ab'] },
    ];
    const names = ['finding', 'post', 'found', 'mend', 'accept', 'file', 'apply'];
    writeFileSync(at.csv, csvRow(names) + cells.map(rowOf).join(''));
    const { stderr } = await runCli(['audit', 'apply', at.csv]);
    expect(stderr.match(/is not as it was written/gu)).toHaveLength(cells.length);
    const two = ['a', 'b'].map((archive, row) =>
      rowOf({ ...edit, archive, edits: [[1, 'a', 'b']] }, row),
    );
    writeFileSync(at.csv, csvRow(names) + two.join(''));
    expect((await runCli(['audit', 'apply', at.csv])).stderr).toMatch(/several archives/u);
  });
});
