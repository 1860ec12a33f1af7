import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { FieldChange } from '../audit/field-change.ts';
import { writeUndo } from '../audit/undo.ts';
import { DocumentError } from '../core/errors/index.ts';
import { oneLine } from '../core/one-line.ts';
import { openArchive } from '../node/archive.ts';
import {
  type LineOutcome,
  planRewriting,
  type Rewriting,
  type WaitingFile,
  writeEdited,
} from '../node/rewrite-archive.ts';
import { typeOfName } from '../documents/type-of-name.ts';
import { isDocumentName } from './document-input.ts';
import { type CliIo, EXIT, writeLine, writeRecord } from './io.ts';

/** How changes are applied. */
export interface ApplyOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** Changes, the file that they come from, and the archive if it was named. */
export interface ChangeSet {
  readonly from: string;
  readonly changes: readonly FieldChange[];
  readonly archive: string | undefined;
  /** Lines that were refused before the archive was looked at. */
  readonly refused: readonly LineOutcome[];
  /** The name of the file that takes it back, without its ending; none for what takes back itself. */
  readonly undoName?: string;
}

/** Applies changes to their archive, and tells what became of each line. */
export async function applyChanges(
  set: ChangeSet,
  options: ApplyOptions,
  io: CliIo,
): Promise<number> {
  const path = archiveOf(set);
  const plan =
    path === undefined ? NOTHING : await planRewriting(await openArchive(path, TYPES), set.changes);
  const outcomes = [...set.refused, ...plan.outcomes].toSorted((one, two) => one.line - two.line);
  const isDry = options.dryRun === true;
  const undo = isDry || plan.files.size === 0 ? undefined : await write(plan, set, path ?? '');
  tell(set, outcomes, { ...options, undo }, io);
  return outcomes.some(({ status }) => status === 'refused') ? EXIT.refused : EXIT.done;
}

const NOTHING: Rewriting = { files: new Map(), outcomes: [], undo: [] };

const TYPES = {
  isWanted: isDocumentName,
  typeOf: typeOfName,
};

/** The archive of all changes; undefined where there are none. */
function archiveOf({ from, changes, archive }: ChangeSet): string | undefined {
  const named = new Set(changes.map((change) => change.archive));
  const [first] = named;
  if (first === undefined) return undefined;
  if (named.size > 1) throw new DocumentError(from, 1, 1, 'its lines are of several archives');
  return archive ?? resolve(dirname(from), first);
}

/** Every file is written beside the old one, then what takes it back, and only then they take their places. */
async function write(
  plan: Rewriting,
  set: ChangeSet,
  archive: string,
): Promise<string | undefined> {
  const waiting: WaitingFile[] = [];
  try {
    for await (const file of writtenFiles(plan)) waiting.push(file);
    const undo =
      set.undoName === undefined ? undefined : await keepUndo(set.undoName, plan, archive);
    await Promise.all(waiting.map((file) => file.commit()));
    return undo;
  } catch (error) {
    await Promise.all(waiting.map((file) => file.discard()));
    throw error;
  }
}

/** One after the other: a folder may have thousands. */
async function* writtenFiles({ files }: Rewriting): AsyncGenerator<WaitingFile> {
  for (const [path, edits] of files) yield writeEdited(path, edits);
}

/** Keeps what takes it back under a name that is free. */
async function keepUndo(name: string, { undo }: Rewriting, archive: string): Promise<string> {
  const own = undo.map((change): FieldChange =>
    Object.assign({}, change, { archive: resolve(archive) }),
  );
  const text = writeUndo(own);
  const keep = async (number: number): Promise<string> => {
    const path = `${name}.undo${number === 1 ? '' : `-${number}`}.json`;
    try {
      await writeFile(path, text, { flag: 'wx' });
      return path;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
        return keep(number + 1);
      const reason = error instanceof Error ? error.message : String(error);
      throw new DocumentError(path, 1, 1, `it cannot be written: ${reason}`);
    }
  };
  return keep(1);
}

function tell(
  { from, changes, undoName }: ChangeSet,
  outcomes: readonly LineOutcome[],
  { json = false, dryRun = false, undo }: ApplyOptions & { readonly undo: string | undefined },
  io: CliIo,
): void {
  const edits = new Map(changes.map((change) => [change.line, change]));
  for (const { line, status, reason } of outcomes) {
    if (status === 'refused')
      writeLine(io.stderr, `jalali: ${oneLine(from)}: line ${line}: ${reason ?? ''}`);
    if (json) writeRecord(io, { status, line, ...(reason !== undefined && { reason }) });
    const change = edits.get(line);
    if (!dryRun || json || status !== 'written' || change === undefined) continue;
    const places = change.edits.map(({ old, text }) => `${show(old)} → ${show(text)}`).join(', ');
    writeLine(io.stdout, `line ${line}: post ${oneLine(change.post)}, ${change.field}: ${places}`);
  }
  const counts = (['written', 'already', 'refused'] as const).map(
    (wanted) => outcomes.filter(({ status }) => status === wanted).length,
  );
  const [written = 0, already = 0, refused = 0] = counts;
  if (json) {
    const kept = undo === undefined ? {} : { undo };
    writeRecord(io, { status: 'done', dryRun, counts: { written, already, refused }, ...kept });
    return;
  }
  const what = undoName === undefined ? 'taken back' : 'written';
  const did = dryRun ? `would be ${what}` : what;
  writeLine(io.stdout, `${written} ${did}, ${already} there already, ${refused} refused`);
  if (undo !== undefined) writeLine(io.stdout, `taken back by: jalali audit undo ${oneLine(undo)}`);
}

function show(text: string): string {
  return JSON.stringify(text);
}
