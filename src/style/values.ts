/** Every value that a setting chooses from, in the order in which messages and schemas list them. */
import type {
  CreditForm,
  EraWidth,
  HourCycle,
  PairForm,
  PatternName,
} from '../locale-data/types.ts';

/** The form of a date. `full` has the weekday; `numeric` is padded; the last ones leave parts out. */
export type DateStyle = 'full' | PatternName;

/** Every date style, the longest first. */
export const DATE_STYLES: readonly DateStyle[] = [
  'full',
  'long',
  'medium',
  'short',
  'numeric',
  'month-year',
  'season-year',
  'day-month',
  'year',
];

/** The era beside the year; `imperial` counts the year from Cyrus and is refused outside its span. */
export type EraStyle = 'none' | EraWidth | 'imperial';

/** Every era style. */
export const ERA_STYLES: readonly EraStyle[] = [
  'none',
  'short',
  'long',
  'full',
  'traditional',
  'scholarly',
  'imperial',
];

/** The day as a number, as an ordinal number (24th), or as an ordinal word («بیست و چهارم»). */
export type OrdinalStyle = 'none' | 'digits' | 'words';

export const ORDINAL_STYLES: readonly OrdinalStyle[] = ['none', 'digits', 'words'];

/** Whose abbreviations `medium` has: CLDR's (Aug 15) or the Associated Press's (Aug. 15). */
export type Abbreviation = 'cldr' | 'ap';

export const ABBREVIATIONS: readonly Abbreviation[] = ['cldr', 'ap'];

/** Where the weekday stands. */
export type WeekdayPosition = 'before' | 'after';

export const WEEKDAY_POSITIONS: readonly WeekdayPosition[] = ['before', 'after'];

export const PAIR_FORMS: readonly PairForm[] = ['parentheses', 'slash', 'equals', 'lines'];

export const HOUR_CYCLES: readonly HourCycle[] = ['h12', 'h23'];

/** Which of noon and midnight are told in words; midnight beside a date can be read as either day. */
export type TimeWords = 'both' | 'noon' | 'none';

export const TIME_WORDS: readonly TimeWords[] = ['both', 'noon', 'none'];

export const CREDIT_FORMS: readonly CreditForm[] = ['phrase', 'label', 'opinion'];

/** What leads a date in a byline: nothing, a word (Published …), or a label (Published: …). */
export type BylineDateForm = 'none' | 'phrase' | 'label';

export const BYLINE_DATE_FORMS: readonly BylineDateForm[] = ['none', 'phrase', 'label'];

/** Which dates of a byline have their time: none, updates on the day of publication, or all. */
export type BylineTime = 'never' | 'updates' | 'always';

export const BYLINE_TIMES: readonly BylineTime[] = ['never', 'updates', 'always'];

/** What a byline is made of, by schema.org's names where it has them. */
export type BylineRole =
  | 'dateline'
  | 'author'
  | 'reporter'
  | 'contributor'
  | 'translator'
  | 'editor'
  | 'photographer'
  | 'illustrator'
  | 'sourceOrganization'
  | 'published'
  | 'updated'
  | 'readTime';

/** Every part of a byline, in the order of the default style. */
export const BYLINE_ROLES: readonly BylineRole[] = [
  'dateline',
  'author',
  'contributor',
  'reporter',
  'translator',
  'editor',
  'photographer',
  'illustrator',
  'sourceOrganization',
  'published',
  'updated',
  'readTime',
];

/** How minutes are rounded, by the names of Intl.NumberFormat's `roundingMode`. */
export type ReadTimeRounding = 'halfExpand' | 'halfTrunc' | 'ceil' | 'floor';

export const READ_TIME_ROUNDINGS: readonly ReadTimeRounding[] = [
  'halfExpand',
  'halfTrunc',
  'ceil',
  'floor',
];

/** How a read time is worded: 4 min read, 4 Min Read, Reading time: 4 minutes. */
export type ReadTimeForm = 'short' | 'title' | 'label';

export const READ_TIME_FORMS: readonly ReadTimeForm[] = ['short', 'title', 'label'];

/** What stands for a text of less than a minute: `1 min read`, or `less than a minute`. */
export type UnderMinute = 'one' | 'less';

export const UNDER_MINUTE: readonly UnderMinute[] = ['one', 'less'];
