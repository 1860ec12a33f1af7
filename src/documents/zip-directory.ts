import type { DocumentError } from '../core/errors/index.ts';

/** Makes the error of a file that is refused, from the reason. */
export type Refuse = (reason: string) => DocumentError;

/** What the directory of a zip tells of a file in it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 is stored, 8 deflated: APPNOTE.TXT of PKWARE, 4.4.5. */
  readonly method: number;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

// Signatures and fixed sizes of APPNOTE.TXT, 4.3.
const END_SIGNATURE = 0x06_05_4b_50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xff_ff;
const ENTRY_SIGNATURE = 0x02_01_4b_50;
const ENTRY_SIZE = 46;
const HEADER_SIGNATURE = 0x04_03_4b_50;
const HEADER_SIZE = 30;

/** Stands for what only a zip of more than 4 GB has to tell. */
const IN_ZIP64 = 0xff_ff_ff_ff;

const DAMAGED = 'the zip is damaged or cut short; get the file again';

/** The directory of a zip: its files by name, as it spells them in lower case. */
export function zipDirectory(bytes: Uint8Array, refuse: Refuse): Map<string, ZipEntry> {
  const view = viewOf(bytes);
  if (view.byteLength < 4 || view.getUint32(0, true) !== HEADER_SIGNATURE)
    throw refuse('it is no zip archive, which every DOCX file is; save it as .docx');
  const end = placeOfEnd(view);
  if (end === undefined) throw refuse(DAMAGED);
  const entries = new Map<string, ZipEntry>();
  let place = view.getUint32(end + 16, true);
  if (place === IN_ZIP64) throw refuse('it is a zip of more than 4 GB; no document is so large');
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (place + ENTRY_SIZE > end || view.getUint32(place, true) !== ENTRY_SIGNATURE)
      throw refuse(DAMAGED);
    const lengthOfName = view.getUint16(place + 28, true);
    const entry = entryAt(view, place, lengthOfName);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw refuse(`it holds ${entry.name} twice; save it anew`);
    entries.set(key, entry);
    place +=
      ENTRY_SIZE +
      lengthOfName +
      view.getUint16(place + 30, true) +
      view.getUint16(place + 32, true);
  }
  return entries;
}

/** The bytes of a file in a zip as they stand there, compressed. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry, refuse: Refuse): Uint8Array {
  const view = viewOf(bytes);
  const { offset, compressedSize } = entry;
  if (offset + HEADER_SIZE > bytes.length || view.getUint32(offset, true) !== HEADER_SIGNATURE)
    throw refuse(DAMAGED);
  const start =
    offset + HEADER_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) throw refuse(DAMAGED);
  return bytes.subarray(start, start + compressedSize);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** The record that ends a zip stands before a comment of unknown length. */
function placeOfEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let place = last; place >= Math.max(0, last - LONGEST_COMMENT); place--)
    if (view.getUint32(place, true) === END_SIGNATURE) return place;
  return undefined;
}

function entryAt(view: DataView, place: number, lengthOfName: number): ZipEntry {
  const start = view.byteOffset + place + ENTRY_SIZE;
  const available = view.byteOffset + view.byteLength - start;
  const name = new Uint8Array(view.buffer, start, Math.min(lengthOfName, available));
  return {
    // Some tools of Windows write `word\document.xml`.
    name: new TextDecoder().decode(name).replaceAll('\\', '/'),
    isEncrypted: (view.getUint16(place + 8, true) & 1) === 1,
    method: view.getUint16(place + 10, true),
    checksum: view.getUint32(place + 16, true),
    compressedSize: view.getUint32(place + 20, true),
    size: view.getUint32(place + 24, true),
    offset: view.getUint32(place + 42, true),
  };
}
