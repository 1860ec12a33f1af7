import { stat } from 'node:fs/promises';
import {
  type FieldChange,
  type SettledEdit,
  type SettledField,
  settleField,
  type SignedEdit,
  withoutOverlap,
} from '../audit/field-change.ts';
import { splice } from '../check/splice.ts';
import { DocumentError } from '../core/errors/index.ts';
import {
  type Post,
  type PostFieldKey,
  readFilePost,
  readRestPost,
  readWxrItem,
  sourceEdit,
} from '../documents/posts/index.ts';
import type { Edit } from '../check/index.ts';
import type { Archive, ArchiveEvent } from './archive.ts';
import { PartialFile } from './partial-file.ts';
import { textChunks } from './text-chunks.ts';

/** What becomes of a line that was signed. */
export interface LineOutcome {
  readonly line: number;
  readonly status: 'written' | 'already' | 'refused';
  /** Why it is refused. */
  readonly reason?: string;
}

/** What is to be written into the files of an archive. */
export interface Rewriting {
  /** By the path of the file, from left to right. */
  readonly files: ReadonlyMap<string, readonly Edit[]>;
  readonly outcomes: readonly LineOutcome[];
  /** What takes it back. */
  readonly undo: readonly FieldChange[];
}

type PostEvent = Extract<ArchiveEvent, { readonly kind: 'post' }>;

const CHANGED = 'the text is no longer the one that was signed; audit the archive again';
const NO_POST = 'the archive has no such post, or none that can be read';
const OVERLAPS = 'it touches what another line changes; apply this one afterwards';
const UNSOUND = 'it cannot be written there without harm';

/** Finds out what changes mean for an archive as it is now; nothing is written yet. */
export async function planRewriting(
  archive: Archive,
  changes: readonly FieldChange[],
): Promise<Rewriting> {
  const planner = new Planner(archive, changes);
  for await (const event of archive.read()) if (event.kind === 'post') planner.take(event);
  return planner.finish();
}

const NO_EDIT: Edit = { index: 0, length: 0, text: '' };

class Planner {
  readonly #archive: Archive;
  /** What waits for its post, by post and then by field. */
  readonly #waiting = new Map<string, Map<PostFieldKey, FieldChange[]>>();
  readonly #outcomes: LineOutcome[] = [];
  readonly #files = new Map<string, Edit[]>();
  readonly #undo: FieldChange[] = [];

  constructor(archive: Archive, changes: readonly FieldChange[]) {
    this.#archive = archive;
    for (const change of changes) {
      const key = this.#keyOf(change.file, change.post);
      const fields = this.#waiting.get(key) ?? new Map<PostFieldKey, FieldChange[]>();
      fields.set(change.field, [...(fields.get(change.field) ?? []), change]);
      this.#waiting.set(key, fields);
    }
  }

  take(event: PostEvent): void {
    const key = this.#keyOf(event.file, event.key);
    const fields = this.#waiting.get(key);
    if (fields === undefined) return;
    this.#waiting.delete(key);
    for (const [field, changes] of fields) {
      const { kept, overlapping } = withoutOverlap(changes);
      const settled = this.#settle(event, field, kept);
      const edits = settled === undefined ? undefined : editsOf(event, field, settled);
      this.#refuse(overlapping, OVERLAPS);
      if (settled === undefined) this.#refuse(kept, CHANGED);
      else if (edits === undefined) this.#refuse(kept, UNSOUND);
      else this.#add(event, kept, settled, edits);
    }
  }

  finish(): Rewriting {
    for (const fields of this.#waiting.values())
      for (const changes of fields.values()) this.#refuse(changes, NO_POST);
    const files = [...this.#files].map(
      ([path, edits]) => [path, edits.toSorted((one, two) => one.index - two.index)] as const,
    );
    return {
      files: new Map(files),
      outcomes: this.#outcomes.toSorted((one, two) => one.line - two.line),
      undo: this.#undo,
    };
  }

  /** An export is one file, whatever it was called when it was read. */
  #keyOf(file: string, post: string): string {
    return this.#archive.kind === 'files' ? file : `post ${post}`;
  }

  #settle(
    { post }: PostEvent,
    field: PostFieldKey,
    changes: readonly FieldChange[],
  ): SettledField | undefined {
    const text = post.fields[field]?.text;
    return text === undefined ? undefined : settleField(text, changes);
  }

  #add(
    { path, chunk }: PostEvent,
    changes: readonly FieldChange[],
    settled: SettledField,
    edits: readonly Edit[],
  ): void {
    for (const { line } of changes)
      this.#outcomes.push({ line, status: settled.doneLines.has(line) ? 'already' : 'written' });
    const [first] = changes;
    if (edits.length === 0 || first === undefined) return;
    this.#files.set(path, [...(this.#files.get(path) ?? []), ...edits]);
    const undo = settled.undo.map((edit, place): SignedEdit => {
      const { index, length, text } = edits[place] ?? NO_EDIT;
      const start = index - chunk.index;
      return { ...edit, source: { old: text, text: chunk.source.slice(start, start + length) } };
    });
    this.#undo.push({ ...first, hash: settled.hashAfter, edits: undo });
  }

  #refuse(changes: readonly FieldChange[], reason: string): void {
    for (const { line } of changes) this.#outcomes.push({ line, status: 'refused', reason });
  }
}

/** The edits of a field as those of its file; undefined where the field would not read as it should then. */
function editsOf(
  { post, chunk, path }: PostEvent,
  key: PostFieldKey,
  { edits, after }: SettledField,
): Edit[] | undefined {
  const field = post.fields[key];
  if (field === undefined || !field.isOriginal) return undefined;
  const pieces = field.pieces();
  const moved = edits.map((edit) => placedEdit(chunk.source, sourceEdit(pieces, edit), edit));
  const whole = moved.filter((edit) => edit !== undefined);
  if (whole.length !== moved.length) return undefined;
  const again = reread({ ...chunk, source: splice(chunk.source, whole) }, post, path);
  if (again.fields[key]?.text !== after) return undefined;
  return whole.map(({ index, length, text }) => ({ index: chunk.index + index, length, text }));
}

/** An edit of the source, as it is told to be written; undefined where another text stands in the source. */
function placedEdit(
  source: string,
  edit: Edit | undefined,
  { source: told }: SettledEdit,
): Edit | undefined {
  if (edit === undefined || told === undefined) return edit;
  const { index, length } = edit;
  return source.slice(index, index + length) === told.old
    ? { ...edit, text: told.text }
    : undefined;
}

function reread(chunk: PostEvent['chunk'], { type, textType }: Post, path: string): Post {
  if (type === 'file') return readFilePost(chunk.source, textType, path);
  return chunk.source.startsWith('<') ? readWxrItem(chunk) : readRestPost(chunk, path);
}

/** A file with its edits in it, which waits to take the place of the old one. */
export interface WaitingFile {
  /** @throws ERR_DOCUMENT where the old one was changed in the meantime, or cannot be replaced. */
  readonly commit: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/**
 * Writes a file anew with edits in it, beside the old one; whatever else stands in it stays byte for byte.
 *
 * @throws ERR_DOCUMENT
 */
export async function writeEdited(path: string, edits: readonly Edit[]): Promise<WaitingFile> {
  const { mtimeMs, size } = await stat(path);
  const file = await PartialFile.begin(path);
  try {
    for await (const text of edited(path, edits)) await file.write(text);
    await file.close();
  } catch (error) {
    await file.discard();
    throw error;
  }
  return {
    discard: () => file.discard(),
    commit: async () => {
      const now = await stat(path);
      if (now.mtimeMs === mtimeMs && now.size === size) return file.commit();
      await file.discard();
      throw new DocumentError(path, 1, 1, 'it was changed by someone else in the meantime');
    },
  };
}

async function* edited(path: string, edits: readonly Edit[]): AsyncGenerator<string> {
  let start = 0;
  let next = 0;
  let kept = 0;
  for await (const { text } of textChunks(path)) {
    const end = start + text.length;
    let from = Math.max(0, kept - start);
    for (let edit = edits[next]; edit !== undefined && edit.index < end; edit = edits[++next]) {
      yield text.slice(from, edit.index - start) + edit.text;
      kept = edit.index + edit.length;
      from = kept - start;
    }
    yield text.slice(from);
    start = end;
  }
  for (const { text } of edits.slice(next)) yield text;
}
