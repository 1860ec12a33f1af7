import type { Rule } from '../rule.ts';
import { anniversary } from './anniversary.ts';
import { bidiOrder } from './bidi-order.ts';
import { arabicLetters, mixedDigits } from './digits-and-letters.ts';
import { machineTranslatedMonth } from './machine-translated-month.ts';
import { pairMismatch } from './pair-mismatch.ts';
import { calendarSwap, noSuchDay } from './refused-dates.ts';
import { weekdayMismatch } from './weekday-mismatch.ts';
import { yearPair } from './year-pair.ts';
import { zoneMismatch } from './zone-mismatch.ts';

/** Every rule of one text. */
export const RULES: readonly Rule[] = [
  calendarSwap,
  pairMismatch,
  yearPair,
  weekdayMismatch,
  noSuchDay,
  machineTranslatedMonth,
  zoneMismatch,
  anniversary,
  mixedDigits,
  arabicLetters,
  bidiOrder,
];
