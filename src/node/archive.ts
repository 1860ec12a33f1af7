import { open, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { isPressError, type PressError } from '../core/index.ts';
import { DocumentError } from '../core/errors/index.ts';
import type { DocumentType } from '../documents/index.ts';
import {
  JsonSplitter,
  type Post,
  type PostChunk,
  readFilePost,
  readRestPost,
  readWxrItem,
  WxrSplitter,
} from '../documents/posts/index.ts';
import { filesUnder, isFolder } from './files-under.ts';
import { linksOutOf } from './links-out-of.ts';
import { readTextFile, reasonOf } from './read-text-file.ts';
import { encodingOf } from '../documents/text-encoding.ts';
import { textChunks } from './text-chunks.ts';

/** What comes out of an archive, in its order: a post, or something that could not be read. */
export type ArchiveEvent =
  | {
      readonly kind: 'post';
      readonly post: Post;
      /** Its id, or its number: `#12`; of another post of the same id that with a number: `12~2`. */
      readonly key: string;
      /** The file that holds it, and what it is called within a folder. */
      readonly path: string;
      readonly file: string;
      readonly chunk: PostChunk;
    }
  | {
      readonly kind: 'refused';
      readonly error: PressError;
      /** Whether what follows it in its file is not read. */
      readonly endsReading?: boolean;
    };

/** An archive that can be read, any number of times. */
export interface Archive {
  readonly path: string;
  readonly kind: 'wxr' | 'json' | 'files';
  /** How much of it was read, and how much there is: in bytes, of a folder in files. */
  readonly progress: { readonly done: number; readonly total: number };
  /** The address of the site, where the archive tells it before its first post. */
  readonly blogUrl: string | undefined;
  read(): AsyncGenerator<ArchiveEvent>;
}

/** Which files of a folder are posts, and what they are written in. */
export interface FileTypes {
  readonly isWanted: (name: string) => boolean;
  readonly typeOf: (name: string) => DocumentType | undefined;
}

/**
 * Opens an archive: a WordPress export, JSON of its REST API, a folder of documents or one of them.
 *
 * @throws ERR_DOCUMENT for what is not there, or none of these.
 */
export async function openArchive(path: string, types: FileTypes): Promise<Archive> {
  if (await isFolder(path)) return new FolderArchive(path, types);
  const kind = await sniff(path);
  if (kind !== undefined) return new ExportArchive(path, kind, (await stat(path)).size);
  if (types.typeOf(path) !== undefined) return new FolderArchive(path, types, [path]);
  throw new DocumentError(
    path,
    1,
    1,
    'this is no archive: expected WordPress’s XML or JSON, or a folder',
  );
}

/** What a file begins with tells what it is: documents of other kinds are told by their names. */
async function sniff(path: string): Promise<'wxr' | 'json' | undefined> {
  if (/\.(?:md|markdown|html?|xhtml|txt|text)$/iu.test(path)) return undefined;
  const [first] = (await beginningOf(path)).replace(/^\uFEFF/u, '').trimStart();
  if (first === '<') return 'wxr';
  if (first === '[' || first === '{') return 'json';
  if (first !== undefined) return undefined;
  return /\.xml$/iu.test(path) ? 'wxr' : 'json';
}

/** What is not UTF-8 is told when the file is read. */
async function beginningOf(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    const file = await open(path);
    const { buffer, bytesRead } = await file.read(new Uint8Array(BEGINNING));
    await file.close();
    bytes = buffer.subarray(0, bytesRead);
  } catch (error) {
    throw new DocumentError(path, 1, 1, reasonOf(error));
  }
  // Without a byte order mark it has a zero beside its first character.
  if (encodingOf(bytes) !== 'utf-8' || bytes.subarray(0, 2).includes(0))
    throw new DocumentError(path, 1, 1, 'it is UTF-16; save it as UTF-8');
  return new TextDecoder().decode(bytes);
}

const BEGINNING = 1024;

/** A file that holds many posts. */
class ExportArchive implements Archive {
  readonly path: string;
  readonly kind: 'wxr' | 'json';
  readonly progress: { done: number; total: number };
  #splitter: WxrSplitter | JsonSplitter | undefined;

  constructor(path: string, kind: 'wxr' | 'json', size: number) {
    this.path = path;
    this.kind = kind;
    this.progress = { done: 0, total: size };
  }

  get blogUrl(): string | undefined {
    return this.#splitter instanceof WxrSplitter ? this.#splitter.blogUrl : undefined;
  }

  /** What was read before a fault is given before it. */
  async *read(): AsyncGenerator<ArchiveEvent> {
    let chunks: PostChunk[] = [];
    const emit = (chunk: PostChunk): void => {
      chunks.push(chunk);
    };
    const Splitter = this.kind === 'wxr' ? WxrSplitter : JsonSplitter;
    const splitter = new Splitter(this.path, emit);
    this.#splitter = splitter;
    const keys = new KeyGiver();
    let fault: PressError | undefined;
    let isAtEnd = false;
    try {
      for await (const { text, bytesRead } of textChunks(this.path)) {
        fault = faultOf(() => splitter.write(text));
        for (const chunk of chunks) yield this.#eventOf(chunk, keys);
        chunks = [];
        this.progress.done = bytesRead;
        if (fault !== undefined) break;
      }
      isAtEnd = fault === undefined;
      fault ??= faultOf(() => splitter.finish());
    } catch (error) {
      if (!isPressError(error)) throw error;
      fault = error;
    }
    if (fault !== undefined) yield { kind: 'refused', error: fault, endsReading: !isAtEnd };
  }

  #eventOf(chunk: PostChunk, keys: KeyGiver): ArchiveEvent {
    const { path } = this;
    keys.next();
    try {
      const post = this.kind === 'wxr' ? readWxrItem(chunk) : readRestPost(chunk, path);
      return { kind: 'post', post, key: keys.keyOf(post), path, file: path, chunk };
    } catch (error) {
      if (!isPressError(error)) throw error;
      return { kind: 'refused', error };
    }
  }
}

/** Gives every post of a file a key of its own, the same in every reading. */
class KeyGiver {
  readonly #given = new Set<string>();
  #number = 0;

  /** Goes on to the next, be it a post or not. */
  next(): void {
    this.#number++;
  }

  keyOf({ id = `#${this.#number}` }: Post): string {
    let key = id;
    for (let turn = 2; this.#given.has(key); turn++) key = `${id}~${turn}`;
    this.#given.add(key);
    return key;
  }
}

function faultOf(work: () => void): PressError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (isPressError(error)) return error;
    throw error;
  }
}

/** A folder of files that are a post each, or one of them. */
class FolderArchive implements Archive {
  readonly path: string;
  readonly kind = 'files';
  readonly progress = { done: 0, total: 0 };
  readonly blogUrl = undefined;
  readonly #types: FileTypes;
  readonly #files: readonly string[] | undefined;

  constructor(path: string, types: FileTypes, files?: readonly string[]) {
    this.path = path;
    this.#types = types;
    this.#files = files;
  }

  async *read(): AsyncGenerator<ArchiveEvent> {
    if (this.#files === undefined) {
      for (const link of await linksOutOf(this.path)) {
        const reason = 'this link leads out of the folder, and is not followed';
        yield { kind: 'refused', error: new DocumentError(link, 1, 1, reason) };
      }
    }
    const files = this.#files ?? (await filesUnder(this.path, this.#types.isWanted));
    if (files.length === 0)
      throw new DocumentError(this.path, 1, 1, 'there is no Markdown, HTML or text file in it');
    this.progress.done = 0;
    this.progress.total = files.length;
    for (const file of files) {
      yield this.#eventOf(file);
      this.progress.done++;
    }
  }

  async #eventOf(path: string): Promise<ArchiveEvent> {
    const file = this.#files === undefined ? relative(this.path, path).split(sep).join('/') : path;
    const type = this.#types.typeOf(path);
    try {
      const source = await readTextFile(path);
      const post = readFilePost(source, type ?? 'plain', path);
      const chunk = { source, index: 0, line: 1, column: 1 };
      return { kind: 'post', post: { ...post, id: file }, key: file, path, file, chunk };
    } catch (error) {
      if (!isPressError(error)) throw error;
      return { kind: 'refused', error };
    }
  }
}
