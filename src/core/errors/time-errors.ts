import * as messages from './messages.ts';
import { PressError } from './press-error.ts';

/** A moment that cannot become a day because nobody said whose day. */
export class TimeZoneRequiredError extends PressError {
  declare readonly code: 'ERR_TIME_ZONE_REQUIRED';
  /** What needed the zone: an option or field name, or the text of the moment. */
  declare readonly what: string;

  constructor(what: string) {
    super(messages.timeZoneRequired(what), { code: 'ERR_TIME_ZONE_REQUIRED', what });
  }

  override get name(): string {
    return 'TimeZoneRequiredError';
  }
}

/** Something told from now, and nobody said when now is; the clock is never read. */
export class NowRequiredError extends PressError {
  declare readonly code: 'ERR_NOW_REQUIRED';
  /** What needed it. */
  declare readonly what: string;

  constructor(what: string) {
    super(messages.nowRequired(what), { code: 'ERR_NOW_REQUIRED', what });
  }

  override get name(): string {
    return 'NowRequiredError';
  }
}

/** The runtime's time zone data is older than a change of law that we know of. */
export class TimeZoneDataError extends PressError {
  declare readonly code: 'ERR_TIME_ZONE_DATA';
  declare readonly timeZone: string;
  /** The ISO instant at which the data is wrong. */
  declare readonly instant: string;
  /** The offset that the runtime gave, such as `+04:30`. */
  declare readonly received: string;
  declare readonly expected: string;

  constructor(timeZone: string, instant: string, received: string, expected: string) {
    super(messages.timeZoneData(timeZone, instant, received, expected), {
      code: 'ERR_TIME_ZONE_DATA',
      timeZone,
      instant,
      received,
      expected,
    });
  }

  override get name(): string {
    return 'TimeZoneDataError';
  }
}

/** A day that a zone's clocks jumped over whole, as Samoa did on 30 December 2011. */
export class SkippedDayError extends PressError {
  declare readonly code: 'ERR_SKIPPED_DAY';
  /** The Gregorian ISO day. */
  declare readonly date: string;
  declare readonly timeZone: string;

  constructor(date: string, timeZone: string) {
    super(messages.skippedDay(date, timeZone), { code: 'ERR_SKIPPED_DAY', date, timeZone });
  }

  override get name(): string {
    return 'SkippedDayError';
  }
}

/** Two dates in the wrong order, such as an article modified before it was published. */
export class DateOrderError extends PressError {
  declare readonly code: 'ERR_DATE_ORDER';
  declare readonly earlierField: string;
  declare readonly earlier: string;
  declare readonly laterField: string;
  declare readonly later: string;

  constructor(earlierField: string, earlier: string, laterField: string, later: string) {
    super(messages.dateOrder(earlierField, earlier, laterField, later), {
      code: 'ERR_DATE_ORDER',
      earlierField,
      earlier,
      laterField,
      later,
    });
  }

  override get name(): string {
    return 'DateOrderError';
  }
}
