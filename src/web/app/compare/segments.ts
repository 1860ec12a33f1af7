import type { Finding, Mark, Severity, Side } from '../../protocol.ts';

/** A stretch of a text that is marked as a whole, or not at all. */
export interface Segment {
  readonly text: string;
  readonly index: number;
  readonly mark?: Mark;
  /** The finding that stands there, by its place in the list. */
  readonly finding?: number;
  readonly severity?: Severity;
}

export interface Stretch {
  readonly index: number;
  readonly length: number;
}

export interface FoundStretch extends Stretch {
  readonly number: number;
  readonly severity: Severity;
}

/** Where the findings of a side stand, and what belongs to them on that side. */
export function stretchesOf(findings: readonly Finding[], side: Side): FoundStretch[] {
  return findings
    .flatMap(({ index, length, side: own = 'target', severity, related }, number) => [
      ...(own === side ? [{ index, length, number, severity }] : []),
      ...related
        .filter((place) => (place.side ?? own) === side)
        .map((place) => ({ index: place.index, length: place.length, number, severity })),
    ])
    .toSorted((one, two) => one.index - two.index);
}

/** Cuts a text where its dates and findings begin and end. */
export function segmentsOf(
  text: string,
  marks: readonly Mark[],
  stretches: readonly FoundStretch[],
): Segment[] {
  const cuts = new Set([0, text.length]);
  for (const { index, length } of marks) cuts.add(index).add(index + length);
  for (const { index, length } of stretches) cuts.add(index).add(index + length);
  const places = [...cuts].filter((cut) => cut <= text.length).toSorted((one, two) => one - two);
  const nextMark = cursor(marks);
  const nextFound = cursor(stretches);
  const segments: Segment[] = [];
  for (const [place, start] of places.entries()) {
    const end = places[place + 1];
    if (end === undefined) break;
    const mark = nextMark(start);
    const found = nextFound(start);
    segments.push({
      text: text.slice(start, end),
      index: start,
      ...(mark !== undefined && { mark }),
      ...(found !== undefined && { finding: found.number, severity: found.severity }),
    });
  }
  return segments;
}

/** Cuts a piece of a text, which begins at a place, likewise; what goes over its ends is marked as far as it is in it. */
export function segmentsIn(
  piece: string,
  from: number,
  marks: readonly Mark[],
  stretches: readonly FoundStretch[],
): Segment[] {
  const within = <T extends Stretch>(all: readonly T[]): T[] =>
    all.flatMap((one) => {
      const start = Math.max(0, one.index - from);
      const end = Math.min(piece.length, one.index + one.length - from);
      return start < end ? [{ ...one, index: start, length: end - start }] : [];
    });
  return segmentsOf(piece, within(marks), within(stretches));
}

/** Gives the stretch that holds each of a row of places. */
function cursor<T extends Stretch>(stretches: readonly T[]): (place: number) => T | undefined {
  let next = 0;
  return (place) => {
    let found = stretches[next];
    while (found !== undefined && found.index + found.length <= place) found = stretches[++next];
    return found !== undefined && found.index <= place ? found : undefined;
  };
}
