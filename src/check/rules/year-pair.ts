import { fromEpochDays } from '../../core/index.ts';
import { oncePer } from '../../core/once-per.ts';
import { partitionPoint } from '../../core/partition-point.ts';
import { type BareYear, findBareYears, yearsInNoDate, yearsOverlap } from '../bare-years.ts';
import type { CheckWords } from '../check-words.ts';
import { counterpartLike, digitsLike } from '../counterpart-year.ts';
import { eraYearAt } from '../era-years.ts';
import { overlap } from '../interval.ts';
import { isListJoint } from '../list-joint.ts';
import { isNamed } from '../numbered-names.ts';
import { endOf, within } from '../places.ts';
import { refused } from '../refused-dates.ts';
import type { Draft, Rule, RuleContext, RuleDocs } from '../rule.ts';
import { isSpaceAt } from '../units-at.ts';

const JOINT = /^[(/]$/u;
/** What it ends with: before most years stands a word, and what lies between two may be a page long. */
const JOINT_ENDS: ReadonlySet<string> = new Set('(/');

/** The last character before a place that is no space. */
function lastMarkBefore(text: string, index: number): string {
  let place = index - 1;
  while (isSpaceAt(text, place)) place--;
  return text.charAt(place);
}

export const yearPair: Rule = {
  id: 'year-pair',
  severity: 'error',
  find: (context) => {
    const spans = spansOf(context);
    const pairs = spans.flatMap((second, place): Draft[] => {
      const first = spans[place - 1];
      if (first === undefined || first.from.calendar === second.from.calendar) return [];
      if (!JOINT_ENDS.has(lastMarkBefore(context.text, second.from.index))) return [];
      const between = context.text.slice(first.to.index + first.to.length, second.from.index);
      if (!JOINT.test(withoutEra(between, context.words).trim())) return [];
      return pairedAt(context.text, spans, place).flatMap(([one, two]) => {
        const pair = disagreeing(one, two);
        if (pair === undefined) return [];
        const isPair = isYear(context, one.from) && !isLunar(context, one.from);
        return isPair ? [draftOf(...pair)] : [];
      });
    });
    return [...pairs, ...glosses(context, spans)];
  },
};

/** A year in a bracket is that of the date before it, or one or two off by a slip; others are those of something else. */
const LARGEST_SLIP = 3;

/** «پاییز ۱۴۰۱ (۲۰۲۱)»: the year of a date of the other calendar, alone in the bracket behind it. */
function glosses({ text, claims }: RuleContext, years: readonly YearSpan[]): Draft[] {
  return years.flatMap(({ from: year }): Draft[] => {
    const { index, length, text: received } = year;
    if (text.charAt(endOf(year)) !== ')' || lastMarkBefore(text, index) !== '(') return [];
    const claim = claims[partitionPoint(claims, (one) => one.index < index) - 1];
    if (claim === undefined || !OPENING.test(text.slice(endOf(claim), index))) return [];
    const [days] = claim.readings;
    if (days === undefined || claim.readings.length > 1 || claim.yearless) return [];
    if (claim.precision === 'year' || claim.precision === 'decade') return [];
    if (year.calendar === claim.calendar || year.turn !== undefined) return [];
    const expected = fromEpochDays(days.from, year.calendar).year;
    if (overlap(days, year.days) || Math.abs(expected - year.year) > LARGEST_SLIP) return [];
    const right = digitsLike(received, expected);
    return [
      {
        index,
        length,
        data: { received, other: claim.text, expected: right },
        mends: [{ text: right }],
        related: [{ says: 'beside', index: claim.index, length: claim.length }],
      },
    ];
  });
}

const OPENING = /^\s?\(\s?$/u;

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'The two years of a pair have a day in common.',
  examples: {
    wrong: [
      'the years 1320–32 (1941–63)',
      'the press law of 1334 (1958)',
      'در سال ۱۳۵۷ (۱۹۷۵) چاپ شد',
      'in the autumn of 1401 (2021)',
      'در آبان ۱۳۹۸ (۲۰۱۸)',
    ],
    right: [
      'the press law of 1334 (1955)',
      'در سال ۱۳۵۷ (۱۹۷۹) چاپ شد',
      '1332/1953',
      'in the winter of 1401 (2023)',
      'در آبان ۱۳۹۸ (۱۹۸۴)',
    ],
  },
};

function draftOf(first: BareYear, second: BareYear): Draft {
  const expected = counterpartLike(second, first);
  const { index, length, text } = second;
  return {
    index,
    length,
    // 1405 has days of 2025–26, and is not the year that those two are.
    ...(overlap(first.days, second.days) && { says: 'year-pair-turn' }),
    data: { received: text, other: first.text, expected },
    mends: [{ text: expected }, { text: counterpartLike(first, second), places: [first] }],
    related: [{ says: 'beside', index: first.index, length: first.length }],
  };
}

/** A year, or the first and the last of several. */
interface YearSpan {
  readonly from: BareYear;
  readonly to: BareYear;
}

/** Puts together the years that a dash or a word joins: 1320–32, «۱۳۲۰ تا ۱۳۳۲». */
function spansOf(context: RuleContext): YearSpan[] {
  const spans: YearSpan[] = [];
  for (const year of yearsOf(context)) {
    const last = spans.at(-1);
    const isRange =
      last !== undefined &&
      last.to.calendar === year.calendar &&
      last.from === last.to &&
      (endOf(last.to) === year.index || RANGE_ENDS.has(lastMarkBefore(context.text, year.index))) &&
      RANGE.test(context.text.slice(endOf(last.to), year.index));
    if (isRange) spans.splice(-1, 1, { from: last.from, to: year });
    else spans.push({ from: year, to: year });
  }
  return spans;
}

const RANGE = /^(?:\s*[–—-]\s*|\s+(?:to|تا)\s+)?$/u;
const RANGE_ENDS: ReadonlySet<string> = new Set('–—-oا');

/**
 * Of two years, of which the second stands at a place in brackets, those that are a pair: themselves, or of two
 * lists each with its counterpart, «۱۳۵۷ و ۱۳۵۸ (۱۹۷۸ و ۱۹۷۹)»; none of lists that have not as many.
 */
function pairedAt(
  text: string,
  spans: readonly YearSpan[],
  place: number,
): readonly (readonly [YearSpan, YearSpan])[] {
  let [head, tail] = [place - 1, place];
  while (isListed(text, spans[head - 1], spans[head])) head--;
  while (isListed(text, spans[tail], spans[tail + 1])) tail++;
  const isOneOfOne = head === place - 1 || tail === place;
  const firsts = spans.slice(isOneOfOne ? place - 1 : head, place);
  const seconds = spans.slice(place, isOneOfOne ? place + 1 : tail + 1);
  if (firsts.length !== seconds.length) return [];
  return firsts.map((first, turn) => [first, seconds[turn] as YearSpan]);
}

function isListed(text: string, one: YearSpan | undefined, next: YearSpan | undefined): boolean {
  if (one === undefined || next?.from.calendar !== one.to.calendar) return false;
  return isListJoint(text.slice(endOf(one.to), next.from.index));
}

/** The first two years that have no day in common: of two ranges their firsts, or their lasts. */
function disagreeing(one: YearSpan, two: YearSpan): [BareYear, BareYear] | undefined {
  const isRange = [one, two].map(({ from, to }) => from !== to);
  if (isRange[0] !== isRange[1]) {
    const meets = one.from.days.from <= two.to.days.to && two.from.days.from <= one.to.days.to;
    return meets ? undefined : [one.from, two.from];
  }
  if (!yearsOverlap(one.from, two.from)) return [one.from, two.from];
  return yearsOverlap(one.to, two.to) ? undefined : [one.to, two.to];
}

/** The number of a resolution is no year, and the end of a range pairs with the end of another. */
function isYear({ text, words }: RuleContext, { index }: BareYear): boolean {
  if (isNamed(text, index)) return false;
  const before = text
    .slice(Math.max(0, index - LONGEST_LEAD), index)
    .toLowerCase()
    .trimEnd();
  if (words.numberLabels.some((label) => before.endsWith(label))) return false;
  return !/(?:تا|to|–|—|-)$/u.test(before);
}

/** «رمضان ۱۴۴۶», the Islamic year 1446: a lunar year has other days than the Jalali one of its number. */
function isLunar(context: RuleContext, { index }: BareYear): boolean {
  return eraYearAt(context, index)?.era === 'lunar' || inLunarDate(context)(index);
}

const inLunarDate = oncePer(({ mentions }: RuleContext) =>
  within(refused(mentions, 'ERR_PARSE_LUNAR')),
);

const LONGEST_LEAD = 16;

/** What stands between two years but for the era of the first: `1332 Š./1953`. */
function withoutEra(joint: string, { eras }: CheckWords): string {
  const end = joint.search(/[(/]/u);
  const name = joint.slice(0, Math.max(0, end)).trim().toLowerCase();
  const era = eras.get(name) ?? eras.get(name.replace(/\.$/u, ''));
  // A lunar year has other days than the Jalali one of its number.
  return era === undefined || era === 'lunar' ? joint : joint.slice(end);
}

/** Bare years, and years that a date is: «سال ۱۳۵۷». */
function yearsOf(context: RuleContext): readonly BareYear[] {
  const { claims } = context;
  const dated: BareYear[] = [];
  for (const { precision, calendar, readings, text, index } of claims) {
    if (precision !== 'year' || calendar === undefined || readings.length === 0) continue;
    for (const year of yearsIn(text)) dated.push(movedBy(index, year));
  }
  const alone = yearsInNoDate(context);
  if (dated.length === 0) return alone;
  return [...alone, ...dated].toSorted((one, two) => one.index - two.index);
}

const known = new Map<string, readonly BareYear[]>();
const MOST_KNOWN = 2000;

/** The years that the text of a date tells: there are few ways to write one, and each comes again. */
function yearsIn(text: string): readonly BareYear[] {
  let years = known.get(text);
  if (years === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, (years = findBareYears(text, [])));
  }
  return years;
}

function movedBy(by: number, year: BareYear): BareYear {
  return { ...year, index: year.index + by };
}
