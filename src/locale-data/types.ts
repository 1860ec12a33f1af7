import type { CalendarId } from '../core/index.ts';

/** CLDR's ids of the digits we print: ASCII, and those of Persian. */
export type NumberingSystem = 'latn' | 'arabext';

/** `locales/<tag>/locale.json`: who the locale is. */
export interface LocaleInfo {
  readonly tag: string;
  readonly language: string;
  readonly aliases?: readonly string[];
  readonly parent?: string;
  readonly direction: 'ltr' | 'rtl';
  readonly script: string;
  readonly numberingSystem: NumberingSystem;
  readonly week: { readonly firstDay: number; readonly minimalDays: number };
  /** The calendar that stands first in a pair. */
  readonly firstCalendar: CalendarId;
  /** Silent reading speed; its source stands in `docs/read-time.md`. */
  readonly wordsPerMinute: number;
}

/** The forms of a date that a locale has a pattern for; `full` is `long` with its weekday. */
export type PatternName =
  | 'long'
  | 'medium'
  | 'short'
  | 'numeric'
  | 'month-year'
  | 'day-month'
  | 'year';

/** One calendar in a locale's words. */
export interface CalendarNames {
  readonly name: string;
  readonly months: {
    readonly wide: readonly string[];
    readonly abbreviated?: readonly string[];
    /** The names as they stand before a year: with ezafe, where the language writes it. */
    readonly beforeYear?: readonly string[];
  };
  readonly eras: { readonly short: string; readonly long: string };
  readonly patterns: Readonly<Record<PatternName, string>>;
}

/** `locales/<tag>/dates.json`: names and patterns of dates. Weekdays begin with Monday. */
export interface DateNames {
  readonly weekdays: {
    readonly wide: readonly string[];
    readonly abbreviated: readonly string[];
    readonly narrow: readonly string[];
  };
  readonly withWeekday: string;
  readonly withEra: string;
  readonly pair: string;
  readonly calendars: Readonly<Record<CalendarId, CalendarNames>>;
  readonly imperialEra: string;
}

/** `locales/<tag>/errors.json`: error messages and the names of fields in them. */
export interface ErrorPhrases {
  readonly fields: Readonly<Record<string, string>>;
  readonly messages: Readonly<Record<string, string>>;
}
