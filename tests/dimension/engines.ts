import { PGlite } from '@electric-sql/pglite';
import { DuckDBInstance } from '@duckdb/node-api';
import initSqlJs from 'sql.js';

/** A real engine, in this process. */
export interface Engine {
  /** Runs statements, and gives the rows of the last. */
  query(sql: string): Promise<Record<string, unknown>[]>;
  /** Loads a CSV file, its path as this machine has it, into a table. */
  loadCsv?(path: string, table: string, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** SQLite as WebAssembly. */
export async function sqlite(): Promise<Engine> {
  const { Database } = await initSqlJs();
  const database = new Database();
  return {
    query: async (sql) => {
      const last = database.exec(sql).at(-1);
      return (last?.values ?? []).map((values) =>
        Object.fromEntries(values.map((value, index) => [last?.columns[index], value])),
      );
    },
    close: async () => database.close(),
  };
}

/** PostgreSQL as WebAssembly. */
export async function postgres(): Promise<Engine> {
  const database = await PGlite.create();
  return {
    query: async (sql) => (await database.exec(sql)).at(-1)?.rows ?? [],
    loadCsv: async (_path, table, bytes) => {
      await database.query(`COPY ${table} FROM '/dev/blob' WITH (FORMAT csv, HEADER)`, [], {
        blob: new Blob([Uint8Array.from(bytes)]),
      });
    },
    close: () => database.close(),
  };
}

/** DuckDB, by its own binding. */
export async function duckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    query: async (sql) => {
      const statements = await connection.extractStatements(sql);
      let rows: Record<string, unknown>[] = [];
      for (let index = 0; index < statements.count; index++) {
        const prepared = await statements.prepare(index);
        rows = (await prepared.runAndReadAll()).getRowObjectsJson();
      }
      return rows;
    },
    loadCsv: async (path, table) => {
      await connection.run(`COPY ${table} FROM '${path}' (HEADER)`);
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
