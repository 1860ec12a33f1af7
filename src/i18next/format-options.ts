import type {
  FormatDateOptions,
  FormatPairOptions,
  FormatRangeOptions,
  FormatRelativeOptions,
  LocaleOptions,
  Medium,
} from '../localize/index.ts';
import type { ReadTimeLabelOptions } from '../publish/read-time/read-time-label.ts';
import type { BylineSection } from '../style/index.ts';

/** The zone whose day is printed of a moment. */
interface ZoneOption {
  /** Needed for a moment; the style's own where it has one. A date without a time needs none. */
  readonly timeZone?: string;
}

/** What a format may be given: all may be left out, the language is the message's. */
type Given<Options> = Partial<Options>;

/** Dates as numbers, or a number of a date. */
interface DateNumberingOptions
  extends LocaleOptions, Pick<FormatDateOptions, 'calendar' | 'medium'>, ZoneOption {
  /** `numeric` by default. */
  readonly dateStyle?: 'numeric' | 'short';
}

/** How names are listed. */
interface PersonListOptions extends LocaleOptions, Pick<BylineSection, 'serialComma' | 'details'> {
  readonly medium?: Medium;
}

/** The options of each format, as messages, `formatParams` and the defaults may have them. */
export interface FormatOptions {
  readonly jalaliDate: Given<FormatDateOptions & ZoneOption>;
  readonly dateNumbering: Given<DateNumberingOptions>;
  readonly datePair: Given<FormatPairOptions & ZoneOption>;
  readonly dateRange: Given<FormatRangeOptions & ZoneOption>;
  readonly relativeDate: Given<FormatRelativeOptions>;
  readonly readTime: Given<ReadTimeLabelOptions>;
  readonly personList: Given<PersonListOptions>;
}

/** The formats that `addPressFormats` adds. */
export type PressFormatName = keyof FormatOptions;

/** What an option is, so that a message, where all is text, can tell it; a message cannot have an object. */
export type OptionKind = 'text' | 'flag' | 'list' | 'object';

const LOCALE = {
  locale: 'text',
  fallbackLocale: 'text',
  numberingSystem: 'text',
  style: 'text',
} as const;

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
} as const;

const PLACE = { medium: 'text', timeZone: 'text' } as const;

const PAIR = { firstCalendar: 'text', pairForm: 'text', repeatYear: 'flag' } as const;

/** Every option of every format; the compiler sees that none is missing. */
export const OPTION_KINDS: {
  readonly [Name in PressFormatName]: {
    readonly [Key in keyof FormatOptions[Name]]-?: OptionKind;
  };
} = {
  jalaliDate: { ...LOCALE, ...FORM, ...PLACE, calendar: 'text' },
  dateNumbering: { ...LOCALE, ...PLACE, dateStyle: 'text', calendar: 'text' },
  datePair: { ...LOCALE, ...FORM, ...PLACE, ...PAIR },
  dateRange: { ...LOCALE, ...FORM, ...PLACE, ...PAIR, calendar: 'text', pair: 'flag' },
  relativeDate: { ...LOCALE, now: 'text', timeZone: 'text', ago: 'text' },
  readTime: { ...LOCALE, form: 'text', underMinute: 'text' },
  personList: { ...LOCALE, medium: 'text', serialComma: 'flag', details: 'flag' },
};

/** The formats' names, as messages have them. */
export const FORMAT_NAMES: readonly PressFormatName[] = Object.keys(
  OPTION_KINDS,
) as PressFormatName[];
