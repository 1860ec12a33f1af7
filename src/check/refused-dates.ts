import type { CalendarId } from '../core/index.ts';
import { withDigits } from '../locale-data/digits.ts';
import type { DateMention } from '../parse/index.ts';
import { piecesOf } from './date-pieces.ts';

/** The mentions that were refused with a code. */
export function refused(
  mentions: readonly DateMention[],
  code: string,
): Extract<DateMention, { status: 'refused' }>[] {
  return mentions.filter(
    (mention): mention is Extract<DateMention, { status: 'refused' }> =>
      mention.status === 'refused' && mention.code === code,
  );
}

/** What stands in a date with a month's name, whichever calendar each part is of. */
export interface NamedParts {
  readonly calendar: CalendarId;
  readonly month: number;
  readonly day: number;
  readonly year: number;
}

/** Reads a day, the name of a month and a year. */
export function namedParts(text: string): NamedParts | undefined {
  const numbers = withDigits(text, 'latn')
    .split(/\D+/u)
    .filter((number) => number !== '')
    .map(Number);
  const year = numbers.find((number) => number > 31);
  const day = numbers.find((number) => number <= 31);
  const month = monthIn(text);
  if (numbers.length !== 2 || year === undefined || day === undefined || month === undefined)
    return undefined;
  return { ...month, day, year };
}

/** The first month that a text names, in any spelling that the reader knows: `Sept.`, «آگوست», Khordaad. */
export function monthIn(text: string): { calendar: CalendarId; month: number } | undefined {
  for (const { kind, calendar, value } of piecesOf(text))
    if (kind === 'month' && calendar !== undefined) return { calendar, month: value };
  return undefined;
}

/** The first number of four digits. */
export function yearIn(text: string): number | undefined {
  const [year] = /\d{4}/u.exec(withDigits(text, 'latn')) ?? [];
  return year === undefined ? undefined : Number(year);
}
