import type { Claim } from './claim.ts';

/** Two mentions that tell one day, in two calendars. */
export interface ClaimPair {
  readonly first: Claim;
  readonly second: Claim;
}
