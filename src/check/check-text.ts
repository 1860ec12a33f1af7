import { calendarDate, FieldTypeError, toEpochDays } from '../core/index.ts';
import { checkOptions } from '../core/fields.ts';
import { checkPhrasesOf } from '../locale-data/check-phrases.ts';
import type { CheckPhrases } from '../locale-data/types.ts';
import { findMentions } from '../parse/index.ts';
import { referenceDate } from '../parse/settle.ts';
import { checkWords } from './check-words.ts';
import { claimOf } from './claim.ts';
import { COMPARISON_RULES } from './compare/comparison-draft.ts';
import { findClockTimes } from './clock-times.ts';
import { isExempt } from './exempt.ts';
import { findPairs } from './find-pairs.ts';
import { fillMessage } from './message.ts';
import type { Draft, Rule, RuleContext } from './rule.ts';
import { RULES } from './rules/index.ts';
import type { CheckOptions, Finding, Fix } from './types.ts';

/**
 * Finds what is wrong with the dates of a text: pairs that disagree, weekdays, days that do not exist,
 * calendars and digits that were mixed; from left to right, each with its mends.
 *
 * @throws ERR_FIELD_TYPE for what is no text or no option, ERR_UNKNOWN_LOCALE.
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

/** The same for a text that has been read already. */
export function checkContext(
  context: RuleContext,
  { messageLocale = 'en', off = [] }: CheckOptions,
): Finding[] {
  checkRuleIds(off);
  const phrases = checkPhrasesOf(messageLocale);
  return RULES.filter(({ id }) => !off.includes(id))
    .flatMap((rule) => rule.find(context).map((draft) => findingOf(rule, draft, phrases)))
    .filter((finding) => !isExempt(context.text, finding.index))
    .toSorted((one, two) => one.index - two.index);
}

/** What the rules are given. */
export function contextOf(text: string, options: CheckOptions): RuleContext {
  const { now, dateOrder } = options;
  const mentions = findMentions(text, {
    // Words that count from today are read where today is known.
    ...(now !== undefined && { now, relative: true }),
    ...(dateOrder !== undefined && { dateOrder }),
  });
  const claims = mentions
    .map((mention) => claimOf(mention, now !== undefined))
    .filter((claim) => claim !== undefined);
  const words = checkWords();
  const day = now === undefined ? undefined : toEpochDays(calendarDate(referenceDate(now)));
  return {
    text,
    mentions,
    claims,
    pairs: findPairs(text, claims, words),
    times: findClockTimes(text),
    words,
    ...(day !== undefined && { now: day }),
  };
}

/** A rule that is none would stay on, and be believed to be off. */
function checkRuleIds(off: unknown): void {
  const known = [...RULES.map(({ id }) => id), ...COMPARISON_RULES];
  if (Array.isArray(off) && off.every((id) => known.includes(id as string))) return;
  throw new FieldTypeError('off', off, `a list of rules: ${known.join(', ')}`);
}

function findingOf(rule: Rule, draft: Draft, phrases: CheckPhrases): Finding {
  const { index, length, data, says = rule.id, severity = rule.severity, mends = [] } = draft;
  return {
    ruleId: rule.id,
    severity,
    message: fillMessage(phrases.messages[says] ?? says, data),
    index,
    length,
    data,
    related: (draft.related ?? []).map((place) => ({
      index: place.index,
      length: place.length,
      message: '',
    })),
    fixes: mends.map(({ text, place = { index, length }, safe = false }): Fix => ({
      description: fillMessage(phrases.fixes['replace'] ?? '', { text }),
      safe,
      edits: [{ index: place.index, length: place.length, text }],
    })),
  };
}
