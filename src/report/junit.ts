import { escapeAttribute, escapeXml } from './escape-xml.ts';
import { groupBy } from './group-by.ts';
import { paragraphsOf, type Refusal, type Report } from './report.ts';
import type { ReportedFinding } from './reported-finding.ts';

/**
 * Findings as JUnit XML, the form of Jenkins's junit-10.xsd that GitLab reads too: a suite a file, a case a
 * rule that found something there. All that is told is a failure, as it is to the exit code; its `type` is
 * how grave it is.
 */
export function report(): Report {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="jalali">\n',
    file: suite,
    refused: refusedSuite,
    end: () => '</testsuites>\n',
  };
}

function suite(path: string, findings: readonly ReportedFinding[]): string {
  const byRule = groupBy(findings, ({ finding }) => finding.ruleId);
  const cases = [...byRule].map(([ruleId, found]) => testCase(path, ruleId, failure(found)));
  if (cases.length === 0) return suiteOf(path, [testCase(path, 'dates', '')], {});
  return suiteOf(path, cases, { failures: cases.length });
}

function refusedSuite({ path, message }: Refusal): string {
  const text = escapeXml(message);
  const error = `<error type="refused" message="${escapeAttribute(message)}">${text}</error>`;
  return suiteOf(path, [testCase(path, 'dates', error)], { errors: 1 });
}

function suiteOf(
  path: string,
  cases: readonly string[],
  { failures = 0, errors = 0 }: { readonly failures?: number; readonly errors?: number },
): string {
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="0"`;
  return `  <testsuite name="${escapeAttribute(path)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(path: string, name: string, outcome: string): string {
  const attributes = `name="${name}" classname="${escapeAttribute(path)}"`;
  return outcome === ''
    ? `    <testcase ${attributes}/>\n`
    : `    <testcase ${attributes}>\n      ${outcome}\n    </testcase>\n`;
}

/** One failure a rule: of several, readers of the form show the first alone. */
function failure(found: readonly ReportedFinding[]): string {
  const gravest = found.find(({ finding }) => finding.severity === 'error') ?? found[0];
  if (gravest === undefined) return '';
  const { severity, message } = gravest.finding;
  const attributes = `type="${severity}" message="${escapeAttribute(message)}"`;
  return `<failure ${attributes}>${escapeXml(found.map(told).join('\n'))}</failure>`;
}

function told(found: ReportedFinding): string {
  const { path, start, finding, fixes } = found;
  const place = `${path}:${start.line}:${start.column}`;
  const message = `${place}: ${finding.severity}: ${finding.message}${paragraphsOf(found)}`;
  return [message, ...fixes.map(({ description }) => `  → ${description}`)].join('\n');
}
