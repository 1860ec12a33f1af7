import { withDigits } from '../locale-data/digits.ts';
import type { NumberingSystem } from '../locale-data/types.ts';
import type { ReportedFinding } from './reported-finding.ts';

/** What stopped a file from being read. */
export interface Refusal {
  readonly path: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** A report in pieces, in the order of a run: each gives the text that is to be written next. */
export interface Report {
  begin(): string;
  /** A file that was checked, whether or not something was found in it. */
  file(path: string, findings: readonly ReportedFinding[]): string;
  refused(refusal: Refusal): string;
  end(): string;
}

/** What a report is told of the run. */
export interface ReportSettings {
  /** The version of the package. */
  readonly version: string;
  readonly messageLocale: string;
}

/** Begins a report. */
export type MakeReport = (settings: ReportSettings) => Report;

/** `(¶ 3 ↔ 4)`, where a finding names the paragraphs of two texts. */
export function paragraphsOf(
  { finding: { data } }: ReportedFinding,
  digits: NumberingSystem = 'latn',
): string {
  const { sourceParagraph: from, targetParagraph: to } = data;
  return from === undefined || to === undefined
    ? ''
    : ` (¶ ${withDigits(`${from} ↔ ${to}`, digits)})`;
}
