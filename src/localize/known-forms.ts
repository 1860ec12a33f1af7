import type { CalendarId, EpochDays } from '../core/index.ts';
import { calendarForm } from './calendar-form.ts';
import type { CalendarForms } from './date-form.ts';
import { type DayPrinter, dayPrinter } from './day-printer.ts';
import { type LocaleOptions, resolveLocale } from './format-options.ts';

/** What decides the text of a day. */
interface FormOptions extends LocaleOptions, CalendarForms {
  readonly calendar?: CalendarId;
}

/**
 * Options whose values are all that they are: texts, flags, and a style, of which `settingsOf` keeps what it
 * says. A list or an object inside could change without a new value to tell by.
 */
type Asked = Omit<FormOptions, 'persian' | 'gregory' | 'monthSpellings'>;

/** A printer, the list of spellings that it was made for while it was empty; or none for its form. */
interface Printer {
  readonly print: DayPrinter | undefined;
  readonly spellings: readonly string[];
}

/**
 * Options that have printed a day before, and what prints days as they ask, by calendar: two properties by
 * their names, for V8 is slow at a property whose name is one of several.
 */
interface KnownForm {
  readonly asked: Asked;
  persian: Printer | undefined;
  gregory: Printer | undefined;
}

/** An app prints in few forms; whoever makes up new ones without end keeps no more than these. */
const MOST_KNOWN = 32;
const known: KnownForm[] = [];

/**
 * Finds the form of options that have been printed by, by their values: options may be made anew for each
 * call, and an object that was changed is other options. Comparing them takes 20 ns, resolving them 2000.
 */
export function knownForm(options: FormOptions): KnownForm | undefined {
  if (holdsMore(options)) return undefined;
  const { locale, dateStyle, calendar } = options;
  for (const form of known) {
    const { asked } = form;
    if (
      asked.locale === locale &&
      asked.dateStyle === dateStyle &&
      asked.calendar === calendar &&
      areSame(asked, options)
    )
      return form;
  }
  return undefined;
}

function areSame(one: Asked, other: Asked): boolean {
  return (
    one.numberingSystem === other.numberingSystem &&
    one.style === other.style &&
    one.fallbackLocale === other.fallbackLocale &&
    one.weekday === other.weekday &&
    one.weekdayPosition === other.weekdayPosition &&
    one.era === other.era &&
    one.ordinal === other.ordinal &&
    one.monthSuffix === other.monthSuffix &&
    one.ezafe === other.ezafe &&
    one.abbreviation === other.abbreviation
  );
}

function holdsMore({ persian, gregory, monthSpellings }: FormOptions): boolean {
  return persian !== undefined || gregory !== undefined || monthSpellings !== undefined;
}

/** Remembers options that have printed a day, so that their form is made when they print the next. */
export function rememberForm(options: FormOptions): void {
  if (holdsMore(options)) return;
  const { locale, fallbackLocale, numberingSystem, style, calendar } = options;
  const { dateStyle, weekday, weekdayPosition, era, ordinal } = options;
  const { monthSuffix, ezafe, abbreviation } = options;
  const form = { dateStyle, weekday, weekdayPosition, era, ordinal };
  const asked = { locale, fallbackLocale, numberingSystem, style, calendar, ...form };
  if (known.length >= MOST_KNOWN) known.length = 0;
  known.push({
    asked: { ...asked, monthSuffix, ezafe, abbreviation } as Asked,
    persian: undefined,
    gregory: undefined,
  });
}

/** Prints a day in a known form; undefined where the form has no printer. */
export function printDay(form: KnownForm, days: EpochDays, own: CalendarId): string | undefined {
  const { print, spellings } =
    own === 'gregory'
      ? (form.gregory ??= printerFor(form.asked, own))
      : (form.persian ??= printerFor(form.asked, own));
  // A style keeps the list that it was given, which its owner may add to.
  return spellings.length === 0 ? print?.(days) : undefined;
}

/** What prints the days of a calendar, in the calendar that the options ask for. */
function printerFor(asked: Asked, own: CalendarId): Printer {
  const locale = resolveLocale(asked);
  const calendar = asked.calendar ?? locale.calendar ?? own;
  const day = { calendar, year: 0, month: 0, day: 0 };
  const period = { precision: 'day', first: day, last: day } as const;
  const resolved = calendarForm(period, asked, calendar, locale);
  return { print: dayPrinter(resolved, calendar), spellings: resolved.form.monthSpellings };
}
