import type {
  CalendarDate,
  CalendarId,
  DateParseCode,
  YearCertainty,
  YearFields,
  YearMonthFields,
} from '../core/index.ts';

/** What the caller knows that the text does not say. */
export interface ParseOptions {
  /** The reference date, a date or its Gregorian ISO day: the year of a day and month without one. */
  readonly now?: CalendarDate | string;
  /** Whether words that count from `now` are read: yesterday, هفتهٔ گذشته. Not by default. */
  readonly relative?: boolean;
  /** The order of a numeric date that the text leaves open. */
  readonly dateOrder?: 'DMY' | 'MDY' | 'YMD';
  /** The calendar of a date that the text leaves open. */
  readonly calendar?: CalendarId;
  /** The first year of the hundred that two-digit years stand for; without it they are ambiguous. */
  readonly twoDigitYearStart?: Partial<Readonly<Record<CalendarId, number>>>;
}

/** How much of a date is given. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade';

/** What was read of a date that the text itself does not write. */
export type ImpliedField = 'year' | 'month' | 'day';

/** Something about a read date that an editor should see. */
export interface DateIssue {
  readonly code: 'weekday-mismatch' | 'maybe-lunar' | 'mixed-digits';
  readonly expected?: string | number;
  readonly received?: string | number;
}

/** A date that was read. */
export interface FoundDate {
  readonly status: 'read';
  readonly kind: 'date' | 'range' | 'relative';
  /** The original text from `index`, `length` UTF-16 units of it. */
  readonly text: string;
  readonly index: number;
  readonly length: number;
  readonly calendar: CalendarId;
  readonly precision: Precision;
  /** A date, a year-month (a season's first), or a year (a decade's first). */
  readonly start: CalendarDate | YearMonthFields | YearFields;
  /** The last one, of a range. */
  readonly end?: CalendarDate | YearMonthFields | YearFields;
  /** Gregorian: `YYYY-MM-DD`, or `from/to`, both days included, for all that is longer than a day. */
  readonly iso: string;
  /** The ISO weekday that is written beside it. */
  readonly weekday?: number;
  /** The time of day written after it, `HH:MM` or `HH:MM:SS`. */
  readonly time?: string;
  /** The offset written after the time, `+03:30` or `Z`. */
  readonly offset?: string;
  /** The zone written after the time, in the text's own words. */
  readonly timeZoneName?: string;
  /** The era written beside it. */
  readonly era?: 'persian' | 'gregory' | 'imperial' | 'hijri';
  /** What decided the calendar. */
  readonly calendarFrom: 'era' | 'month' | 'year' | 'option' | 'now';
  readonly implied: readonly ImpliedField[];
  /** How sure the Jalali year is; `explainYear` says more. */
  readonly yearCertainty: YearCertainty;
  readonly issues: readonly DateIssue[];
}

/** A text that looks like a date and is refused. */
export interface RefusedDate {
  readonly status: 'refused';
  readonly text: string;
  readonly index: number;
  readonly length: number;
  readonly code: DateParseCode;
  /** What would settle it. */
  readonly expected: string;
  /** Every reading that fits: Gregorian ISO days, or `from/to`. */
  readonly candidates?: readonly string[];
}

/** A date in a text, read or refused. */
export type DateMention = FoundDate | RefusedDate;
