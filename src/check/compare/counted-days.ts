import { oncePer } from '../../core/once-per.ts';
import { daysNear } from '../yearless-days.ts';
import { isOpenDay } from '../claim.ts';
import { type DayOffset, findDayOffsets } from '../day-offsets.ts';
import { nearestTo } from '../interval.ts';
import { endOf } from '../places.ts';
import { rewriteClaim } from '../rewrite-claim.ts';
import type { Place } from '../types.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';
import { groupAt } from './paragraphs.ts';
import type { ComparedSide, Told } from './side.ts';
import { findWeekdays } from './weekdays.ts';

/** How long each unit is on average, and by how many days a text that counts in it may be out. */
const UNITS: Readonly<
  Record<DayOffset['unit'], { readonly days: number; readonly within: number }>
> = {
  day: { days: 1, within: 0 },
  week: { days: 7, within: 3 },
  month: { days: 30.44, within: 20 },
  year: { days: 365.25, within: 200 },
};

/** The counts of a text: two days later, «سه روز پس از». */
export const offsetsOf: (side: ComparedSide) => readonly DayOffset[] = oncePer(
  ({ context }: ComparedSide) => findDayOffsets(context.text, context.landmarks),
);

/**
 * Whether a text tells a date of the other by a count from one of its own, of the same paragraph: `two days later`
 * may be told by its day, and of two days the one that the other is counted from may be left out.
 */
export function isCounted(date: Told, side: ComparedSide): boolean {
  return offsetsIn(date, side).some((offset) => fitsAny(offset, date, side));
}

function offsetsIn({ group }: Told, side: ComparedSide): readonly DayOffset[] {
  return offsetsOf(side).filter(({ index }) => groupAt(side.paragraphs, index) === group);
}

function fitsAny({ unit, count }: DayOffset, date: Told, side: ComparedSide): boolean {
  const { days, within } = UNITS[unit];
  const apart = Math.abs(count) * days;
  return side.told.some(
    (base) =>
      base.group === date.group &&
      // Of `12/11/2025` either day may be meant.
      base.readings.some((from) =>
        daysNear(date, from.from).some(
          (day) =>
            apart + within >= Math.max(0, day.from - from.to, from.from - day.to) &&
            apart - within <= Math.max(Math.abs(day.to - from.from), Math.abs(from.to - day.from)),
        ),
      ),
  );
}

/** A count, and the day that it comes to. */
interface DayCounted {
  readonly offset: DayOffset;
  readonly day: number;
  /** Whether it is counted from a day that is sure, and not from `12/11/2025`. */
  readonly isSure: boolean;
}

/**
 * The day that a text counts from the date before it, where it counts once in the paragraph of another, and tells no
 * other day on the way.
 */
export function dayCounted(date: Told, side: ComparedSide): DayCounted | undefined {
  const [offset, ...others] = offsetsIn(date, side);
  if (offset === undefined || others.length > 0) return undefined;
  if (offset.unit !== 'day' || offset.isNamed || offset.count < 0) return undefined;
  const base = side.told.findLast(
    ({ index, group }) => group === date.group && index < offset.index,
  );
  const [day] = base?.precision === 'day' ? base.readings : [];
  if (base === undefined || day === undefined || day.from !== day.to) return undefined;
  // It may count from a day that stands between: by the 15th, on Friday.
  if (/\p{N}/u.test(side.context.text.slice(base.index + base.length, offset.index)))
    return undefined;
  if (findWeekdays(side.context).some(({ index }) => index > base.index && index < offset.index))
    return undefined;
  return { offset, day: day.from + offset.count, isSure: !isOpenDay(base) };
}

/** No day that a text counts is farther than this from one that is told in its place. */
const NEAR = 31;

/** What is said of a day of the translation that stands for another one that the source counts. */
export function otherThanCounted(
  two: Told,
  source: ComparedSide,
  target: ComparedSide,
): ComparisonDraft | undefined {
  const counted = two.precision === 'day' ? dayCounted(two, source) : undefined;
  if (counted === undefined || isKeptApart(counted, two, target)) return undefined;
  const { offset, day, isSure } = counted;
  const own = nearestTo(day, daysNear(two, day));
  if (own === undefined || own.from !== own.to || Math.abs(own.from - day) > NEAR) return undefined;
  const expected = rewriteClaim(two, day);
  if (!isSure) return changed('date-changed', offset, two, { expected: offset.text });
  return changed('date-changed', offset, two, { expected }, [{ text: expected }]);
}

/** Whether a text tells what is counted elsewhere than by a date: by its day, or by the count, with the date not beside. */
function isKeptApart({ offset, day }: DayCounted, date: Told, side: ComparedSide): boolean {
  const sameCounts = offsetsIn(date, side).filter(
    ({ unit, count }) => unit === offset.unit && count === offset.count,
  );
  if (sameCounts.length > 0)
    return !sameCounts.some((count) => isBeside(side.context.text, count, date));
  return side.told.some(
    (one) => one.group === date.group && daysNear(one, day).some(({ from }) => from === day),
  );
}

/** «دو روز بعد، در ۲۰ دی»: no more than a comma and a word or two between them. */
function isBeside(text: string, one: Place, two: Place): boolean {
  const [first, second] = one.index < two.index ? [one, two] : [two, one];
  const between = text.slice(endOf(first), second.index);
  return between.length <= LONGEST_JOINT && !/[.!?؟;؛]/u.test(between);
}

const LONGEST_JOINT = 12;
