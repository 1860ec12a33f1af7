import { readingsNear, SAMPLE_DAY } from '../yearless-days.ts';
import { placesOfWords } from '../landmarks/may-have-word.ts';
import { within } from '../places.ts';
import type { RuleContext } from '../rule.ts';
import type { Place } from '../types.ts';
import { wordPlaces } from '../whole-words.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { compareInTurn } from './in-turn.ts';
import type { ComparedSide } from './side.ts';

/** A part of the day that a text names, from hour to hour, without a time on the clock. */
interface DayPart extends Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** `The night of 7–8 October` goes on into the morning of the second day. */
  readonly isOfTwoDays: boolean;
}

/** Compares the parts of the day that two texts name, where both name as many and no zone is told. */
export function compareDayParts(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  if (hasZone(source) || hasZone(target)) return [];
  return compareInTurn('time-changed', [source, target], dayPartsIn, meet);
}

function hasZone({ context: { times }, told }: ComparedSide): boolean {
  return (
    times.some(({ timeZone }) => timeZone !== undefined) ||
    told.some(({ clock }) => clock?.timeZone !== undefined)
  );
}

function meet(one: DayPart, two: DayPart): boolean {
  if (one.from < two.to && two.from < one.to) return true;
  return (one.isOfTwoDays && two.from < SUNRISE) || (two.isOfTwoDays && one.from < SUNRISE);
}

const SUNRISE = 6;

/** Between a night and its two days stands no more than `of`. */
const LONGEST_JOINT = 10;

/** Whether a night is told by the day that it begins on and the next. */
function isOfTwoDays({ claims }: RuleContext, end: number, to: number): boolean {
  if (to < 24) return false;
  return claims.some((claim) => {
    const { index, precision, readings } = claim;
    if (precision !== 'day' || index < end || index - end > LONGEST_JOINT) return false;
    const days = readings[0] ?? readingsNear(claim, SAMPLE_DAY)[0];
    return days !== undefined && days.to - days.from === 1;
  });
}

function dayPartsIn({ context }: ComparedSide): DayPart[] {
  const { text, times, words, landmarks } = context;
  const placesOf = wordPlaces(text, landmarks && placesOfWords(text, landmarks, 'dayPart'));
  const inTime = within(times);
  const taken = new Set<number>();
  return words.dayParts
    .flatMap(([word, from, to]) =>
      placesOf(word).flatMap(({ index, length }): DayPart[] => {
        const end = index + length;
        // The longest words come first: «بعد از ظهر» is no «ظهر».
        if (inTime(index) || taken.has(end)) return [];
        if (HOUR_IN_WORDS.test(text.slice(Math.max(0, index - 30), index))) return [];
        taken.add(end);
        const ofTwoDays = isOfTwoDays(context, end, to);
        return [{ index, length, text: text.slice(index, end), from, to, isOfTwoDays: ofTwoDays }];
      }),
    )
    .toSorted((one, two) => one.index - two.index);
}

/** «ساعت یک بامداد», one in the morning: the time is compared, not the part of the day. */
const HOUR_IN_WORDS =
  /(?:ساعت [\p{L}\u200c]+(?: و [\p{L}\u200c]+)*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o.clock)? (?:in the|at)) $/iu;
