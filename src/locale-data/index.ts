export { dateNamesOf } from './dates.ts';
export { describeError } from './describe-error.ts';
export { isServedLocale, negotiateLocale, servedLocales } from './negotiate.ts';
export { timeNamesOf } from './times.ts';
export type {
  CalendarNames,
  CreditForm,
  DateNames,
  HourCycle,
  LocaleInfo,
  NumberingSystem,
  PairForm,
  TimeNames,
} from './types.ts';
