import type { HourCycle } from './locale.ts';

/** A text by CLDR's plural category of its count; `other` always stands. */
export interface PluralForms {
  readonly one?: string;
  readonly other: string;
}

/** The units of relative time. */
export type RelativeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A time on the clock: with minutes, and on the whole hour. */
interface ClockPatterns {
  readonly whole: string;
  readonly minutes: string;
}

/** `locales/<tag>/times.json`: the clock, zones, and time told from now. */
export interface TimeNames {
  readonly clock: Readonly<Record<HourCycle, ClockPatterns>> & {
    /** In another zone, in parentheses. */
    readonly beside: ClockPatterns;
    /** What leads a time in running text: «ساعت». */
    readonly lead: string;
    readonly noon: string;
    readonly midnight: string;
  };
  /** The parts of the day, by the hour from which each holds. */
  readonly dayPeriods: readonly { readonly from: number; readonly name: string }[];
  readonly zoned: string;
  readonly zonedUtc: string;
  readonly beside: string;
  readonly besideUtc: string;
  readonly withWeekday: string;
  readonly besides: string;
  readonly besideJoint: string;
  readonly withDate: string;
  /** Universal time's name. */
  readonly utc: string;
  /** An offset as a zone's name. */
  readonly offset: string;
  /** Zones by IANA name; English takes others from the name itself. */
  readonly zones: Readonly<Record<string, string>>;
  readonly relative: {
    readonly now: string;
    readonly soon: string;
    /** By days from today. */
    readonly days: Readonly<Record<string, string>>;
    /** The words for ago; the first by default. */
    readonly ago: readonly string[];
    readonly past: Readonly<Record<RelativeUnit, PluralForms>>;
    readonly future: Readonly<Record<RelativeUnit, PluralForms>>;
  };
}
