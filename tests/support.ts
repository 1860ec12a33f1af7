import { readFileSync } from 'node:fs';
import { isPressError, type CalendarDate } from '../src/core/index.ts';

/** A Jalali date, short to write in tables. */
export const jalali = (year: number, month: number, day: number): CalendarDate => ({
  calendar: 'persian',
  year,
  month,
  day,
});

/** A Gregorian date, short to write in tables. */
export const gregory = (year: number, month: number, day: number): CalendarDate => ({
  calendar: 'gregory',
  year,
  month,
  day,
});

/** The rows of a tab-separated table beside the tests, comment lines left out. */
export function readTable(name: string): string[][] {
  return readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** The code of the PressError that `act` throws; anything else, or no error, fails the test. */
export function codeThrownBy(act: () => unknown): string {
  let result: unknown;
  try {
    result = act();
  } catch (error) {
    if (isPressError(error)) return error.code;
    throw error;
  }
  throw new Error(`nothing was thrown; the result was ${JSON.stringify(result)}`);
}
