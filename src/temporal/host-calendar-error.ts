import { PressError } from '../core/errors/press-error.ts';

/** A day for which the host's calendar has other fields than ours: its leap rule is another there. */
export class HostCalendarError extends PressError {
  declare readonly code: 'ERR_HOST_CALENDAR';
  declare readonly calendar: string;
  /** The Gregorian ISO day. */
  declare readonly date: string;
  /** The host's year, month and day. */
  declare readonly received: string;
  declare readonly expected: string;

  constructor(calendar: string, date: string, received: string, expected: string) {
    const message = `Unexpected ${received} for ${date} in the host's ${calendar} calendar, expected ${expected}; take the Gregorian date`;
    super(message, { code: 'ERR_HOST_CALENDAR', calendar, date, received, expected });
  }

  override get name(): string {
    return 'HostCalendarError';
  }
}
