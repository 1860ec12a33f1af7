import { checkDocument, compareDocuments } from '../../src/check/check-document.ts';
import type { DocumentType } from '../../src/documents/index.ts';
import type { MakeReport, Refusal } from '../../src/report/report.ts';
import { type ReportedFinding, reportedFindings } from '../../src/report/reported-finding.ts';

/** The findings of a text, as a report is given them. */
export function found(
  source: string,
  path = 'a.md',
  type: DocumentType = 'markdown',
): ReportedFinding[] {
  return reportedFindings(checkDocument({ source, type }), () => ({ path, source }));
}

/** Those of a translation. */
export function compared(source: string, target: string): ReportedFinding[] {
  return reportedFindings(
    compareDocuments({ source, type: 'markdown' }, { source: target, type: 'markdown' }),
    (side) =>
      side === 'source' ? { path: 'a.en.md', source } : { path: 'a.fa.md', source: target },
  );
}

/** A whole report. */
export function reportOf(
  makeReport: MakeReport,
  files: Readonly<Record<string, readonly ReportedFinding[]>>,
  refusals: readonly Refusal[] = [],
  messageLocale = 'en',
): string {
  const report = makeReport({ version: '1.2.3', messageLocale });
  return [
    report.begin(),
    ...Object.entries(files).map(([path, findings]) => report.file(path, findings)),
    ...refusals.map((refusal) => report.refused(refusal)),
    report.end(),
  ].join('');
}
