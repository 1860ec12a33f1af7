import { checkReadDocument } from '../check/check-document.ts';
import type { ResolvedLintOptions } from '../check/lint-options.ts';
import { atLeast } from '../check/severity.ts';
import { DocumentError } from '../core/errors/index.ts';
import type { HostFile, HostNode } from './host.ts';
import { readTree, type WriteNode } from './read-tree.ts';
import { reportFinding, SOURCE } from './report-finding.ts';

/** Checks a tree, and tells what is found as messages of the file. */
export function checkTree(
  tree: HostNode,
  file: HostFile,
  { check, leastSeverity }: ResolvedLintOptions,
  write: WriteNode,
): void {
  try {
    const read = readTree(tree, file, write);
    const { now } = read.facts;
    const findings = checkReadDocument(read.document, {
      ...(now !== undefined && { now }),
      ...check,
    });
    for (const finding of atLeast(findings, leastSeverity)) reportFinding(file, read, finding);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const { line, column, reason, code } = error;
    // A file that cannot be read whole is an error at its place, and no end of the host's run.
    const place = { line, column };
    file.message(reason, { place, ruleId: code, source: SOURCE }).fatal = true;
  }
}
