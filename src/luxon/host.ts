/** What luxon's objects have, as far as the adapter needs it, by their shape: nobody has to install its types. */

/** A luxon `DateTime`. */
export interface LuxonDateTime {
  readonly isValid: boolean;
  readonly invalidReason: string | null;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly locale: string | null;
  readonly outputCalendar: string | null;
  readonly numberingSystem: string | null;
}

/** luxon's `DateTime` class: that of the app, so that what is given is an instance of its own. */
export interface LuxonDateTimeClass<DateTime extends LuxonDateTime> {
  /** Makes a `DateTime` of a moment on the clocks of a zone. */
  fromMillis(
    epochMs: number,
    options: { readonly zone: string; readonly outputCalendar?: never },
  ): DateTime;
}
