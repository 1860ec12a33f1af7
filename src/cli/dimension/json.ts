import type { CalendarRow } from '../../localize/index.ts';

/** A row a line. */
export function* ndjson(rows: Iterable<CalendarRow>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

/** One array, a row a line. */
export function* json(rows: Iterable<CalendarRow>): Generator<string> {
  let before = '[\n';
  for (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
  yield '\n]\n';
}
