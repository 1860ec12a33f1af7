import type { MachineDateOf } from '../../documents/index.ts';
import { labelThatIs } from '../labels.ts';
import type { DocumentContext, SeenDate } from './document-rule.ts';

const LABEL_OF: Readonly<Partial<Record<MachineDateOf, string>>> = {
  published: 'published',
  modified: 'updated',
};

/** A line that tells when an article was published is no sentence. */
const LONGEST_LINE = 120;
const LONGEST_LABEL = 30;
const SEPARATOR = /[·|•–—]/u;

/** The dates that a line of their own calls that of publication, or of an update. */
export function visibleDates(
  { visible, toSource }: DocumentContext,
  of: MachineDateOf,
): SeenDate[] {
  const label = LABEL_OF[of];
  if (label === undefined) return [];
  const { text, claims, words } = visible;
  return claims.flatMap((claim): SeenDate[] => {
    if (claim.precision !== 'day' || claim.yearless) return [];
    const start = text.lastIndexOf('\n', claim.index) + 1;
    const end = text.indexOf('\n', claim.index);
    const lead = text.slice(start, claim.index).split(SEPARATOR).at(-1) ?? '';
    if (end - start > LONGEST_LINE || lead.length > LONGEST_LABEL) return [];
    if (labelThatIs(lead, words) !== label) return [];
    return [{ claim, place: toSource(claim) }];
  });
}
