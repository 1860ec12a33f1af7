import type { Parts, TimePart } from './parts.ts';
import { readTimeOfDay } from './read-time-of-day.ts';
import type { Tokens } from './tokens.ts';

/** `Fri Aug 15 10:00:00 UTC 2025`, as machines print it: the year behind a time to the second. */
export function readStamp(
  tokens: Tokens,
  parts: Parts,
): { readonly parts: Parts; readonly time: TimePart } | undefined {
  const { day, month, year, monthFirst } = parts;
  if (day === undefined || month === undefined || year !== undefined || monthFirst !== true)
    return undefined;
  const time = readTimeOfDay(tokens, parts.next);
  if (time === undefined || time.time.length <= HOURS_AND_MINUTES) return undefined;
  const { kind, value, digits, end } = tokens.at(time.next);
  if (kind !== 'number' || digits !== YEAR_DIGITS) return undefined;
  return { parts: { ...parts, year: { value, digits }, end }, time: { ...time, end } };
}

const HOURS_AND_MINUTES = 'HH:MM'.length;
const YEAR_DIGITS = 4;
