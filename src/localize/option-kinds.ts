import type { FormatDateOptions } from './format-date.ts';
import type { LocaleOptions } from './format-options.ts';
import type { FormatPairOptions } from './format-pair.ts';
import type { FormatRangeOptions } from './format-range.ts';
import type { FormatRelativeOptions } from './format-relative.ts';

/** What an option is, for hosts in whose templates and messages all is text. */
export type OptionKind = 'text' | 'flag' | 'list' | 'object';

/** Every option of a function, each with its kind; the compiler sees that none is missing. */
export type OptionKinds<Options> = { readonly [Key in keyof Options]-?: OptionKind };

export const LOCALE_OPTIONS: OptionKinds<LocaleOptions> = {
  locale: 'text',
  fallbackLocale: 'text',
  numberingSystem: 'text',
  style: 'text',
};

const FORM = {
  dateStyle: 'text',
  weekday: 'flag',
  weekdayPosition: 'text',
  era: 'text',
  ordinal: 'text',
  monthSuffix: 'flag',
  ezafe: 'flag',
  abbreviation: 'text',
  monthSpellings: 'list',
  persian: 'object',
  gregory: 'object',
  medium: 'text',
} as const;

export const DATE_OPTIONS: OptionKinds<FormatDateOptions> = {
  ...LOCALE_OPTIONS,
  ...FORM,
  calendar: 'text',
};

export const PAIR_OPTIONS: OptionKinds<FormatPairOptions> = {
  ...LOCALE_OPTIONS,
  ...FORM,
  firstCalendar: 'text',
  pairForm: 'text',
  repeatYear: 'flag',
};

export const RANGE_OPTIONS: OptionKinds<FormatRangeOptions> = {
  ...PAIR_OPTIONS,
  calendar: 'text',
  pair: 'flag',
};

export const RELATIVE_OPTIONS: OptionKinds<FormatRelativeOptions> = {
  ...LOCALE_OPTIONS,
  now: 'text',
  timeZone: 'text',
  ago: 'text',
};
