import type { Finding, Severity } from '../check/index.ts';

/** What an audit counted; what was read is what was passed over, refused, clean or had findings. */
export interface Totals {
  readonly read: number;
  readonly passedOver: number;
  readonly refused: number;
  readonly clean: number;
  readonly found: number;
  readonly findings: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly byRule: Readonly<Record<string, number>>;
  /** What was passed over, by its kind or state. */
  readonly passedOverAs: Readonly<Record<string, number>>;
}

/** Counts posts and findings. */
export class TotalsCounter {
  #refused = 0;
  #clean = 0;
  #found = 0;
  readonly #severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #rules = new Map<string, number>();
  readonly #passedOver = new Map<string, number>();

  addPassedOver(kind: string): void {
    this.#passedOver.set(kind, (this.#passedOver.get(kind) ?? 0) + 1);
  }

  addRefused(): void {
    this.#refused++;
  }

  addPost(findings: readonly Finding[]): void {
    if (findings.length === 0) this.#clean++;
    else this.#found++;
    for (const { severity, ruleId } of findings) {
      this.#severities[severity]++;
      this.#rules.set(ruleId, (this.#rules.get(ruleId) ?? 0) + 1);
    }
  }

  get totals(): Totals {
    const passedOver = sum(this.#passedOver.values());
    return {
      read: passedOver + this.#refused + this.#clean + this.#found,
      passedOver,
      refused: this.#refused,
      clean: this.#clean,
      found: this.#found,
      findings: sum(this.#rules.values()),
      bySeverity: { ...this.#severities },
      byRule: Object.fromEntries(this.#rules),
      passedOverAs: Object.fromEntries(this.#passedOver),
    };
  }
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
