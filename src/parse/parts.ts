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

/** What stands written of one date, before anything is decided. */
export interface Parts {
  /** UTF-16 indices of the original text. */
  readonly start: number;
  readonly end: number;
  /** The index of the first token after it. */
  readonly next: number;
  readonly day?: number;
  /** A month, with the calendar that its name has. */
  readonly month?: number;
  readonly monthCalendar?: CalendarId;
  readonly year?: YearPart;
  readonly era?: EraName;
  readonly weekday?: number;
  readonly season?: number;
  readonly decade?: boolean;
  readonly lunar?: boolean;
  /** Two numbers before or after the year, day and month in either order. */
  readonly unordered?: readonly [number, number];
  /** The month stands before the day, so a range may go on with a day alone. */
  readonly monthFirst?: boolean;
  /** The month's name is another word too, and nothing beside it says that it is a month. */
  readonly weak?: boolean;
  readonly doubtful?: boolean;
  readonly numeric?: boolean;
  /** What a day in a list takes from the others: `3 and 5 Tir 1404`. */
  readonly implied?: readonly ImpliedField[];
}

/** A time of day written after a date. */
export interface TimePart {
  readonly time: string;
  readonly offset?: string;
  readonly timeZoneName?: string;
  readonly end: number;
  readonly next: number;
}
