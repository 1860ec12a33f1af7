import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlesByMonth, dayInTehran, moments } from './articles.ts';
import { blocksOf, joinOf } from './docs.ts';
import { isOnPath, runBlock, workplace } from '../shell.ts';
import { initdbPath, type PostgresServer, startPostgres } from './postgres-server.ts';

/** Runs what docs/calendar-dimension.md tells a shell. */

/** What a client prints, cells apart by `|`. */
const EXPECTED = articlesByMonth()
  .map((month) => `${Object.values(month).join('|')}\n`)
  .join('');

/** Both tables of a recipe hold the same days, the 4018 of 1390 to 1400. */
const BOTH = `SELECT (SELECT count(*) FROM calendar), (SELECT count(*) FROM days),
  (SELECT count(*) FROM (SELECT * FROM calendar EXCEPT SELECT * FROM days) AS other);`;

describe.skipIf(!isOnPath('sqlite3'))('the recipe of SQLite', () => {
  it('loads both ways, and joins', () => {
    const folder = workplace();
    const blocks = blocksOf('SQLite', 'sh');
    expect(blocks).toHaveLength(2);
    for (const block of blocks) runBlock(folder, block);
    expect(runBlock(folder, `sqlite3 news.db "${BOTH}"`)).toBe('4018|4018|0\n');
    const values = moments.map((moment) => `('${dayInTehran(moment)}')`).join(', ');
    writeFileSync(
      join(folder, 'articles.sql'),
      `CREATE TABLE articles (published_on TEXT);\nINSERT INTO articles VALUES ${values};\n${joinOf('SQLite')}`,
    );
    expect(runBlock(folder, 'sqlite3 -bail news.db < articles.sql')).toBe(EXPECTED);
  });
});

const initdb = initdbPath();

describe.skipIf(initdb === undefined || !isOnPath('psql'))('the recipe of PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(initdb ?? '');
  }, 60_000);
  afterAll(() => server.stop());

  it('loads both ways, and joins, in a server of its own', () => {
    const folder = workplace();
    const blocks = blocksOf('PostgreSQL', 'sh');
    expect(blocks).toHaveLength(2);
    for (const block of blocks) runBlock(folder, block, server.env);
    expect(runBlock(folder, `psql -At -c "${BOTH}"`, server.env)).toBe('4018|4018|0\n');
    const values = moments.map((moment) => `('${moment.toISOString()}')`).join(', ');
    writeFileSync(
      join(folder, 'articles.sql'),
      `CREATE TABLE articles (published_at timestamptz);\nINSERT INTO articles VALUES ${values};\n${joinOf('PostgreSQL')}`,
    );
    expect(runBlock(folder, 'psql -qAt -v ON_ERROR_STOP=1 -f articles.sql', server.env)).toBe(
      EXPECTED,
    );
  });

  it('keeps the meanings of columns where a client shows them', () => {
    expect(
      runBlock('/', 'psql -At -c "SELECT col_description(\'calendar\'::regclass, 17)"', server.env),
    ).toBe('Jalali day as a number, 14040524: year * 10000 + month * 100 + day\n');
  });
});
