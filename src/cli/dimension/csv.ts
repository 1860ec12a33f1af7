import type { CalendarRow } from '../../localize/index.ts';
import { columns } from './columns.ts';

/**
 * RFC 4180 with a header, lines ended by LF, which is what databases load without being told; booleans
 * are 1 and 0, which every one of them takes for its own.
 */
export function* csv(rows: Iterable<CalendarRow>): Generator<string> {
  yield `${columns.map(({ name }) => name).join(',')}\n`;
  for (const row of rows) yield `${columns.map(({ name }) => cell(row[name])).join(',')}\n`;
}

const MUST_BE_QUOTED = /[",\r\n]/u;

function cell(value: CalendarRow[keyof CalendarRow]): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  const text = String(value);
  return MUST_BE_QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
