import { oncePer } from '../../core/once-per.ts';
import { firstSentence } from '../sentences.ts';
import type { Place } from '../types.ts';
import { type Anchors, anchorsOf, ownNames, standsAt } from './anchors.ts';
import { areLines, isExchangedByCompanions } from './companions.ts';
import type { Matched } from './match.ts';
import type { ComparedSide, Told } from './side.ts';

/** Between two dates of one list there is no more than this. */
const LONGEST_JOINT = 12;

/**
 * Whether two dates that stand in the other order have changed places. Names that stand before them tell
 * it, whichever script they are in; else that they are neighbours of one list in both texts. A clause
 * that another language puts elsewhere is no swap.
 */
export function isSwapped(
  source: ComparedSide,
  target: ComparedSide,
  one: Matched,
  two: Matched,
): boolean {
  const labels = [one, two].map((pair) => [
    source.told[pair.source]?.label,
    target.told[pair.target]?.label,
  ]);
  // Lines that keep their labels, published and updated, may stand in any order.
  if (labels.every(([from, to]) => from !== undefined && from === to)) return false;
  const isListedInTarget = isListed(target, target.told[one.target], target.told[two.target]);
  // Of a range no language tells the end first.
  if (source.told[one.source]?.index === source.told[two.source]?.index) return isListedInTarget;
  const names = exchangedNames(
    source,
    target,
    [source.told[one.source], target.told[one.target]],
    [source.told[two.source], target.told[two.target]],
  );
  if (names !== undefined) return names;
  if (areInEachOthersParagraph(source, target, one, two)) return true;
  if (areLinesOf(source, source.told[one.source], source.told[two.source]))
    return areLinesOf(target, target.told[one.target], target.told[two.target]);
  return isListedInTarget && isListed(source, source.told[one.source], source.told[two.source]);
}

/**
 * Whether the names before two dates, or years, are those of each other; undefined where no name tells.
 */
export function exchangedNames(
  source: ComparedSide,
  target: ComparedSide,
  [a, c]: readonly [Place | undefined, Place | undefined],
  [b, d]: readonly [Place | undefined, Place | undefined],
): boolean | undefined {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const [nearA, nearB, toA, toB] = [
    anchorsAt(source, a),
    anchorsAt(source, b),
    anchorsAt(target, c),
    anchorsAt(target, d),
  ];
  const [fromA, fromB] = [ownNames(nearA, nearB), ownNames(nearB, nearA)];
  if (standsAt(fromA, toA, toB) || standsAt(fromB, toB, toA)) return false;
  if (standsAt(fromA, toB, toA) && standsAt(fromB, toA, toB)) return true;
  return isExchangedByCompanions(
    { text: source.context.text, dates: [a, b], others: datesOf(source) },
    { text: target.context.text, dates: [c, d], others: datesOf(target) },
  );
}

/** Whether each of two dates has, in the translation, words that the other has in the source. */
export function areNamesExchanged(
  source: ComparedSide,
  target: ComparedSide,
  one: Matched,
  two: Matched,
): boolean {
  const [a, b] = [source.told[one.source], source.told[two.source]];
  const [c, d] = [target.told[one.target], target.told[two.target]];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false;
  if (a.index === b.index || c.index === d.index) return false;
  return (
    isExchangedByCompanions(
      { text: source.context.text, dates: [a, b], others: datesOf(source) },
      { text: target.context.text, dates: [c, d], others: datesOf(target) },
      BOTH,
    ) === true
  );
}

const BOTH = 2;

function anchorsAt(side: ComparedSide, place: Place): Anchors {
  return anchorsOf(side.context.text, place, datesOf(side));
}

/** The dates and years of a text, from left to right; gathered once. */
const datesOf = oncePer(({ told, years }: ComparedSide): readonly Place[] =>
  [...told, ...years].toSorted((one, two) => one.index - two.index),
);

/** Whether each of two dates stands in the paragraph that the other has in the source: no clause moves so. */
function areInEachOthersParagraph(
  source: ComparedSide,
  target: ComparedSide,
  one: Matched,
  two: Matched,
): boolean {
  const [a, b] = [source.told[one.source]?.group, source.told[two.source]?.group];
  const [c, d] = [target.told[one.target]?.group, target.told[two.target]?.group];
  return a !== b && a === d && b === c;
}

/** Whether two dates begin lines of a list. */
function areLinesOf({ context: { text } }: ComparedSide, one?: Place, two?: Place): boolean {
  return one !== undefined && two !== undefined && areLines({ text, dates: [one, two] });
}

function isListed(
  { context: { text } }: ComparedSide,
  one: Told | undefined,
  two: Told | undefined,
): boolean {
  if (one === undefined || two === undefined) return false;
  const [first, second] = one.index < two.index ? [one, two] : [two, one];
  const last = first.beside ?? first;
  const joint = text.slice(last.index + last.length, second.index);
  return joint.length <= LONGEST_JOINT && firstSentence(joint) === joint;
}
