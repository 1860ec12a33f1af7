import type { Severity } from '../check/types.ts';
import { fileUri } from './file-uri.ts';
import { groupBy } from './group-by.ts';
import { paragraphsOf, type Refusal, type Report, type ReportSettings } from './report.ts';
import type {
  ReportedFinding,
  ReportedFix,
  ReportedPlace,
  ReportedRelated,
} from './reported-finding.ts';
import { ruleDescriptors, ruleIndexOf } from './sarif-rules.ts';

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Findings as a SARIF log of one run, for code scanning. */
export function report({ version }: ReportSettings): Report {
  let isFirst = true;
  const refusals: Refusal[] = [];
  return {
    begin: () => {
      const driver = { name: 'jalali-press', version, rules: ruleDescriptors() };
      const run = `"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`;
      return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{${run}`;
    },
    file: (_, findings) => {
      const results = findings.map((found) => `\n${JSON.stringify(resultOf(found))}`).join(',');
      if (results === '') return '';
      const joint = isFirst ? '' : ',';
      isFirst = false;
      return joint + results;
    },
    refused: (refusal) => {
      refusals.push(refusal);
      return '';
    },
    end: () => `\n],"invocations":${JSON.stringify([invocationOf(refusals)])}}]}\n`,
  };
}

function resultOf(found: ReportedFinding): object {
  const { finding, fingerprint, occurrence, related, fixes } = found;
  return {
    ruleId: finding.ruleId,
    ruleIndex: ruleIndexOf(finding.ruleId),
    level: LEVELS[finding.severity],
    message: { text: finding.message + paragraphsOf(found) },
    locations: [locationOf(found)],
    ...(related.length > 0 && { relatedLocations: related.map(relatedLocation) }),
    partialFingerprints: { 'jalaliFinding/v1': `${fingerprint}:${occurrence}` },
    ...(fixes.length > 0 && { fixes: fixes.map(fixOf) }),
  };
}

function locationOf(place: ReportedPlace): object {
  const { path, start, end } = place;
  return {
    physicalLocation: {
      artifactLocation: fileUri(path),
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
        ...charsOf(place),
      },
    },
  };
}

/** A byte order mark is no part of the text that SARIF counts. */
function charsOf({ index, length, lead }: ReportedPlace): object {
  return { charOffset: Math.max(0, index - lead), charLength: length };
}

function relatedLocation(related: ReportedRelated, place: number): object {
  return { id: place, ...locationOf(related), message: { text: related.message } };
}

function fixOf({ description, safe, edits }: ReportedFix): object {
  const byFile = groupBy(edits, ({ path }) => path);
  return {
    description: { text: description },
    artifactChanges: [...byFile].map(([path, own]) => ({
      artifactLocation: fileUri(path),
      replacements: own.map((edit) => ({
        deletedRegion: charsOf(edit),
        insertedContent: { text: edit.text },
      })),
    })),
    properties: { safe },
  };
}

function invocationOf(refusals: readonly Refusal[]): object {
  return {
    executionSuccessful: refusals.length === 0,
    ...(refusals.length > 0 && { toolExecutionNotifications: refusals.map(notificationOf) }),
  };
}

function notificationOf({ path, message, line, column }: Refusal): object {
  return {
    level: 'error',
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: fileUri(path),
          ...(line !== undefined && {
            region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
          }),
        },
      },
    ],
  };
}
