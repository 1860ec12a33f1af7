export { dateNamesOf } from './dates.ts';
export { describeError } from './describe-error.ts';
export { isServedLocale, negotiateLocale, servedLocales } from './negotiate.ts';
export type { CalendarNames, DateNames, LocaleInfo, NumberingSystem } from './types.ts';
