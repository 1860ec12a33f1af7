import type { CalendarId } from '../core/index.ts';

/** CLDR's ids of the digits we print: ASCII, and those of Persian. */
export type NumberingSystem = 'latn' | 'arabext';

/** CLDR's ids of the clocks we print: 1 to 12 with a part of the day, and 0 to 23. */
export type HourCycle = 'h12' | 'h23';

/** How credits are worded: a sentence (By A), a label (Author: A), or an opinion piece's (به قلم). */
export type CreditForm = 'phrase' | 'label' | 'opinion';

/** `locales/<tag>/locale.json`: who the locale is. */
export interface LocaleInfo {
  readonly tag: string;
  readonly language: string;
  readonly aliases?: readonly string[];
  /** Territories beside its own that are served by it before its language is: `en-AU` by `en-GB`. */
  readonly regions?: readonly string[];
  readonly parent?: string;
  /** ISO 3166, of the Open Graph locale. */
  readonly territory: string;
  readonly direction: 'ltr' | 'rtl';
  readonly script: string;
  readonly numberingSystem: NumberingSystem;
  readonly hourCycle: HourCycle;
  readonly week: { readonly firstDay: number; readonly minimalDays: number };
  /** The calendar that stands first in a pair. */
  readonly firstCalendar: CalendarId;
  /** Whether ezafe is written on months that end in a vowel, before a year. */
  readonly ezafe?: boolean;
  readonly creditForm: CreditForm;
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

/** A text by CLDR's plural category of its count; `other` always stands. */
export interface PluralForms {
  readonly one?: string;
  readonly other: string;
}

/** The units of relative time. */
export type RelativeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A time on the clock: with minutes, and on the whole hour. */
interface ClockPatterns {
  readonly whole: string;
  readonly minutes: string;
}

/** `locales/<tag>/times.json`: the clock, zones, and time told from now. */
export interface TimeNames {
  readonly clock: Readonly<Record<HourCycle, ClockPatterns>> & {
    /** In another zone, in parentheses. */
    readonly beside: ClockPatterns;
    /** What leads a time in running text: «ساعت». */
    readonly lead: string;
    readonly noon: string;
    readonly midnight: string;
  };
  /** The parts of the day, by the hour from which each holds. */
  readonly dayPeriods: readonly { readonly from: number; readonly name: string }[];
  readonly zoned: string;
  readonly zonedUtc: string;
  readonly beside: string;
  readonly besideUtc: string;
  readonly withWeekday: string;
  readonly besides: string;
  readonly besideJoint: string;
  readonly withDate: string;
  /** Universal time's name. */
  readonly utc: string;
  /** An offset as a zone's name. */
  readonly offset: string;
  /** Zones by IANA name; English takes others from the name itself. */
  readonly zones: Readonly<Record<string, string>>;
  readonly relative: {
    readonly now: string;
    readonly soon: string;
    /** By days from today. */
    readonly days: Readonly<Record<string, string>>;
    /** The words for ago; the first by default. */
    readonly ago: readonly string[];
    readonly past: Readonly<Record<RelativeUnit, PluralForms>>;
    readonly future: Readonly<Record<RelativeUnit, PluralForms>>;
  };
}

/** `locales/<tag>/errors.json`: error messages and the names of fields in them. */
export interface ErrorPhrases {
  readonly fields: Readonly<Record<string, string>>;
  /** By the English words of a reason, with `{{1}}` for what stands there. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** `{{field}} from {{min}} to {{max}}`, of what would fit. */
  readonly range?: string;
  /** `one of {{list}}`, of what would fit. */
  readonly oneOf?: string;
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
  /** What smaller numbers count, while behind a year it begins a clause. */
  readonly weakCountNouns?: readonly string[];
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

/** Who did what for an article, as its credits tell; a helper counts as an author. */
export type CreditRole =
  | 'author'
  | 'helper'
  | 'translator'
  | 'photographer'
  | 'illustrator'
  | 'editor';

/** `locales/<tag>/audit.json`: what the page of an audit says. */
export interface AuditPhrases {
  readonly digits: NumberingSystem;
  /** What the language calls itself. */
  readonly language: string;
  readonly title: string;
  /** What was read, and when. */
  readonly from: string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly totals: Readonly<
    Record<'heading' | 'read' | 'passedOver' | 'refused' | 'clean' | 'found' | 'findings', string>
  >;
  /** The heading of what could not be read. */
  readonly faults: string;
  /** Said of a fault that ends the reading of a file. */
  readonly unread: string;
  readonly contents: string;
  readonly count: string;
  /** Said where a kind has more than is listed, and a sign-off has it. */
  readonly listed: string;
  /** Said where there is no sign-off. */
  readonly listedAlone: string;
  readonly undated: string;
  readonly untitled: string;
  readonly edit: string;
  readonly otherCalendar: string;
  readonly mend: string;
  readonly or: string;
  readonly line: string;
  readonly none: string;
  /** A Gregorian year with the Jalali ones in it. */
  readonly year: string;
  /** A heading for each rule, by its id. */
  readonly kinds: Readonly<Record<string, string>>;
}

/** `locales/<tag>/web.json`: what the translator's page says, by keys; `{{name}}` is filled in. */
export type WebPhrases = Readonly<Record<string, string>>;

/** `locales/<tag>/check.json`: the words by which a text is checked, and what is said of it. */
export interface CheckPhrases {
  /** The digits of numbers in messages. */
  readonly digits: NumberingSystem;
  /** What may stand between the two dates of a pair. */
  readonly pairJoints: readonly string[];
  /** Words that machine translation makes of months. */
  readonly mistranslatedMonths: readonly { readonly text: string; readonly month: string }[];
  /** Words by which a text counts from a day that it has told: the next day. */
  readonly laterWords: readonly string[];
  /** Parts of the day, from hour to hour. */
  readonly dayParts: Readonly<Record<string, readonly number[]>>;
  /** What a date is the date of, by the words before it. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
  /** What a line of its own calls the date of publication and that of an update, whole. */
  readonly bylineLabels: Readonly<Record<string, readonly string[]>>;
  /** What a sentence has that corrects an earlier one, and so quotes its fault. */
  readonly corrections: readonly string[];
  /** Days that a text may name without their date: the new year. */
  readonly occasions: readonly string[];
  /** Words after which a number is no year. */
  readonly numberLabels: readonly string[];
  /** What follows a year before Christ. */
  readonly beforeChrist: readonly string[];
  /** Words of texts about the Middle Ages, whose years look like Jalali ones, and words of our days. */
  readonly medieval: readonly string[];
  readonly modern: readonly string[];
  /** Times that are words, in minutes since midnight. */
  readonly timeWords: Readonly<Record<string, number>>;
  /** What stands between names of a list, and before the last. */
  readonly names: Readonly<Record<'between' | 'last', string>>;
  /** What leads several names where another word leads one, in lower case. */
  readonly creditsOfSeveral: Readonly<Record<string, string>>;
  /** What leads the names of who did what, at the beginning of a line or sentence. */
  readonly credits: Readonly<Record<CreditRole, readonly string[]>>;
  /** Regular expressions of read times, the minutes captured. */
  readonly readTimes: readonly string[];
  readonly messages: Readonly<Record<string, string>>;
  /** What another place is to a finding. */
  readonly related: Readonly<Record<'beside' | 'event' | 'source' | 'paragraph', string>>;
  readonly fixes: Readonly<Record<string, string>>;
}

/** `locales/<tag>/report.json`: what reports of findings say beside them. */
export interface ReportPhrases {
  /** The digits of numbers in reports. */
  readonly digits: NumberingSystem;
  /** The words for one, and for more. */
  readonly error: readonly string[];
  readonly warning: readonly string[];
  readonly info: readonly string[];
  readonly file: readonly string[];
  /** How many findings there are in how many files. */
  readonly in: string;
  readonly joint: string;
  readonly title: string;
  readonly none: string;
  readonly skip: string;
  readonly files: string;
  readonly place: string;
  readonly mends: string;
  readonly safe: string;
  readonly refused: string;
  readonly checked: string;
  /** Of a baseline: what was left out, what is gone, what was written. */
  readonly known: string;
  readonly gone: string;
  readonly written: string;
}

/** What a locale has of its own: the rest is its parent's. Lists and words are replaced whole. */
export type Overlay<T> = T extends readonly unknown[] | string | number | boolean
  ? T
  : { readonly [Key in keyof T]?: Overlay<T[Key]> };
