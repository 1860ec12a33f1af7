import type {
  FormatDateOptions,
  FormatPairOptions,
  FormatRangeOptions,
  FormatRelativeOptions,
  LocaleOptions,
  Medium,
} from '../localize/index.ts';
import {
  DATE_OPTIONS,
  LOCALE_OPTIONS,
  type OptionKind,
  PAIR_OPTIONS,
  RANGE_OPTIONS,
  RELATIVE_OPTIONS,
} from '../localize/option-kinds.ts';
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

const PLACE = { medium: 'text', timeZone: 'text' } as const;

/** Every option of every format; the compiler sees that none is missing. */
export const OPTION_KINDS: {
  readonly [Name in PressFormatName]: {
    readonly [Key in keyof FormatOptions[Name]]-?: OptionKind;
  };
} = {
  jalaliDate: { ...DATE_OPTIONS, timeZone: 'text' },
  dateNumbering: { ...LOCALE_OPTIONS, ...PLACE, dateStyle: 'text', calendar: 'text' },
  datePair: { ...PAIR_OPTIONS, timeZone: 'text' },
  dateRange: { ...RANGE_OPTIONS, timeZone: 'text' },
  relativeDate: RELATIVE_OPTIONS,
  readTime: { ...LOCALE_OPTIONS, form: 'text', underMinute: 'text' },
  personList: { ...LOCALE_OPTIONS, medium: 'text', serialComma: 'flag', details: 'flag' },
};

/** The formats' names, as messages have them. */
export const FORMAT_NAMES: readonly PressFormatName[] = Object.keys(
  OPTION_KINDS,
) as PressFormatName[];
