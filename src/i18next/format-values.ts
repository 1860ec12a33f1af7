import type { DateFields } from '../core/index.ts';
import type { DateOrPeriod } from '../localize/index.ts';
import type { Contributor, LocalizedName } from '../publish/article/article.ts';
import type { ReadTime } from '../publish/read-time/read-time-result.ts';
import type { Instant } from '../time/index.ts';

/** A day, month or year; an ISO string; a moment. A number is none: see `dateOrMoment`. */
type DateValue = DateOrPeriod | Exclude<Instant, number>;

type Named = LocalizedName | Contributor;

/**
 * What each format prints, for i18next's own types:
 * `interface CustomTypeOptions { interpolationFormatTypeMap: PressFormatValues }`.
 */
export interface PressFormatValues {
  jalaliDate: DateValue;
  dateNumbering: DateValue | number;
  datePair: DateValue;
  dateRange:
    | readonly [start: DateValue, end: DateValue]
    | { readonly start: DateValue; readonly end: DateValue }
    | string;
  relativeDate: DateFields | Exclude<Instant, number>;
  readTime: number | string | Pick<ReadTime, 'minutes' | 'seconds'>;
  personList: Named | readonly Named[];
}
