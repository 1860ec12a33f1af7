import { type CalendarId, FieldTypeError } from '../core/index.ts';
import { type CalendarForms, resolveForm, type ResolvedForm } from './date-form.ts';
import { hasDay, hasYear } from './date-parts.ts';
import { type LocaleOptions, resolveLocale, type ResolvedLocale } from './format-options.ts';
import type { DateNames } from '../locale-data/index.ts';
import type { Period } from './period.ts';

/** How dates of one calendar are printed: their form, and their language and digits. */
export interface CalendarForm {
  readonly form: ResolvedForm;
  readonly locale: ResolvedLocale;
}

/** Chooses the form, language and digits of one calendar's dates. */
export function calendarForm(
  period: Period,
  options: LocaleOptions & CalendarForms,
  calendar: CalendarId,
  locale: ResolvedLocale,
): CalendarForm {
  const own = localeOf(options, calendar, locale);
  const form = fitting(period, resolveForm(options, calendar, own), options);
  return { form: withinStyle(form, { ...options, ...options[calendar] }, own), locale: own };
}

/**
 * A style's preference gives way where a form or a language has no place for it: an era to a day and
 * month, a weekday to a month, «۲۴ام» to a number. What a call asks for is refused there instead.
 */
function withinStyle(
  form: ResolvedForm,
  asked: CalendarForms,
  { names }: ResolvedLocale,
): ResolvedForm {
  const { dateStyle, era, weekday, ordinal } = form;
  return {
    ...form,
    era: asked.era === undefined && !hasYear(dateStyle) ? 'none' : era,
    weekday: asked.weekday === undefined && !hasDay(dateStyle) ? false : weekday,
    ordinal: asked.ordinal === undefined && !hasOrdinal(ordinal, names) ? 'none' : ordinal,
  };
}

function hasOrdinal(ordinal: ResolvedForm['ordinal'], { ordinals }: DateNames): boolean {
  if (ordinal === 'words') return ordinals.words !== undefined;
  return ordinal === 'none' || ordinals.suffixes !== undefined;
}

/** The language and digits of one calendar's dates. */
export function localeOf(
  options: LocaleOptions & CalendarForms,
  calendar: CalendarId,
  locale: ResolvedLocale,
): ResolvedLocale {
  const tag = options[calendar]?.locale;
  const digits =
    options[calendar]?.numberingSystem ?? locale.settings.date[calendar]?.numberingSystem;
  if (tag === undefined && digits === undefined) return locale;
  const { style, fallbackLocale, numberingSystem = digits } = options;
  return resolveLocale({
    locale: tag ?? options.locale,
    ...(style !== undefined && { style }),
    ...(fallbackLocale !== undefined && { fallbackLocale }),
    // The digits of the whole are those of its language: another language has its own.
    ...(tag === undefined && numberingSystem !== undefined && { numberingSystem }),
    ...(digits !== undefined && { numberingSystem: digits }),
  });
}

const FORMS_OF_MONTH: readonly string[] = ['month-year', 'season-year', 'year'];
const FORMS_OF_YEAR: readonly string[] = ['year'];

/**
 * The form for what is given: a month or a year prints no more than it says, whatever the style prefers.
 *
 * @throws ERR_FIELD_TYPE for a form that is asked for and needs more.
 */
function fitting(
  { precision }: Period,
  form: ResolvedForm,
  { dateStyle: asked, weekday }: CalendarForms,
): ResolvedForm {
  if (precision === 'day') return form;
  const fits = precision === 'month' ? FORMS_OF_MONTH : FORMS_OF_YEAR;
  const own = { ...form, weekday: weekday === true };
  if (fits.includes(form.dateStyle)) return own;
  if (asked !== undefined) {
    throw new FieldTypeError('dateStyle', asked, `one of ${fits.join(', ')} for a ${precision}`);
  }
  return { ...own, dateStyle: precision === 'month' ? 'month-year' : 'year' };
}
