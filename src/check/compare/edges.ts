import { daysInMonth, fromEpochDays } from '../../core/index.ts';
import { intervalOf } from '../interval.ts';
import { monthIn } from '../refused-dates.ts';
import { daysNear, SAMPLE_DAY } from '../yearless-days.ts';
import type { ComparedSide, Told } from './side.ts';

/** `The month of Khordad (May 22–June 21)`, «خرداد ۱۴۰۲»: an end of a range whose days the other text tells as a whole. */
export function isEdgeOfSpan(one: Told, span: Told): boolean {
  const { edge, precision } = one;
  if (edge === undefined || precision !== 'day' || span.precision === 'day') return false;
  return span.readings.some((days) =>
    daysNear(one, days[edge]).some(({ from }) => from === days[edge]),
  );
}

/** Whether a text tells a span by the two ends of a range. */
export function isToldByItsEdges(span: Told, { told }: ComparedSide): boolean {
  if (span.precision === 'day') return false; // most dates, of which nothing else need be asked
  return (['from', 'to'] as const).every((edge) =>
    told.some((one) => one.edge === edge && isEdgeOfSpan(one, span)),
  );
}

/** An end of a range of months where the other text has no such range: it may tell seasons, or a month of the next year. */
export function isLoneEdge({ precision, edge }: Told, others: readonly Told[]): boolean {
  if (precision !== 'month' || edge === undefined) return false;
  return !others.some((other) => other.precision === 'month' && other.edge === edge);
}

/** `The night of 7–8 October`: it is told by either of its days. */
export function isOtherDayOfNight(
  { edge, index, mention }: Told,
  { context: { text } }: ComparedSide,
  left: readonly Told[],
): boolean {
  if (edge === undefined || mention.status !== 'read') return false;
  const { from, to } = intervalOf(mention.iso);
  if (to - from !== 1 || !NIGHT.test(text.slice(Math.max(0, index - LONGEST_LEAD), index)))
    return false;
  return left.filter((other) => other.mention === mention).length === 1;
}

const NIGHT = /(?:\bnight of(?: the)?|(?<!\p{L})شبِ?) $/iu;
const LONGEST_LEAD = 16;

/** `The end of Mordad (August 22)`: a day beside the month that it begins or ends. */
export function isGlossOfMonth(two: Told, { context: { text } }: ComparedSide): boolean {
  const [, name = ''] = MONTH_BEFORE.exec(text.slice(Math.max(0, two.index - 40), two.index)) ?? [];
  const month = name === '' ? undefined : monthIn(name);
  if (month === undefined || month.calendar === two.calendar) return false;
  const days = daysNear(two, SAMPLE_DAY);
  return days.some(({ from }) => {
    const { calendar, ...day } = fromEpochDays(from, month.calendar);
    const isEdge = day.day <= 2 || day.day >= daysInMonth({ calendar, ...day }) - 1;
    return day.month === month.month && isEdge;
  });
}

const MONTH_BEFORE = /(?<!\p{L})(\p{L}{2,20})\s?[(（]$/u;
