import { cardinalOf } from './cardinals.ts';
import type { Place } from './types.ts';

/** A day or another unit before or after one that a text has told: the next day, «دو روز پیش از». */
export interface DayOffset extends Place {
  readonly text: string;
  readonly unit: Unit;
  /** Negative where it is before. */
  readonly count: number;
}

type Unit = 'day' | 'week' | 'month' | 'year';

const EN_UNIT = '(day|week|month|year)s?';
const FA_UNIT = '(روز|هفته|ماه|سال)';
const EN_NUMBER = '(\\d{1,3}|[a-z]+(?:-[a-z]+)?)';
const FA_NUMBER = '([۰-۹]{1,3}|[\\p{L}\\u200c]+)';

/** Each with the group of its number, if it has one, that of its unit, and its direction. */
const PATTERNS: readonly {
  readonly pattern: RegExp;
  readonly number?: number;
  readonly unit: number;
  readonly sign: 1 | -1;
}[] = [
  { pattern: new RegExp(`\\bthe (?:next|following) ${EN_UNIT}\\b`, 'giu'), unit: 1, sign: 1 },
  { pattern: new RegExp(`\\bthe (?:previous|preceding) ${EN_UNIT}\\b`, 'giu'), unit: 1, sign: -1 },
  { pattern: new RegExp(`\\bthe ${EN_UNIT} (?:after|later)\\b`, 'giu'), unit: 1, sign: 1 },
  { pattern: new RegExp(`\\bthe ${EN_UNIT} (?:before|earlier)\\b`, 'giu'), unit: 1, sign: -1 },
  {
    pattern: new RegExp(`\\b${EN_NUMBER} ${EN_UNIT} (?:after|later)\\b`, 'giu'),
    number: 1,
    unit: 2,
    sign: 1,
  },
  {
    pattern: new RegExp(`\\b${EN_NUMBER} ${EN_UNIT} (?:before|earlier)\\b`, 'giu'),
    number: 1,
    unit: 2,
    sign: -1,
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?:فردای آن|${FA_UNIT} بعد(?! از))(?!\\p{L})`, 'gu'),
    unit: 1,
    sign: 1,
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${FA_UNIT} (?:قبل|پیش)(?: از آن)?(?! از)(?!\\p{L})`, 'gu'),
    unit: 1,
    sign: -1,
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})${FA_NUMBER} ${FA_UNIT} (?:پس از|بعد از|بعد|پس از آن)(?!\\p{L})`,
      'gu',
    ),
    number: 1,
    unit: 2,
    sign: 1,
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${FA_NUMBER} ${FA_UNIT} (?:پیش|قبل) از(?!\\p{L})`, 'gu'),
    number: 1,
    unit: 2,
    sign: -1,
  },
];

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

/** Finds them, from left to right; where one stands in another the longer counts. */
export function findDayOffsets(text: string): DayOffset[] {
  const found = PATTERNS.flatMap(({ pattern, number, unit, sign }) =>
    [...text.matchAll(pattern)].flatMap((match): DayOffset[] => {
      const { index, 0: whole } = match;
      const written = number === undefined ? undefined : (match[number] ?? '');
      const size = written === undefined ? 1 : isOne(written) ? 1 : cardinalOf(written);
      if (size === undefined) return [];
      const named = UNITS[(match[unit] ?? 'day').toLowerCase()] ?? 'day';
      return [{ index, length: whole.length, text: whole, unit: named, count: size * sign }];
    }),
  ).toSorted((one, two) => one.index - two.index || two.length - one.length);
  return found.filter((offset, place) => {
    const before = found.slice(0, place).some(({ index, length }) => offset.index < index + length);
    return !before;
  });
}

function isOne(number: string): boolean {
  return /^(?:a|an|one|یک)$/iu.test(number);
}
