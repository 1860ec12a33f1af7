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
  /** `{{field}} from {{min}} to {{max}}`, of what would fit. */
  readonly range?: string;
  readonly messages: Readonly<Record<string, string>>;
}

/** Words of one language, each inner list the spellings of one thing. */
export type Spellings = readonly (readonly string[])[];

/** `locales/<tag>/parse.json`: the words and spellings by which dates are read. */
export interface ParseWords {
  /** January to December, Farvardin to Esfand, Hamal to Hut. */
  readonly months: {
    readonly gregory: Spellings;
    readonly persian: Spellings;
    readonly afghan: Spellings;
  };
  /** Spellings that are a month only between a day and a year of 1200 to 1499. */
  readonly doubtfulMonths?: { readonly persian: Spellings; readonly afghan: Spellings };
  /** Months that are words too: without a year they need a weekday, a preposition or the word month. */
  readonly weakMonths?: readonly string[];
  readonly lunarMonths?: readonly string[];
  /** Monday first. */
  readonly weekdays?: Spellings;
  /** Spring first. */
  readonly seasons?: Spellings;
  readonly eras?: Readonly<Record<EraName, readonly string[]>>;
  /** Eras that are words or letters too: beside a bare year they need the word year. */
  readonly weakEras?: readonly string[];
  /** After one of these a number is a number. */
  readonly numberLabels?: readonly string[];
  readonly erasBefore?: Readonly<Partial<Record<EraName, readonly string[]>>>;
  /** First to thirty-first. */
  readonly ordinals?: readonly (string | readonly string[])[];
  readonly ordinalSuffixes?: readonly string[];
  readonly cardinals?: Readonly<Record<string, number>>;
  /** Whether a day is counted with cardinals too: «سی تیر». */
  readonly dayCardinals?: boolean;
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly decadeSuffixes?: readonly string[];
  readonly datePrepositions?: readonly string[];
  /** After one of these a number counts something and is no year. */
  readonly countNouns?: readonly string[];
  /** Beside one of these a day and month name an event or a place. */
  readonly placeNouns?: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly clock?: Readonly<Partial<Record<ClockWord, readonly string[]>>>;
  readonly zones?: Readonly<Record<string, string>>;
  readonly zoneNames?: readonly string[];
  readonly relative?: RelativeWords;
}

/** Parts of the day beside an hour, and hours that are words. */
export type ClockWord = 'am' | 'pm' | 'night' | 'noon' | 'midnight';

/** How the year is counted, as words tell it. */
export type EraName = 'persian' | 'gregory' | 'imperial' | 'lunar' | 'hijri';

/** Words that count from today. */
export interface RelativeWords {
  readonly days: Readonly<Record<string, number>>;
  readonly years?: Readonly<Record<string, number>>;
  readonly last: readonly string[];
  readonly next: readonly string[];
  readonly this: readonly string[];
  readonly units: Readonly<Record<'day' | 'week' | 'month' | 'year', readonly string[]>>;
  readonly ago: readonly string[];
}

/** `locales/<tag>/events.json`: days that are names. */
export interface EventDays {
  readonly events: readonly {
    readonly calendar: CalendarId;
    readonly month: number;
    readonly day: number;
    readonly name: string;
    /** Forms that only the event has, such as 9/11. */
    readonly written?: readonly string[];
  }[];
}
