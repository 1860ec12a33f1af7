import { relative } from 'node:path';
import { compareTexts } from '../../check/index.ts';
import { atLeast } from '../../check/severity.ts';
import { compareContents } from '../../check/files/compare-contents.ts';
import { compareUnits } from '../../check/files/compare-units.ts';
import type { FileContent } from '../../check/files/file-content.ts';
import { isBilingual, typeOfFileName } from '../../check/files/file-type.ts';
import type { CompareOptions, Finding } from '../../check/types.ts';
import { DocumentError } from '../../core/errors/index.ts';
import { filesUnder, isFolder } from '../../node/files-under.ts';
import { pairByPattern, type PairedFiles, pairFiles, pairWithin } from '../../node/pair-files.ts';
import { reportedFindings } from '../../report/reported-finding.ts';
import { isLanguageName } from '../document-input.ts';
import { isPairedFileName, readFileInput } from '../file-input.ts';
import { beginRun } from '../finding-run.ts';
import type { FindingOptions } from '../findings.ts';
import { STDIN_PATH } from '../inputs.ts';
import type { CliIo } from '../io.ts';
import type { FileInputOptions } from '../options.ts';
import { forEachInput } from '../refusals.ts';
import { configFor, styleFor } from '../style-choice.ts';

interface CompareTaskOptions extends FindingOptions, FileInputOptions {
  readonly now?: string;
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
  const jobs = await jobsOf(sourcePath, targetPath, options);
  const run = await beginRun(options, io);
  const exitCode = await forEachInput(
    jobs,
    io,
    run.refusals,
    async ({ text: path, with: source }) => {
      if (source === undefined) throw new DocumentError(path, 1, 1, 'it has no counterpart');
      const isAlone = source === WHOLE;
      const one = await readFileInput(isAlone ? path : source, io, options);
      const target = isAlone ? one : await readFileInput(path, io, options);
      const { style, rules } = await configFor(path, options.style);
      const settings = { ...how, style, rules: { ...rules, ...rule } };
      const findings = isAlone
        ? checkUnits(target, settings)
        : compareContents(one, target, settings);
      const located = reportedFindings(atLeast(findings, options.severity), (side) => ({
        path: run.nameOf(side === 'source' && !isAlone ? source : path),
        source: (side === 'source' ? one : target).source,
      }));
      const checked = isAlone ? [path] : [source, path];
      run.tell(checked, run.fresh(checked, located));
    },
  );
  return run.finish(exitCode);
}

/** A file alone is compared where it has both languages. */
function checkUnits(content: FileContent, options: CompareOptions): Finding[] {
  if (content.units !== undefined) return compareUnits(content.units, content, content, options);
  throw new DocumentError(content.file, 1, 1, 'it has one language; name its translation too');
}

/** A file that has both languages is its own source. */
const WHOLE = Symbol('whole');

/** A translation, or a file that has no counterpart, and the source that it is compared with. */
interface Job {
  readonly text: string;
  readonly isFile: true;
  readonly with?: string | typeof WHOLE;
}

async function jobsOf(
  source: string,
  target: string,
  options: CompareTaskOptions,
): Promise<readonly Job[]> {
  if (source === '') return jobsOfConfig(options.style);
  const [isSource, isTarget] = await Promise.all([isFolder(source), isFolder(target)]);
  if (target === '') return isSource ? jobsWithin(source, options) : [jobOf(WHOLE, source)];
  if (source === target && isSource) throw new Error('a folder is compared with another folder');
  if (isSource !== isTarget)
    throw new Error('a folder is compared with a folder, a file with a file');
  if (!isSource) return [jobOf(source, target)];
  const [sources = [], targets = []] = await Promise.all(
    [source, target].map((folder) => filesUnder(folder, isPairedFileName)),
  );
  return jobsOfPairs(
    pairFiles(
      { folder: source, files: sources },
      { folder: target, files: targets },
      isLanguageName,
    ),
  );
}

/** The files of a folder: those of both languages alone, the others with their translations. */
async function jobsWithin(
  folder: string,
  { sourceLanguage = 'en', targetLanguage = 'fa' }: CompareTaskOptions,
): Promise<readonly Job[]> {
  const files = await filesUnder(folder, isPairedFileName);
  const languages = { source: sourceLanguage.toLowerCase(), target: targetLanguage.toLowerCase() };
  const single = files.filter((file) => !isWhole(file));
  const jobs = [
    ...files.filter(isWhole).map((file) => jobOf(WHOLE, file)),
    ...jobsOfPairs(pairWithin({ folder, files: single }, languages, isLanguageName)),
  ];
  if (jobs.length === 0) throw new Error(`there is no file to compare in ${folder}`);
  return jobs;
}

/** The `files` of the configuration that is in force in this folder. */
async function jobsOfConfig(style: string | undefined): Promise<readonly Job[]> {
  const { files } = await configFor(undefined, style);
  if (files.length === 0)
    throw new Error('name what to compare, or say where it is by `files` in jalali.config.json');
  const patterns = files.map(({ source, target }) => ({
    source: relative('.', source),
    target: relative('.', target),
  }));
  const paired = await Promise.all(patterns.map(pairByPattern));
  const jobs = paired.flatMap(jobsOfPairs);
  if (jobs.length === 0) throw new Error('no file fits the `files` of jalali.config.json');
  return jobs;
}

/** Whether a file has both languages by its name; a table may as well have one. */
function isWhole(file: string): boolean {
  const type = typeOfFileName(file);
  return type !== undefined && isBilingual(type);
}

function jobsOfPairs({ pairs, alone }: PairedFiles): readonly Job[] {
  return [
    ...pairs.map(({ source, target }) => jobOf(source, target)),
    ...alone.map((text): Job => ({ text, isFile: true })),
  ];
}

function jobOf(source: string | typeof WHOLE, target: string): Job {
  return { text: target, isFile: true, with: source };
}
