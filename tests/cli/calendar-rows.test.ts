import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const RANGE = ['--from', '1404', '--to', '1404'] as const;

/** The first and the last day of what the ends come to. */
async function daysOf(...options: readonly string[]): Promise<(string | undefined)[]> {
  const { exitCode, stdout, stderr } = await runCli(['calendar', ...options]);
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  const lines = stdout.trimEnd().split('\n');
  return [lines[1]?.slice(0, 10), lines.at(-1)?.slice(0, 10)];
}

describe('jalali calendar --from --to', () => {
  it.each([
    [['--from', '1404', '--to', '1404'], '2025-03-21', '2026-03-20'],
    [['--from', '۱۴۰۴', '--to', '۱۴۰۴/۱'], '2025-03-21', '2025-04-20'],
    [['--from', '2025', '--to', '2025'], '2025-01-01', '2025-12-31'],
    [['--from', '1404/5', '--to', '2025-08'], '2025-07-23', '2025-08-31'],
    [['--from', '24 Mordad 1404', '--to', 'August 16, 2025'], '2025-08-15', '2025-08-16'],
    [['--from', 'Mordad 1404', '--to', 'مرداد ۱۴۰۴'], '2025-07-23', '2025-08-22'],
    [['--calendar', 'gregorian', '--from', '1404', '--to', '1404'], '1404-01-01', '1404-12-31'],
    [['--calendar', 'jalali', '--from', '1550', '--to', '1550'], '2171-03-21', '2172-03-19'],
    // By jalaali-js: toGregorian(-60, 1, 1), toGregorian(7, 1, 1), toGregorian(7, 2, 1).
    [['--calendar', 'jalali', '--from', '-61', '--to', '-61'], '0560-03-20', '0561-03-20'],
    [['--calendar', 'persian', '--from', '7/1', '--to', '7/1'], '0628-03-21', '0628-04-20'],
    [['--from', '2025-08-15[u-ca=persian]', '--to', '1404/05/24'], '2025-08-15', '2025-08-15'],
  ])('%j', async (options, first, last) => {
    expect(await daysOf(...options)).toEqual([first, last]);
  });

  it('says on stderr what is proleptic or contested at its ends, and how an end was written', async () => {
    const { stderr } = await runCli(['calendar', '--from', '1303/12/29', '--to', '1304/1/1']);
    expect(stderr).toMatch(/^jalali: note: 1925-03-20: 1303 is proleptic/mu);
    const odd = await runCli(['calendar', '--from', 'Monday, August 15, 2025', '--to', '2025']);
    expect(odd.stderr).toContain('weekday-mismatch');
  });

  it.each([
    [['--from', '1404'], /--from is given, and --to is not/u],
    [['--to', '1404'], /--to is given, and --from is not/u],
    [['1404', ...RANGE], /two ways to ask/u],
    [['--from', '1405', '--to', '1404'], /Unexpected to 2026-03-20 before from 2026-03-21/u],
    [['--from', '1404/2/1', '--to', '1404/1'], /before from/u],
    [['--from', '1404', '--to', '1404/13'], /month 13, expected 1 to 12/u],
    [['--from', '1404/12/30', '--to', '1405'], /No such day.*1 to 29/u],
    [['--from', '1550', '--to', '1551'], /Ambiguous.*--calendar settles it/u],
    [['--from', '-61', '--to', '1'], /Ambiguous/u],
    [['--calendar', 'jalali', '--from', '-62', '--to', '1'], /year -62, expected -61 to 3177/u],
    [['--calendar', 'jalali', '--from', '1', '--to', '3178'], /year 3178, expected -61 to 3177/u],
    [['--from', 'hello', '--to', '1404'], /hello/u],
    [['--from', '1404-1405', '--to', '1405'], /one day, month or year/u],
    [['--from', 'summer 1404', '--to', '1405'], /season/u],
    [[...RANGE, '--format', 'xml'], /csv, json, ndjson, sql, ics/u],
    [[...RANGE, '--format', 'sql'], /needs --dialect/u],
    [
      [...RANGE, '--format', 'sql', '--dialect', 'oracle'],
      /postgres, mysql, sqlite, duckdb, clickhouse, spark/u,
    ],
    [[...RANGE, '--dialect', 'sqlite'], /--dialect is of --format sql, not of csv/u],
    [[...RANGE, '--format', 'json', '--table', 'days'], /--table is of --format sql, not of json/u],
    [[...RANGE, '--no-rows'], /--no-rows is of --format sql/u],
    [[...RANGE, '--events', 'months'], /--events is of --format ics/u],
    [[...RANGE, '--format', 'ics', '--events', 'hours'], /days, months, years/u],
    [[...RANGE, '--locale', 'fa'], /--locale is of --format ics/u],
    [[...RANGE, '--json', '--locale', 'fa'], /--locale is of --format ics, not of --json/u],
    [[...RANGE, '--numbering-system', 'latn'], /--numbering-system is of --format ics/u],
    [[...RANGE, '--time-zone', 'Asia/Tehran'], /--time-zone/u],
    [[...RANGE, '--json', '--format', 'csv'], /--json writes records and --format csv none/u],
    [['1404', '--format', 'csv'], /--format is of --from and --to/u],
    [['--dialect', 'sqlite'], /--dialect is of --from and --to/u],
    [['1404', '--no-rows'], /--no-rows is of --from and --to/u],
    [
      [
        '--calendar',
        'gregorian',
        '--from',
        '1900',
        '--to',
        '2300',
        '--format',
        'sql',
        '--dialect',
        'clickhouse',
      ],
      /1900-01-01 to 2299-12-31, not 2300-12-31/u,
    ],
    [
      [
        '--calendar',
        'gregorian',
        '--from',
        '1899',
        '--to',
        '1900',
        '--format',
        'sql',
        '--dialect',
        'clickhouse',
      ],
      /not 1899-01-01/u,
    ],
    [
      [
        '--calendar',
        'gregorian',
        '--from',
        '1582',
        '--to',
        '1900',
        '--format',
        'sql',
        '--dialect',
        'spark',
      ],
      /not 1582-01-01/u,
    ],
    [
      [
        '--calendar',
        'gregorian',
        '--from',
        '999',
        '--to',
        '1900',
        '--format',
        'sql',
        '--dialect',
        'mysql',
      ],
      /not 0999-01-01/u,
    ],
  ])('refuses %j before it writes anything', async (options, reason) => {
    const { exitCode, stdout, stderr } = await runCli(['calendar', ...options]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(reason);
  });

  it.each(['1days', 'a b', 'a.b.c', 'a;b', '"a"', 'روز', '', 'a.', 'x'.repeat(64)])(
    'refuses %j as the name of a table',
    async (name) => {
      const options = ['--format', 'sql', '--dialect', 'sqlite', '--table', name] as const;
      const { exitCode, stdout, stderr } = await runCli(['calendar', ...RANGE, ...options]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain('is no name of a table');
    },
  );

  it('writes no faster than its reader reads', async () => {
    let behind = 0;
    let longest = 0;
    const waiting: (() => void)[] = [];
    const reader = {
      write: (text: string) => {
        behind += text.length;
        longest = Math.max(longest, behind);
      },
      get writableNeedDrain() {
        return behind > 0;
      },
      once: (_event: 'drain', listener: () => void) => {
        waiting.push(listener);
        setImmediate(() => {
          behind = 0;
          for (const resume of waiting.splice(0)) resume();
        });
      },
    };
    const { exitCode } = await runCli(['calendar', '--from', '1400', '--to', '1404'], {
      stdout: reader,
    });
    expect(exitCode).toBe(0);
    // Five years are half a million characters; what waits is never more than a chunk and a row.
    expect(longest).toBeGreaterThan(65_536);
    expect(longest).toBeLessThan(67_000);
  });
});
