import type { RuleDocs } from './rule.ts';
import type { DocumentRuleId, TextRuleId } from './rule-settings.ts';
import { docs as anniversary } from './rules/anniversary.ts';
import { docs as arabicLetters } from './rules/arabic-letters.ts';
import { docs as bidiOrder } from './rules/bidi-order.ts';
import { docs as calendarSwap } from './rules/calendar-swap.ts';
import { docs as houseSpelling } from './rules/house-spelling.ts';
import { docs as machineTranslatedMonth } from './rules/machine-translated-month.ts';
import { docs as mixedDigits } from './rules/mixed-digits.ts';
import { docs as noSuchDay } from './rules/no-such-day.ts';
import { docs as pairMismatch } from './rules/pair-mismatch.ts';
import { docs as weekdayMismatch } from './rules/weekday-mismatch.ts';
import { docs as yearPair } from './rules/year-pair.ts';
import { docs as zoneMismatch } from './rules/zone-mismatch.ts';
import { docs as machineDateForm } from './document-rules/machine-date-form.ts';
import { docs as machineDateMismatch } from './document-rules/machine-date-mismatch.ts';

/** The documentation of every rule of one text; `docs/rules.md` is made from it, its examples are tests. */
export const TEXT_RULE_DOCS: Readonly<Record<TextRuleId, RuleDocs>> = {
  anniversary: anniversary,
  'arabic-letters': arabicLetters,
  'bidi-order': bidiOrder,
  'calendar-swap': calendarSwap,
  'house-spelling': houseSpelling,
  'machine-translated-month': machineTranslatedMonth,
  'mixed-digits': mixedDigits,
  'no-such-day': noSuchDay,
  'pair-mismatch': pairMismatch,
  'weekday-mismatch': weekdayMismatch,
  'year-pair': yearPair,
  'zone-mismatch': zoneMismatch,
};

/** The same of what documents tell machines; the examples are HTML. */
export const DOCUMENT_RULE_DOCS: Readonly<Record<DocumentRuleId, RuleDocs>> = {
  'machine-date-form': machineDateForm,
  'machine-date-mismatch': machineDateMismatch,
};
