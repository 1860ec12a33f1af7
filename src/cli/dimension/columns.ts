import type { CalendarRow } from '../../localize/index.ts';

/** What a column holds, for each engine to choose a type by; `small` is within 16 bits. */
export type ColumnKind = 'date' | 'integer' | 'small' | 'text' | 'boolean';

/** A column of the date dimension. */
export interface Column {
  readonly name: keyof CalendarRow;
  readonly kind: ColumnKind;
  /** What stands as its comment in SQL and in the docs. */
  readonly meaning: string;
}

/** The compiler asks for every column of a row; their order is that of the tables. */
const COLUMNS: Readonly<Record<keyof CalendarRow, readonly [ColumnKind, string]>> = {
  date: ['date', 'the Gregorian day, the key to join by'],
  epoch_days: ['integer', 'days since 1970-01-01, which is 0'],
  gregorian_year: ['small', 'Gregorian year'],
  gregorian_quarter: ['small', 'quarter of the Gregorian year, 1 to 4'],
  gregorian_month: ['small', 'Gregorian month, 1 to 12'],
  gregorian_day: ['small', 'day of the Gregorian month'],
  gregorian_day_of_year: ['small', 'day of the Gregorian year, 1 to 366'],
  gregorian_month_name_en: ['text', 'Gregorian month in English'],
  gregorian_month_name_fa: ['text', 'Gregorian month in Persian'],
  gregorian_is_leap_year: ['boolean', 'whether the Gregorian year has 29 February'],
  gregorian_is_month_start: ['boolean', 'whether this is the first day of the Gregorian month'],
  gregorian_is_month_end: ['boolean', 'whether this is the last day of the Gregorian month'],
  iso_week_year: ['small', 'year that the ISO 8601 week is counted in'],
  iso_week: ['small', 'ISO 8601 week, 1 to 53: from Monday, the first has 4 January in it'],
  iso_weekday: ['small', 'ISO 8601 weekday, 1 (Monday) to 7 (Sunday)'],
  jalali_date: ['text', 'Jalali day as text, 1404/05/24'],
  jalali_key: ['integer', 'Jalali day as a number, 14040524: year * 10000 + month * 100 + day'],
  jalali_year: ['small', 'Jalali year'],
  jalali_half: ['small', 'half of the Jalali year: 1 for months 1 to 6, 2 for months 7 to 12'],
  jalali_quarter: ['small', 'quarter of the Jalali year, 1 (spring) to 4 (winter)'],
  jalali_month: ['small', 'Jalali month, 1 (Farvardin) to 12 (Esfand)'],
  jalali_day: ['small', 'day of the Jalali month'],
  jalali_day_of_year: ['small', 'day of the Jalali year, 1 to 366'],
  jalali_month_name_en: ['text', 'Jalali month in English'],
  jalali_month_name_fa: ['text', 'Jalali month in Persian'],
  jalali_is_leap_year: ['boolean', 'whether the Jalali year has 30 Esfand'],
  jalali_is_month_start: ['boolean', 'whether this is the first day of the Jalali month'],
  jalali_is_month_end: ['boolean', 'whether this is the last day of the Jalali month'],
  jalali_week_year: ['small', 'Jalali year that jalali_week is counted in'],
  jalali_week: ['small', 'week of the Jalali year: from Saturday, the first has 1 Farvardin in it'],
  jalali_weekday: ['small', 'weekday of the Jalali week, 1 (Saturday) to 7 (Friday)'],
  season_en: ['text', 'season by the Jalali months, in American English'],
  season_fa: ['text', 'season by the Jalali months, in Persian'],
  weekday_name_en: ['text', 'weekday in English'],
  weekday_name_fa: ['text', 'weekday in Persian'],
  gregorian_text_en: ['text', 'Gregorian day printed in English, with its weekday'],
  gregorian_text_fa: ['text', 'Gregorian day printed in Persian, with its weekday'],
  jalali_text_en: ['text', 'Jalali day printed in English, with its weekday'],
  jalali_text_fa: ['text', 'Jalali day printed in Persian, with its weekday'],
  certainty: ['text', 'how sure the Jalali year is: official, agreed, predicted or algorithmic'],
  is_proleptic: ['boolean', 'whether the day is before 1304, when civil months were zodiacal'],
  is_contested: ['boolean', 'whether the rules put Nowruz on another day, and this one with it'],
};

/** The columns in order. */
export const columns: readonly Column[] = Object.entries(COLUMNS).map(
  ([name, [kind, meaning]]) => ({
    name: name as keyof CalendarRow,
    kind,
    meaning,
  }),
);
