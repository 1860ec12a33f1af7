import {
  type LintOptions,
  resolveLintOptions,
  type ResolvedLintOptions,
} from '../check/lint-options.ts';
import type { Severity } from '../check/severity.ts';

/** The options of the rule, as `.textlintrc` holds them; all may be left out. */
export interface TextlintOptions extends LintOptions {
  /** How textlint itself counts what the rule tells; it reads this, not the rule. */
  readonly severity?: Severity;
}

/**
 * Checks options once, before any text.
 *
 * @throws ERR_FIELD_TYPE, ERR_STYLE, ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_TIME_ZONE for what the rule cannot have.
 */
export function resolveOptions(options: unknown): ResolvedLintOptions {
  return resolveLintOptions(options, ['severity']);
}
