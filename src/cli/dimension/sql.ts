import type { CalendarRow } from '../../localize/index.ts';
import { type Column, columns } from './columns.ts';
import { type Dialect, dialects } from './dialects.ts';
import type { DialectId } from './formats.ts';

/** What is written of a table. */
export interface SqlSettings {
  readonly dialect: DialectId;
  /** A name, or a schema and a name; {@link isTableName} has passed it. */
  readonly table: string;
  /** The table without its rows, for a file to be loaded into. */
  readonly withRows: boolean;
}

/** Rows that one INSERT adds: some 300 kB, within what every engine takes for a statement. */
const ROWS_OF_INSERT = 500;

/** A name that needs no thought in any engine: letters, digits and `_`, 63 at most (PostgreSQL's limit). */
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/u;

/** Whether a table may have this name, with or without its schema. */
export function isTableName(name: string): boolean {
  const names = name.split('.');
  return names.length <= 2 && names.every((part) => NAME.test(part));
}

/** A script that creates the table and fills it. */
export function* sql(rows: Iterable<CalendarRow>, settings: SqlSettings): Generator<string> {
  const dialect = dialects[settings.dialect];
  const table = settings.table
    .split('.')
    .map((name) => quoted(name, dialect))
    .join('.');
  const { transaction } = dialect;
  const isWithin = transaction !== undefined && transaction.ofTable;
  yield remarks(dialect, table);
  for (const statement of dialect.opening) yield `${statement};\n`;
  if (isWithin) yield `${transaction.begin};\n`;
  yield createTable(dialect, table);
  if (settings.withRows) {
    if (transaction !== undefined && !isWithin) yield `${transaction.begin};\n`;
    yield* inserts(rows, dialect, table);
  }
  if (isWithin || (transaction !== undefined && settings.withRows))
    yield `${transaction.commit};\n`;
}

function remarks(dialect: Dialect, table: string): string {
  const { format, by } = dialect.load;
  const lines = by(table, columns.map((column) => definition(column, dialect)).join(', '));
  return [
    'A date dimension by jalali-press: a row a day, in the Gregorian and the Jalali calendar.',
    `With --no-rows the table alone, for what --format ${format} wrote to be loaded by`,
    ...lines.map((line) => `  ${line}`),
  ]
    .map((line) => `-- ${line}\n`)
    .join('');
}

function createTable(dialect: Dialect, table: string): string {
  const { comments, constraints, tableOptions } = dialect;
  const lines = columns.map((column) => {
    const clause = comments === 'clause' ? ` COMMENT ${text(column.meaning, dialect)}` : '';
    return definition(column, dialect) + (constraints ? ' NOT NULL' : '') + clause;
  });
  if (constraints) lines.push(`PRIMARY KEY (${quoted('date', dialect)})`);
  const body = lines.map((line, index) => {
    const comma = index < lines.length - 1 ? ',' : '';
    const column = columns[index];
    const remark = comments === 'remarks' && column !== undefined ? ` -- ${column.meaning}` : '';
    return `  ${line}${comma}${remark}\n`;
  });
  const after =
    comments === 'statements'
      ? columns.map(
          ({ name, meaning }) =>
            `COMMENT ON COLUMN ${table}.${quoted(name, dialect)} IS ${text(meaning, dialect)};\n`,
        )
      : [];
  return `CREATE TABLE ${table} (\n${body.join('')})${tableOptions};\n${after.join('')}`;
}

function definition({ name, kind }: Column, dialect: Dialect): string {
  return `${quoted(name, dialect)} ${dialect.types[kind]}`;
}

function* inserts(rows: Iterable<CalendarRow>, dialect: Dialect, table: string): Generator<string> {
  const names = columns.map(({ name }) => quoted(name, dialect)).join(', ');
  const start = `INSERT INTO ${table}${dialect.namesColumns ? ` (${names})` : ''} VALUES\n`;
  let count = 0;
  for (const row of rows) {
    const isFirst = count % ROWS_OF_INSERT === 0;
    const before = isFirst ? (count === 0 ? start : `;\n${start}`) : ',\n';
    yield `${before}(${columns.map((column) => value(row, column, dialect)).join(', ')})`;
    count++;
  }
  yield ';\n';
}

function value(row: CalendarRow, { name, kind }: Column, dialect: Dialect): string {
  const given = row[name];
  if (typeof given === 'boolean') return dialect.booleans[given ? 1 : 0];
  if (typeof given === 'number') return String(given);
  return (kind === 'date' ? dialect.beforeDate : '') + text(given, dialect);
}

function text(given: string, { apostrophe }: Dialect): string {
  return `'${given.replaceAll("'", apostrophe)}'`;
}

/** The name needs no escape: it is a column's, or {@link isTableName} has passed it. */
function quoted(name: string, { nameQuote }: Dialect): string {
  return nameQuote + name + nameQuote;
}
