import type { Finding, Severity } from '../check/index.ts';
import { oneLine } from '../core/one-line.ts';
import { type CliIo, writeLine, writeRecord } from './io.ts';
import { LinePlaces } from './line-places.ts';

/** The options of `withCheckOptions`, as commander gives them. */
export interface FindingOptions {
  readonly severity: Severity;
  readonly off?: readonly string[];
  readonly json?: boolean;
}

const GRAVITY: readonly Severity[] = ['info', 'warning', 'error'];

/** A text that findings stand in. */
export interface FindingSource {
  readonly path: string;
  readonly source: string;
}

/** The findings that are grave enough to be told. */
export function graveEnough(
  findings: readonly Finding[],
  { severity }: FindingOptions,
): readonly Finding[] {
  const least = GRAVITY.indexOf(severity);
  return findings.filter((finding) => GRAVITY.indexOf(finding.severity) >= least);
}

/** Tells findings, each with its line, its place between marks, or as a record. */
export function tellFindings(
  findings: readonly Finding[],
  sourceOf: (side: Finding['side']) => FindingSource,
  { json }: FindingOptions,
  io: CliIo,
): void {
  const places = new Map<string, LinePlaces>();
  for (const finding of findings) {
    const { path, source } = sourceOf(finding.side);
    let lines = places.get(path);
    if (lines === undefined) places.set(path, (lines = new LinePlaces(source)));
    const { line, column } = lines.of(finding.index);
    if (json === true) {
      writeRecord(io, { status: 'found', path, line, column, ...finding });
      continue;
    }
    const { severity, ruleId, message, fixes } = finding;
    writeLine(io.stdout, `${oneLine(path)}:${line}:${column}: ${severity}: ${message} [${ruleId}]`);
    const text = source.split('\n')[line - 1] ?? '';
    writeLine(io.stdout, `    ${excerpt(text, column - 1, finding.length)}`);
    for (const { description } of fixes) writeLine(io.stdout, `    → ${oneLine(description)}`);
  }
}

/** How much of a line is shown before and after a place. */
const AROUND = 40;

/** The piece of a line round a place, the place itself between marks. */
function excerpt(line: string, start: number, length: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(line.length, start + length + AROUND);
  const before = line.slice(from, start);
  const place = line.slice(start, start + length);
  const after = line.slice(start + length, to);
  const piece = `${before}⟦${place}⟧${after}`.replace(/\s+/gu, ' ');
  return `${from > 0 ? '…' : ''}${piece}${to < line.length ? '…' : ''}`;
}
