import type { CalendarDate } from '../../core/index.ts';
import { numericText } from '../../core/numeric-text.ts';
import { otherCalendar } from '../../core/other-calendar.ts';
import { DateBytes } from './date-bytes.ts';
import { DateKernel } from './date-kernel.ts';
import { dayOfField, dayOfInstant } from './day-of-field.ts';
import type { FieldOperation } from './field-operation.ts';
import type { BulkOptions } from './types.ts';

/** Writes a day in the other calendar, or in the one that is asked for, as `jalali convert` does. */
export function convertField(options: BulkOptions): FieldOperation {
  const dates = new DateBytes(options);
  const numeric = (date: CalendarDate): string =>
    numericText(date, options.to ?? otherCalendar(date.calendar));
  return {
    givesJson: false,
    isOfDate: true,
    answer: (text) => numeric(dayOfField(text, options)),
    answerInstant: (epochMs) => numeric(dayOfInstant(epochMs, options)),
    writeAnswer: (bytes, start, end, target, place) =>
      dates.convert(bytes, start, end, options.to, target, place),
    startKernel: () => DateKernel.start(options.from, options.to),
  };
}
