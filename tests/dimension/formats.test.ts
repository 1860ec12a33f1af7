import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ical from 'ical.js';
import { describe, expect, it } from 'vitest';
import { columns } from '../../src/cli/dimension/columns.ts';
import { sql } from '../../src/cli/dimension/sql.ts';
import { calendarRows } from '../../src/localize/index.ts';
import { parseCsv } from '../audit/parse-csv.ts';
import { records } from '../cli/records.ts';
import { runCli } from '../cli/run-cli.ts';
import { jalali } from '../support.ts';
import { documentedColumns } from './docs.ts';

const RANGE = ['calendar', '--from', '1403', '--to', '1404'] as const;
const rows = [
  ...calendarRows({ from: jalali(1403, 1, 1), to: { calendar: 'persian', year: 1404 } }),
];

async function written(...options: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli([...RANGE, ...options]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

function schemaOf(name: string): object {
  const url = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as object;
}

function eventsOf(text: string): InstanceType<typeof ical.Event>[] {
  const calendar = new ical.Component(ical.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ical.Event(event));
}

async function firstSummary(...options: readonly string[]): Promise<string | undefined> {
  return eventsOf(await written('--format', 'ics', ...options))[0]?.summary;
}

async function startsOf(events: string): Promise<string[]> {
  const text = await written('--format', 'ics', '--events', events);
  return eventsOf(text).map(({ startDate }) => String(startDate));
}

describe('the columns', () => {
  it('are those of a row, in its order, and of the docs', () => {
    expect(columns.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
    expect(documentedColumns()).toEqual(
      columns.map(({ name, kind, meaning }) => [name, kind, meaning]),
    );
  });

  it('hold what their kinds say, over the whole range', () => {
    const ends = [
      ...calendarRows({ from: jalali(-61, 1, 1), to: jalali(-61, 1, 9) }),
      ...calendarRows({ from: jalali(3177, 12, 1), to: jalali(3177, 12, 29) }),
    ];
    const most = { small: 2 ** 15, integer: 2 ** 31 } as const;
    for (const { name, kind } of columns) {
      for (const row of [...ends, ...rows]) {
        const value = row[name];
        if (kind === 'small' || kind === 'integer') {
          expect(Number.isInteger(value) && Math.abs(Number(value)) < most[kind], name).toBe(true);
        } else {
          expect(typeof value, name).toBe(kind === 'boolean' ? 'boolean' : 'string');
          // VARCHAR(64) of MySQL counts characters.
          expect(String(value).length, name).toBeLessThanOrEqual(64);
        }
      }
    }
  });
});

describe('the formats', () => {
  it('are CSV of RFC 4180 by default', async () => {
    const text = await written();
    expect(await written('--format', 'csv')).toBe(text);
    expect(text).not.toMatch(/[\r\ufeff]/u);
    expect(text).toMatch(/[^\n]\n$/u);
    const [header, ...cells] = parseCsv(text, { delimiter: ',' });
    expect(header).toEqual(columns.map(({ name }) => name));
    expect(cells).toEqual(
      rows.map((row) =>
        columns.map(({ name }) =>
          typeof row[name] === 'boolean' ? String(Number(row[name])) : String(row[name]),
        ),
      ),
    );
  });

  it('are JSON, an array or a row a line, each after its schema', async () => {
    const array = JSON.parse(await written('--format', 'json')) as unknown[];
    expect(array).toEqual(rows);
    const text = await written('--format', 'ndjson');
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(rows);
    const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
    const validate = ajv.addSchema(schemaOf('calendar-record')).compile(schemaOf('calendar-row'));
    expect(array.every((row) => validate(row))).toBe(true);
    expect(validate({ ...rows[0], more: 1 })).toBe(false);
  });

  it('are records with --json', async () => {
    const told = records('calendar', await written('--json'));
    expect(told).toEqual(rows.map((row) => ({ schemaVersion: 1, status: 'row', ...row })));
  });

  it('are the same on every run', async () => {
    for (const format of [['ics'], ['sql', '--dialect', 'mysql']]) {
      const later = { now: () => 0, hostTimeZone: () => 'Pacific/Kiritimati' };
      const again = await runCli([...RANGE, '--format', ...format], later);
      expect(await written('--format', ...format)).toBe(again.stdout);
    }
  });
});

describe('--format ics', () => {
  it('has an event a day, as a reader of calendars reads it', async () => {
    const text = await written('--format', 'ics', '--locale', 'fa');
    expect(text).not.toMatch(/[^\r]\n/u);
    const lengths = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    const events = eventsOf(text);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(rows.length);
    expect(
      events.map(({ startDate, duration }) => [
        String(startDate),
        startDate.isDate,
        String(duration),
      ]),
    ).toEqual(rows.map(({ date }) => [date, true, 'P1D']));
    expect(events.map(({ description }) => description)).toEqual(
      rows.map((row) => `${row.jalali_text_fa}\n${row.jalali_text_en}`),
    );
    // Without its weekday the day in words is the rest of the text.
    expect(events.map(({ summary }) => summary)).toEqual(
      rows.map((row) => row.jalali_text_fa.slice(row.weekday_name_fa.length + 1)),
    );
  });

  it('speaks the language and the digits that are asked for', async () => {
    expect(await firstSummary()).toBe('1 Farvardin 1403');
    expect(await firstSummary('--locale', 'fa', '--numbering-system', 'latn')).toBe(
      '1 فروردین 1403',
    );
    expect(await firstSummary('--locale', 'fa-AF')).toBe('۱ حمل ۱۴۰۳');
  });

  it('keeps first days alone when told to', async () => {
    expect(await startsOf('years')).toEqual(['2024-03-20', '2025-03-21']);
    const months = await startsOf('months');
    expect(months).toHaveLength(24);
    expect(months.slice(0, 3)).toEqual(['2024-03-20', '2024-04-20', '2024-05-21']);
  });

  it('says which days are contested', async () => {
    const { stdout } = await runCli([
      'calendar',
      '--from',
      '2124-03-19',
      '--to',
      '2124-03-21',
      '--format',
      'ics',
    ]);
    expect(stdout.match(/STATUS:TENTATIVE/gu)).toHaveLength(2);
  });
});

describe('--format sql', () => {
  it.each(['clickhouse', 'spark', 'mysql'] as const)(
    'writes %s by its own words',
    async (dialect) => {
      const { stdout } = await runCli([
        'calendar',
        '--from',
        '1404/12/29',
        '--to',
        '1404/12/29',
        '--format',
        'sql',
        '--dialect',
        dialect,
      ]);
      const traits = {
        clickhouse: [
          /ENGINE = MergeTree ORDER BY `date`;/u,
          /`date` Date32 COMMENT '/u,
          /^\('2026-03-20', /mu,
        ],
        spark: [
          /\) USING parquet;/u,
          /`is_contested` BOOLEAN COMMENT '/u,
          /INSERT INTO `calendar` VALUES\n\(DATE '2026-03-20', /u,
        ],
        mysql: [
          /^SET NAMES utf8mb4;$/mu,
          /CHARACTER SET = utf8mb4;\nSTART TRANSACTION;/u,
          /^\(DATE '2026-03-20', /mu,
        ],
      }[dialect];
      for (const trait of traits) expect(stdout).toMatch(trait);
    },
  );

  it('writes the table alone with --no-rows, and how a file is loaded into it', async () => {
    for (const dialect of ['postgres', 'mysql', 'sqlite', 'duckdb', 'clickhouse', 'spark']) {
      const text = await written('--format', 'sql', '--dialect', dialect, '--no-rows');
      expect(text).toMatch(/CREATE TABLE [`"]calendar[`"] \(/u);
      expect(text.replaceAll(/^--.*$/gmu, '')).not.toContain('INSERT');
      expect(text).toMatch(/^-- .*calendar\.(?:csv|ndjson)/mu);
    }
  });

  it('keeps an apostrophe within its text, in each dialect', () => {
    const [row] = rows;
    if (row === undefined) throw new Error('there is a first row');
    const told = (dialect: 'postgres' | 'spark'): string =>
      [...sql([{ ...row, season_en: "a'b" }], { dialect, table: 't', withRows: true })].join('');
    expect(told('postgres')).toContain("'a''b'");
    expect(told('spark')).toContain(String.raw`'a\'b'`);
  });
});
