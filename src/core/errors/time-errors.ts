import * as messages from './messages.ts';
import { PressError } from './press-error.ts';

/** A moment that cannot become a day because nobody said whose day. */
export class TimeZoneRequiredError extends PressError {
  override readonly code = 'ERR_TIME_ZONE_REQUIRED';
  /** What needed the zone: an option or field name, or the text of the moment. */
  readonly what: string;

  constructor(what: string) {
    super(messages.timeZoneRequired(what));
    this.what = what;
  }

  override get name(): string {
    return 'TimeZoneRequiredError';
  }
}

/** The runtime's time zone data is older than a change of law that we know of. */
export class TimeZoneDataError extends PressError {
  override readonly code = 'ERR_TIME_ZONE_DATA';
  readonly timeZone: string;
  /** The ISO instant at which the data is wrong. */
  readonly instant: string;
  /** The offset that the runtime gave, such as `+04:30`. */
  readonly received: string;
  readonly expected: string;

  constructor(timeZone: string, instant: string, received: string, expected: string) {
    super(messages.timeZoneData(timeZone, instant, received, expected));
    this.timeZone = timeZone;
    this.instant = instant;
    this.received = received;
    this.expected = expected;
  }

  override get name(): string {
    return 'TimeZoneDataError';
  }
}

/** A day that a zone's clocks jumped over whole, as Samoa did on 30 December 2011. */
export class SkippedDayError extends PressError {
  override readonly code = 'ERR_SKIPPED_DAY';
  /** The Gregorian ISO day. */
  readonly date: string;
  readonly timeZone: string;

  constructor(date: string, timeZone: string) {
    super(messages.skippedDay(date, timeZone));
    this.date = date;
    this.timeZone = timeZone;
  }

  override get name(): string {
    return 'SkippedDayError';
  }
}

/** Two dates in the wrong order, such as an article modified before it was published. */
export class DateOrderError extends PressError {
  override readonly code = 'ERR_DATE_ORDER';
  readonly earlierField: string;
  readonly earlier: string;
  readonly laterField: string;
  readonly later: string;

  constructor(earlierField: string, earlier: string, laterField: string, later: string) {
    super(messages.dateOrder(earlierField, earlier, laterField, later));
    this.earlierField = earlierField;
    this.earlier = earlier;
    this.laterField = laterField;
    this.later = later;
  }

  override get name(): string {
    return 'DateOrderError';
  }
}
