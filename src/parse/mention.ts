import { certaintyOf } from '../core/year-certainty.ts';
import { dayOfWeek, fromEpochDays } from '../core/index.ts';
import type { Refusal } from './decide-year.ts';
import { fold, isDigit } from './fold.ts';
import type { Parts, TimePart } from './parts.ts';
import { isoOf, type Settled } from './settle.ts';
import type { DateIssue, DateMention, FoundDate, RefusedDate } from './types.ts';

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
  // Field by field: to spread what may be absent took three times as long as the rest.
  const found: Draft = {
    status: 'read',
    kind,
    text: text.slice(start, end),
    index: start,
    length: end - start,
    calendar: from.calendar,
    precision: from.precision,
    start: from.fields,
  };
  if (last !== undefined) found.end = to.fields;
  found.iso = isoOf(from.first, to.last);
  if (weekday !== undefined) found.weekday = weekday;
  if (time !== undefined) {
    found.time = time.time;
    if (time.offset !== undefined) found.offset = time.offset;
    if (time.timeZoneName !== undefined) found.timeZoneName = time.timeZoneName;
  }
  if (era !== undefined && era !== 'lunar') found.era = era;
  found.calendarFrom = from.calendarFrom;
  found.implied = from.implied;
  found.yearCertainty = certaintyOf(jalaliYear(from));
  found.issues = issuesOf(text, start, end, parts, last, from, to);
  return found as FoundDate;
}

/** What was found at a place: mostly one mention, several for days that share a month. */
export interface FoundAt {
  readonly mentions: readonly DateMention[];
  readonly end: number;
}

/** A mention on the way, whose keys come in the order of the type. */
type Draft = Pick<FoundDate, 'status' | 'kind' | 'text' | 'index' | 'length'> &
  Pick<FoundDate, 'calendar' | 'precision' | 'start'> & {
    -readonly [Key in keyof FoundDate]?: FoundDate[Key];
  };

function jalaliYear({ calendar, fields, first }: Settled): number {
  return calendar === 'persian' ? fields.year : fromEpochDays(first, 'persian').year;
}

function issuesOf(
  text: string,
  start: number,
  end: number,
  parts: Parts,
  last: Parts | undefined,
  from: Settled,
  to: Settled,
): DateIssue[] {
  const issues: DateIssue[] = [];
  checkWeekday(parts, from, issues);
  if (last !== undefined) checkWeekday(last, to, issues);
  if (from.maybeLunar) issues.push({ code: 'maybe-lunar' });
  if (mixesDigits(text, start, end)) issues.push({ code: 'mixed-digits' });
  return issues;
}

function checkWeekday(
  { weekday }: Parts,
  { first, precision }: Settled,
  issues: DateIssue[],
): void {
  if (weekday === undefined || precision !== 'day') return;
  const expected = dayOfWeek(fromEpochDays(first, 'gregory'));
  if (expected !== weekday) issues.push({ code: 'weekday-mismatch', expected, received: weekday });
}

/** Whether there are digits of several kinds: ASCII, Persian and Arabic ones. */
function mixesDigits(text: string, start: number, end: number): boolean {
  let kind = 0; // the block of the digits so far
  for (let place = start; place < end; place++) {
    const unit = text.charCodeAt(place);
    if (!isDigit(fold(unit))) continue;
    const block = unit >> 4; // each kind lies in a block of 16 of its own
    if (kind !== 0 && block !== kind) return true;
    kind = block;
  }
  return false;
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
