import { type ClockMention, timeLike, zoneAt } from '../clock-times.ts';
import { dayNear, expectedMinutes, isOnAnotherDay } from '../rules/zone-mismatch.ts';
import type { CompareOptions } from '../types.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';
import { byGroup } from './paragraphs.ts';
import { alignmentOf, type ComparedSide } from './side.ts';

/** Compares the times of two texts one by one, where both have as many; zones may explain a difference. */
export function compareTimes(
  source: ComparedSide,
  target: ComparedSide,
  { zones }: CompareOptions,
): ComparisonDraft[] {
  const all = {
    source: timesOf(source, zones?.source),
    target: timesOf(target, zones?.target),
  };
  const alignment = alignmentOf(source, target);
  return byGroup(all, alignment).flatMap((group) => {
    // Where one has more times, noon and midnight are still compared.
    const isEven = group.source.length === group.target.length;
    const one = isEven ? group.source : group.source.filter(isWord);
    const two = isEven ? group.target : group.target.filter(isWord);
    if (one.length !== two.length) return [];
    return two.flatMap((found, place): ComparisonDraft[] => {
      const expected = one[place];
      if (expected === undefined || agree(expected, found, source)) return [];
      // The clauses moved, and their times with them.
      if (all.source.some((other) => isSame(other, found, source))) return [];
      const right = minutesFor(expected, found, source);
      const text = timeLike(found.text, right ?? expected.minutes);
      // Of another day the time alone would be a moment that nobody meant.
      const isOther = isOnAnotherDay(expected, found, dayNear(source.context, expected));
      const mends = isOther ? [] : [{ text }];
      return [changed('time-changed', expected, found, { expected: text }, mends)];
    });
  });
}

function isWord({ text }: ClockMention): boolean {
  return !/[\d۰-۹]/u.test(text);
}

/** The times of a side, each in its zone: its own, that after the date beside it, the one that is given. */
function timesOf(
  { context: { text, claims, times } }: ComparedSide,
  given?: string,
): ClockMention[] {
  return times.map((time) => {
    const beside = claims.find(
      ({ index }) => index >= time.index && index - time.index - time.length < NEAR,
    );
    const after = beside === undefined ? undefined : zoneAt(text, beside.index + beside.length)?.id;
    const timeZone = time.timeZone ?? after ?? given;
    return timeZone === undefined ? time : inZone(time, timeZone);
  });
}

function inZone(time: ClockMention, timeZone: string): ClockMention {
  return { ...time, timeZone };
}

const NEAR = 12;

/** Of «local time» nobody knows how far it is from the other. */
function agree(one: ClockMention, two: ClockMention, source: ComparedSide): boolean {
  if ((one.timeZone === undefined) !== (two.timeZone === undefined)) return true;
  return isSame(one, two, source);
}

/** Whether two times are one: on the same clock, or of one moment in two zones. */
function isSame(one: ClockMention, two: ClockMention, source: ComparedSide): boolean {
  if ((one.timeZone === undefined) !== (two.timeZone === undefined)) return false;
  const right = minutesFor(one, two, source) ?? one.minutes;
  return right === two.minutes || (isOpen(two) && right === two.minutes + HALF_A_DAY);
}

/** «ساعت ۸» may be eight in the evening; with minutes, or by the clock of 24 hours, it is what it says. */
function isOpen({ text, minutes }: ClockMention): boolean {
  return minutes < HALF_A_DAY && !/[:٫.]|\p{L}$/u.test(text);
}

const HALF_A_DAY = 720;

/** What the clocks of a time's zone show when the other's show theirs, on the day that stands beside it. */
function minutesFor(
  one: ClockMention,
  two: ClockMention,
  { context }: ComparedSide,
): number | undefined {
  return expectedMinutes(one, two, dayNear(context, one));
}
