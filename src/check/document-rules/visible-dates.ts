import { oncePer } from '../../core/once-per.ts';
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

/** A page that has more such lines lists articles, and says of none that it is the page's own. */
const MOST_LINES = 10;

/** The dates that a line of their own calls that of publication, or of an update. */
export function visibleDates(context: DocumentContext, of: MachineDateOf): readonly SeenDate[] {
  const label = LABEL_OF[of];
  const seen = label === undefined ? [] : (labelledDates(context).get(label) ?? []);
  return seen.length > MOST_LINES ? [] : seen;
}

/** Those dates by what their lines call them, gathered once for all that machines are told. */
const labelledDates = oncePer((context: DocumentContext) => gather(context));

function gather({ visible, toSource }: DocumentContext): Map<string, SeenDate[]> {
  const { text, claims, words } = visible;
  const dates = new Map<string, SeenDate[]>();
  for (const claim of claims) {
    if (claim.precision !== 'day' || claim.yearless) continue;
    const from = Math.max(0, claim.index - LONGEST_LINE);
    const lead = text.slice(from, claim.index).split('\n').at(-1) ?? '';
    const own = lead.split(SEPARATOR).at(-1) ?? '';
    const end = text.slice(claim.index, claim.index + LONGEST_LINE).indexOf('\n');
    const isShort = lead.length + end <= LONGEST_LINE && end !== -1 && own.length <= LONGEST_LABEL;
    const label = isShort ? labelThatIs(own, words) : undefined;
    if (label === undefined) continue;
    dates.set(label, [...(dates.get(label) ?? []), { claim, place: toSource(claim) }]);
  }
  return dates;
}
