import { partitionPoint } from '../core/partition-point.ts';
import type { Edit, Finding, Fix, Place } from './types.ts';

/** Tells where findings stand in the text that edits, from left to right, have made of theirs. */
export function movedBy(edits: readonly Edit[]): (finding: Finding) => Finding {
  let shift = 0;
  const shifts = [0, ...edits.map(({ length, text }) => (shift += text.length - length))];
  /** So many edits are past; where one goes over the place, it is the edge of what was written. */
  const moved = (place: number, past: number, isEnd: boolean): number => {
    const edit = edits[past];
    const by = shifts[past] ?? 0;
    if (edit === undefined || edit.index >= place) return place + by;
    return edit.index + by + (isEnd ? edit.text.length : 0);
  };
  const placeOf = <T extends Place>(place: T): T => {
    const end = place.index + place.length;
    const start = moved(
      place.index,
      partitionPoint(edits, (edit) => edit.index + edit.length <= place.index),
      false,
    );
    // What is inserted right behind it is no part of it.
    const until = moved(
      end,
      partitionPoint(edits, (edit) => edit.index < end && edit.index + edit.length <= end),
      true,
    );
    return { ...place, index: start, length: Math.max(0, until - start) };
  };
  const isFree = ({ index, length }: Place): boolean => {
    const from = partitionPoint(edits, (edit) => edit.index + edit.length <= index);
    return (edits[from]?.index ?? Infinity) >= index + length;
  };
  const moveFix = (fix: Fix): Fix => ({ ...fix, edits: fix.edits.map(placeOf) });
  return (finding) => ({
    ...placeOf(finding),
    related: finding.related.map(placeOf),
    fixes: finding.fixes.filter((fix) => fix.edits.every(isFree)).map(moveFix),
  });
}
