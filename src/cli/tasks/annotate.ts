import { contentAnnotations } from '../../check/files/annotate-content.ts';
import { splice } from '../../check/splice.ts';
import { writeTextFile } from '../../node/write-text-file.ts';
import { isWritableFileName, readFileInput, refuseToWrite } from '../file-input.ts';
import { filesAndFoldersFrom, STDIN_PATH } from '../inputs.ts';
import { type CliIo, writeRecord } from '../io.ts';
import { lineDiff } from '../line-diff.ts';
import { LinePlaces } from '../../report/line-places.ts';
import type { FileInputOptions } from '../options.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';
import { styleFor } from '../style-choice.ts';

interface AnnotateTaskOptions extends RefusalOptions, FileInputOptions {
  readonly write?: boolean;
  readonly dryRun?: boolean;
  readonly each?: boolean;
  readonly style?: string;
}

/** `jalali annotate` */
export async function task(
  files: readonly string[],
  options: AnnotateTaskOptions,
  io: CliIo,
): Promise<number> {
  if (options.style !== undefined) await styleFor(undefined, options.style);
  const inputs = await filesAndFoldersFrom(files, io, isWritableFileName);
  return forEachInput(inputs, io, options, async ({ text: path }) => {
    const content = await readFileInput(path, io, options);
    const { source } = content;
    refuseToWrite(content);
    const style = await styleFor(path, options.style);
    const how = { style, each: options.each === true };
    const edits = contentAnnotations(content, how);
    const places = new LinePlaces(source);
    if (options.json === true) {
      for (const { index, text } of edits)
        writeRecord(io, { status: 'added', path, ...places.of(index), text: text.trim() });
    }
    const annotated = splice(source, edits);
    if (options.dryRun === true) {
      if (options.json !== true) io.stdout.write(lineDiff(path, source, annotated));
    } else if (options.write === true && path !== STDIN_PATH) {
      if (edits.length > 0) await writeTextFile(path, annotated, { instead: source });
    } else if (options.json !== true) io.stdout.write(annotated);
  });
}
