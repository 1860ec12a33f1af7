import { numberBefore } from './number-before.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import { ascending, matchesFrom, placesBefore } from './landmarks/matches-from.ts';
import type { Place } from './types.ts';

/** A day or another unit before or after one that a text has told: the next day, «دو روز پیش از». */
export interface DayOffset extends Place {
  readonly text: string;
  readonly unit: Unit;
  /** Negative where it is before. */
  readonly count: number;
  /** Whether it names what it counts from, behind it, and does not count from what was told before. */
  readonly isNamed: boolean;
}

type Unit = 'day' | 'week' | 'month' | 'year';

/** The next day; and after the unit of a number or of `the`: two days later. */
const ENGLISH =
  /\bthe (next|following|previous|preceding) (day|week|month|year)s?\b|(?<=[\p{L}\d] )(day|week|month|year)s? (after|later|before|earlier)\b/giu;
/** «فردای آن روز», «دو روز بعد», «روز پیش از آن»; «دو روز پیش» counts from today. */
const PERSIAN =
  /(?<!\p{L})(?:(فردای آن)(?: روز)?|(روز|هفته|ماه|سال) (بعد از آن|پس از آن|بعد از|پس از|بعد|پیش از آن|قبل از آن|پیش از|قبل از|پیش|قبل))(?!\p{L})/gu;

const UNITS: Readonly<Record<string, Unit>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  روز: 'day',
  هفته: 'week',
  ماه: 'month',
  سال: 'year',
};

const LATER = /^(?:next|following|after|later|بعد|پس)/iu;

/** Finds them, from left to right. */
export function findDayOffsets(text: string, landmarks?: Landmarks): DayOffset[] {
  return [...inEnglish(text, landmarks), ...inPersian(text, landmarks)].toSorted(
    (one, two) => one.index - two.index,
  );
}

function inEnglish(text: string, landmarks: Landmarks | undefined): DayOffset[] {
  const starts =
    landmarks &&
    [...placesBefore(landmarks.words.nextWord, ['the '.length]), ...landmarks.words.unit].toSorted(
      ascending,
    );
  return matchesFrom(text, ENGLISH, starts).flatMap((match): DayOffset[] => {
    const { index, 0: whole, 1: adjective, 2: next, 3: unit = next ?? '', 4: adverb = '' } = match;
    const sign = LATER.test(adjective ?? adverb) ? 1 : -1;
    const named = UNITS[unit.toLowerCase()] ?? 'day';
    const end = index + whole.length;
    const isNamed = BEFORE_A_CLAUSE.test(adverb) && text.startsWith(' ', end);
    const found = (from: number, count: number): DayOffset[] => [
      { ...placed(text, from, end), unit: named, count, isNamed },
    ];
    if (adjective !== undefined) return found(index, sign);
    const lead = text.slice(0, index - 1);
    const [one] = /\b(?:the|an?|one)$/iu.exec(lead.slice(-4)) ?? [];
    if (one !== undefined) return found(index - 1 - one.length, sign);
    const number = numberBefore(text, index - 1);
    return number === undefined ? [] : found(number.index, sign * number.value);
  });
}

function inPersian(text: string, landmarks: Landmarks | undefined): DayOffset[] {
  return matchesFrom(text, PERSIAN, landmarks?.words.unit).flatMap((match): DayOffset[] => {
    const { index, 0: whole, 1: morrow, 2: unit = 'روز', 3: direction = 'بعد' } = match;
    const end = index + whole.length;
    const named = UNITS[unit] ?? 'day';
    const sign = LATER.test(direction) ? 1 : -1;
    const number = morrow === undefined ? numberBefore(text, index - 1) : undefined;
    const isNamed = direction.endsWith(' از') || THAT_A_CLAUSE.test(text.slice(end, end + 4));
    const found = (from: number, count: number): DayOffset[] => [
      { ...placed(text, from, end), unit: named, count, isNamed },
    ];
    // «دو روز پیش» is two days ago, «روز پیش» the day before.
    if (number === undefined)
      return /^(?:پیش|قبل|بعد|پس) از$/u.test(direction) ? [] : found(index, sign);
    if (/^(?:پیش|قبل)$/u.test(direction)) return [];
    return found(number.index, sign * number.value);
  });
}

/** `a day after trading began`, but not `later`. */
const BEFORE_A_CLAUSE = /^(?:after|before)$/iu;
/** «یک روز پس از آن که …»: what happened is told behind it. */
const THAT_A_CLAUSE = /^[\s\u200c]?که(?!\p{L})/u;

function placed(text: string, index: number, end: number): Place & Pick<DayOffset, 'text'> {
  return { index, length: end - index, text: text.slice(index, end) };
}
