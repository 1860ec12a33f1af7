import { COMPARISON_RULE_DOCS } from '../check/compare/rule-docs.ts';
import { DOCUMENT_RULE_DOCS, TEXT_RULE_DOCS } from '../check/rule-docs.ts';
import { type RuleId, RULE_IDS } from '../check/rule-settings.ts';

/** A rule as SARIF describes it. */
interface RuleDescriptor {
  readonly id: string;
  readonly shortDescription: Text;
  readonly fullDescription: Text;
  readonly help: Text;
}

interface Text {
  readonly text: string;
}

/** A rule's sentence, and its examples as lines. */
interface Documented {
  readonly description: string;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

/** Every rule, in the order of {@link RULE_IDS}. */
export function ruleDescriptors(): readonly RuleDescriptor[] {
  const documented = new Map<string, Documented>([
    ...Object.entries({ ...TEXT_RULE_DOCS, ...DOCUMENT_RULE_DOCS }).map(
      ([id, { description, examples }]) => [id, { description, ...examples }] as const,
    ),
    ...Object.entries(COMPARISON_RULE_DOCS).map(
      ([id, { description, examples }]) =>
        [
          id,
          {
            description,
            wrong: examples.wrong.map(compared),
            right: examples.right.map(compared),
          },
        ] as const,
    ),
  ]);
  return RULE_IDS.map((id) => {
    const { description = id, wrong = [], right = [] } = documented.get(id) ?? {};
    const help = [
      description,
      ...wrong.map((example) => `Told: ${example}`),
      ...right.map((example) => `Not told: ${example}`),
    ];
    return {
      id,
      shortDescription: { text: description },
      fullDescription: { text: description },
      help: { text: help.join('\n') },
    };
  });
}

/** Where a rule stands in {@link ruleDescriptors}. */
export function ruleIndexOf(id: RuleId): number {
  return RULE_IDS.indexOf(id);
}

function compared({
  source,
  target,
}: {
  readonly source: string;
  readonly target: string;
}): string {
  return `${source} → ${target}`;
}
