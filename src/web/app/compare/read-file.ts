import type { Settings, SideText } from '../../protocol.ts';
import type { Engine } from '../engine.ts';
import type { Say } from '../phrases.ts';

/**
 * Reads a file of the reader's as a text of a side.
 *
 * @throws with what to tell the reader, in the language of the page.
 */
export async function readFile(
  engine: Engine,
  file: File,
  settings: Settings,
  say: Say,
): Promise<SideText> {
  const { name } = file;
  const bytes = await bytesOf(file);
  if (bytes === undefined) throw new Error(say('open.failed', { file: name }));
  if (isNoText(bytes)) throw new Error(say('open.noText', { file: name }));
  const { text, type } = await engine.ask('read', { bytes, name, ...settings });
  return { text, type, file: name };
}

/** None of a folder, or of a file that is gone. */
async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

const HEAD = 1024;
/** The first bytes of a PDF, and of a zip, as a Word document is. */
const PDF = '%PDF';
const ZIP = 'PK';
/** The first letter of UTF-16, which has bytes of zero. */
const BYTE_ORDER_MARKS = ['\u00ff\u00fe', '\u00fe\u00ff'];

/** Whether it is a picture, a PDF or the like: the advice to save it as UTF-8 would lead nowhere. */
function isNoText(bytes: Uint8Array): boolean {
  const head = String.fromCodePoint(...bytes.subarray(0, HEAD));
  if (head.startsWith(PDF)) return true;
  const isKnown = [ZIP, ...BYTE_ORDER_MARKS].some((start) => head.startsWith(start));
  return !isKnown && head.includes('\0');
}
