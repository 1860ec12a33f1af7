import { type CalendarId, FieldTypeError } from '../core/index.ts';
import { systemOf } from '../core/calendars/index.ts';
import {
  type DateNames,
  dateNamesOf,
  type LocaleInfo,
  negotiateLocale,
  type NumberingSystem,
} from '../locale-data/index.ts';
import { DATE_STYLES, type DateStyle } from './date-styles.ts';
import { checkNumberingSystem } from '../locale-data/digits.ts';

/** The era beside the year; `imperial` counts the year from Cyrus and is refused outside its span. */
export type EraStyle = 'none' | 'short' | 'long' | 'imperial';

const ERA_STYLES: readonly EraStyle[] = ['none', 'short', 'long', 'imperial'];

/** In whose words and digits to print. */
export interface LocaleOptions {
  /** A BCP 47 tag; `-u-nu-` and `-u-ca-` in it are heeded. */
  readonly locale: string;
  /** The locale to use when `locale`'s language is not served. */
  readonly fallbackLocale?: string;
  /** The locale's own digits by default. */
  readonly numberingSystem?: NumberingSystem;
}

/** How {@link formatDate} prints. */
export interface FormatDateOptions extends LocaleOptions {
  /** The date's own calendar by default. */
  readonly calendar?: CalendarId;
  /** `long` by default. */
  readonly dateStyle?: DateStyle;
  /** With `full` by default. */
  readonly weekday?: boolean;
  /** `none` by default. */
  readonly era?: EraStyle;
}

/** A locale resolved: who it is, its names, its digits. */
export interface ResolvedLocale {
  readonly info: LocaleInfo;
  readonly names: DateNames;
  readonly numberingSystem: NumberingSystem;
  /** The calendar that the tag asks for. */
  readonly calendar?: CalendarId;
}

/** Resolves the locale, its digits, and what its `-u-` extension asks. */
export function resolveLocale(options: LocaleOptions): ResolvedLocale {
  if (typeof options !== 'object' || options === null) {
    throw new FieldTypeError('options', options, 'an object with a locale');
  }
  const { info, calendar, numberingSystem } = negotiateLocale(
    options.locale,
    options.fallbackLocale,
  );
  const digits = options.numberingSystem ?? numberingSystem ?? info.numberingSystem;
  return {
    info,
    names: dateNamesOf(info.tag),
    numberingSystem: checkNumberingSystem(digits),
    ...(calendar !== undefined && { calendar: systemOf(calendar as CalendarId).id }),
  };
}

/** @throws ERR_FIELD_TYPE for a style that does not exist. */
export function checkDateStyle(style: DateStyle = 'long'): DateStyle {
  return oneOf('dateStyle', style, DATE_STYLES);
}

/** @throws ERR_FIELD_TYPE for an era style that does not exist. */
export function checkEraStyle(era: EraStyle = 'none'): EraStyle {
  return oneOf('era', era, ERA_STYLES);
}

/** @throws ERR_FIELD_TYPE for what is neither absent nor a boolean. */
export function checkBoolean(field: string, value: boolean | undefined): void {
  if (value !== undefined && typeof value !== 'boolean') {
    throw new FieldTypeError(field, value, 'a boolean');
  }
}

function oneOf<T extends string>(field: string, value: T, known: readonly T[]): T {
  if (known.includes(value)) return value;
  throw new FieldTypeError(field, value, `one of ${known.join(', ')}`);
}
