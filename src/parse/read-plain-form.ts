import { calendarOfBareYear, isMaybeLunar } from './decide-year.ts';
import { endOfDigits, pageAt, valueOf } from './plain-digits.ts';
import { plainDay } from './plain-mention.ts';
import { readNamedForm } from './read-named-form.ts';
import type { FoundDate, ParseOptions } from './types.ts';

/**
 * Reads the forms that most dates of files and forms have, `1404/05/24`, `24 Mordad 1404` and the like, in
 * any digits; undefined for every other text, a day that does not exist, and a year that leaves a doubt,
 * which the whole grammar then reads or refuses. It takes a tenth of the grammar's time, and a test holds it
 * to the grammar's answers.
 */
export function readPlainForm(text: string, options: ParseOptions): FoundDate | undefined {
  if (options.relative === true || text.length > LONGEST) return undefined;
  const page = pageAt(text, 0);
  if (page !== undefined && endOfDigits(text, 0, page) === 4) return readNumbers(text, page);
  const named = readNamedForm(text, 0, options);
  return named?.status === 'read' && named.length === text.length ? named : undefined;
}

const LONGEST = 40;

const HYPHEN = 45;
const FULL_STOP = 46;
const SLASH = 47;

/** `1404/05/24`, `2025-8-15`: a year, and a mark twice. */
function readNumbers(text: string, page: number): FoundDate | undefined {
  const mark = text.charCodeAt(4);
  if (mark !== SLASH && mark !== HYPHEN && mark !== FULL_STOP) return undefined;
  const monthEnd = endOfDigits(text, 5, page);
  const dayEnd = endOfDigits(text, monthEnd + 1, page);
  if (!isShort(monthEnd - 5) || !isShort(dayEnd - monthEnd - 1)) return undefined;
  if (dayEnd !== text.length || text.charCodeAt(monthEnd) !== mark) return undefined;
  const year = valueOf(text, 0, 4);
  const calendar = calendarOfBareYear(year);
  if (calendar === undefined) return undefined;
  const month = valueOf(text, 5, monthEnd);
  const date = { calendar, year, month, day: valueOf(text, monthEnd + 1, dayEnd) };
  const issues: FoundDate['issues'] = isMaybeLunar(year) ? [{ code: 'maybe-lunar' }] : [];
  return plainDay(text, 0, dayEnd, date, 'year', undefined, issues);
}

function isShort(digits: number): boolean {
  return digits === 1 || digits === 2;
}
