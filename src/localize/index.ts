export { DATE_STYLES, type DateStyle } from './date-styles.ts';
export { type DatePart, formatDate, formatDateParts } from './format-date.ts';
export { type EraStyle, type FormatDateOptions, type LocaleOptions } from './format-options.ts';
export { formatPair, type FormatPairOptions } from './format-pair.ts';
export type { NumberingSystem } from '../locale-data/index.ts';
