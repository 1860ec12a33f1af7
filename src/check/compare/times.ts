import { partitionPoint } from '../../core/partition-point.ts';
import { timeLike } from '../time-like.ts';
import { zoneAt } from '../zone-names.ts';
import { dayNear, expectedMinutes, isOnAnotherDay } from '../rules/zone-mismatch.ts';
import { hasPersianLetter } from '../script.ts';
import type { CompareOptions } from '../types.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';
import { type ToldTime, withHoursInWords } from './hours-in-words.ts';
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
  // Times that are alike are asked for once: a text of a thousand times has few of them.
  const told = new Map<string, number>();
  const isToldAsOften = (found: ToldTime): boolean => {
    const key = keyOf(found);
    let count = told.get(key);
    if (count === undefined) {
      const same = all.source.filter((other) => isSame(other, found, source)).length;
      count = same > 0 ? same - timesTold(all.target, found) : -1;
      told.set(key, count);
    }
    return count >= 0;
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
      // The clauses moved, and their times with them: it is not told more often than in the source.
      if (isToldAsOften(found)) return [];
      const right = minutesFor(expected, found, source) ?? expected.minutes;
      const isLater = isOpen(expected) && right < HALF_A_DAY && found.minutes >= HALF_A_DAY;
      const text = toldLike(found.text, isLater ? right + HALF_A_DAY : right);
      // Of another day the time alone would be a moment that nobody meant.
      const isOther = isOnAnotherDay(expected, found, dayNear(source.context, expected));
      const mends = isOther ? [] : [{ text }];
      return [changed('time-changed', expected, found, { expected: text }, mends)];
    });
  });
}

/** A time that is told in words is mended in digits, with its part of the day: «۷:۳۰ صبح». */
function toldLike(text: string, minutes: number): string {
  const part = HOUR_IN_WORDS.exec(text)?.[1];
  if (/^\d{1,2},? (?:tonight|at night)/iu.test(text))
    return text.replace(/^\d+/u, twelveHours(minutes));
  if (part === undefined) return timeLike(withLetterOf(text, minutes), minutes);
  return timeLike(`${hasPersianLetter(text) ? '۰' : '0'}${part}`, minutes);
}

/** «هفت و نیم صبح», `half past seven in the evening`: what stands behind the hour. */
const HOUR_IN_WORDS =
  /^(?:(?:half|quarter) (?:past|to) )?(?!noon|mid|نیم)[\p{L}]+(?: و \p{L}+)?( (?:in the |at |[ap]\.?m|بامداد|صبح|ظهر|بعد|عصر|شب|شامگاه|غروب).*)$/iu;

/** `10 tonight`, on the clock of twelve hours. */
function twelveHours(minutes: number): string {
  const rest = minutes % 60;
  const hour = String(Math.floor((minutes % HALF_A_DAY) / 60) || 12);
  return rest === 0 ? hour : `${hour}:${String(rest).padStart(2, '0')}`;
}

/** `11 p.m.` for eleven in the morning is 11 a.m.: the clock of 24 hours would be another style. */
function withLetterOf(text: string, minutes: number): string {
  const [small, capital] = minutes < HALF_A_DAY ? ['a', 'A'] : ['p', 'P'];
  return text.replace(/(?<=\d\s?)[ap](?=\.?m)/iu, (letter) =>
    letter === letter.toLowerCase() ? small : capital,
  );
}

/** Noon and midnight. */
function isWord({ text, minutes }: ToldTime): boolean {
  return minutes % HALF_A_DAY === 0 && !/[\d۰-۹]/u.test(text);
}

/** What is asked of a time of the translation. */
function keyOf(time: ToldTime): string {
  return `${time.minutes} ${time.timeZone ?? ''} ${isOpen(time)}`;
}

function timesTold(times: readonly ToldTime[], { minutes, timeZone }: ToldTime): number {
  return times.filter((time) => time.minutes === minutes && time.timeZone === timeZone).length;
}

/** The times of a side, each in its zone: its own, that after the date beside it, the one that is given. */
function timesOf({ context }: ComparedSide, given?: string): ToldTime[] {
  const { text, claims, times, landmarks } = context;
  return withHoursInWords(text, times, landmarks).map((time) => {
    const next = claims[partitionPoint(claims, ({ index }) => index < time.index)];
    const isBeside = next !== undefined && next.index - time.index - time.length < NEAR;
    const after = isBeside ? zoneAt(text, next.index + next.length)?.id : undefined;
    const timeZone = time.timeZone ?? after ?? given;
    return timeZone === undefined ? time : inZone(time, timeZone);
  });
}

function inZone(time: ToldTime, timeZone: string): ToldTime {
  return { ...time, timeZone };
}

const NEAR = 12;

/** Of «local time» nobody knows how far it is from the other. */
function agree(one: ToldTime, two: ToldTime, source: ComparedSide): boolean {
  if ((one.timeZone === undefined) !== (two.timeZone === undefined)) return true;
  return isSame(one, two, source);
}

/** Whether two times are one: on the same clock, or of one moment in two zones. */
function isSame(one: ToldTime, two: ToldTime, source: ComparedSide): boolean {
  if ((one.timeZone === undefined) !== (two.timeZone === undefined)) return false;
  const right = minutesFor(one, two, source) ?? one.minutes;
  if (right === two.minutes) return true;
  return (isOpen(one) || isOpen(two)) && Math.abs(right - two.minutes) === HALF_A_DAY;
}

/** «ساعت ۸» may be eight in the evening; with minutes, or by the clock of 24 hours, it is what it says. */
function isOpen({ text, minutes, open = false }: ToldTime): boolean {
  return open || (minutes < HALF_A_DAY && !/[:٫.]|\p{L}$/u.test(text));
}

const HALF_A_DAY = 720;

/** What the clocks of a time's zone show when the other's show theirs, on the day that stands beside it. */
function minutesFor(one: ToldTime, two: ToldTime, { context }: ComparedSide): number | undefined {
  return expectedMinutes(one, two, dayNear(context, one));
}
