import { isPressError, toEpochDays, toGregorian } from '../../core/index.ts';
import { FIRST_PLAIN_YEAR } from '../../core/iso-date.ts';
import type { MachineDate } from '../../documents/index.ts';
import { dateFromInstant } from '../../time/index.ts';
import { MS_PER_DAY, readIsoDateTime } from '../../time/iso-date-time.ts';

/** The day that a machine reads. */
export interface MachineDay {
  /** As it is written, on the clocks of its own zone, as an epoch day. */
  readonly day: number;
  /** Whether it is an instant, which other clocks show on another day. */
  readonly isInstant: boolean;
  /** Whether it is told in UTC, as systems keep times, and not on a newsroom's clocks. */
  readonly isUtc: boolean;
}

/** RFC 822, mostly with the years of RFC 2822: `Fri, 15 Aug 2025 09:30:00 +0330`. */
const RFC_822 =
  /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), ?)?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}|\d{2}) (?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)? (GMT|UTC?|Z|[ECMP][SD]T|[+-](?:0\d|1[0-4])[0-5]\d)$/u;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

/** Reads the day of a date that machines read; undefined where they do not. */
export function machineDay({
  value,
  form,
}: Pick<MachineDate, 'value' | 'form'>): MachineDay | undefined {
  return form === 'rfc822' ? rfc822Day(value) : isoDay(isoOf(value));
}

/** Front matter has ` UTC` and a space before an offset, where ISO 8601 wants `Z` and none. */
function isoOf(value: string): string {
  return value.replace(/ ?UTC$/u, 'Z').replace(/^(\S+) (\S+) ([+-]\d{2}:?\d{2})$/u, '$1T$2$3');
}

function isoDay(value: string): MachineDay | undefined {
  // The form without hyphens is no date of HTML, and no more of feeds.
  if (/^\d{8}/u.test(value)) return undefined;
  try {
    if (/^\d{4}-\d{2}-\d{2}$/u.test(value))
      return { day: toEpochDays(toGregorian(value)), isInstant: false, isUtc: false };
    const { days, offset } = readIsoDateTime(value);
    return { day: days, isInstant: offset !== undefined, isUtc: offset === 'utc' || offset === 0 };
  } catch (error) {
    if (isPressError(error)) return undefined;
    throw error;
  }
}

function rfc822Day(value: string): MachineDay | undefined {
  const [, weekday, day, month = '', year, zone] = RFC_822.exec(value) ?? [];
  if (day === undefined) return undefined;
  // RFC 822 had years of two digits.
  const fullYear = Number(year) + (year?.length === 2 ? 2000 : 0);
  if (fullYear < FIRST_PLAIN_YEAR) return undefined;
  const date = new Date(Date.UTC(fullYear, MONTHS.indexOf(month), Number(day)));
  if (date.getUTCDate() !== Number(day)) return undefined;
  if (weekday !== undefined && WEEKDAYS[(date.getUTCDay() + 6) % 7] !== weekday) return undefined;
  const isUtc = zone === 'GMT' || zone === 'UT' || zone === 'UTC' || /^[+-]0000$/u.test(zone ?? '');
  return { day: date.getTime() / MS_PER_DAY, isInstant: true, isUtc };
}

/** The day of an instant on a zone's clocks, as an epoch day. */
export function dayInZone(
  { value, form }: Pick<MachineDate, 'value' | 'form'>,
  timeZone: string,
): number {
  const instant =
    form === 'rfc822'
      ? new Date(value)
      : isoOf(value)
          .replace(/^(.{10}) /u, '$1T')
          .replace(' ', '');
  return toEpochDays(dateFromInstant(instant, { timeZone, calendar: 'gregory' }));
}
