import type { CalendarId } from '../../core/index.ts';

/** `locales/<tag>/events.json`: days that are names. */
export interface EventDays {
  readonly events: readonly {
    readonly calendar: CalendarId;
    readonly month: number;
    readonly day: number;
    readonly name: string;
    /** Forms that only the event has, such as 9/11. */
    readonly written?: readonly string[];
  }[];
}
