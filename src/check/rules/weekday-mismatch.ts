import { addDays, dayOfWeek, fromEpochDays } from '../../core/index.ts';
import { dateNamesOf, servedLocales } from '../../locale-data/index.ts';
import { rewriteDate } from '../rewrite-date.ts';
import { weekdaySpellings } from '../weekday-names.ts';
import type { Claim } from '../claim.ts';
import type { Draft, Mend, Rule } from '../rule.ts';
import type { Place } from '../types.ts';

export const weekdayMismatch: Rule = {
  id: 'weekday-mismatch',
  severity: 'error',
  description: 'The weekday beside a date is that of its day.',
  examples: {
    wrong: ['On Thursday, August 15, 2025 it rained.', 'شنبه ۲۴ مرداد ۱۴۰۴'],
    right: ['On Friday, August 15, 2025 it rained.', 'جمعه ۲۴ مرداد ۱۴۰۴'],
  },
  // «شب جمعه» is traditionally the night before.
  find: ({ text, claims }) =>
    claims.filter(({ index }) => !/شب\s$/u.test(text.slice(0, index))).flatMap(draftOf),
};

/** Either the weekday or the day may be the slip: both mends are offered. */
function draftOf(claim: Claim): Draft[] {
  const { mention, index, length, text, calendar = 'gregory', weekday } = claim;
  const [days] = claim.readings;
  if (mention.status !== 'read' || days === undefined || weekday === undefined) return [];
  if (!mention.issues.some(({ code }) => code === 'weekday-mismatch')) return [];
  const day = fromEpochDays(days.from, calendar);
  const written = weekdayIn(text, weekday);
  const expected = nameLike(written?.text ?? '', dayOfWeek(day));
  const shift = ((weekday - dayOfWeek(day) + 10) % 7) - 3; // the nearest day that has the weekday
  const mends: Mend[] = [
    ...(written === undefined
      ? []
      : [{ text: expected, place: { index: index + written.index, length: written.length } }]),
    { text: withDay(text, written, claim, shift) },
  ];
  return [{ index, length, data: { received: text, expected }, mends }];
}

/** The text with the day that the weekday is of. */
function withDay(
  text: string,
  written: (Place & { readonly text: string }) | undefined,
  { calendar = 'gregory', readings }: Claim,
  shift: number,
): string {
  const own = fromEpochDays(readings[0]?.from ?? 0, calendar);
  const day = addDays(own, shift);
  if (written === undefined || written.index > 0) return rewriteDate(text, own, day);
  const lead = /^[^\p{L}\p{N}]*/u.exec(text.slice(written.length))?.[0] ?? '';
  const rest = text.slice(written.length + lead.length);
  return written.text + lead + rewriteDate(rest, own, day);
}

/** Every name of a weekday, in every language. */
function namesOf(weekday: number): string[] {
  return servedLocales().flatMap((tag) => {
    const { wide, abbreviated } = dateNamesOf(tag).weekdays;
    return [nameOf(wide, weekday), nameOf(abbreviated, weekday)];
  });
}

function weekdayIn(text: string, weekday: number): (Place & { readonly text: string }) | undefined {
  for (const name of namesOf(weekday).flatMap(weekdaySpellings)) {
    const index = text.indexOf(name);
    if (name !== '' && index !== -1) return { index, length: name.length, text: name };
  }
  return undefined;
}

/** The name of a weekday in the language and width of another name. */
function nameLike(name: string, weekday: number): string {
  for (const tag of servedLocales()) {
    const { wide, abbreviated } = dateNamesOf(tag).weekdays;
    if (wide.flatMap(weekdaySpellings).includes(name)) return nameOf(wide, weekday);
    if (abbreviated.includes(name)) return nameOf(abbreviated, weekday);
  }
  return nameOf(dateNamesOf('en').weekdays.wide, weekday);
}

function nameOf(names: readonly string[], weekday: number): string {
  return names[weekday - 1] ?? '';
}
