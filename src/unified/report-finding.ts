import { splice } from '../check/splice.ts';
import type { Edit, Finding, Fix, Severity } from '../check/types.ts';
import type { HostFile } from './host.ts';
import type { ReadTree } from './read-tree.ts';
import type { SourcePlace } from './source-places.ts';

/** Who tells a message. */
export const SOURCE = 'jalali-press';

const RULE_DOCS = 'https://unpkg.com/jalali-press/docs/rules.md';

/** vfile's three: true is an error, false a warning, undefined a remark. */
const FATAL: Readonly<Record<Severity, boolean | undefined>> = {
  error: true,
  warning: false,
  info: undefined,
};

/** Tells a finding as a message of the file. */
export function reportFinding(file: HostFile, read: ReadTree, finding: Finding): void {
  const { ruleId, severity, index, length, fixes } = finding;
  const place = read.places.of(index, length);
  const message = file.message(finding.message, {
    ruleId,
    source: SOURCE,
    place: place?.position,
  });
  message.fatal = FATAL[severity];
  message.url = `${RULE_DOCS}#${ruleId}`;
  if (fixes.length > 0) message.note = fixes.map(({ description }) => description).join('\n');
  if (place?.range === undefined) return;
  const { range } = place;
  message.actual = read.places.slice(range);
  message.expected = fixes.flatMap((fix) => mended(read, place, fix) ?? []);
}

/** What would be written otherwise in Markdown or in HTML. */
const SIGN = /[&<>*_`[\]\\|~{}$]/u;

/** What stands in the place after a mend; undefined where the mend changes other places, too. */
function mended({ places }: ReadTree, { range }: SourcePlace, { edits }: Fix): string | undefined {
  const [from = 0, to = 0] = range ?? [];
  const own: Edit[] = [];
  for (const { index, length, text } of edits) {
    // An insertion stands behind the character before it.
    const [start, end] =
      (length === 0 ? places.of(index - 1, 1) : places.of(index, length))?.range ?? [];
    if (start === undefined || end === undefined || end > to || SIGN.test(text)) return undefined;
    const at = length === 0 ? end : start;
    if (at < from) return undefined;
    own.push({ index: at - from, length: end - at, text });
  }
  if (own.length === 0) return undefined;
  const sorted = own.toSorted((one, two) => one.index - two.index);
  return splice(places.slice([from, to]), sorted);
}
