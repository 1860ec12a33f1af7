import { isPlainObject } from '../core/plain-object.ts';
import type { Severity } from './severity.ts';

/** The rules of one text. */
export const TEXT_RULE_IDS = [
  'calendar-swap',
  'pair-mismatch',
  'year-pair',
  'weekday-mismatch',
  'no-such-day',
  'machine-translated-month',
  'zone-mismatch',
  'anniversary',
  'mixed-digits',
  'arabic-letters',
  'bidi-order',
  'house-spelling',
] as const;

/** The rules of what a document tells machines. */
export const DOCUMENT_RULE_IDS = ['machine-date-form', 'machine-date-mismatch'] as const;

/** The rules of the date fields of a post in an archive. */
export const POST_RULE_IDS = [
  'post-date-zero',
  'post-date-jalali',
  'post-date-digits',
  'post-date-no-such-day',
  'post-date-form',
  'post-date-zone',
  'post-date-order',
] as const;

/** The rules of a source and its translation, and how grave what each finds mostly is. */
export const COMPARISON_RULES = {
  'anniversary-changed': 'error',
  'author-changed': 'warning',
  'author-count': 'error',
  'credit-role-changed': 'error',
  'date-added': 'error',
  'date-changed': 'error',
  'date-merged': 'info',
  'date-missing': 'error',
  'date-moved': 'info',
  'date-swapped': 'error',
  'label-changed': 'error',
  'paragraphs-unaligned': 'info',
  'read-time-changed': 'error',
  'time-changed': 'error',
  'untranslated-month': 'warning',
  'weekday-changed': 'error',
  'weekday-dropped': 'info',
  'zone-explained': 'info',
} as const;

export type TextRuleId = (typeof TEXT_RULE_IDS)[number];
export type DocumentRuleId = (typeof DOCUMENT_RULE_IDS)[number];
export type PostRuleId = (typeof POST_RULE_IDS)[number];
export type ComparisonRuleId = keyof typeof COMPARISON_RULES;

/** Every rule, by its id. */
export type RuleId = TextRuleId | DocumentRuleId | PostRuleId | ComparisonRuleId;

/** A rule switched off or on, or how gravely it reports. */
export type RuleSetting = 'off' | 'on' | Severity;

/** What is set of rules, by their ids. */
export type RuleSettings = Readonly<Partial<Record<RuleId, RuleSetting>>>;

/** What a rule can be set to. */
export const RULE_SETTINGS: readonly string[] = ['off', 'on', 'error', 'warning', 'info'];
/** Every rule's id. */
export const RULE_IDS: readonly string[] = [
  ...TEXT_RULE_IDS,
  ...DOCUMENT_RULE_IDS,
  ...POST_RULE_IDS,
  ...Object.keys(COMPARISON_RULES),
];

/** What settings of rules cannot have. */
export interface RuleSettingFault {
  /** The rule, or nothing when it is the settings as a whole. */
  readonly id?: string;
  readonly value: unknown;
  readonly expected: string;
}

/** The first fault of settings; a rule that is none would stay on, and be believed to be off. */
export function faultOfRuleSettings(rules: unknown): RuleSettingFault | undefined {
  if (!isPlainObject(rules)) {
    return { value: rules, expected: 'an object such as { "bidi-order": "off" }' };
  }
  for (const [id, value] of Object.entries(rules)) {
    if (!RULE_IDS.includes(id)) return { id, value, expected: `one of ${RULE_IDS.join(', ')}` };
    if (!RULE_SETTINGS.includes(value as string))
      return { id, value, expected: `one of ${RULE_SETTINGS.join(', ')}` };
  }
  return undefined;
}

/**
 * How gravely a rule reports; undefined where it is off. What it finds graver or lighter than it mostly
 * does, a remark among errors, stays as it is.
 */
export function severityOf(
  { id, severity: own }: { readonly id: RuleId; readonly severity: Severity },
  rules: RuleSettings,
  severity: Severity = own,
): Severity | undefined {
  const setting = rules[id] ?? 'on';
  if (setting === 'off') return undefined;
  return setting === 'on' || severity !== own ? severity : setting;
}
