import { fromEpochDays, toIsoDate } from '../../core/index.ts';
import type { MachineDate } from '../../documents/index.ts';
import { contextOf } from '../check-text.ts';
import { type Claim, readingsNear } from '../claim.ts';
import type { Interval } from '../interval.ts';
import { rewriteClaim } from '../rewrite-claim.ts';
import type { RuleDocs, Draft, Mend } from '../rule.ts';
import type { Place } from '../types.ts';
import {
  type DocumentContext,
  type DocumentRule,
  isTemplate,
  type SeenDate,
} from './document-rule.ts';
import { visibleDates } from './visible-dates.ts';
import { dayInZone, type MachineDay, machineDay } from './machine-day.ts';

export const machineDateMismatch: DocumentRule = {
  id: 'machine-date-mismatch',
  severity: 'error',
  find: (context) =>
    context.dates.flatMap((date): Draft[] => {
      const machine = isTemplate(date) ? undefined : machineDay(date);
      if (machine === undefined) return [];
      const seen = seenBeside(date) ?? visibleDates(context, date.of);
      return seen
        .filter(({ claim }) => !agree(date, machine, claim, context.timeZone))
        .slice(0, 1)
        .map(({ claim, place }) => draftOf(date, machine, claim, place, context));
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
  const { claims } = contextOf(shown.text, {});
  const [claim] = claims;
  if (claim === undefined || claims.length > 1) return [];
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
  const readings = claim.yearless ? readingsNear(claim, day) : claim.readings;
  const has = (epochDay: number): boolean => readings.some((days) => isIn(epochDay, days));
  if (readings.length === 0) return true;
  // What systems keep in UTC the reader sees on the newsroom's clocks.
  if (isUtc && timeZone !== undefined) return has(dayInZone(date, timeZone));
  if (has(day) || !isInstant) return has(day);
  if (timeZone !== undefined) return has(dayInZone(date, timeZone));
  // On whose clocks the reader sees a time of systems nobody has said.
  return isUtc && (has(day - 1) || has(day + 1));
}

function isIn(day: number, { from, to }: Interval): boolean {
  return day >= from && day <= to;
}

function draftOf(
  date: MachineDate,
  { day }: MachineDay,
  claim: Claim,
  place: Place | undefined,
  { source }: DocumentContext,
): Draft {
  const { index, length, value, field, form } = date;
  const [days] = claim.readings;
  const isDay = days !== undefined && days.from === days.to;
  const expected =
    isDay && form === 'iso' ? toIsoDate(fromEpochDays(days.from, 'gregory')) + value.slice(10) : '';
  const isAsShown =
    place !== undefined && source.slice(place.index, place.index + place.length) === claim.text;
  const mends: Mend[] = [
    ...(expected === '' ? [] : [{ text: expected }]),
    ...(isDay && isAsShown ? [{ text: rewriteClaim(claim, day), places: [place] }] : []),
  ];
  return {
    index,
    length,
    data: { received: value, other: claim.text, expected: expected || claim.text, field },
    mends,
    related: place === undefined ? [] : [{ ...place, says: 'beside' }],
  };
}
