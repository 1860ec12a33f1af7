import type { CalendarId } from '../core/index.ts';
import type { ClockWord, EraName } from '../locale-data/types.ts';

/** A month by name. */
export interface MonthSense {
  readonly calendar: CalendarId;
  readonly month: number;
  /** It is another word too, so a bare day beside it is not enough. */
  readonly weak: boolean;
  /** It is a month only between a day and a Jalali year. */
  readonly doubtful: boolean;
  /** The beginning of a longer spelling: Sept for September. */
  readonly short: boolean;
}

/** Grammar words, by what they do. */
export type Role =
  | 'of'
  | 'the'
  | 'year'
  | 'years'
  | 'month'
  | 'day'
  | 'decade'
  | 'to'
  | 'and'
  | 'at'
  | 'between'
  | 'from'
  | 'dated'
  | 'ago'
  | 'article'
  | 'ahead'
  | 'elsewhere'
  | 'dayLead'
  | 'several'
  | 'or'
  | 'part'
  | 'last'
  | 'next'
  | 'this'
  | 'preposition'
  | 'countNoun'
  | 'weakCountNoun'
  | 'pluralPassive'
  | 'numberLabel'
  | 'currency'
  | 'placeBefore'
  | 'placeAfter'
  | 'company'
  | 'decadeSuffix'
  | 'ordinalSuffix';

/** Everything that a word may mean in a date. */
export interface Sense {
  month?: MonthSense;
  lunarMonth?: true;
  weekday?: number;
  season?: number;
  era?: EraName;
  eraBefore?: EraName;
  weakEra?: true;
  ordinal?: number;
  cardinal?: number;
  dayCardinal?: boolean;
  clock?: ClockWord;
  zone?: { readonly offset?: string };
  relativeDays?: number;
  relativeYears?: number;
  unit?: 'day' | 'week' | 'month' | 'year';
  readonly roles: Set<Role>;
}
