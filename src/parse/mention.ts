import { certaintyOf } from '../core/explain-year.ts';
import { dayOfWeek, fromEpochDays } from '../core/index.ts';
import type { Refusal } from './decide-year.ts';
import type { Parts, TimePart } from './parts.ts';
import { isoOf, type Settled } from './settle.ts';
import type { DateIssue, FoundDate, RefusedDate } from './types.ts';

/** A read mention, of one date or from one to another. */
export function foundDate(
  text: string,
  kind: FoundDate['kind'],
  parts: Parts,
  end: number,
  from: Settled,
  to: Settled,
  time?: TimePart,
  last?: Parts,
): FoundDate {
  const { start } = parts;
  const era = last?.era ?? parts.era;
  const weekday = last === undefined ? parts.weekday : undefined;
  const written = text.slice(start, end);
  return {
    status: 'read',
    kind,
    text: written,
    index: start,
    length: end - start,
    calendar: from.calendar,
    precision: from.precision,
    start: from.fields,
    ...(last !== undefined && { end: to.fields }),
    iso: isoOf({ first: from.first, last: to.last }),
    ...(weekday !== undefined && { weekday }),
    ...(time !== undefined && { time: time.time }),
    ...(time?.offset !== undefined && { offset: time.offset }),
    ...(time?.timeZoneName !== undefined && { timeZoneName: time.timeZoneName }),
    ...(era !== undefined && era !== 'lunar' && { era }),
    calendarFrom: from.calendarFrom,
    implied: from.implied,
    yearCertainty: certaintyOf(jalaliYear(from)),
    issues: issuesOf(written, parts, last, from, to),
  };
}

function jalaliYear({ calendar, fields, first }: Settled): number {
  return calendar === 'persian' ? fields.year : fromEpochDays(first, 'persian').year;
}

const DIGITS = [/[0-9]/u, /[۰-۹]/u, /[٠-٩]/u];

function issuesOf(
  written: string,
  parts: Parts,
  last: Parts | undefined,
  from: Settled,
  to: Settled,
): DateIssue[] {
  const issues: DateIssue[] = [];
  const ends =
    last === undefined ? [[parts, from] as const] : [[parts, from] as const, [last, to] as const];
  for (const [{ weekday }, { first, precision }] of ends) {
    if (weekday === undefined || precision !== 'day') continue;
    const expected = dayOfWeek(fromEpochDays(first, 'gregory'));
    if (expected !== weekday)
      issues.push({ code: 'weekday-mismatch', expected, received: weekday });
  }
  if (from.maybeLunar) issues.push({ code: 'maybe-lunar' });
  const kinds = DIGITS.filter((digits) => digits.test(written));
  if (kinds.length > 1) issues.push({ code: 'mixed-digits' });
  return issues;
}

/** A refused mention of a stretch of the text. */
export function refusedDate(text: string, start: number, end: number, why: Refusal): RefusedDate {
  return {
    status: 'refused',
    text: text.slice(start, end),
    index: start,
    length: end - start,
    ...why,
  };
}
