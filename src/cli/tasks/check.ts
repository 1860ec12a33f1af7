import { applyFixes, checkText } from '../../check/index.ts';
import { checkDocument } from '../../check/check-document.ts';
import type { DocumentType } from '../../documents/index.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import { writeTextFile } from '../../node/write-text-file.ts';
import { isDocumentName, readDocumentInput } from '../document-input.ts';
import { type FindingOptions, FindingTeller, graveEnough } from '../findings.ts';
import { filesAndFoldersFrom, STDIN_PATH } from '../inputs.ts';
import { type CliIo, EXIT } from '../io.ts';
import { lineDiff } from '../line-diff.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';
import { configFor, styleFor } from '../style-choice.ts';

interface CheckTaskOptions extends RefusalOptions, Omit<FindingOptions, 'json' | 'messageLocale'> {
  readonly now?: string;
  readonly timeZone?: string;
  readonly type?: DocumentType;
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
  const teller = new FindingTeller(options, io);
  const inputs = await filesAndFoldersFrom(files, io, isDocumentName);
  // What a rehearsal would mend stays wrong.
  let isPending = false;
  const exitCode = await forEachInput(inputs, io, options, async ({ text: path }) => {
    const { source, type } = await readDocumentInput(path, io, options.type);
    const { style, rules } = await configFor(path, options.style);
    const document = { source, type, file: path };
    const found = checkDocument(document, { ...how, style, rules: { ...rules, ...rule } });
    const findings = graveEnough(found, options);
    const mends = fix ? findings.filter(({ fixes: [first] }) => first?.safe === true) : [];
    const mended = applyFixes(source, mends);
    if (dryRun && options.json !== true) io.stdout.write(lineDiff(path, source, mended));
    if (!dryRun && mended !== source) await writeTextFile(path, mended);
    if (dryRun && mended !== source) isPending = true;
    // A record has its mends: no diff is needed beside it.
    const isTold = dryRun && options.json === true;
    const left = isTold ? findings : findings.filter((finding) => !mends.includes(finding));
    teller.tell(left, () => ({ path, source }));
  });
  teller.finish();
  return teller.hasTold || isPending ? EXIT.refused : exitCode;
}
