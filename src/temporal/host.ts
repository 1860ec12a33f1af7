/**
 * What Temporal's objects have, as far as the adapter needs it, by their shape: native ones and those of any
 * polyfill fit, and nobody has to install types.
 */

/** A `Temporal.PlainDate`, or a `PlainDateTime` or `ZonedDateTime`, which have a day too. */
export interface TemporalDay {
  readonly calendarId: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The same day by another calendar. */
  withCalendar(calendar: string): TemporalDay;
}

/** A `Temporal.PlainDate` that can be put on a zone's clocks. */
export interface TemporalDate<Zoned extends TemporalDay = TemporalDay> extends TemporalDay {
  /** The same day by another calendar. */
  withCalendar(calendar: string): TemporalDate<Zoned>;
  /** `never` stands for whatever the host takes for a time of day. */
  toZonedDateTime(options: { readonly timeZone: string; readonly plainTime?: never }): Zoned;
}

/** The `Temporal` object itself: native, or a polyfill's. */
export interface TemporalHost<DateOfHost extends TemporalDate> {
  readonly PlainDate: {
    /** Reads an ISO day. */
    from(isoDate: string): DateOfHost;
  };
}

/** What `toZonedDateTime` of a host's date gives. */
export type ZonedOf<DateOfHost extends TemporalDate> = ReturnType<DateOfHost['toZonedDateTime']>;
