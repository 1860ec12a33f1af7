import { mendsOf } from '../../check/apply-fixes.ts';
import { checkText } from '../../check/index.ts';
import { movedBy } from '../../check/moved-by.ts';
import { atLeast } from '../../check/severity.ts';
import { splice } from '../../check/splice.ts';
import type { Edit, Finding } from '../../check/types.ts';
import { checkContent } from '../../check/files/check-content.ts';
import {
  type ReportedFinding,
  reportedFindings,
  type ReportedText,
} from '../../report/reported-finding.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import { writeTextFile } from '../../node/write-text-file.ts';
import { isTextFileName, readFileInput, refuseToWrite } from '../file-input.ts';
import { beginRun } from '../finding-run.ts';
import type { FindingOptions } from '../findings.ts';
import { filesAndFoldersFrom, STDIN_PATH } from '../inputs.ts';
import { type CliIo, EXIT } from '../io.ts';
import { lineDiff } from '../line-diff.ts';
import type { FileInputOptions } from '../options.ts';
import { forEachInput } from '../refusals.ts';
import { configFor, styleFor } from '../style-choice.ts';

interface CheckTaskOptions extends FindingOptions, FileInputOptions {
  readonly now?: string;
  readonly timeZone?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** `jalali check` */
export async function task(
  files: readonly string[],
  options: CheckTaskOptions,
  io: CliIo,
): Promise<number> {
  const { now, timeZone, messageLocale = 'en', rule = {}, fix = false, dryRun = false } = options;
  const isFromStdin = files.length === 0 || files.includes(STDIN_PATH);
  if (fix && isFromStdin) throw new Error('--fix writes files, and stdin is none; name the files');
  if (dryRun && !fix) throw new Error('--dry-run tells what --fix would write; say --fix too');
  if (options.style !== undefined) await styleFor(undefined, options.style);
  const how = {
    messageLocale,
    ...(now !== undefined && { now }),
    ...(timeZone !== undefined && { timeZone }),
  };
  checkText('', { ...how, rules: rule });
  if (timeZone !== undefined) resolveTimeZone(timeZone);
  const inputs = await filesAndFoldersFrom(files, io, isTextFileName);
  const run = await beginRun(options, io);
  // A report has the mends of what it tells: no diff is needed beside it.
  const isDiffed = dryRun && run.format === 'text';
  // What a rehearsal would mend stays wrong.
  let isPending = false;
  const exitCode = await forEachInput(inputs, io, run.refusals, async ({ text: path }) => {
    const content = await readFileInput(path, io, options);
    if (fix) refuseToWrite(content);
    const { source } = content;
    const { style, rules } = await configFor(path, options.style);
    const found = atLeast(
      checkContent(content, { ...how, style, rules: { ...rules, ...rule } }),
      options.severity,
    );
    const named = { path: run.nameOf(path), source };
    // What a baseline knows is left as it is, by --fix too.
    const fresh = run.fresh(
      [path],
      reportedFindings(found, () => named),
    );
    const mends = fix ? fresh.map(({ finding }) => finding).filter(hasSafeMend) : [];
    // Of a file of both languages the translation is mended.
    const side = content.units === undefined ? undefined : 'target';
    const { edits, mended: isMended } = mendsOf(source, mends, side);
    const mended = splice(source, edits);
    if (isDiffed) io.stdout.write(lineDiff(path, source, mended));
    if (!dryRun && mended !== source) await writeTextFile(path, mended, { instead: source });
    if (dryRun && mended !== source) isPending = true;
    const isTold = dryRun && !isDiffed;
    const left = isTold ? fresh : fresh.filter(({ finding }) => !isMended.has(finding));
    const isMoved = !dryRun && edits.length > 0;
    run.tell([path], isMoved ? inMended(left, { ...named, source: mended }, edits) : left);
  });
  return run.finish(isPending ? EXIT.refused : exitCode);
}

function hasSafeMend({ fixes }: Finding): boolean {
  return fixes[0]?.safe === true;
}

/** What is left, at its places in the file as it is now. */
function inMended(
  left: readonly ReportedFinding[],
  text: ReportedText,
  edits: readonly Edit[],
): ReportedFinding[] {
  const moved = movedBy(edits);
  return reportedFindings(
    left.map(({ finding }) => moved(finding)),
    () => text,
  );
}
