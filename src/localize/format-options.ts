import { type CalendarId, FieldTypeError } from '../core/index.ts';
import { systemOf } from '../core/calendars/index.ts';
import { checkNumberingSystem } from '../locale-data/digits.ts';
import {
  type DateNames,
  dateNamesOf,
  type LocaleInfo,
  negotiateLocale,
  type NumberingSystem,
} from '../locale-data/index.ts';
import { type HouseStyle, type Settings, settingsOf } from '../style/house-style.ts';
import { presetStyle } from '../style/presets.ts';

/** In whose words, digits and style to print. */
export interface LocaleOptions {
  /** A BCP 47 tag; `-u-nu-` and `-u-ca-` in it are heeded. */
  readonly locale: string;
  /** The locale to use when `locale`'s language is not served. */
  readonly fallbackLocale?: string;
  /** The locale's own digits by default. */
  readonly numberingSystem?: NumberingSystem;
  /** A house style from `resolveStyle`, or a preset's name; `default` by default. */
  readonly style?: HouseStyle | string;
}

/** A locale resolved: who it is, its names, its digits, what the style says in it. */
export interface ResolvedLocale {
  readonly info: LocaleInfo;
  readonly names: DateNames;
  readonly numberingSystem: NumberingSystem;
  readonly settings: Settings;
  /** The calendar that the tag asks for. */
  readonly calendar?: CalendarId;
}

/** Resolves the locale, its digits, its style, and what its `-u-` extension asks. */
export function resolveLocale(options: LocaleOptions): ResolvedLocale {
  if (typeof options !== 'object' || options === null) {
    throw new FieldTypeError('options', options, 'an object with a locale');
  }
  const { info, calendar, numberingSystem } = negotiateLocale(
    options.locale,
    options.fallbackLocale,
  );
  const settings = settingsOf(styleOf(options.style), info.tag);
  const digits =
    options.numberingSystem ??
    numberingSystem ??
    settings.date.numberingSystem ??
    info.numberingSystem;
  return {
    info,
    names: dateNamesOf(info.tag),
    numberingSystem: checkNumberingSystem(digits),
    settings,
    ...(calendar !== undefined && { calendar: systemOf(calendar as CalendarId).id }),
  };
}

/**
 * Gives the style of an option.
 *
 * @throws ERR_STYLE for a preset that does not exist, ERR_FIELD_TYPE for what is no style.
 */
export function styleOf(style: HouseStyle | string = 'default'): HouseStyle {
  if (typeof style === 'string') return presetStyle(style);
  if (typeof style === 'object' && style !== null && Array.isArray(style.layers)) return style;
  throw new FieldTypeError('style', style, 'a style from resolveStyle(), or the name of a preset');
}
