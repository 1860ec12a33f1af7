export { StyleError } from '../core/errors/index.ts';
export { annotate, type AnnotateOptions } from './annotate.ts';
export { applyFixes } from './apply-fixes.ts';
export { checkText } from './check-text.ts';
export { compareTexts } from './compare/compare-texts.ts';
export {
  RULE_IDS,
  RULE_SETTINGS,
  type RuleId,
  type RuleSetting,
  type RuleSettings,
} from './rule-settings.ts';
export type {
  CheckOptions,
  CompareOptions,
  Edit,
  Finding,
  Fix,
  KnownName,
  Place,
  RelatedPlace,
  Severity,
  Side,
} from './types.ts';
