import type { CalendarId } from '../../core/index.ts';

/** The forms of a date that a locale has a pattern for; `full` is `long` with its weekday. */
export type PatternName =
  | 'long'
  | 'medium'
  | 'short'
  | 'numeric'
  | 'month-year'
  | 'season-year'
  | 'day-month'
  | 'year';

/** The words for an era: SH, Solar Hijri, هجری خورشیدی, هجری شمسی, Š.; empty where none is written. */
export type EraWidth = 'short' | 'long' | 'full' | 'traditional' | 'scholarly';

/** One calendar in a locale's words. */
export interface CalendarNames {
  readonly name: string;
  readonly months: {
    readonly wide: readonly string[];
    readonly abbreviated?: readonly string[];
    /** Abbreviated as the Associated Press does. */
    readonly ap?: readonly string[];
    /** The names as they stand before a year: with ezafe, where the language writes it. */
    readonly beforeYear?: readonly string[];
    /** Other spellings fit to print, by number of the month. */
    readonly alternatives?: Readonly<Record<string, readonly string[]>>;
    /** The word for month that may follow a name: مردادماه. */
    readonly suffix?: string;
  };
  readonly eras: Readonly<Record<EraWidth, string>>;
  readonly patterns: Readonly<Record<PatternName, string>>;
  /** Where the form differs with an ordinal day: `24th of Mordad, 1404`. */
  readonly ordinalPatterns?: Readonly<
    Partial<Record<'digits' | 'words', Readonly<Partial<Record<PatternName, string>>>>>
  >;
}

/** How the two halves of a pair are put together. */
export type PairForm = 'parentheses' | 'slash' | 'equals' | 'lines';

/** `locales/<tag>/dates.json`: names and patterns of dates. Weekdays begin with Monday. */
export interface DateNames {
  readonly weekdays: {
    readonly wide: readonly string[];
    readonly abbreviated: readonly string[];
    readonly narrow: readonly string[];
  };
  readonly withWeekday: string;
  readonly withWeekdayAfter: string;
  readonly withEra: string;
  /** By form; `slashNumeric` where the dates themselves have slashes. */
  readonly pairs: Readonly<Record<PairForm | 'slashNumeric', string>>;
  /** What stands between two days, days in words, months, years, and dates of several parts. */
  readonly ranges: Readonly<Record<'days' | 'words' | 'months' | 'years' | 'dates', string>>;
  /** Spring first. */
  readonly seasons: readonly string[];
  readonly ordinals: {
    /** First to thirty-first; a language without them has no such ordinals. */
    readonly words?: readonly string[];
    /** What follows digits, by CLDR's plural category; a language without it has no such ordinals. */
    readonly suffixes?: Readonly<Record<string, string>>;
  };
  readonly calendars: Readonly<Record<CalendarId, CalendarNames>>;
  readonly imperialEra: string;
}
