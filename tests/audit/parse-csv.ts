import { createRequire } from 'node:module';

/** What is used of csv-parse; its own declarations do not go with those of Node that the scripts have. */
interface CsvParse {
  readonly parse: (text: string, options: Readonly<Record<string, unknown>>) => unknown[];
}

const { parse } = createRequire(import.meta.url)('csv-parse/sync') as CsvParse;

/** Reads CSV by another reader than ours: a list of cells a row. */
export function parseCsv(
  text: string,
  options: Readonly<Record<string, unknown>> = {},
): readonly (readonly string[])[] {
  return parse(text, { bom: true, delimiter: [',', ';'], ...options }) as string[][];
}
