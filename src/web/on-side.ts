import type { Finding, Side } from '../check/index.ts';

/** A finding all of whose places are those of one side. */
export function onSide(finding: Finding, side: Side): Finding {
  const related = finding.related.map((place) => Object.assign({}, place, { side }));
  const fixes = finding.fixes.map((fix) => {
    const edits = fix.edits.map((edit) => Object.assign({}, edit, { side }));
    return Object.assign({}, fix, { edits });
  });
  return { ...finding, side, related, fixes };
}
