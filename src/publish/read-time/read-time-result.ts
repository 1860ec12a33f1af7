import type { ReadTimeRounding } from '../../style/values.ts';

/** By what rule words became minutes. */
export interface ReadTimeRule {
  readonly wordsPerMinute: number;
  readonly rounding: ReadTimeRounding;
  readonly minimumMinutes: number;
  readonly images: boolean;
  /** The time was set by hand. */
  readonly manual?: true;
}

/** How long a text takes to read, and the rule that says so. */
export interface ReadTime {
  readonly words: number;
  /** Whole minutes, never less than `minimumMinutes`. */
  readonly minutes: number;
  /** Seconds before rounding to minutes, rounded up. */
  readonly seconds: number;
  /** `minutes` as an ISO 8601 duration, or the one set by hand, as schema.org's `timeRequired` wants it. */
  readonly duration: string;
  readonly rule: ReadTimeRule;
}
