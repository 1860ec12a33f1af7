/** What the tests use of PGlite, whose own types ask for a browser's. */
interface Results {
  rows: Record<string, unknown>[];
}

export class PGlite {
  static create(): Promise<PGlite>;
  exec(sql: string): Promise<Results[]>;
  query(sql: string, values: unknown[], options: { blob: Blob }): Promise<Results>;
  close(): Promise<void>;
}
