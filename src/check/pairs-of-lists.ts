import type { Claim } from './claim.ts';
import type { ClaimPair } from './claim-pair.ts';
import { anyAnd, isListJoint } from './list-joint.ts';
import { endOf } from './places.ts';

/** The pairs of two lists, and the place of the last claim that is in one. */
interface ListPairs {
  readonly pairs: readonly ClaimPair[];
  readonly last: number;
}

/**
 * Pairs the dates of two lists, the first of which ends at a place: «۲ و ۴ آبان ۱۴۰۴ (۲۴ و ۲۶ اکتبر ۲۰۲۵)». As
 * many days stand for one another in turn; a list and a range tell the same from the first to the last. Undefined
 * where no list is: the two dates are a pair.
 */
export function pairsOfLists(
  text: string,
  claims: readonly Claim[],
  place: number,
): ListPairs | undefined {
  const [from, last] = [headOf(text, claims, place), tailOf(text, claims, place + 1)];
  const [one, two] = [claims.slice(from, place + 1), claims.slice(place + 1, last + 1)];
  if (one.length === two.length)
    return one.length === 1 ? undefined : { pairs: inTurn(one, two), last };
  if (isBehindDay(text, one[0])) return { pairs: [], last };
  // «۱ و ۲ آبان ۱۴۰۴ (۲۴ اکتبر ۲۰۲۵)»: a day alone is that of the last.
  if ([one, two].some(([only, ...rest]) => rest.length === 0 && !isRange(only))) return undefined;
  const [first, second] = [ofAll(text, one), ofAll(text, two)];
  return first === undefined || second === undefined
    ? undefined
    : { pairs: [{ first, second }], last };
}

function inTurn(one: readonly Claim[], two: readonly Claim[]): ClaimPair[] {
  return one.flatMap((first, place) => {
    const second = two[place];
    return second === undefined ? [] : [{ first, second }];
  });
}

/** The place of the first claim of the list that ends at a place. */
function headOf(text: string, claims: readonly Claim[], place: number): number {
  let head = place;
  while (head > 0 && goesOn(text, claims[head - 1], claims[head])) head--;
  return head;
}

/** The place of the last claim of the list that begins at a place. */
function tailOf(text: string, claims: readonly Claim[], place: number): number {
  let tail = place;
  while (goesOn(text, claims[tail], claims[tail + 1])) tail++;
  return tail;
}

function goesOn(text: string, one: Claim | undefined, next: Claim | undefined): boolean {
  if (one === undefined || next === undefined) return false;
  if (one.calendar !== next.calendar || one.precision !== next.precision) return false;
  return isListJoint(text.slice(endOf(one), next.index));
}

/** «۲ و ۴ آبان»: a day of which the month stands farther on is no claim where no year does. */
function isBehindDay(text: string, claim: Claim | undefined): boolean {
  const end = claim?.index ?? 0;
  day ??= new RegExp(String.raw`\p{Nd}\s*(?:[,،]|\s(?:${anyAnd()}))\s*$`, 'iu');
  return day.test(text.slice(Math.max(0, end - LONGEST_HEAD), end));
}

let day: RegExp | undefined;
const LONGEST_HEAD = 8;

function isRange(claim: Claim | undefined): boolean {
  return claim?.mention.status === 'read' && claim.mention.kind === 'range';
}

/** The days from the earliest of a list to its latest; undefined of dates that have no year, and of ranges in a list. */
function ofAll(text: string, list: readonly Claim[]): Claim | undefined {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (list.length > 1 && list.some((one) => isRange(one) || one.readings.length !== 1))
    return undefined;
  const days = list.flatMap(({ readings }) => readings.slice(0, 1));
  if (days.length === 0) return undefined;
  const { index } = first;
  const length = endOf(last) - index;
  return {
    ...first,
    index,
    length,
    text: text.slice(index, index + length),
    readings: [
      {
        from: Math.min(...days.map(({ from }) => from)),
        to: Math.max(...days.map(({ to }) => to)),
      },
    ],
  };
}
