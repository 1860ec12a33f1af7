import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { BatchError } from './batch-error.ts';
import { type BatchInput, isAnInput } from './batch-input.ts';
import { AT_START, type BatchPosition } from './batch-position.ts';
import { type ByteSink, FdSink, GzipSink } from './byte-sink.ts';
import { CheckpointFile } from './checkpoint.ts';
import { OutputLock } from './output-lock.ts';
import { RejectWriter } from './reject-writer.ts';

/** Where a run writes to, and whether it goes on with one that was stopped. */
export interface OutputPlan {
  readonly path: string;
  readonly rejectsPath?: string;
  readonly inputs: readonly BatchInput[];
  /** What is done, by which version: a run of another work is not gone on with. */
  readonly work: string;
  readonly isPacked: boolean;
  readonly isResumed: boolean;
  /** Whether what another run left behind may go. */
  readonly isForced: boolean;
  /** How many milliseconds are between two checkpoints, at least. */
  readonly checkpointEvery: number;
  readonly now: () => number;
}

/** A checkpoint may take as much of the time, at most: one tenth. */
const MOST_OF_TIME = 10;
const NEW_FILE = 0o666;

/**
 * The output of a run under another name, `FILE.partial`, until it is whole, and beside it the checkpoint from
 * which a run can be gone on with.
 */
export class PartialOutput {
  readonly #plan: OutputPlan;
  readonly #path: string;
  readonly #lock: OutputLock;
  readonly #checkpoints: CheckpointFile;
  readonly #mayResume: boolean;
  #fd = -1;
  #isNamed = false;
  #lastCheckpoint: number;
  #pause: number;
  /** Where the run begins: after what a run before has done. */
  from: BatchPosition = AT_START;
  /** That everything was done before, and nothing is to do but to give the output its name. */
  isComplete = false;
  /** That there was nothing to go on with, though it was asked for. */
  isAnew = false;
  sink: ByteSink;
  rejects: RejectWriter | undefined;

  /**
   * Begins or goes on.
   *
   * @throws ERR_BATCH_BUSY, ERR_BATCH_OUTPUT, ERR_BATCH_NOT_RESUMABLE, ERR_BATCH_CHANGED.
   */
  constructor(plan: OutputPlan) {
    this.#plan = plan;
    this.#path = existsSync(plan.path) ? realpathSync(plan.path) : plan.path;
    this.#mayResume = isResumable(plan);
    if (plan.isResumed) refuseToResume(plan);
    refuseBadPlaces(this.#path, plan);
    this.#checkpoints = new CheckpointFile(`${this.#partial}.json`, plan.work, plan.inputs);
    this.#lastCheckpoint = plan.now();
    this.#pause = plan.checkpointEvery;
    this.#lock = OutputLock.take(`${this.#partial}.lock`);
    try {
      this.#open();
      this.sink = plan.isPacked ? new GzipSink(new FdSink(this.#fd)) : new FdSink(this.#fd);
    } catch (error) {
      this.#lock.release();
      throw error;
    }
  }

  get #partial(): string {
    return `${this.#path}.partial`;
  }

  /** Writes a checkpoint when it is time for one. */
  reached(position: BatchPosition): void {
    const now = this.#plan.now();
    if (!this.#mayResume || now - this.#lastCheckpoint < this.#pause) return;
    this.#checkpoint(position, false);
    this.#lastCheckpoint = this.#plan.now();
    this.#pause = Math.max(this.#plan.checkpointEvery, MOST_OF_TIME * (this.#lastCheckpoint - now));
  }

  /** Gives the output its name. */
  async commit(position: BatchPosition): Promise<void> {
    if (!this.#isNamed) {
      await this.sink.close();
      if (this.#mayResume) this.#checkpoint(position, true);
      fsyncSync(this.#fd);
      closeSync(this.#fd);
    }
    this.rejects?.close();
    if (!this.#isNamed) renameSync(this.#partial, this.#path);
    syncFolder(dirname(this.#path));
    rmSync(`${this.#partial}.json`, { force: true });
    this.#lock.release();
  }

  /** Leaves what is done as it is, to be gone on with where that can be. */
  async leave(position: BatchPosition): Promise<void> {
    try {
      // What is packed is ended, so that it can be read as far as it goes.
      await this.sink.close();
      if (this.#mayResume) this.#checkpoint(position, false);
      closeSync(this.#fd);
      this.rejects?.close();
    } finally {
      this.#lock.release();
    }
  }

  #checkpoint(position: BatchPosition, isComplete: boolean): void {
    const rejectsOffset = this.rejects?.flush();
    fdatasyncSync(this.#fd);
    this.rejects?.sync();
    this.#checkpoints.write({
      position,
      isComplete,
      ...(rejectsOffset !== undefined && { rejectsOffset }),
    });
  }

  #open(): void {
    const { isForced, isResumed, rejectsPath } = this.#plan;
    const checkpoint = isResumed ? this.#checkpoints.read() : undefined;
    if (checkpoint === undefined) {
      this.isAnew = isResumed;
      if (!isResumed && !isForced && existsSync(this.#partial)) throw leftBehind(this.#partial);
      // The rejects first: where they cannot be written, no output is left behind.
      if (rejectsPath !== undefined)
        this.rejects = new RejectWriter(openSync(rejectsPath, 'w', NEW_FILE), 0);
      rmSync(`${this.#partial}.json`, { force: true });
      this.#fd = openSync(this.#partial, 'w', modeOf(this.#path));
      return;
    }
    this.from = checkpoint.position;
    this.isComplete = checkpoint.isComplete;
    const { outputOffset } = checkpoint.position;
    // It was given its name, and then the run was killed before it could take the checkpoint away.
    this.#isNamed =
      checkpoint.isComplete &&
      !existsSync(this.#partial) &&
      statSync(this.#path, { throwIfNoEntry: false })?.size === outputOffset;
    if (!this.#isNamed) this.#fd = openToGoOn(this.#partial, outputOffset);
    if (rejectsPath !== undefined) {
      const written = checkpoint.rejectsOffset ?? 0;
      this.rejects = new RejectWriter(openToGoOn(rejectsPath, written), written);
    }
  }
}

/** Opens a file that has at least what the checkpoint says, and cuts off what was written after it. */
function openToGoOn(path: string, size: number): number {
  if (!existsSync(path) || statSync(path).size < size)
    throw new BatchError(
      'ERR_BATCH_CHANGED',
      `${path} is shorter than the checkpoint says; begin anew with --force`,
    );
  const fd = openSync(path, 'a');
  if (fstatSync(fd).size > size) ftruncateSync(fd, size);
  return fd;
}

function isResumable({ inputs, isPacked }: OutputPlan): boolean {
  return !isPacked && inputs.every((input) => input.identity !== undefined && !input.isPacked);
}

function notResumable(what: string): BatchError {
  return new BatchError('ERR_BATCH_NOT_RESUMABLE', `a run cannot be gone on with ${what}`);
}

function refuse(message: string): never {
  throw new BatchError('ERR_BATCH_OUTPUT', message);
}

function refuseToResume({ inputs, isPacked }: OutputPlan): void {
  if (isPacked) throw notResumable('where the output is packed with gzip');
  for (const { identity, isPacked: isPackedInput, name } of inputs) {
    if (identity === undefined) throw notResumable(`from ${name}, which cannot be read again`);
    if (isPackedInput) throw notResumable(`in ${name}, which is packed with gzip`);
  }
}

/** No output may be an input, by whatever name, and what is replaced is to be a file. */
function refuseBadPlaces(path: string, { inputs, rejectsPath }: OutputPlan): void {
  for (const place of [path, ...(rejectsPath === undefined ? [] : [rejectsPath])])
    if (place === '' || !existsSync(dirname(place)))
      refuse(`there is no folder for ${JSON.stringify(place)}; make it, or name another file`);
  const places = [path, `${path}.partial`, ...(rejectsPath === undefined ? [] : [rejectsPath])];
  for (const place of places) {
    if (isAnInput(place, inputs)) refuse(`${place} is an input; name another file`);
    if (statSync(place, { throwIfNoEntry: false })?.isFile() === false)
      refuse(`${place} is no regular file; leave --output out and use >`);
  }
  if (new Set(places.map((place) => idOf(place))).size < places.length)
    refuse('the output and the rejects are two files; name them differently');
}

function idOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? path : `${stat.dev}:${stat.ino}`;
}

function leftBehind(partial: string): BatchError {
  return new BatchError(
    'ERR_BATCH_OUTPUT',
    `${partial} was left by another run; go on with --resume, or begin anew with --force`,
  );
}

function modeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mode ?? NEW_FILE;
}

/** So that the new name outlives the machine too. */
function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    fsyncSync(fd);
    closeSync(fd);
  } catch {
    // Not every system can.
  }
}
