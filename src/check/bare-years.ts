import { toEpochDays } from '../core/index.ts';
import { withDigits } from '../locale-data/digits.ts';
import type { Claim } from './claim.ts';
import type { Interval } from './interval.ts';
import { within } from './places.ts';
import type { Place } from './types.ts';

/** A number that can be a year, and stands in no date. */
export interface BareYear extends Place {
  readonly text: string;
  readonly year: number;
  readonly calendar: 'persian' | 'gregory';
  readonly days: Interval;
}

const NUMBER = /(?<![\d۰-۹.,٫٬/:-])([12][0-9]{3}|[۱۲][۰-۹]{3})(?![\d۰-۹]|[.,٫٬/:]\d)/gu;

/** Finds the years of a text that no date holds: 1953, «۱۳۳۲», 1978–79 by its first. */
export function findBareYears(text: string, claims: readonly Claim[]): BareYear[] {
  const inDate = within(claims);
  return numbersIn(text).flatMap(({ index, written, year }): BareYear[] => {
    const calendar = calendarOf(year);
    if (inDate(index) || calendar === undefined) return [];
    const days = { from: firstOf(year, calendar), to: firstOf(year + 1, calendar) - 1 };
    return [{ index, length: written.length, text: written, year, calendar, days }];
  });
}

interface YearNumber {
  readonly index: number;
  readonly written: string;
  readonly year: number;
}

const SHORT_SECOND = /^[–-]([0-9۰-۹]{2})(?![0-9۰-۹])/u;

/** Numbers of four digits, and the second of two years that is written short: 2023–24. */
function numbersIn(text: string): YearNumber[] {
  return [...text.matchAll(NUMBER)].flatMap(({ index, 0: written }): YearNumber[] => {
    const year = numberOf(written);
    const first = { index, written, year };
    const [, short] = SHORT_SECOND.exec(text.slice(index + written.length)) ?? [];
    if (short === undefined) return [first];
    const second = year - (year % 100) + numberOf(short);
    return [first, { index: index + written.length + 1, written: short, year: second }];
  });
}

function numberOf(text: string): number {
  return Number(withDigits(text, 'latn'));
}

function calendarOf(year: number): BareYear['calendar'] | undefined {
  if (year >= 1200 && year < 1500) return 'persian';
  return year >= 1800 && year < 2100 ? 'gregory' : undefined;
}

function firstOf(year: number, calendar: BareYear['calendar']): number {
  return toEpochDays({ calendar, year, month: 1, day: 1 });
}
