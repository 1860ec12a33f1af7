import { oncePer } from '../core/once-per.ts';
import type { Claim } from './claim.ts';

/** Two mentions that tell one day, in two calendars. */
export interface ClaimPair {
  readonly first: Claim;
  readonly second: Claim;
}

/** The pairs of which a claim is one side, from left to right. */
export function pairsWith(claim: Claim, pairs: readonly ClaimPair[]): readonly ClaimPair[] {
  return pairsByClaim(pairs).get(claim) ?? [];
}

/** Gathered once: a text may have as many pairs as faults, and each fault asks for its own. */
const pairsByClaim = oncePer((pairs: readonly ClaimPair[]): ReadonlyMap<Claim, ClaimPair[]> => {
  const found = new Map<Claim, ClaimPair[]>();
  for (const pair of pairs) {
    for (const claim of [pair.first, pair.second]) {
      const own = found.get(claim);
      if (own === undefined) found.set(claim, [pair]);
      else own.push(pair);
    }
  }
  return found;
});
