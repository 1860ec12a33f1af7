import { compareTexts } from '../../check/index.ts';
import { compareDocuments } from '../../check/check-document.ts';
import type { DocumentType } from '../../documents/index.ts';
import { readDocumentInput } from '../document-input.ts';
import { type FindingOptions, graveEnough, tellFindings } from '../findings.ts';
import { type CliIo, EXIT } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';

interface CompareTaskOptions extends RefusalOptions, Omit<FindingOptions, 'json'> {
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
  const { now, messageLocale = 'en', off = [], sourceZone, targetZone } = options;
  const how = {
    messageLocale,
    off,
    ...(now !== undefined && { now }),
    zones: {
      ...(sourceZone !== undefined && { source: sourceZone }),
      ...(targetZone !== undefined && { target: targetZone }),
    },
  };
  compareTexts('', '', how);
  let found = false;
  const inputs = [{ text: targetPath, isFile: true }];
  const exitCode = await forEachInput(inputs, io, options, async () => {
    const source = await readDocumentInput(sourcePath, io, options.type);
    const target = await readDocumentInput(targetPath, io, options.type);
    const findings = compareDocuments(
      { source: source.source, type: source.type, file: sourcePath },
      { source: target.source, type: target.type, file: targetPath },
      how,
    );
    const told = graveEnough(findings, options);
    if (told.length > 0) found = true;
    tellFindings(told, (side) => (side === 'source' ? source : target), options, io);
  });
  return found ? EXIT.refused : exitCode;
}
