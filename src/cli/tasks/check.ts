import { applyFixes, checkText } from '../../check/index.ts';
import { checkDocument } from '../../check/check-document.ts';
import type { DocumentType } from '../../documents/index.ts';
import { writeTextFile } from '../../node/write-text-file.ts';
import { readDocumentInput } from '../document-input.ts';
import { type FindingOptions, graveEnough, tellFindings } from '../findings.ts';
import { filesFrom, STDIN_PATH } from '../inputs.ts';
import { type CliIo, EXIT } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';

interface CheckTaskOptions extends RefusalOptions, Omit<FindingOptions, 'json'> {
  readonly now?: string;
  readonly type?: DocumentType;
  readonly fix?: boolean;
}

/** `jalali check` */
export async function task(
  files: readonly string[],
  options: CheckTaskOptions,
  io: CliIo,
): Promise<number> {
  const { now, messageLocale = 'en', off = [] } = options;
  const how = { messageLocale, off, ...(now !== undefined && { now }) };
  checkText('', how);
  let found = false;
  const exitCode = await forEachInput(filesFrom(files, io), io, options, async ({ text: path }) => {
    const { source, type } = await readDocumentInput(path, io, options.type);
    const findings = graveEnough(checkDocument({ source, type, file: path }, how), options);
    const safe = findings.filter(({ fixes: [fix] }) => fix?.safe === true);
    const mends = options.fix === true && path !== STDIN_PATH ? safe : [];
    if (mends.length > 0) await writeTextFile(path, applyFixes(source, mends));
    const left = findings.filter((finding) => !mends.includes(finding));
    if (left.length > 0) found = true;
    tellFindings(left, () => ({ path, source }), options, io);
  });
  return found ? EXIT.refused : exitCode;
}
