import { toEpochDays } from '../core/index.ts';
import type { Claim } from './claim.ts';
import type { ClaimPair } from './claim-pair.ts';
import { pairsOfLists } from './pairs-of-lists.ts';
import { monthIn } from './refused-dates.ts';
import type { CheckWords } from './check-words.ts';

/** Between the dates of a pair there is no more than this. */
export const LONGEST_JOINT = 60;

/** Dates that a mere comma or dash joins are a pair only when they are about a year apart at most. */
const FARTHEST_LOOSE = 400;

const OPENING = /^[\s\u200c\u2066-\u2069]*[([（]\s*$/u;
const SLASH = /^\s*[/=]\s*$/u;
/** What stands between two dates of a line of two calendars; a line break does too. */
const LOOSE: ReadonlySet<string> = new Set(['', '،', ',', '·', '|', '–', '—', '-']);

/** Finds the pairs of a text: neighbours of two calendars that parentheses, a slash or a word put together. */
export function findPairs(text: string, claims: readonly Claim[], words: CheckWords): ClaimPair[] {
  const pairs: ClaimPair[] = [];
  for (let place = 0; place + 1 < claims.length; place++) {
    const [first, second] = [claims[place], claims[place + 1]];
    if (first === undefined || second === undefined || !ofTwoCalendars(first, second)) continue;
    const joint = text.slice(first.index + first.length, second.index);
    if (joint.length > LONGEST_JOINT) continue;
    const isOpened = isOpening(joint);
    const months = isOpened ? undefined : ofTwoMonths(text, joint, second);
    if (!isOpened && months === undefined && !joins(joint, first, second, words)) continue;
    const lists = pairsOfLists(text, claims, place);
    pairs.push(...(lists?.pairs ?? [{ first, second: months ?? second }]));
    place = lists?.last ?? place + 1;
  }
  return pairs;
}

/** Finds the pairs of an imperial date and a Jalali one, which are of one calendar: «۲۵۳۶ شاهنشاهی (۱۳۵۶)». */
export function findEraPairs(text: string, claims: readonly Claim[]): ClaimPair[] {
  return claims.flatMap((second, place): ClaimPair[] => {
    const first = claims[place - 1];
    if (first === undefined || isImperial(first) === isImperial(second)) return [];
    if (first.calendar !== 'persian' || second.calendar !== 'persian') return [];
    return isOpening(text.slice(first.index + first.length, second.index))
      ? [{ first, second }]
      : [];
  });
}

function isImperial({ mention }: Claim): boolean {
  return mention.status === 'read' && mention.era === 'imperial';
}

const MONTH_AND = /^\s*[(（]\s*(\p{L}+)\s*(?:and|و)\s*$/u;

/** «(ژوئیه و اوت ۲۰۲۳)»: a month that has the year of the one after it. */
function ofTwoMonths(text: string, joint: string, second: Claim): Claim | undefined {
  const [, name] = MONTH_AND.exec(joint) ?? [];
  const month = name === undefined ? undefined : monthIn(name);
  const [days] = second.readings;
  const { mention } = second;
  if (month === undefined || days === undefined || second.precision !== 'month') return undefined;
  if (mention.status !== 'read' || mention.calendar !== month.calendar) return undefined;
  const { year } = mention.start;
  const from = toEpochDays({ calendar: month.calendar, year, month: month.month, day: 1 });
  if (from >= days.from) return undefined;
  const index = second.index - joint.length + joint.indexOf(name ?? '');
  const length = second.index + second.length - index;
  return {
    ...second,
    index,
    length,
    text: text.slice(index, index + length),
    readings: [{ from, to: days.to }],
  };
}

/** Whether what stands between two dates says that they are one day: a parenthesis, a slash, a word. */
export function isPairJoint(joint: string, words: CheckWords): boolean {
  return isOpening(joint) || words.pairJoints.includes(bareJoint(joint));
}

/** A parenthesis or a slash and nothing else: no word need be looked for. */
function isOpening(joint: string): boolean {
  return OPENING.test(joint) || SLASH.test(joint);
}

function bareJoint(joint: string): string {
  return joint
    .replace(/[\s\u200c(،,[=]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/ the$/u, '');
}

function joins(joint: string, first: Claim, second: Claim, words: CheckWords): boolean {
  if (isPairJoint(joint, words)) return !VERB.test(bareJoint(joint)) || areDays(first, second);
  const mark = joint.trim();
  // A line break joins two dates, a blank line parts them.
  const breaks = joint.split('\n').length - 1;
  const isLoose = LOOSE.has(mark) && breaks < 2 && (mark !== '' || breaks === 1);
  return isLoose && !first.yearless && !second.yearless && isNear(first, second);
}

/** A year was no day: of what a verb joins only days are a pair. */
const VERB = /^(?:was|fell on|falls on)(?: the)?$/u;

function areDays(first: Claim, second: Claim): boolean {
  return first.precision === 'day' && second.precision === 'day';
}

function isNear(first: Claim, second: Claim): boolean {
  return first.readings.some((one) =>
    second.readings.some((two) => Math.abs(one.from - two.from) <= FARTHEST_LOOSE),
  );
}

function ofTwoCalendars(first: Claim, second: Claim): boolean {
  return (
    first.calendar !== undefined &&
    second.calendar !== undefined &&
    first.calendar !== second.calendar
  );
}
