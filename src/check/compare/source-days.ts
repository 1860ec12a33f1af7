import { type Claim, readingsNear } from '../claim.ts';
import type { SourceDays } from '../rule.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { groupAt } from './paragraphs.ts';
import type { ComparedSide } from './side.ts';

/** The days that a source tells, and those of its dates that were not found in the translation. */
export function sourceDays(
  source: ComparedSide,
  target: ComparedSide,
  drafts: readonly ComparisonDraft[],
): SourceDays {
  const missing = new Set(
    drafts.flatMap(({ ruleId, side, index }) =>
      ruleId === 'date-missing' && side === 'source' ? [index] : [],
    ),
  );
  const lost = source.told.filter(({ index }) => missing.has(index));
  return {
    tells: (day) => source.context.claims.some((claim) => mayBe(claim, day)),
    lostAt: (index) => {
      const group = groupAt(target.paragraphs, index);
      return lost
        .filter((told) => told.group === group)
        .flatMap(({ readings: [days] }) =>
          days !== undefined && days.from === days.to ? [days.from] : [],
        );
    },
  };
}

function mayBe(claim: Claim, day: number): boolean {
  const readings = claim.yearless ? readingsNear(claim, day) : claim.readings;
  return claim.precision === 'day' && readings.some(({ from, to }) => from === day || to === day);
}
