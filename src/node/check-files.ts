import { checkContent } from '../check/files/check-content.ts';
import { compareContents } from '../check/files/compare-contents.ts';
import type { FileContent } from '../check/files/file-content.ts';
import { applyFixes, type CompareOptions, type Finding } from '../check/index.ts';
import type { DocumentCheckOptions } from '../check/types.ts';
import { DocumentError } from '../core/errors/index.ts';
import { type FileOptions, readFileContent } from './read-file-content.ts';
import { writeTextFile } from './write-text-file.ts';

/**
 * Checks a file, as `checkText` does a text: of a document what it shows and what it tells machines; of a file
 * that has both languages (XLIFF, PO, TMX, a table) each translation beside its source. Places are those of
 * the file.
 *
 * @throws ERR_DOCUMENT as {@link readFileContent}, and as `checkText`.
 */
export async function checkFile(
  path: string,
  options: FileOptions & DocumentCheckOptions = {},
): Promise<Finding[]> {
  return checkContent(await readFileContent(path, options), options);
}

/**
 * Compares a file with its translation, as `compareTexts` does texts: two documents, or the messages of two
 * languages; a finding's `side` tells whose place it has.
 *
 * @throws ERR_DOCUMENT as {@link readFileContent}, and for files that are no translations of each other.
 */
export async function compareFiles(
  source: string,
  target: string,
  options: FileOptions & CompareOptions = {},
): Promise<Finding[]> {
  const [one, two] = await Promise.all([
    readFileContent(source, options),
    readFileContent(target, options),
  ]);
  return compareContents(one, two, options);
}

/**
 * Writes the first mend of each finding of {@link checkFile} into the file, at once and whole, and tells
 * whether there was any; everything else stays byte for byte. Leave out what is not to be written.
 *
 * @throws ERR_DOCUMENT for a file that cannot be written, for one that has no way back, DOCX, and for one that
 *   has changed since it was checked.
 */
export async function fixFile(
  path: string,
  findings: readonly Finding[],
  options: FileOptions = {},
): Promise<boolean> {
  const content = await readFileContent(path, options);
  if (!content.isWritable)
    throw new DocumentError(path, 1, 1, `${content.type} is not written back`);
  for (const finding of findings) checkIsThere(finding, content);
  const mended = applyFixes(content.source, findings, mendedSide(content));
  if (mended === content.source) return false;
  await writeTextFile(path, mended, { instead: content.source });
  return true;
}

/** What was found still stands there; of what is written with escapes the text alone does not tell. */
function checkIsThere({ index, length, data, side }: Finding, { source, file }: FileContent): void {
  const { received } = data;
  if (side === 'source' || typeof received !== 'string' || received.length !== length) return;
  if (source.slice(index, index + length) === received) return;
  throw new DocumentError(file, 1, 1, 'it has changed since it was checked; check it again');
}

/** Of a file that has both languages the translation is mended. */
function mendedSide({ units }: FileContent): 'target' | undefined {
  return units === undefined ? undefined : 'target';
}
