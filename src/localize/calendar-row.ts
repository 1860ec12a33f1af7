import type { YearCertainty } from '../core/index.ts';

/**
 * A day of a date dimension; the keys are the names of its columns, in their order, and none is ever
 * empty. `docs/calendar-dimension.md` says what each holds.
 */
export interface CalendarRow {
  /** The Gregorian ISO day. */
  readonly date: string;
  readonly epoch_days: number;
  readonly gregorian_year: number;
  readonly gregorian_quarter: number;
  readonly gregorian_month: number;
  readonly gregorian_day: number;
  readonly gregorian_day_of_year: number;
  readonly gregorian_month_name_en: string;
  readonly gregorian_month_name_fa: string;
  readonly gregorian_is_leap_year: boolean;
  readonly gregorian_is_month_start: boolean;
  readonly gregorian_is_month_end: boolean;
  readonly iso_week_year: number;
  readonly iso_week: number;
  /** 1 for Monday. */
  readonly iso_weekday: number;
  /** `1404/05/24` */
  readonly jalali_date: string;
  /** 14040524 */
  readonly jalali_key: number;
  readonly jalali_year: number;
  readonly jalali_half: number;
  readonly jalali_quarter: number;
  readonly jalali_month: number;
  readonly jalali_day: number;
  readonly jalali_day_of_year: number;
  readonly jalali_month_name_en: string;
  readonly jalali_month_name_fa: string;
  readonly jalali_is_leap_year: boolean;
  readonly jalali_is_month_start: boolean;
  readonly jalali_is_month_end: boolean;
  readonly jalali_week_year: number;
  /** The weeks of CLDR in Iran: they begin on Saturday, and the first has 1 Farvardin in it. */
  readonly jalali_week: number;
  /** 1 for Saturday. */
  readonly jalali_weekday: number;
  readonly season_en: string;
  readonly season_fa: string;
  readonly weekday_name_en: string;
  readonly weekday_name_fa: string;
  readonly gregorian_text_en: string;
  readonly gregorian_text_fa: string;
  readonly jalali_text_en: string;
  readonly jalali_text_fa: string;
  /** How sure the Jalali year is, as `explainYear` says. */
  readonly certainty: YearCertainty;
  readonly is_proleptic: boolean;
  readonly is_contested: boolean;
}
