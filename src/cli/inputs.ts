import { DocumentError } from '../core/errors/index.ts';
import { filesUnder, isFolder } from '../node/files-under.ts';
import { decodeText } from '../documents/text-encoding.ts';
import type { CliIo } from './io.ts';
import type { Input } from './refusals.ts';

/** The arguments, or without any the lines of stdin; blank ones are passed over. */
export function datesFrom(words: readonly string[], io: CliIo): AsyncIterable<Input> {
  if (words.length === 0)
    refuseTerminal(io, 'no dates given; name them, or pipe them in a line each');
  return words.length > 0 ? typed(words) : lines(io);
}

/** The files named, or stdin when none is. */
export function filesFrom(words: readonly string[], io: CliIo): readonly Input[] {
  if (words.length === 0) refuseTerminal(io, 'no files given; name them, or pipe one in');
  return (words.length > 0 ? words : [STDIN_PATH]).map((text) => ({ text, isFile: true }));
}

/** The same, folders with the files in them that are wanted. */
export async function filesAndFoldersFrom(
  words: readonly string[],
  io: CliIo,
  isWanted: (name: string) => boolean,
): Promise<readonly Input[]> {
  const inputs = await Promise.all(
    filesFrom(words, io).map(async ({ text }) =>
      text !== STDIN_PATH && (await isFolder(text)) ? filesOf(text, isWanted) : [text],
    ),
  );
  return inputs.flat().map((text) => ({ text, isFile: true }));
}

/** A folder of nothing is rather a mistake in its name. */
async function filesOf(
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<readonly string[]> {
  const files = await filesUnder(folder, isWanted);
  if (files.length === 0)
    throw new Error(
      `there is no file to work on in ${folder}; JSON, XML, CSV and TSV are to be named`,
    );
  return files;
}

/** Waiting in silence for a terminal's end of file helps nobody. */
function refuseTerminal(io: CliIo, hint: string): void {
  if (io.stdin.isTTY === true) throw new Error(hint);
}

/** The name under which stdin is asked for and reported. */
export const STDIN_PATH = '-';

async function* typed(words: readonly string[]): AsyncGenerator<Input> {
  for (const text of words) yield { text };
}

async function* lines(io: CliIo): AsyncGenerator<Input> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 0;
  let rest = '';
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new DocumentError('<stdin>', line + 1, 1, 'this is not UTF-8 text, near this line');
    }
  };
  for await (const chunk of io.stdin) {
    const pieces = (rest + decode(chunk)).split(/\r?\n/u);
    rest = pieces.pop() ?? '';
    for (const text of pieces) {
      line++;
      if (text.trim() !== '') yield { text, line };
    }
  }
  rest += decode();
  if (rest.trim() !== '') yield { text: rest, line: line + 1 };
}

/** The whole of stdin as text. */
export async function readStdin(io: CliIo): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  return decodeText(Buffer.concat(chunks), '<stdin>');
}
