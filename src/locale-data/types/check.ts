import type { NumberingSystem } from './locale.ts';

/** Who did what for an article, as its credits tell; a helper counts as an author. */
export type CreditRole =
  | 'author'
  | 'helper'
  | 'translator'
  | 'photographer'
  | 'illustrator'
  | 'editor';

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
  readonly clock: ClockWords;
  /** Parts of a year; the groups `ordinal`, `last`, `half`, `count` of months, `fiscal` and `year`. */
  readonly quarters: {
    readonly months: readonly string[];
    readonly told: readonly string[];
  };
  /** Years that are counted, behind their number: from now, and from a date that follows. */
  readonly yearCounts: {
    readonly units: readonly string[];
    readonly ago: readonly string[];
    readonly after: readonly string[];
  };
  readonly anniversaries: {
    readonly words: readonly string[];
    /** What makes an ordinal of a number before them; a language without it has ordinals of its own. */
    readonly numberEnd?: string;
    /** Behind one of these an ordinal is the last part of another. */
    readonly ordinalLeads?: readonly string[];
  };
  /** The words by which the matches of `patterns.json` are found, or how they begin. */
  readonly patternWords: Readonly<Record<PatternWord, readonly string[]>> & {
    /** What a number of months may be written in one with: «ماهه». */
    readonly monthsInOne?: readonly string[];
  };
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

/** What stands round times in digits. */
export interface ClockWords {
  /** What leads nothing but a time, and what leads one where a zone follows. */
  readonly leads: readonly string[];
  readonly weakLeads: readonly string[];
  /** Parts of the day behind an hour of twelve. */
  readonly am: readonly string[];
  readonly pm: readonly string[];
  readonly night: readonly string[];
  /** What joins an hour to its minutes in words, what counts them, and parts of an hour in minutes. */
  readonly minuteLeads: readonly string[];
  readonly minutes: readonly string[];
  readonly fractions: Readonly<Record<string, number>>;
  /** Behind one of these a word for noon or midnight is part of another. */
  readonly otherBehind: readonly string[];
  readonly weekdayLeads: readonly string[];
  /** What stands before the name of a zone, and behind it. */
  readonly zoneLeads: readonly string[];
  readonly zoneEnds: readonly string[];
  readonly local: readonly string[];
  /** Names of zones that no locale prints, but texts have. */
  readonly zones: Readonly<Record<string, string>>;
}

/** What words of patterns are for. */
export type PatternWord = 'century' | 'quarter' | 'quarterMark' | 'nextWord' | 'unit' | 'hour';
