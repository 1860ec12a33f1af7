import type { Told } from './side.ts';

/** How a date is told that has no counterpart. */
interface Explained {
  /** Whether the source tells one of the translation in words of its own. */
  readonly isExplained: (two: Told) => boolean;
  /** Whether the translation counts one of the source from another. */
  readonly isCounted: (one: Told) => boolean;
}

/** Pairs what is missing with what stands in its paragraph, then with what was added wherever. */
export function pairUp(
  missing: readonly Told[],
  added: readonly Told[],
  misplaced: readonly Told[],
  { isExplained, isCounted }: Explained,
): { readonly one: Told; readonly two: Told }[] {
  const pairs = new Map<Told, Told>();
  const left = new Set([...added, ...misplaced]);
  for (const isNear of [true, false]) {
    for (const one of missing.filter((date) => !pairs.has(date))) {
      const near = isNear ? [...left].filter(({ group }) => group === one.group) : [];
      if (isNear && isNearerToOther(one, missing, near)) continue;
      const two = isNear
        ? (near.find((other) => !isExplained(other)) ?? near[0])
        : [...left].find(
            (other) => added.includes(other) && !isExplained(other) && !isCounted(one),
          );
      if (two === undefined) continue;
      pairs.set(one, two);
      left.delete(two);
    }
  }
  return [...pairs].map(([one, two]) => ({ one, two }));
}

/** Of more days that are missing than stand in their place the one that is the nearest to it was changed. */
function isNearerToOther(one: Told, missing: readonly Told[], near: readonly Told[]): boolean {
  const rivals = missing.filter(({ group }) => group === one.group);
  const [two] = near;
  if (near.length !== 1 || rivals.length === 1 || two === undefined) return false;
  const own = daysApart(one, two);
  return rivals.some((other) => daysApart(other, two) < own);
}

function daysApart({ readings: [one] }: Told, { readings: [two] }: Told): number {
  return one === undefined || two === undefined ? Infinity : Math.abs(one.from - two.from);
}
