import {
  addDays,
  addMonths,
  type CalendarDate,
  compareDates,
  dayOfWeek,
  daysInMonth,
  endOfMonth,
  startOfMonth,
  toGregorian,
  toIsoDate,
  toJalali,
} from '../../core/index.ts';
import { fromOwnIsoDate } from '../../core/iso-date.ts';
import { formatInteger } from '../../locale-data/digits.ts';
import { resolveLocale, type ResolvedLocale } from '../../localize/format-options.ts';
import { formatDate, formatRange } from '../../localize/index.ts';
import { inOtherCalendar } from '../../localize/period.ts';
import type { Ask, GridDay, MonthResult } from '../protocol.ts';

const WEEK = 7;

/** A month of either calendar in weeks, with each day's number in the other. */
export function month({ calendar, day, by, today, messageLocale }: Ask<'month'>): MonthResult {
  const locale = resolveLocale({ locale: messageLocale });
  const asked = inCalendar(fromOwnIsoDate(day), calendar);
  const first = startOfMonth(addMonths(startOfMonth(asked), by));
  const lead = (dayOfWeek(first) - locale.info.week.firstDay + WEEK) % WEEK;
  const cells: (GridDay | undefined)[] = [
    ...Array.from({ length: lead }, () => undefined),
    ...Array.from({ length: daysInMonth(first) }, (_, place) =>
      gridDay(addDays(first, place), fromOwnIsoDate(today), locale),
    ),
  ];
  const weeks = Array.from({ length: Math.ceil(cells.length / WEEK) }, (_, week) =>
    Array.from({ length: WEEK }, (_empty, place) => cells[week * WEEK + place]),
  );
  return {
    title: titleOf(first, messageLocale),
    weekdays: weekdaysOf(locale),
    weeks,
    calendar,
    year: first.year,
    month: first.month,
  };
}

function inCalendar(date: CalendarDate, calendar: CalendarDate['calendar']): CalendarDate {
  return calendar === 'persian' ? toJalali(date) : toGregorian(date);
}

function gridDay(date: CalendarDate, today: CalendarDate, locale: ResolvedLocale): GridDay {
  const number = ({ day }: CalendarDate): string => formatInteger(day, locale.numberingSystem);
  const other = inOtherCalendar(date);
  const { tag } = locale.info;
  return {
    iso: toIsoDate(date),
    label: `${formatDate(date, { locale: tag, calendar: date.calendar, dateStyle: 'full' })} · ${formatDate(other, { locale: tag, calendar: other.calendar, dateStyle: 'long' })}`,
    own: number(date),
    other: number(other),
    isToday: compareDates(date, today) === 0,
  };
}

/** `Mordad 1404 · July–August 2025`. */
function titleOf(first: CalendarDate, locale: string): string {
  const { calendar } = inOtherCalendar(first);
  const months = [first, endOfMonth(first)].map((day) => startMonth(inCalendar(day, calendar)));
  const [from, to] = months;
  if (from === undefined || to === undefined) return '';
  const own = formatDate(first, { locale, calendar: first.calendar, dateStyle: 'month-year' });
  return `${own} · ${formatRange(from, to, { locale })}`;
}

function startMonth({ calendar, year, month: number }: CalendarDate): {
  readonly calendar: CalendarDate['calendar'];
  readonly year: number;
  readonly month: number;
} {
  return { calendar, year, month: number };
}

function weekdaysOf({ names, info }: ResolvedLocale): MonthResult['weekdays'] {
  return Array.from({ length: WEEK }, (_, place) => {
    const index = (info.week.firstDay - 1 + place) % WEEK;
    return {
      narrow: names.weekdays.narrow[index] ?? '',
      wide: names.weekdays.wide[index] ?? '',
    };
  });
}
