import { report as makeReport } from '../../report/html.ts';
import { reportedFindings, type ReportedText } from '../../report/reported-finding.ts';
import type { Ask } from '../protocol.ts';

/** The findings as one page without scripts, to send. */
export function report({ source, target, findings, messageLocale }: Ask<'report'>): string {
  const texts: Readonly<Record<'source' | 'target', ReportedText>> = {
    source: { path: source.file ?? 'source', source: source.text },
    target: { path: target.file ?? 'target', source: target.text },
  };
  const pages = makeReport({ version: '', messageLocale });
  const found = reportedFindings(findings, (side) => texts[side ?? 'target']);
  const parts = [pages.begin()];
  // Both texts were checked, whether or not something was found in them; one file may hold both.
  for (const path of new Set([texts.source.path, texts.target.path]))
    parts.push(
      pages.file(
        path,
        found.filter((finding) => finding.path === path),
      ),
    );
  return [...parts, pages.end()].join('');
}
