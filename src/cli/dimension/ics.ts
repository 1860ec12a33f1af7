import { type CalendarRow, formatDate, type NumberingSystem } from '../../localize/index.ts';
import type { Events } from './formats.ts';

/** What is written of a calendar to subscribe to. */
export interface IcsSettings {
  readonly events: Events;
  readonly locale: string;
  readonly numberingSystem?: NumberingSystem;
}

/**
 * An event of a day never changes, and no clock is read: its stamp, which RFC 5545 asks for, is always
 * the epoch.
 */
const STAMP = '19700101T000000Z';

/** RFC 5545: an event a day, all day long, named by its Jalali date, leaving the day free. */
export function* ics(rows: Iterable<CalendarRow>, settings: IcsSettings): Generator<string> {
  const { locale, events } = settings;
  yield lines(
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//jalali-press//jalali calendar//EN',
    'CALSCALE:GREGORIAN',
  );
  for (const row of rows) if (hasEvent(row, events)) yield eventOf(row, settings, locale);
  yield lines('END:VCALENDAR');
}

function hasEvent(row: CalendarRow, events: Events): boolean {
  return (
    events === 'days' ||
    (row.jalali_is_month_start && (events === 'months' || row.jalali_month === 1))
  );
}

function eventOf(row: CalendarRow, { numberingSystem }: IcsSettings, locale: string): string {
  const { jalali_year: year, jalali_month: month, jalali_day: day } = row;
  const basic = row.date.replaceAll('-', '');
  const summary = formatDate(
    { calendar: 'persian', year, month, day },
    { locale, dateStyle: 'long', ...(numberingSystem !== undefined && { numberingSystem }) },
  );
  return lines(
    'BEGIN:VEVENT',
    `UID:${basic}@jalali-press`,
    `DTSTAMP:${STAMP}`,
    `DTSTART;VALUE=DATE:${basic}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(`${row.jalali_text_fa}\n${row.jalali_text_en}`)}`,
    ...(row.is_contested ? ['STATUS:TENTATIVE'] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  );
}

/** RFC 5545, 3.3.11 */
function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replaceAll('\n', '\\n');
}

function lines(...contents: readonly string[]): string {
  return contents.map((content) => `${folded(content)}\r\n`).join('');
}

const MOST_OCTETS = 75;

/** RFC 5545, 3.1: a line of 75 octets at most, cut between characters, goes on after a space. */
function folded(content: string): string {
  let result = '';
  let octets = 0;
  for (const character of content) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}
