import type { PatternName } from '../locale-data/types.ts';

/** The form of a date. `full` has the weekday; `numeric` is padded; the last three leave parts out. */
export type DateStyle = 'full' | PatternName;

/** Every date style, the longest first. */
export const DATE_STYLES: readonly DateStyle[] = [
  'full',
  'long',
  'medium',
  'short',
  'numeric',
  'month-year',
  'day-month',
  'year',
];
