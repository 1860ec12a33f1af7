import { compareTexts } from '../../check/index.ts';
import { atLeast } from '../../check/severity.ts';
import { compareDocuments } from '../../check/check-document.ts';
import { DocumentError } from '../../core/index.ts';
import type { DocumentType } from '../../documents/index.ts';
import { filesUnder, isFolder } from '../../node/files-under.ts';
import { type FilePair, pairFiles } from '../../node/pair-files.ts';
import { reportedFindings } from '../../report/reported-finding.ts';
import { isDocumentName, isLanguageName, readDocumentInput } from '../document-input.ts';
import { beginRun } from '../finding-run.ts';
import type { FindingOptions } from '../findings.ts';
import { STDIN_PATH } from '../inputs.ts';
import type { CliIo } from '../io.ts';
import { forEachInput } from '../refusals.ts';
import { configFor, styleFor } from '../style-choice.ts';

interface CompareTaskOptions extends FindingOptions {
  readonly now?: string;
  readonly type?: DocumentType;
  readonly sourceZone?: string;
  readonly targetZone?: string;
}

/** `jalali compare` */
export async function task(
  [sourcePath = '', targetPath = '']: readonly string[],
  options: CompareTaskOptions,
  io: CliIo,
): Promise<number> {
  const { now, messageLocale = 'en', rule = {}, sourceZone, targetZone } = options;
  if (sourcePath === STDIN_PATH && targetPath === STDIN_PATH)
    throw new Error('stdin is one text; name a file for the other');
  if (options.style !== undefined) await styleFor(undefined, options.style);
  const how = {
    messageLocale,
    ...(now !== undefined && { now }),
    zones: {
      ...(sourceZone !== undefined && { source: sourceZone }),
      ...(targetZone !== undefined && { target: targetZone }),
    },
  };
  compareTexts('', '', { ...how, rules: rule });
  const jobs = await pairsOf(sourcePath, targetPath);
  const run = await beginRun(options, io);
  const inputs = jobs.map(([text, pair]) => ({ text, isFile: true, pair }));
  const exitCode = await forEachInput(inputs, io, run.refusals, async ({ text, pair }) => {
    if (pair === undefined) throw new DocumentError(text, 1, 1, 'it has no counterpart');
    const source = await readDocumentInput(pair.source, io, options.type);
    const target = await readDocumentInput(pair.target, io, options.type);
    const { style, rules } = await configFor(pair.target, options.style);
    const findings = compareDocuments(
      { source: source.source, type: source.type, file: pair.source },
      { source: target.source, type: target.type, file: pair.target },
      { ...how, style, rules: { ...rules, ...rule } },
    );
    const located = reportedFindings(atLeast(findings, options.severity), (side) => {
      const own = side === 'source' ? source : target;
      return { path: run.nameOf(own.path), source: own.source };
    });
    const paths = [pair.source, pair.target];
    run.tell([pair.target], run.fresh(paths, located));
  });
  return run.finish(exitCode);
}

/** What is compared, by the name under which a refusal is told: a pair, or a file that has none. */
async function pairsOf(
  source: string,
  target: string,
): Promise<(readonly [name: string, pair: FilePair | undefined])[]> {
  const [isSource, isTarget] = await Promise.all([isFolder(source), isFolder(target)]);
  if (source === target && isSource) throw new Error('a folder is compared with another folder');
  if (isSource !== isTarget)
    throw new Error('a folder is compared with a folder, a file with a file');
  if (!isSource) return [[target, { source, target }]];
  const [sources, targets] = await Promise.all(
    [source, target].map((folder) => filesUnder(folder, isDocumentName)),
  );
  const { pairs, alone } = pairFiles(
    { folder: source, files: sources ?? [] },
    { folder: target, files: targets ?? [] },
    isLanguageName,
  );
  return [
    ...pairs.map((pair) => [pair.target, pair] as const),
    ...alone.map((file) => [file, undefined] as const),
  ];
}
