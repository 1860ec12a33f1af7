/** CLDR's calendar ids: `gregory` is the proleptic Gregorian calendar, `persian` the Jalali one. */
export type CalendarId = 'gregory' | 'persian';

/**
 * A day, in either calendar: a plain, JSON-safe object of the four keys that
 * `Temporal.PlainDate.from(date)` takes as they are. `month` and `day` count from 1.
 */
export interface CalendarDate {
  readonly calendar: CalendarId;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day of the imperial (Shahanshahi) era, 1 Farvardin 2535 to 5 Shahrivar 2537. */
export interface ImperialDateFields {
  readonly calendar: 'persian';
  readonly era: 'imperial';
  readonly eraYear: number;
  readonly month: number;
  readonly day: number;
}

/** A year of the imperial era, of the functions that ask for a year or month alone. */
export type ImperialYearFields = Omit<ImperialDateFields, 'month' | 'day'>;

/** A month of the imperial era. */
export type ImperialYearMonthFields = Omit<ImperialDateFields, 'day'>;

/** What every function of the core takes for a day. */
export type DateFields = CalendarDate | ImperialDateFields;

/** A year of a calendar; a {@link CalendarDate} is one too. */
export interface YearFields {
  readonly calendar: CalendarId;
  readonly year: number;
}

/** A month of a calendar; a {@link CalendarDate} is one too. */
export interface YearMonthFields extends YearFields {
  readonly month: number;
}

/** Days since 1970-01-01, which is 0. */
export type EpochDays = number;

/** A day in one small integer, `year << 9 | month << 5 | day`: ordered as the dates are. */
export type PackedDate = number;
