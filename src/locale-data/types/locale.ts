import type { CalendarId } from '../../core/index.ts';

/** CLDR's ids of the digits we print: ASCII, and those of Persian. */
export type NumberingSystem = 'latn' | 'arabext';

/** CLDR's ids of the clocks we print: 1 to 12 with a part of the day, and 0 to 23. */
export type HourCycle = 'h12' | 'h23';

/** How credits are worded: a sentence (By A), a label (Author: A), or an opinion piece's (به قلم). */
export type CreditForm = 'phrase' | 'label' | 'opinion';

/** `locales/<tag>/locale.json`: who the locale is. */
export interface LocaleInfo {
  readonly tag: string;
  readonly language: string;
  readonly aliases?: readonly string[];
  /** Territories beside its own that are served by it before its language is: `en-AU` by `en-GB`. */
  readonly regions?: readonly string[];
  readonly parent?: string;
  /** ISO 3166, of the Open Graph locale. */
  readonly territory: string;
  readonly direction: 'ltr' | 'rtl';
  readonly script: string;
  readonly numberingSystem: NumberingSystem;
  readonly hourCycle: HourCycle;
  readonly week: { readonly firstDay: number; readonly minimalDays: number };
  /** The calendar that stands first in a pair. */
  readonly firstCalendar: CalendarId;
  /** Whether ezafe is written on months that end in a vowel, before a year. */
  readonly ezafe?: boolean;
  readonly creditForm: CreditForm;
  /** Silent reading speed; its source stands in `docs/read-time.md`. */
  readonly wordsPerMinute: number;
}
