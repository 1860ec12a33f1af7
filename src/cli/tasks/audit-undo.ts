import { readUndo } from '../../audit/undo.ts';
import { readJsonFile } from '../../node/read-json-file.ts';
import { applyChanges, type ApplyOptions } from '../apply-changes.ts';
import type { CliIo } from '../io.ts';

/** `jalali audit undo` */
export async function task(
  [path = '', archive]: readonly string[],
  options: ApplyOptions,
  io: CliIo,
): Promise<number> {
  const changes = readUndo(await readJsonFile(path), path);
  return applyChanges({ from: path, changes, archive, refused: [] }, options, io);
}
