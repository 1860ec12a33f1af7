import type { CalendarId } from '../core/index.ts';
import type { ParseOptions } from '../parse/index.ts';

/** The options of `withReadingOptions`, as commander gives them. */
export interface ReadingOptions {
  readonly now?: string;
  readonly relative?: boolean;
  readonly dateOrder?: 'DMY' | 'MDY' | 'YMD';
  readonly calendar?: CalendarId;
  readonly twoDigitYearStart?: number;
}

/** Turns them into those of `findMentions`. */
export function parseOptionsOf(options: ReadingOptions): ParseOptions {
  const { now, relative, dateOrder, calendar, twoDigitYearStart } = options;
  return {
    ...(now !== undefined && { now }),
    ...(relative !== undefined && { relative }),
    ...(dateOrder !== undefined && { dateOrder }),
    ...(calendar !== undefined && { calendar }),
    ...(twoDigitYearStart !== undefined && {
      // A Jalali year and a Gregorian one are told by their size.
      twoDigitYearStart:
        twoDigitYearStart < 1500 ? { persian: twoDigitYearStart } : { gregory: twoDigitYearStart },
    }),
  };
}
