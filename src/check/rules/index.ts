import type { Rule } from '../rule.ts';
import { anniversary } from './anniversary.ts';
import { bidiOrder } from './bidi-order.ts';
import { arabicLetters } from './arabic-letters.ts';
import { calendarSwap } from './calendar-swap.ts';
import { houseSpelling } from './house-spelling.ts';
import { machineTranslatedMonth } from './machine-translated-month.ts';
import { pairMismatch } from './pair-mismatch.ts';
import { mixedDigits } from './mixed-digits.ts';
import { noSuchDay } from './no-such-day.ts';
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
  houseSpelling,
];
