import { fromEpochDays, toIsoDate } from '../../core/index.ts';
import { formatDate, formatRange, type FormatRangeOptions } from '../../localize/index.ts';
import { readSpanText, type ReadSpan } from '../../parse/date-text.ts';
import { findMentions, parseDate } from '../../parse/index.ts';
import { DateBytes } from './date-bytes.ts';
import {
  dayOfField,
  dayOfInstant,
  isMoment,
  refuseIssues,
  refuseOtherCalendar,
} from './day-of-field.ts';
import type { FieldOperation } from './field-operation.ts';
import { parseOptionsOf } from './parse-options.ts';
import type { BulkOptions } from './types.ts';

/** A day of every era, on which the options are tried before the first record. */
const SAMPLE = { calendar: 'persian', year: 1356, month: 1, day: 1 } as const;

/** Prints a day, a month, a year or a range of them in words, as `jalali format` does. */
export function formatField(options: BulkOptions): FieldOperation {
  const { locale = 'en', to, dateStyle, style } = options;
  const how: FormatRangeOptions = {
    locale,
    ...(to !== undefined && { calendar: to }),
    ...(dateStyle !== undefined && { dateStyle }),
    ...(style !== undefined && { style }),
  };
  formatDate(SAMPLE, how);
  const dates = new DateBytes(options);
  const print = ({ start, end }: Pick<ReadSpan, 'start' | 'end'>): string =>
    end === undefined ? formatDate(start, how) : formatRange(start, end, how);
  return {
    givesJson: false,
    isOfDate: true,
    answer: (text) => print(spanOfField(text, options)),
    answerInstant: (epochMs) => print({ start: dayOfInstant(epochMs, options) }),
    answerBytes: (bytes, start, end) =>
      dates.read(bytes, start, end)
        ? formatDate(fromEpochDays(dates.days, dates.calendar), how)
        : undefined,
  };
}

function spanOfField(text: string, options: BulkOptions): Pick<ReadSpan, 'start' | 'end'> {
  refuseOtherCalendar(text, options.from);
  try {
    const span = readSpanText(text, options.from);
    refuseIssues(span, text, options.from);
    return span;
  } catch (error) {
    if (!isMoment(error)) throw error;
    return { start: dayOfField(text, options) };
  }
}

/**
 * Gives the Gregorian ISO day of a date, or from/to, as `jalali parse` does; a moment is a day of the zone's,
 * where one is told.
 */
export function parseField(options: BulkOptions): FieldOperation {
  const reading = parseOptionsOf(options);
  findMentions('', reading);
  const dates = new DateBytes(options);
  return {
    givesJson: false,
    isOfDate: true,
    answer: (text) => {
      refuseOtherCalendar(text, options.from);
      const found = parseDate(text, reading);
      refuseIssues(found, text, options.from);
      const isOfMoment = found.offset !== undefined || found.timeZoneName !== undefined;
      return isOfMoment && options.timeZone !== undefined
        ? toIsoDate(dayOfField(text, options))
        : found.iso;
    },
    answerInstant: (epochMs) => toIsoDate(dayOfInstant(epochMs, options)),
    writeAnswer: (bytes, start, end, target, place) =>
      dates.convert(bytes, start, end, 'gregory', target, place),
  };
}
