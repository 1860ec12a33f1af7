import type { RuleDocs } from './rule.ts';
import type { DocumentRuleId, PostRuleId, TextRuleId } from './rule-settings.ts';
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
import { docs as postDateDigits } from './post-rules/post-date-digits.ts';
import { docs as postDateForm } from './post-rules/post-date-form.ts';
import { docs as postDateJalali } from './post-rules/post-date-jalali.ts';
import { docs as postDateNoSuchDay } from './post-rules/post-date-no-such-day.ts';
import { docs as postDateOrder } from './post-rules/post-date-order.ts';
import { docs as postDateZero } from './post-rules/post-date-zero.ts';
import { docs as postDateZone } from './post-rules/post-date-zone.ts';

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

/** The same of the date fields of posts; the examples are posts as WordPress's REST API gives them. */
export const POST_RULE_DOCS: Readonly<Record<PostRuleId, RuleDocs>> = {
  'post-date-zero': postDateZero,
  'post-date-jalali': postDateJalali,
  'post-date-digits': postDateDigits,
  'post-date-no-such-day': postDateNoSuchDay,
  'post-date-form': postDateForm,
  'post-date-zone': postDateZone,
  'post-date-order': postDateOrder,
};
