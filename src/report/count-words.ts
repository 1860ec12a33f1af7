import { SEVERITIES, type Severity } from '../check/severity.ts';
import { formatInteger } from '../locale-data/digits.ts';
import type { ReportPhrases } from '../locale-data/types.ts';

/** `3 errors`, in the words and digits of a language. */
export function counted(
  count: number,
  kind: Severity | 'file',
  { digits, ...phrases }: ReportPhrases,
): string {
  const [one = '', more = one] = phrases[kind];
  return `${formatInteger(count, digits)} ${count === 1 ? one : more}`;
}

/** `3 errors, 1 warning`; nothing where there is none. */
export function countedAll(counts: ReadonlyMap<string, number>, phrases: ReportPhrases): string {
  return SEVERITIES.flatMap((severity) => {
    const count = counts.get(severity) ?? 0;
    return count === 0 ? [] : [counted(count, severity, phrases)];
  }).join(phrases.joint);
}
