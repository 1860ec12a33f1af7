import type { Severity } from '../check/types.ts';
import { paragraphsOf, type Refusal, type Report } from './report.ts';
import type { ReportedFinding } from './reported-finding.ts';

/** The commands of a workflow that annotate a line: GitHub Docs, Workflow commands. */
const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** Findings as commands that GitHub shows beside the lines of a pull request. */
export function report(): Report {
  return {
    begin: () => '',
    file: (_, findings) => findings.map(annotation).join(''),
    refused: refusalAnnotation,
    end: () => '',
  };
}

function annotation(found: ReportedFinding): string {
  const { path, start, finding, fixes } = found;
  const mends = fixes.map(({ description }) => `\n→ ${description}`).join('');
  const properties = { file: path, line: start.line, ...extentOf(found), title: finding.ruleId };
  const message = finding.message + paragraphsOf(found) + mends;
  return command(COMMANDS[finding.severity], properties, message);
}

/** GitHub's last column belongs to the place, and columns are told of places in one line alone. */
function extentOf({ start, end }: ReportedFinding): Readonly<Record<string, number>> {
  if (start.line !== end.line) return { endLine: end.line };
  const endColumn = Math.max(start.column, end.column - 1);
  return { col: start.column, endLine: end.line, endColumn };
}

function refusalAnnotation({ path, message, line, column }: Refusal): string {
  const place = {
    ...(line !== undefined && { line }),
    ...(column !== undefined && { col: column }),
  };
  return command('error', { file: path, ...place, title: 'jalali' }, message);
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${name} ${listed.join(',')}::${escaped(message)}\n`;
}

function property(value: string | number): string {
  return escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
