import type { Finding, Fix, Place, RelatedPlace, Side } from '../check/types.ts';
import { oneLine } from '../core/one-line.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type LinePlace, LinePlaces } from './line-places.ts';

/** A text that findings stand in. */
export interface ReportedText {
  readonly path: string;
  readonly source: string;
}

/** A place of a file; lines and columns count from 1, the end is the first place after it. */
export interface ReportedPlace extends Place {
  readonly path: string;
  readonly start: LinePlace;
  readonly end: LinePlace;
  /** How many units before its file's text begins: 1 after a byte order mark. */
  readonly lead: number;
}

/** Another place, with what it is and a piece of what stands there. */
export interface ReportedRelated extends ReportedPlace {
  readonly message: string;
  readonly text: string;
}

/** One way to mend, each replacement with its file. */
export interface ReportedFix extends Omit<Fix, 'edits'> {
  readonly edits: readonly (ReportedPlace & { readonly text: string })[];
}

/** A finding with everything that a report tells of it, so that no text need be kept. */
export interface ReportedFinding extends ReportedPlace {
  readonly finding: Finding;
  readonly excerpt: Excerpt;
  readonly fingerprint: string;
  /** Which one it is of those that have its fingerprint, from 1. */
  readonly occurrence: number;
  readonly related: readonly ReportedRelated[];
  readonly fixes: readonly ReportedFix[];
}

/** Finds the lines, columns, excerpts and fingerprints of findings in their texts. */
export function reportedFindings(
  findings: readonly Finding[],
  textOf: (side: Side | undefined) => ReportedText,
): ReportedFinding[] {
  const places = new PlaceFinder(textOf);
  const counts = new Map<string, number>();
  return findings.map((finding): ReportedFinding => {
    const { path, source } = textOf(finding.side);
    const fingerprint = fingerprintOf(finding.ruleId, source, finding);
    const key = JSON.stringify([path, fingerprint]);
    const occurrence = (counts.get(key) ?? 0) + 1;
    counts.set(key, occurrence);
    return {
      ...places.of(finding),
      finding,
      excerpt: excerptOf(source, finding),
      fingerprint,
      occurrence,
      related: finding.related.map((place): ReportedRelated => ({
        ...places.of(place),
        message: place.message,
        text: pieceOf(textOf(place.side).source, place),
      })),
      fixes: finding.fixes.map(({ description, safe, edits }): ReportedFix => ({
        description,
        safe,
        edits: edits.map((edit) => ({ ...places.of(edit), text: edit.text })),
      })),
    };
  });
}

/** Knows the lines of each text once. */
class PlaceFinder {
  readonly #textOf: (side: Side | undefined) => ReportedText;
  readonly #lines = new Map<Side | undefined, LinePlaces>();

  constructor(textOf: (side: Side | undefined) => ReportedText) {
    this.#textOf = textOf;
  }

  of({ side, index, length }: Place & { readonly side?: Side }): ReportedPlace {
    const { path, source } = this.#textOf(side);
    let lines = this.#lines.get(side);
    if (lines === undefined) this.#lines.set(side, (lines = new LinePlaces(source)));
    const [start, end] = [lines.of(index), lines.of(index + length)];
    return { path, index, length, start, end, lead: source.startsWith('\uFEFF') ? 1 : 0 };
  }
}

const LONGEST_PIECE = 60;

function pieceOf(source: string, { index, length }: RelatedPlace): string {
  const text = oneLine(source.slice(index, index + length));
  return text.length > LONGEST_PIECE ? `${text.slice(0, LONGEST_PIECE)}…` : text;
}
