import {
  DATE_OPTIONS,
  LOCALE_OPTIONS,
  PAIR_OPTIONS,
  RANGE_OPTIONS,
  RELATIVE_OPTIONS,
} from '../localize/option-kinds.ts';
import type { BylineOptions } from '../publish/byline/byline-options.ts';
import type { MachineFieldOptions } from '../publish/machine/machine-options.ts';
import type { ReadTimeLabelOptions } from '../publish/read-time/read-time-label.ts';
import type { ReadTimeOptions } from '../publish/index.ts';

/** Every key of some options; the compiler sees that none is missing. */
type Keys<Options> = { readonly [Key in keyof Options]-?: unknown };

const BYLINE: Keys<BylineOptions> = {
  ...PAIR_OPTIONS,
  order: '',
  separator: '',
  creditForm: '',
  serialComma: '',
  details: '',
  pair: '',
  dateForm: '',
  time: '',
  updateThreshold: '',
  type: '',
  readTime: '',
  timeZone: '',
};

const READ_TIME: Keys<ReadTimeOptions & ReadTimeLabelOptions> = {
  ...LOCALE_OPTIONS,
  type: '',
  captions: '',
  altText: '',
  code: '',
  headline: '',
  countHeadline: '',
  images: '',
  wordsPerMinute: '',
  rounding: '',
  minimumMinutes: '',
  timeRequired: '',
  form: '',
  underMinute: '',
};

const MACHINE: Keys<MachineFieldOptions> = {
  timeZone: '',
  locale: '',
  fallbackLocale: '',
  style: '',
};

type CallName =
  | 'date'
  | 'pair'
  | 'range'
  | 'relative'
  | 'readTime'
  | 'byline'
  | 'timeElement'
  | 'isoDate'
  | 'feedDates';

/** The options that a call of a filter or shortcode may have: another would be believed to be heeded. */
export const CALL_KEYS: Readonly<Record<CallName, readonly string[]>> = {
  date: keysOf(DATE_OPTIONS),
  pair: keysOf(PAIR_OPTIONS),
  range: keysOf(RANGE_OPTIONS),
  relative: keysOf(RELATIVE_OPTIONS),
  readTime: keysOf(READ_TIME),
  byline: keysOf(BYLINE),
  timeElement: keysOf({ ...PAIR_OPTIONS, ...DATE_OPTIONS, pair: '', text: '' }),
  isoDate: ['timeZone'],
  feedDates: keysOf(MACHINE),
};

/** A moment's day needs a zone, whatever is printed of it. */
function keysOf(options: object): readonly string[] {
  return [...new Set([...Object.keys(options), 'timeZone'])];
}
