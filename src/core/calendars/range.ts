import type { EpochDays } from '../calendar-date.ts';

/** 1 Farvardin -61 = 20 March 560: the first day that jalaali-js's rule covers. */
export const MIN_EPOCH_DAYS: EpochDays = -514_913;

/** 29 Esfand 3177 = 19 March 3799: the last one. A test holds both to the table. */
export const MAX_EPOCH_DAYS: EpochDays = 668_106;
