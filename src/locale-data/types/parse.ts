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
