import { Inflate } from 'fflate';
import { crc32 } from './crc-32.ts';
import { packedBytes, type Refuse, zipDirectory, type ZipEntry } from './zip-directory.ts';

/** All that is unpacked of one archive; the text of a long novel is 5 MB. */
const LARGEST_SUM = 200_000_000;

/** Deflate makes at most 1032 bytes of one: these unpack to 17 MB at most before they are counted. */
const CHUNK = 16_384;

const STORED = 0;
const DEFLATED = 8;

/** A zip archive that unpacks what it is asked for, and no more than a document may hold. */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #refuse: Refuse;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #left = LARGEST_SUM;

  /** @throws ERR_DOCUMENT for what is no zip, or a damaged one. */
  constructor(bytes: Uint8Array, refuse: Refuse) {
    this.#bytes = bytes;
    this.#refuse = refuse;
    this.#entries = zipDirectory(bytes, refuse);
  }

  /** Whether it holds a file; the names of parts are the same in capitals. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /**
   * Unpacks a file whole; undefined where there is none.
   *
   * @throws ERR_DOCUMENT where it is encrypted, damaged, too large or not what the directory tells.
   */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    if (entry.isEncrypted)
      throw this.#refuse(`${entry.name} in it is encrypted; save it without a password`);
    this.#left -= entry.size;
    if (this.#left < 0)
      throw this.#refuse(
        `it would unpack to more than ${LARGEST_SUM / 1_000_000} MB of text; no document is so large`,
      );
    const packed = packedBytes(this.#bytes, entry, this.#refuse);
    const unpacked = this.#unpack(packed, entry);
    if (unpacked?.length !== entry.size || crc32(unpacked) !== entry.checksum)
      throw this.#refuse(`${entry.name} in it is damaged; get the file again`);
    return unpacked;
  }

  #unpack(packed: Uint8Array, { method, name, size }: ZipEntry): Uint8Array | undefined {
    if (method === STORED) return packed;
    if (method !== DEFLATED)
      throw this.#refuse(`${name} in it is packed by a method that no word processor uses`);
    return inflate(packed, size);
  }
}

/** Inflates to the size that is told; undefined where the bytes are broken, or would go beyond it. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const whole = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length <= size) whole.set(piece, length);
    length += piece.length;
  });
  try {
    for (let place = 0; place < packed.length; place += CHUNK) {
      stream.push(packed.subarray(place, place + CHUNK), place + CHUNK >= packed.length);
      if (length > size) return undefined;
    }
  } catch {
    return undefined;
  }
  return length === size ? whole : undefined;
}
