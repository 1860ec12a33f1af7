import type { HostRule } from './host.ts';
import { rule } from './rule.ts';

export type { TextlintOptions } from './options.ts';

/** The rule: `linter` reports, `fixer` mends too what has a safe mend. */
const textlintRule: HostRule = { linter: rule, fixer: rule };

/** textlint takes a rule from the default export alone, which nothing else of this package has. */
export default textlintRule;
