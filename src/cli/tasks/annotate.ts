import { annotations } from '../../check/annotate.ts';
import { DocumentText } from '../../check/document-text.ts';
import type { Place } from '../../check/index.ts';
import { splice } from '../../check/splice.ts';
import type { DocumentType } from '../../documents/index.ts';
import { writeTextFile } from '../../node/write-text-file.ts';
import { isDocumentName, readDocumentInput } from '../document-input.ts';
import { filesAndFoldersFrom, STDIN_PATH } from '../inputs.ts';
import { type CliIo, writeRecord } from '../io.ts';
import { lineDiff } from '../line-diff.ts';
import { LinePlaces } from '../../report/line-places.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';
import { styleFor } from '../style-choice.ts';

interface AnnotateTaskOptions extends RefusalOptions {
  readonly write?: boolean;
  readonly dryRun?: boolean;
  readonly each?: boolean;
  readonly style?: string;
  readonly type?: DocumentType;
}

/** `jalali annotate` */
export async function task(
  files: readonly string[],
  options: AnnotateTaskOptions,
  io: CliIo,
): Promise<number> {
  if (options.style !== undefined) await styleFor(undefined, options.style);
  const inputs = await filesAndFoldersFrom(files, io, isDocumentName);
  return forEachInput(inputs, io, options, async ({ text: path }) => {
    const { source, type } = await readDocumentInput(path, io, options.type);
    const style = await styleFor(path, options.style);
    const document = new DocumentText(source, type, path);
    const how = { style, each: options.each === true };
    const hasRoom = (place: Place): boolean => isOpenText(document, source, place);
    const edits = annotations(document.text, how, hasRoom)
      .map((edit) => document.toSourceEdit(edit))
      .filter((edit) => edit !== undefined);
    const places = new LinePlaces(source);
    if (options.json === true) {
      for (const { index, text } of edits)
        writeRecord(io, { status: 'added', path, ...places.of(index), text: text.trim() });
    }
    const annotated = splice(source, edits);
    if (options.dryRun === true) {
      if (options.json !== true) io.stdout.write(lineDiff(path, source, annotated));
    } else if (options.write === true && path !== STDIN_PATH) {
      if (edits.length > 0) await writeTextFile(path, annotated);
    } else if (options.json !== true) io.stdout.write(annotated);
  });
}

/** A heading or a caption has no room for a second calendar; a quotation and a link are another's words. */
function isOpenText(document: DocumentText, source: string, place: Place): boolean {
  if (document.kindAt(place.index) !== 'paragraph') return false;
  const own = document.toSource(place);
  if (own === undefined) return false;
  const line = source.slice(source.lastIndexOf('\n', own.index) + 1, own.index);
  if (isCaption(source, own.index)) return false;
  return !QUOTATION.test(line) && !LINK_END.test(source.slice(own.index + own.length));
}

/** A line in emphasis below an image, as Markdown has no other caption. */
function isCaption(source: string, index: number): boolean {
  const start = source.lastIndexOf('\n', index) + 1;
  const end = source.indexOf('\n', index);
  const line = source.slice(start, end === -1 ? source.length : end).trim();
  const above = source.slice(0, start).trimEnd().split('\n').at(-1) ?? '';
  return /^([*_]).*\1$/u.test(line) && /^!\[.*\)$/u.test(above.trim());
}

const QUOTATION = /^\s*>/u;
/** What ends a link comes before anything that begins one, or an element. */
const LINK_END = /^[^[\]<]*(?:\]|<\/a\b)/iu;
