import { findCenturies } from '../centuries.ts';
import { firstDayOf, overlap } from '../interval.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { compareInTurn } from './in-turn.ts';
import type { ComparedSide, Told } from './side.ts';

/** Compares the centuries of two texts. */
export function compareCenturies(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  return compareInTurn(
    'date-changed',
    [source, target],
    ({ context }) => findCenturies(context.text, context.landmarks),
    (one, two) =>
      one.readings.some((first) => two.readings.some((second) => overlap(first, second))),
  );
}

/** `The 1400s`, «سدهٔ پانزدهم»: a decade that is the name of a century too, where the other text has that century. */
export function isCenturyIn({ precision, text }: Told, { context }: ComparedSide): boolean {
  const [, hundred] = precision === 'decade' ? (HUNDRED.exec(text) ?? []) : [];
  if (hundred === undefined) return false;
  const middle = firstDayOf(Number(hundred) * 100 + 50, 'gregory');
  return findCenturies(context.text, context.landmarks).some(({ readings }) =>
    readings.some(({ from, to }) => from <= middle && middle <= to),
  );
}

const HUNDRED = /^(1\d)00s\.?$/u;
