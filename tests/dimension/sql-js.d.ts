/** What the tests use of sql.js, which has no types of its own. */
declare module 'sql.js' {
  export interface Database {
    exec(sql: string): { columns: string[]; values: (string | number | null)[][] }[];
    close(): void;
  }
  export default function initSqlJs(): Promise<{ Database: new () => Database }>;
}
