import {
  addDays,
  addMonths,
  type CalendarDate,
  compareDates,
  dayOfWeek,
  daysInMonth,
  endOfMonth,
  startOfMonth,
  type YearMonthFields,
} from '../core/index.ts';
import { formatInteger } from '../locale-data/digits.ts';
import type { ResolvedLocale } from '../localize/format-options.ts';
import { formatDate } from '../localize/index.ts';
import { inOtherCalendar } from '../localize/period.ts';

/** How the grid is drawn. */
export interface GridOptions {
  readonly locale: ResolvedLocale;
  /** The day to mark, where it is known. */
  readonly today: CalendarDate | undefined;
  readonly colour: boolean;
}

/** A right-to-left mark: lines of bare digits then lay their columns out as lines of words do. */
const RLM = '\u200f';

const REVERSE = '\u001b[7m';
const RESET = '\u001b[27m';

/** Columns of `31/22 `: day, slash, the other calendar's day, and the mark of today. */
const CELL = 7;

/** Draws a month: a title, the weekdays, and a line a week. */
export function monthGrid(month: YearMonthFields, options: GridOptions): string[] {
  const { info, names } = options.locale;
  const first = startOfMonth(month);
  const lead = (dayOfWeek(first) - info.week.firstDay + 7) % 7;
  const cells = [
    ...Array.from({ length: lead }, () => ''.padEnd(CELL)),
    ...Array.from({ length: daysInMonth(first) }, (_, index) =>
      cell(addDays(first, index), options),
    ),
  ];
  const weekdays = Array.from({ length: 7 }, (_, index) => {
    const name = names.weekdays.narrow[(info.week.firstDay - 1 + index) % 7] ?? '';
    return name.padStart(3).padEnd(CELL);
  });
  const lines = [title(first, options), weekdays.join('')];
  for (let start = 0; start < cells.length; start += 7) {
    lines.push(cells.slice(start, start + 7).join(''));
  }
  return lines.map((line) => (info.direction === 'rtl' ? RLM + line.trimEnd() : line.trimEnd()));
}

/** Whether a day is the other, which nobody may know. */
export function isSameDay(date: CalendarDate, other: CalendarDate | undefined): boolean {
  return other !== undefined && compareDates(date, other) === 0;
}

function cell(date: CalendarDate, { locale, today, colour }: GridOptions): string {
  const digits = (value: number): string => formatInteger(value, locale.numberingSystem);
  const own = digits(date.day).padStart(2);
  const other = digits(inOtherCalendar(date).day);
  const isToday = isSameDay(date, today);
  const text = ` ${own}/${other}`;
  if (!isToday) return text.padEnd(CELL);
  return colour
    ? ` ${REVERSE}${own}/${other}${RESET}`.padEnd(CELL + REVERSE.length + RESET.length)
    : `[${own}/${other}]`.padEnd(CELL);
}

/** `Mordad 1404 · July–August 2025`. */
function title(first: CalendarDate, { locale }: GridOptions): string {
  const how = { locale: locale.info.tag, numberingSystem: locale.numberingSystem } as const;
  const monthYear = (date: CalendarDate): string =>
    formatDate(date, { ...how, dateStyle: 'month-year' });
  const from = inOtherCalendar(first);
  const to = inOtherCalendar(endOfMonth(first));
  const fromText =
    from.year === to.year
      ? (locale.names.calendars[from.calendar].months.wide[from.month - 1] ?? '')
      : monthYear(from);
  const joint = from.year === to.year ? '–' : ' – ';
  return ` ${monthYear(first)} · ${fromText}${joint}${monthYear(to)}`;
}

/** The months of a year, or the one month. */
export function monthsToShow(
  year: number,
  calendar: CalendarDate['calendar'],
  month?: number,
): YearMonthFields[] {
  if (month !== undefined) return [startOfMonth({ calendar, year, month })];
  const first = startOfMonth({ calendar, year, month: 1 });
  return Array.from({ length: 12 }, (_, index) => addMonths(first, index));
}
