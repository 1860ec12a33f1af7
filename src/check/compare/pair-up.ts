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
  const all = [...new Set([...added, ...misplaced])];
  const [rivals, near] = [byGroup(missing), byGroup(all)];
  const [isAdded, isPaired] = [new Set(added), new Set<Told>()];
  const isToldInWords = rememberPerDate(isExplained);
  const pair = (one: Told, two: Told): void => {
    pairs.set(one, two);
    isPaired.add(two);
  };
  for (const one of missing) {
    const left = near.get(one.group) ?? [];
    if (isNearerToOther(one, rivals.get(one.group) ?? [], left)) continue;
    const place = Math.max(
      0,
      left.findIndex((other) => !isToldInWords(other)),
    );
    for (const two of left.splice(place, 1)) pair(one, two);
  }
  const elsewhere = all.filter(
    (other) => !isPaired.has(other) && isAdded.has(other) && !isToldInWords(other),
  );
  let next = 0;
  for (const one of missing) {
    const two = elsewhere[next];
    if (two === undefined) break;
    if (pairs.has(one) || isCounted(one)) continue;
    pair(one, two);
    next++;
  }
  return Array.from(pairs, ([one, two]) => ({ one, two }));
}

/** Each date is asked about beside many others. */
function rememberPerDate(test: (date: Told) => boolean): (date: Told) => boolean {
  const known = new Map<Told, boolean>();
  return (date) => {
    let answer = known.get(date);
    if (answer === undefined) known.set(date, (answer = test(date)));
    return answer;
  };
}

/** The dates of each group of paragraphs, from left to right. */
function byGroup(dates: readonly Told[]): Map<number, Told[]> {
  const groups = new Map<number, Told[]>();
  for (const date of dates) {
    const own = groups.get(date.group);
    if (own === undefined) groups.set(date.group, [date]);
    else own.push(date);
  }
  return groups;
}

/** Of more days that are missing than stand in their place the one that is the nearest to it was changed. */
function isNearerToOther(one: Told, rivals: readonly Told[], near: readonly Told[]): boolean {
  const [two] = near;
  if (near.length !== 1 || rivals.length === 1 || two === undefined) return false;
  const own = daysApart(one, two);
  return rivals.some((other) => daysApart(other, two) < own);
}

function daysApart({ readings: [one] }: Told, { readings: [two] }: Told): number {
  return one === undefined || two === undefined ? Infinity : Math.abs(one.from - two.from);
}
