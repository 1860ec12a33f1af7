import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columns } from '../../src/cli/dimension/columns.ts';
import { calendarRows } from '../../src/localize/index.ts';
import { runCli } from '../cli/run-cli.ts';
import { articlesByMonth, dayInTehran, moments } from './articles.ts';
import { joinOf } from './docs.ts';
import { duckdb, type Engine, postgres, sqlite } from './engines.ts';

async function written(...options: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli(['calendar', ...options]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

/** Every row as an engine tells it: its dates as text, its booleans as numbers. */
const SELECT_ALL = columns
  .map(({ name, kind }) => {
    if (kind === 'date') return `CAST(${name} AS CHAR(10)) AS ${name}`;
    return kind === 'boolean' ? `CASE WHEN ${name} THEN 1 ELSE 0 END AS ${name}` : name;
  })
  .join(', ');

function rowsOf(from: number, to: number): Record<string, unknown>[] {
  const rows = calendarRows({
    from: { calendar: 'persian', year: from },
    to: { calendar: 'persian', year: to },
  });
  return Array.from(rows, (row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'boolean' ? Number(value) : (value as unknown),
      ]),
    ),
  );
}

/** Counts come as text from engines whose integers have 64 bits. */
function withNumbers(rows: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  return rows.map((row) => ({ ...row, articles: Number(row['articles']) }));
}

const ENGINES = [
  { dialect: 'sqlite', heading: 'SQLite', open: sqlite, moment: 'published_on TEXT' },
  {
    dialect: 'postgres',
    heading: 'PostgreSQL',
    open: postgres,
    moment: 'published_at timestamptz',
  },
  { dialect: 'duckdb', heading: 'DuckDB', open: duckdb, moment: 'published_at TIMESTAMPTZ' },
] as const;

/** PostgreSQL sets up its catalogue before the first statement: seconds, on a busy machine many. */
const START_UP = 120_000;

/** Each runs the SQL of its heading in docs/calendar-dimension.md. */
describe.each(ENGINES)('$heading', ({ dialect, heading, open, moment }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  }, START_UP);
  afterAll(() => engine.close());

  it('takes the script, and has every row as it was told', async () => {
    await engine.query(
      await written('--from', '1402', '--to', '1405', '--format', 'sql', '--dialect', dialect),
    );
    expect(await engine.query(`SELECT ${SELECT_ALL} FROM calendar ORDER BY date`)).toEqual(
      rowsOf(1402, 1405),
    );
  });

  it('keeps a day once, and its own types', async () => {
    await expect(
      engine.query('INSERT INTO calendar SELECT * FROM calendar LIMIT 1'),
    ).rejects.toThrow(/unique|duplicate|primary/iu);
    await expect(engine.query(`INSERT INTO calendar (date) VALUES ('2040-01-01')`)).rejects.toThrow(
      /null/iu,
    );
  });

  it('refuses the script a second time, and stays as it is', async () => {
    const script = await written(
      '--from',
      '1404',
      '--to',
      '1410',
      '--format',
      'sql',
      '--dialect',
      dialect,
    );
    await expect(engine.query(script)).rejects.toThrow(/exists/iu);
    await engine.query('ROLLBACK');
    expect(
      await engine.query('SELECT count(*) AS articles FROM calendar').then(withNumbers),
    ).toEqual([{ articles: 366 + 365 + 365 + 365 }]);
  });

  it('joins articles to Jalali months as the docs say, counted as Intl counts them', async () => {
    await engine.query('DROP TABLE calendar');
    const range = ['--from', '1390', '--to', '1400'] as const;
    if (engine.loadCsv === undefined) {
      await engine.query(await written(...range, '--format', 'sql', '--dialect', dialect));
    } else {
      await engine.query(
        await written(...range, '--format', 'sql', '--dialect', dialect, '--no-rows'),
      );
      const file = join(mkdtempSync(join(tmpdir(), 'jalali-dimension-')), 'calendar.csv');
      writeFileSync(file, await written(...range, '--format', 'csv'));
      await engine.loadCsv(file, 'calendar', readFileSync(file));
    }
    const values = moments.map((each) => {
      const text = dialect === 'sqlite' ? dayInTehran(each) : each.toISOString();
      return `('${text}')`;
    });
    await engine.query(`CREATE TABLE articles (${moment});
      INSERT INTO articles VALUES ${values.join(', ')};`);
    const expected = articlesByMonth();
    expect(expected.length).toBeGreaterThan(100);
    expect(withNumbers(await engine.query(joinOf(heading)))).toEqual(expected);
  });

  it('takes a table of another name, in a schema', async () => {
    const where = dialect === 'sqlite' ? 'main' : 'news';
    if (dialect !== 'sqlite') await engine.query('CREATE SCHEMA news');
    await engine.query(
      await written(
        '--from',
        '1404/12/1',
        '--to',
        '1404/12',
        '--format',
        'sql',
        '--dialect',
        dialect,
        '--table',
        `${where}.Dim_Date`,
      ),
    );
    expect(
      withNumbers(await engine.query(`SELECT count(*) AS articles FROM ${where}."Dim_Date"`)),
    ).toEqual([{ articles: 29 }]);
  });
});
