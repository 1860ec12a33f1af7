import { type CalendarId, FieldTypeError } from '../core/index.ts';
import { checkFields, oneOf } from '../core/fields.ts';
import type { DateForm, Settings } from '../style/house-style.ts';
import {
  ABBREVIATIONS,
  DATE_STYLES,
  ERA_STYLES,
  ORDINAL_STYLES,
  WEEKDAY_POSITIONS,
} from '../style/values.ts';
import type { ResolvedLocale } from './format-options.ts';

/** How dates are written; what is left out, the style decides, then the locale. */
export type DateFormOptions = Omit<DateForm, 'numberingSystem'>;

/** One half of a pair, which may have a language and digits of its own. */
export interface CalendarFormOptions extends DateForm {
  readonly locale?: string;
}

/** How dates are written, and what is otherwise in one of the calendars. */
export interface CalendarForms extends DateFormOptions {
  readonly persian?: CalendarFormOptions;
  readonly gregory?: CalendarFormOptions;
}

/** What every style decides of dates. */
type Decided = Settings['date'];

/** Every choice made, of dates in one calendar. */
export type ResolvedForm = Required<DateFormOptions>;

/**
 * Makes every choice: by the options of the calendar, else the options, else the style of the
 * calendar, else the style.
 *
 * @throws ERR_FIELD_TYPE for a choice that does not exist.
 */
export function resolveForm(
  options: CalendarForms,
  calendar: CalendarId,
  { settings: { date: house }, info }: ResolvedLocale,
): ResolvedForm {
  const own = options[calendar] ?? {};
  checkFields(own, calendar, 'an object of options');
  const sources: readonly DateForm[] = [own, options, house[calendar] ?? {}];
  const asked = <K extends keyof DateForm>(key: K): DateForm[K] | undefined =>
    sources.find((source) => source[key] !== undefined)?.[key];
  const pick = <K extends keyof DateForm & keyof Decided>(
    key: K,
  ): Decided[K] | NonNullable<DateForm[K]> => asked(key) ?? house[key];
  const dateStyle = oneOf('dateStyle', pick('dateStyle'), DATE_STYLES);
  const spellings: unknown = pick('monthSpellings');
  if (!Array.isArray(spellings)) {
    throw new FieldTypeError('monthSpellings', spellings, 'a list of spellings');
  }
  return {
    dateStyle,
    weekday: flagOf('weekday', asked('weekday') ?? house.weekday ?? dateStyle === 'full'),
    weekdayPosition: oneOf('weekdayPosition', pick('weekdayPosition'), WEEKDAY_POSITIONS),
    era: oneOf('era', pick('era'), ERA_STYLES),
    ordinal: oneOf('ordinal', pick('ordinal'), ORDINAL_STYLES),
    monthSuffix: flagOf('monthSuffix', pick('monthSuffix')),
    ezafe: flagOf('ezafe', asked('ezafe') ?? house.ezafe ?? info.ezafe === true),
    abbreviation: oneOf('abbreviation', pick('abbreviation'), ABBREVIATIONS),
    monthSpellings: spellings as readonly string[],
  };
}

/** @throws ERR_FIELD_TYPE for what is no boolean. */
export function flagOf(field: string, value: boolean): boolean {
  if (typeof value === 'boolean') return value;
  throw new FieldTypeError(field, value, 'a boolean');
}
