export { addDays, addMonths, addYears, type Overflow } from './arithmetic.ts';
export type {
  CalendarDate,
  CalendarId,
  DateFields,
  EpochDays,
  ImperialDateFields,
  ImperialYearFields,
  ImperialYearMonthFields,
  PackedDate,
  YearFields,
  YearMonthFields,
} from './calendar-date.ts';
export { calendarDate, fromEpochDays, toEpochDays } from './construct.ts';
export type { ContestedNowruz, NowruzRule } from './contested-nowruz.ts';
export { toGregorian, toJalali } from './convert.ts';
export {
  compareDates,
  type DateDuration,
  daysBetween,
  type LargestUnit,
  until,
} from './difference.ts';
export {
  type AnyPressError,
  type DateParseCode,
  type DateParseDetails,
  DateParseError,
  FieldRangeError,
  FieldTypeError,
  isPressError,
  PressError,
  type UnknownIdCode,
  UnknownIdError,
} from './errors/index.ts';
export { contestedNowruzNear, explainYear, type YearExplanation } from './explain-year.ts';
export { imperialYear } from './imperial-year.ts';
export { fromIsoDate, toIsoDate } from './iso-date.ts';
export { epochDaysFromPacked, packedFromEpochDays } from './packed-columns.ts';
export {
  dayOfWeek,
  dayOfYear,
  daysInMonth,
  daysInYear,
  endOfMonth,
  inLeapYear,
  quarterOfYear,
  type Season,
  seasonOfYear,
  startOfMonth,
} from './parts-of-year.ts';
export { weekOfYear, type WeekRule, type YearWeek } from './week.ts';
export type { YearCertainty } from './year-certainty.ts';
