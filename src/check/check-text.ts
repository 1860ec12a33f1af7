import { calendarDate, FieldTypeError, fromEpochDays, toEpochDays } from '../core/index.ts';
import { checkOptions } from '../core/fields.ts';
import { styleOf } from '../localize/format-options.ts';
import { findMentions } from '../parse/index.ts';
import { referenceDate } from '../parse/settle.ts';
import { checkWords } from './check-words.ts';
import { type Claim, claimOf, type YearsOfNow } from './claim.ts';
import { findClockTimes } from './clock-times.ts';
import { exemptIn } from './exempt.ts';
import { findPairs } from './find-pairs.ts';
import { landmarksIn } from './landmarks/landmarks.ts';
import type { RuleContext } from './rule.ts';
import { faultOfRuleSettings } from './rule-settings.ts';
import { RULES } from './rules/index.ts';
import { runRules } from './run-rules.ts';
import { sentenceAt } from './sentences.ts';
import type { CheckOptions, Finding, Side } from './types.ts';

/**
 * Finds what is wrong with the dates of a text: pairs that disagree, weekdays, days that do not exist,
 * calendars and digits that were mixed; from left to right, each with its mends.
 *
 * @throws ERR_FIELD_TYPE for what is no text or no option, ERR_UNKNOWN_LOCALE, ERR_STYLE.
 * @example
 * checkText('On August 15, 2025 (25 Mordad 1404) it rained.').map(({ ruleId, index, fixes }) => [ruleId, index, fixes[0].edits[0].text])
 * // => [['pair-mismatch', 20, '24 Mordad 1404']]
 * checkText('On August 15, 2025 (24 Mordad 1404) it rained.') // => []
 */
export function checkText(text: string, options: CheckOptions = {}): Finding[] {
  if (typeof text !== 'string') throw new FieldTypeError('text', text, 'a string');
  checkOptions(options);
  return checkContext(contextOf(text, options), options);
}

/** The same for a text that has been read already, which may be one side of a comparison. */
export function checkContext(context: RuleContext, options: CheckOptions, side?: Side): Finding[] {
  const { rules = {} } = options;
  checkRules(rules);
  const found = runRules(RULES, context, options, side);
  if (found.length === 0) return found; // most texts are right: their marks need not be looked for
  const isExempt = exemptIn(context.text);
  return found
    .filter(({ index }) => !isExempt(index) && !isCorrected(context, index))
    .toSorted((one, two) => one.index - two.index);
}

/** `An earlier version said …`: in quotation marks it quotes the fault that it corrects. */
function isCorrected({ text, words }: RuleContext, index: number): boolean {
  if (!QUOTE.test(text.slice(Math.max(0, index - 2), index))) return false;
  const { index: start, length } = sentenceAt(text, { index, length: 0 });
  const sentence = text.slice(start, start + length).toLowerCase();
  return words.corrections.some((word) => sentence.includes(word));
}

const QUOTE = /["“«‘']\s?$/u;

/** What the rules are given. */
export function contextOf(text: string, options: CheckOptions): RuleContext {
  const { now, dateOrder, style } = options;
  const mentions = findMentions(text, {
    // Words that count from today are read where today is known.
    ...(now !== undefined && { now, relative: true }),
    ...(dateOrder !== undefined && { dateOrder }),
  });
  const day = now === undefined ? undefined : toEpochDays(calendarDate(referenceDate(now)));
  const years = day === undefined ? undefined : yearsOf(day);
  const claims: Claim[] = [];
  for (const mention of mentions) {
    const claim = claimOf(mention, years);
    if (claim !== undefined) claims.push(claim);
  }
  const words = checkWords();
  const landmarks = landmarksIn(text);
  return {
    text,
    mentions,
    claims,
    pairs: findPairs(text, claims, words),
    times: findClockTimes(text, landmarks),
    words,
    landmarks,
    ...(day !== undefined && { now: day }),
    ...(style !== undefined && { style: styleOf(style) }),
  };
}

function yearsOf(day: number): YearsOfNow {
  return {
    gregory: fromEpochDays(day, 'gregory').year,
    persian: fromEpochDays(day, 'persian').year,
  };
}

/** @throws ERR_FIELD_TYPE for what is no rule, or none of its settings. */
export function checkRules(rules: unknown): void {
  const fault = faultOfRuleSettings(rules);
  if (fault === undefined) return;
  const { id, value, expected } = fault;
  throw new FieldTypeError(id === undefined ? 'rules' : `rules.${id}`, value, expected);
}
