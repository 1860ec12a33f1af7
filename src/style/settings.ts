import { isPressError } from '../core/index.ts';
import { isOnOneLine } from '../core/one-line.ts';
import { dateNamesOf, servedLocales, timeNamesOf } from '../locale-data/index.ts';
import { resolveTimeZone } from '../time/time-zone.ts';
import { FASTEST_READING, LARGEST_MINIMUM, LONGEST_THRESHOLD } from './bounds.ts';
import type {
  BylineSection,
  DateForm,
  PairSection,
  ReadTimeSection,
  SpellingSection,
  TimeSection,
} from './house-style.ts';
import { flag, listOf, oneOf, type Setting, text, whole, wordsByWords } from './setting.ts';
import {
  ABBREVIATIONS,
  BYLINE_DATE_FORMS,
  BYLINE_ROLES,
  BYLINE_TIMES,
  CREDIT_FORMS,
  DATE_STYLES,
  ERA_STYLES,
  HOUR_CYCLES,
  ORDINAL_STYLES,
  PAIR_FORMS,
  READ_TIME_FORMS,
  READ_TIME_ROUNDINGS,
  TIME_WORDS,
  UNDER_MINUTE,
  WEEKDAY_POSITIONS,
} from './values.ts';

/** A setting for each key of a section. */
type SettingsFor<Section> = { readonly [Key in keyof Section]-?: Setting };

const DATE_FORM: SettingsFor<DateForm> = {
  // What few dates have room for is asked for at a call, not by a style.
  dateStyle: oneOf(
    DATE_STYLES.filter((style) => style !== 'season-year'),
    'the form of a date',
  ),
  weekday: flag('whether the weekday is written; with "full" by default'),
  weekdayPosition: oneOf(WEEKDAY_POSITIONS, 'where the weekday stands'),
  era: oneOf(
    ERA_STYLES.filter((era) => era !== 'imperial'),
    'the era beside the year',
  ),
  ordinal: oneOf(ORDINAL_STYLES, 'the day as a number, as 24th, or in words'),
  monthSuffix: flag('whether Jalali months have the word for month after them: مردادماه'),
  ezafe: flag('whether ezafe is written on a month before its year; the language decides'),
  abbreviation: oneOf(ABBREVIATIONS, 'whose month abbreviations "medium" has'),
  monthSpellings: listOf(
    text('a month', 'spellings of months that a locale has', isMonthSpelling),
    'the spellings to print where a month has several: Amordad, آگوست, می',
  ),
  numberingSystem: oneOf(['latn', 'arabext'], 'the digits; the locale decides'),
};

const PAIR: SettingsFor<PairSection> = {
  firstCalendar: oneOf(['persian', 'gregory'], 'the calendar that stands first'),
  pairForm: oneOf(PAIR_FORMS, 'how the two dates are put together'),
  repeatYear: flag('whether the second date has its year'),
};

const TIME: SettingsFor<TimeSection> = {
  hourCycle: oneOf(HOUR_CYCLES, 'the clock of 12 hours or of 24; the locale decides'),
  timeWords: oneOf(TIME_WORDS, 'whether noon and midnight are told in words'),
  ago: text('the word for ago: پیش or قبل', 'a word for ago that a locale has', isWordForAgo),
};

const BYLINE: SettingsFor<BylineSection> = {
  order: listOf(oneOf(BYLINE_ROLES, 'a part'), 'the parts that are printed, in their order'),
  separator: text(
    'what stands between two parts',
    'text on one line, without controls',
    isOnOneLine,
  ),
  creditForm: oneOf(CREDIT_FORMS, 'By A, Author: A, or the form of an opinion piece'),
  serialComma: flag('whether a comma stands before the last name of three or more'),
  details: flag('whether job titles, affiliations and places follow the names'),
  pair: flag('whether dates are told in both calendars'),
  dateForm: oneOf(BYLINE_DATE_FORMS, 'what leads the date of publication'),
  time: oneOf(BYLINE_TIMES, 'which dates have their time'),
  updateThreshold: whole(
    0,
    LONGEST_THRESHOLD,
    'minutes after publication before a modification counts as an update',
  ),
};

const READ_TIME: SettingsFor<ReadTimeSection> = {
  wordsPerMinute: whole(1, FASTEST_READING, 'reading speed; the language decides'),
  rounding: oneOf(READ_TIME_ROUNDINGS, 'how minutes are rounded'),
  minimumMinutes: whole(1, LARGEST_MINIMUM, 'the fewest minutes told'),
  images: flag('whether images take time: 12 seconds, the next 11, and so on to 3'),
  countHeadline: flag('whether the headline counts'),
  captions: flag('whether captions count'),
  altText: flag('whether the alternative text of images counts'),
  code: flag('whether code blocks count'),
  form: oneOf(READ_TIME_FORMS, '4 min read, 4 Min Read, or Reading time: 4 minutes'),
  underMinute: oneOf(UNDER_MINUTE, 'how less than a minute is told'),
};

const SPELLING: SettingsFor<SpellingSection> = {
  dates: flag(
    'whether weekdays and months of checked texts must be spelled as this style prints them',
  ),
  replace: wordsByWords(
    'words that checked texts must not have, and what the house writes for each',
  ),
};

/** Settings, and groups of them, by key. */
export interface SettingGroup {
  readonly [key: string]: Setting | SettingGroup;
}

/** The sections of a style, which may stand in it and in each of its locales. */
export const SECTIONS: SettingGroup = {
  date: { ...DATE_FORM, persian: { ...DATE_FORM }, gregory: { ...DATE_FORM } },
  pair: { ...PAIR },
  time: { ...TIME },
  byline: { ...BYLINE },
  readTime: { ...READ_TIME },
};

/** What a style says once for all languages. */
export const GENERAL: SettingGroup = {
  timeZone: text(
    'the zone of the newsroom’s clocks',
    'a time zone such as Asia/Tehran or +03:30',
    isTimeZone,
  ),
  locales: listOf(oneOf(servedLocales(), 'a locale'), 'the languages of a bilingual byline'),
  spelling: { ...SPELLING },
};

function isMonthSpelling(value: string): boolean {
  return servedLocales().some((tag) =>
    Object.values(dateNamesOf(tag).calendars).some(
      ({ months }) =>
        months.wide.includes(value) ||
        Object.values(months.alternatives ?? {}).some((names) => names.includes(value)),
    ),
  );
}

function isWordForAgo(value: string): boolean {
  return servedLocales().some((tag) => timeNamesOf(tag).relative.ago.includes(value));
}

function isTimeZone(value: string): boolean {
  try {
    resolveTimeZone(value);
    return true;
  } catch (error) {
    if (isPressError(error) && error.code === 'ERR_UNKNOWN_TIME_ZONE') return false;
    throw error;
  }
}
