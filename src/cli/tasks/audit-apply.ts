import { readSignOff } from '../../audit/sign-off.ts';
import { readTextFile } from '../../node/read-text-file.ts';
import { applyChanges, type ApplyOptions } from '../apply-changes.ts';
import type { CliIo } from '../io.ts';

/** `jalali audit apply` */
export async function task(
  [path = '', archive]: readonly string[],
  options: ApplyOptions,
  io: CliIo,
): Promise<number> {
  const lines = readSignOff(await readTextFile(path), path);
  const changes = lines.flatMap((line) => ('change' in line ? [line.change] : []));
  const refused = lines.flatMap((signed) =>
    'refusal' in signed
      ? [{ line: signed.line, status: 'refused' as const, reason: signed.refusal }]
      : [],
  );
  const undoName = path.replace(/\.csv$/iu, '');
  return applyChanges({ from: path, changes, archive, refused, undoName }, options, io);
}
