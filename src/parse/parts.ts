import type { CalendarId } from '../core/index.ts';
import type { ImpliedField } from './types.ts';
import type { EraName } from '../locale-data/types.ts';

/** A year as it is written. */
export interface YearPart {
  readonly value: number;
  /** How many digits were written; 4 for a year in words. */
  readonly digits: number;
  /** Whether it follows the word for decade, which is no century. */
  readonly words?: boolean;
}

/** What stands written of one date, before anything is decided. What is absent may be undefined: spreads are slow. */
export interface Parts {
  /** UTF-16 indices of the original text. */
  readonly start: number;
  readonly end: number;
  /** The index of the first token after it. */
  readonly next: number;
  readonly day?: number | undefined;
  /** A month, with the calendar that its name has. */
  readonly month?: number | undefined;
  readonly monthCalendar?: CalendarId | undefined;
  readonly year?: YearPart | undefined;
  readonly era?: EraName | undefined;
  readonly weekday?: number | undefined;
  readonly season?: number | undefined;
  readonly decade?: boolean | undefined;
  readonly lunar?: boolean | undefined;
  /** Two numbers before or after the year, day and month in either order. */
  readonly unordered?: readonly [number, number] | undefined;
  /** The month stands before the day, so a range may go on with a day alone. */
  readonly monthFirst?: boolean | undefined;
  /** The month's name is another word too, and nothing beside it says that it is a month. */
  readonly weak?: boolean | undefined;
  readonly doubtful?: boolean | undefined;
  readonly numeric?: boolean | undefined;
  /** What a day in a list takes from the others: `3 and 5 Tir 1404`. */
  readonly implied?: readonly ImpliedField[] | undefined;
}

/** Parts while they are being read: changed in place, since this is where the time of a date goes. */
export type PartsDraft = { -readonly [Key in keyof Parts]: Parts[Key] };

/** Parts of which nothing is read yet. All have one shape, which is what makes them cheap to look at. */
export function draftAt(start: number, end = 0, next = 0): PartsDraft {
  return {
    start,
    end,
    next,
    day: undefined,
    month: undefined,
    monthCalendar: undefined,
    year: undefined,
    era: undefined,
    weekday: undefined,
    season: undefined,
    decade: undefined,
    lunar: undefined,
    unordered: undefined,
    monthFirst: undefined,
    weak: undefined,
    doubtful: undefined,
    numeric: undefined,
    implied: undefined,
  };
}

/** A time of day written after a date. */
export interface TimePart {
  readonly time: string;
  readonly offset?: string;
  readonly timeZoneName?: string;
  readonly end: number;
  readonly next: number;
}
