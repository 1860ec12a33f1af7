import type { DateFields } from '../core/index.ts';
import type { LocaleOptions, Medium } from '../localize/index.ts';
import type { HouseStyle, StyleJson } from '../style/index.ts';
import type { Instant } from '../time/index.ts';
import type { FormatOptions } from './format-options.ts';
import type { OnFormatError } from './format-error.ts';

/** A style as a default has it: also as it is written down. */
interface StyleOption {
  readonly style?: HouseStyle | StyleJson | string;
}

/** The defaults of each format, by its name. */
type DefaultsByFormat = {
  readonly [Name in keyof FormatOptions]?: Omit<FormatOptions[Name], 'style' | 'now'> &
    StyleOption &
    (Name extends 'relativeDate' ? NowOption : unknown);
};

interface NowOption {
  /** From when `relativeDate` tells: a moment, a day, or the app's clock, which is asked at each text. */
  readonly now?: Instant | DateFields | (() => Instant | DateFields);
}

/** What an app says once, for all formats that have the option or for one; messages may say otherwise. */
export interface PressFormatsOptions
  extends
    DefaultsByFormat,
    StyleOption,
    NowOption,
    Partial<Pick<LocaleOptions, 'fallbackLocale' | 'numberingSystem'>> {
  /** The zone whose day is printed of a moment; the style's own where it has one. */
  readonly timeZone?: string;
  /** `text` by default: for React and other frameworks, and for i18next's own escaping. */
  readonly medium?: Medium;
  /** The languages whose phrases are added as the namespace `press`; what the app has there already stays. */
  readonly resources?: readonly string[];
  /** Told of each value that is not printed; what it gives is printed instead. */
  readonly onError?: OnFormatError;
}
