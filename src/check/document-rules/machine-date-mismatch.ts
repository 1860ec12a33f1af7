import { fromEpochDays, toIsoDate } from '../../core/index.ts';
import type { MachineDate } from '../../documents/index.ts';
import { contextOf } from '../check-text.ts';
import { isProlepticDrift } from '../agreement.ts';
import type { Claim } from '../claim.ts';
import { daysNear } from '../yearless-days.ts';
import { type Interval, nearestTo } from '../interval.ts';
import { rewriteClaim } from '../rewrite-claim.ts';
import type { RuleDocs, Draft, Mend } from '../rule.ts';
import {
  type DocumentContext,
  type DocumentRule,
  isTemplate,
  type SeenDate,
} from './document-rule.ts';
import { visibleDates } from './visible-dates.ts';
import { dayInZone, type MachineDay, machineDay } from './machine-day.ts';
import { hasPersianLetter } from '../script.ts';

export const machineDateMismatch: DocumentRule = {
  id: 'machine-date-mismatch',
  severity: 'error',
  find: (context) =>
    context.dates.flatMap((date): Draft[] => {
      const machine = isTemplate(date) ? undefined : machineDay(date);
      if (machine === undefined) return [];
      const seen = seenBeside(date) ?? visibleDates(context, date.of);
      const isTold = ({ claim }: SeenDate): boolean =>
        agree(date, machine, claim, context.timeZone);
      // Of several lines that have the label, one is the article's own.
      const [first] = seen.some(isTold) ? [] : seen;
      return first === undefined ? [] : draftOf(date, machine, first, context);
    }),
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'A date for machines is the day that the reader sees.',
  examples: {
    wrong: [
      '<p><time datetime="2025-08-16">۲۴ مرداد ۱۴۰۴</time></p>',
      '<meta property="article:published_time" content="2025-08-16"><p>Published: August 15, 2025</p>',
    ],
    right: [
      '<p><time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴</time></p>',
      '<p><time datetime="2025-08-15T22:00:00Z">۲۵ مرداد ۱۴۰۴</time></p>',
      '<meta property="article:published_time" content="2025-08-15"><p>Published: August 15, 2025</p>',
    ],
  },
};

/** The one date of what a `<time>` holds. */
function seenBeside({ shown }: MachineDate): SeenDate[] | undefined {
  if (shown === undefined) return undefined;
  const { claims, pairs } = contextOf(shown.text, {});
  const [claim] = claims;
  // The two of a pair are one day.
  if (claim === undefined || claims.length - pairs.length > 1) return [];
  const hasMarkup = shown.length !== shown.text.length;
  const place = { index: shown.index + claim.index, length: claim.length };
  return [{ claim, place: hasMarkup ? undefined : place }];
}

function agree(
  date: MachineDate,
  machine: MachineDay,
  claim: Claim,
  timeZone: string | undefined,
): boolean {
  const { day, isInstant, isUtc } = machine;
  const readings = daysNear(claim, day);
  const has = (epochDay: number): boolean => readings.some((days) => isIn(epochDay, days));
  if (readings.length === 0) return true;
  // What systems keep in UTC the reader sees on the newsroom's clocks.
  if (isUtc && timeZone !== undefined) return has(dayInZone(date, timeZone));
  if (has(day) || !isInstant) return has(day);
  if (timeZone !== undefined) return has(dayInZone(date, timeZone));
  // On whose clocks the reader sees a time nobody has said: of systems any, in Persian those of Iran.
  if (isUtc) return has(day - 1) || has(day + 1);
  return hasPersianLetter(claim.text) && has(dayInZone(date, 'Asia/Tehran'));
}

function isIn(day: number, { from, to }: Interval): boolean {
  return day >= from && day <= to;
}

function draftOf(
  date: MachineDate,
  { day: own, isInstant }: MachineDay,
  { claim, place }: SeenDate,
  { source, timeZone }: DocumentContext,
): Draft[] {
  const { index, length, value, field, form } = date;
  const day = isInstant && timeZone !== undefined ? dayInZone(date, timeZone) : own;
  const days = nearestTo(day, claim.readings);
  if (isProlepticDrift(days, { from: day, to: day })) return [];
  const isDay = days !== undefined && days.from === days.to;
  const expected =
    isDay && form === 'iso' ? toIsoDate(fromEpochDays(days.from, 'gregory')) + value.slice(10) : '';
  const isAsShown =
    place !== undefined && source.slice(place.index, place.index + place.length) === claim.text;
  const shown = isDay && isAsShown ? rewriteClaim(claim, day) : claim.text;
  const mends: Mend[] = [
    ...(expected === '' || expected === value ? [] : [{ text: expected }]),
    ...(shown === claim.text || place === undefined ? [] : [{ text: shown, places: [place] }]),
  ];
  return [
    {
      index,
      length,
      data: { received: value, other: claim.text, expected: expected || claim.text, field },
      mends,
      related: place === undefined ? [] : [{ ...place, says: 'beside' }],
    },
  ];
}
