import { type ClockMention, zoneAt } from '../clock-times.ts';
import { expectedMinutes } from '../rules/zone-mismatch.ts';
import type { CompareOptions } from '../types.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';
import { byGroup } from './paragraphs.ts';
import { alignmentOf, type ComparedSide } from './side.ts';

/** 15 August 2025: the offsets of a text without any date. */
const SAMPLE_DAY = 20_315;

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
      if (all.source.some((other) => agree(other, found, source))) return [];
      return [changed('time-changed', expected, found, { expected: expected.text })];
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

function agree(one: ClockMention, two: ClockMention, source: ComparedSide): boolean {
  const hasZone = one.timeZone !== undefined || two.timeZone !== undefined;
  if (one.timeZone !== undefined && two.timeZone !== undefined) {
    const day = source.told[0]?.readings[0]?.from ?? SAMPLE_DAY;
    return expectedMinutes(one, two, day) === two.minutes;
  }
  // Of «local time» nobody knows how far it is from the other.
  return hasZone || one.minutes === two.minutes;
}
