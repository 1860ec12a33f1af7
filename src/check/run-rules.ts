import { checkPhrasesOf } from '../locale-data/check-phrases.ts';
import { findingOf } from './finding-of.ts';
import type { Draft } from './rule.ts';
import { type RuleId, severityOf } from './rule-settings.ts';
import type { CheckOptions, Finding, Severity, Side } from './types.ts';

/** A rule of whatever it is given. */
interface RuleOf<Context> {
  readonly id: RuleId;
  readonly severity: Severity;
  find(context: Context): readonly Draft[];
}

/** What rules find, put into words, as far as they are on. */
export function runRules<Context>(
  all: readonly RuleOf<Context>[],
  context: Context,
  { messageLocale = 'en', rules = {} }: Pick<CheckOptions, 'messageLocale' | 'rules'>,
  side?: Side,
): Finding[] {
  const phrases = checkPhrasesOf(messageLocale);
  return all
    .filter(({ id }) => rules[id] !== 'off')
    .flatMap((rule) =>
      rule.find(context).flatMap((draft): Finding[] => {
        const severity = severityOf(rule, rules, draft.severity);
        return severity === undefined ? [] : [findingOf(rule.id, severity, draft, phrases, side)];
      }),
    );
}
