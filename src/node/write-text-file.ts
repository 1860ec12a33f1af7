import {
  chmod,
  chown,
  open,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { DocumentError } from '../core/errors/index.ts';
import { encodeText, encodingOf, type TextEncoding } from '../documents/text-encoding.ts';

/** What may be done of writing. */
export interface WriteOptions {
  /** Whether a file that is not there is made; else it is refused. */
  readonly mayMake?: boolean;
  /** The text that was read and changed: a file that holds another by now is refused. */
  readonly instead?: string;
}

/**
 * Writes a file as a whole: a new one beside it takes its place, so that whoever stops it in the middle
 * leaves the old file as it was. Permissions and encoding are kept; of a link, the file that it leads to is
 * written.
 *
 * @throws ERR_DOCUMENT for a file that cannot be written.
 */
export async function writeTextFile(
  path: string,
  text: string,
  { mayMake = false, instead }: WriteOptions = {},
): Promise<void> {
  try {
    // An empty file first, with the mode that the host gives new ones.
    if (mayMake) await (await open(path, 'a')).close();
    await replaceFile(await realpath(path), text, instead);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DocumentError(path, 1, 1, `it cannot be written: ${reason}`);
  }
}

async function replaceFile(path: string, text: string, instead: string | undefined): Promise<void> {
  const beside = `${path}.jalali-${process.pid}.tmp`;
  const { mode, uid, gid } = await stat(path);
  if ((mode & OWNER_MAY_WRITE) === 0) throw new Error('it is write-protected');
  try {
    const encoding = await encodingOfFile(path);
    await writeFile(beside, encodeText(text, encoding), { mode });
    // What is asked for at creation the umask takes from.
    await chmod(beside, mode);
    // Only the superuser gives files away; to others the new file belongs as the old one did.
    await chown(beside, uid, gid).catch(() => undefined);
    // An editor may have saved it while it was read.
    if (instead !== undefined && !(await readFile(path)).equals(encodeText(instead, encoding)))
      throw new Error('it has changed since it was read; run this again');
    await rename(beside, path);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
}

/** The encoding that a file has until now, by its first two bytes. */
async function encodingOfFile(path: string): Promise<TextEncoding> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return encodingOf(buffer);
  } finally {
    await file.close();
  }
}

/** The owner's permission to write, of a POSIX mode. */
const OWNER_MAY_WRITE = 0o200;
