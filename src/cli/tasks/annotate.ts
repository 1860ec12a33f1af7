import { annotations } from '../../check/annotate.ts';
import { DocumentText } from '../../check/document-text.ts';
import type { Edit } from '../../check/index.ts';
import { splice } from '../../check/splice.ts';
import type { DocumentType } from '../../documents/index.ts';
import { writeTextFile } from '../../node/write-text-file.ts';
import { readDocumentInput } from '../document-input.ts';
import { filesFrom, STDIN_PATH } from '../inputs.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { LinePlaces } from '../line-places.ts';
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
  return forEachInput(filesFrom(files, io), io, options, async ({ text: path }) => {
    const { source, type } = await readDocumentInput(path, io, options.type);
    const style = await styleFor(path, options.style);
    const document = new DocumentText(source, type, path);
    const how = { style, each: options.each === true };
    const hasRoom = (index: number): boolean => isBodyText(document, index);
    const edits = annotations(document.text, how, hasRoom).flatMap((edit): Edit[] => {
      // The place before it tells where it ends: an insertion has none of its own.
      const before = document.toSource({ index: edit.index - 1, length: 1 });
      return before === undefined ? [] : [{ ...edit, index: before.index + before.length }];
    });
    const places = new LinePlaces(source);
    if (options.json === true || options.dryRun === true) {
      for (const { index, text } of edits) {
        const { line, column } = places.of(index);
        const added = text.trim();
        if (options.json === true)
          writeRecord(io, { status: 'added', path, line, column, text: added });
        else writeLine(io.stdout, `${path}:${line}:${column}: + ${added}`);
      }
      if (options.dryRun === true) return;
    }
    const annotated = splice(source, edits);
    if (options.write === true && path !== STDIN_PATH) {
      if (edits.length > 0) await writeTextFile(path, annotated);
    } else if (options.json !== true) io.stdout.write(annotated);
  });
}

/** A heading or a caption has no room for a second calendar. */
function isBodyText(document: DocumentText, index: number): boolean {
  return document.kindAt(index) === 'paragraph';
}
