import type { ColumnKind } from './columns.ts';
import type { DialectId } from './formats.ts';

/** How an engine writes what a date dimension needs. */
export interface Dialect {
  /** What stands on either side of a name. */
  readonly nameQuote: '"' | '`';
  /** An apostrophe within a text. */
  readonly apostrophe: "''" | "\\'";
  readonly types: Readonly<Record<ColumnKind, string>>;
  /** What stands before the text of a date. */
  readonly beforeDate: 'DATE ' | '';
  /** What stands for false and for true. */
  readonly booleans: readonly [string, string];
  /** Whether columns are declared NOT NULL, and the date the primary key. */
  readonly constraints: boolean;
  /** Whether INSERT names its columns. */
  readonly namesColumns: boolean;
  /** Comments of columns: a clause of their own, statements after the table, or SQL remarks. */
  readonly comments: 'clause' | 'statements' | 'remarks';
  /** Statements before all else. */
  readonly opening: readonly string[];
  /** What follows the columns of CREATE TABLE. */
  readonly tableOptions: string;
  /** A transaction's begin and end, and whether the table is created within it. */
  readonly transaction?: {
    readonly begin: string;
    readonly commit: string;
    readonly ofTable: boolean;
  };
  /** The first and the last day that the type of dates holds. */
  readonly days?: readonly [string, string];
  /** Which format is loaded instead of INSERTs, and by what. */
  readonly load: {
    readonly format: 'csv' | 'ndjson';
    readonly by: (table: string, fields: string) => readonly string[];
  };
}

const STANDARD = {
  nameQuote: '"',
  apostrophe: "''",
  beforeDate: 'DATE ',
  booleans: ['FALSE', 'TRUE'],
  constraints: true,
  namesColumns: true,
  opening: [],
  tableOptions: '',
} as const;

const FILE = 'calendar.csv';

/** Every dialect, as data. */
export const dialects: Readonly<Record<DialectId, Dialect>> = {
  postgres: {
    ...STANDARD,
    types: {
      date: 'date',
      integer: 'integer',
      small: 'smallint',
      text: 'text',
      boolean: 'boolean',
    },
    comments: 'statements',
    transaction: { begin: 'BEGIN', commit: 'COMMIT', ofTable: true },
    load: {
      format: 'csv',
      by: (table) => [`\\copy ${table} FROM '${FILE}' WITH (FORMAT csv, HEADER)`],
    },
  },
  mysql: {
    ...STANDARD,
    nameQuote: '`',
    types: {
      date: 'DATE',
      integer: 'INT',
      small: 'SMALLINT',
      text: 'VARCHAR(64)',
      boolean: 'BOOLEAN',
    },
    comments: 'clause',
    // A client of another charset would store Persian as question marks.
    opening: ['SET NAMES utf8mb4'],
    tableOptions: ' ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4',
    // CREATE TABLE ends a transaction there.
    transaction: { begin: 'START TRANSACTION', commit: 'COMMIT', ofTable: false },
    // https://dev.mysql.com/doc/refman/8.4/en/datetime.html
    days: ['1000-01-01', '9999-12-31'],
    load: {
      format: 'csv',
      by: (table) => [
        `LOAD DATA LOCAL INFILE '${FILE}' INTO TABLE ${table} CHARACTER SET utf8mb4`,
        "  FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '\"' ESCAPED BY ''",
        "  LINES TERMINATED BY '\\n' IGNORE 1 LINES;",
      ],
    },
  },
  sqlite: {
    ...STANDARD,
    types: {
      date: 'TEXT',
      integer: 'INTEGER',
      small: 'INTEGER',
      text: 'TEXT',
      boolean: 'INTEGER',
    },
    beforeDate: '',
    booleans: ['0', '1'],
    comments: 'remarks',
    transaction: { begin: 'BEGIN', commit: 'COMMIT', ofTable: true },
    load: { format: 'csv', by: (table) => [`.import --csv --skip 1 ${FILE} ${table}`] },
  },
  duckdb: {
    ...STANDARD,
    types: {
      date: 'DATE',
      integer: 'INTEGER',
      small: 'SMALLINT',
      text: 'VARCHAR',
      boolean: 'BOOLEAN',
    },
    comments: 'statements',
    transaction: { begin: 'BEGIN TRANSACTION', commit: 'COMMIT', ofTable: true },
    load: { format: 'csv', by: (table) => [`COPY ${table} FROM '${FILE}' (HEADER);`] },
  },
  clickhouse: {
    ...STANDARD,
    nameQuote: '`',
    apostrophe: "\\'",
    // Date begins in 1970; Date32 holds what `days` says, and moves other days into it unasked.
    types: { date: 'Date32', integer: 'Int32', small: 'Int16', text: 'String', boolean: 'Bool' },
    beforeDate: '',
    booleans: ['false', 'true'],
    // A column holds no NULL unless it is told to, and the order is the key.
    constraints: false,
    comments: 'clause',
    tableOptions: ' ENGINE = MergeTree ORDER BY `date`',
    // https://clickhouse.com/docs/sql-reference/data-types/date32
    days: ['1900-01-01', '2299-12-31'],
    load: {
      format: 'csv',
      by: (table) => [`INSERT INTO ${table} FROM INFILE '${FILE}' FORMAT CSVWithNames;`],
    },
  },
  spark: {
    ...STANDARD,
    nameQuote: '`',
    // There two apostrophes end one text and begin the next.
    apostrophe: "\\'",
    types: { date: 'DATE', integer: 'INT', small: 'SMALLINT', text: 'STRING', boolean: 'BOOLEAN' },
    constraints: false,
    namesColumns: false,
    comments: 'clause',
    tableOptions: ' USING parquet',
    // Earlier days may be written in the Julian calendar (spark.sql.parquet.datetimeRebaseModeInWrite):
    // https://spark.apache.org/docs/latest/sql-data-sources-parquet.html
    days: ['1582-10-15', '9999-12-31'],
    load: {
      format: 'ndjson',
      by: (table, fields) => [
        `CREATE TEMPORARY VIEW calendar_file (${fields})`,
        "  USING json OPTIONS (path 'calendar.ndjson');",
        `INSERT INTO ${table} SELECT * FROM calendar_file;`,
      ],
    },
  },
};
