import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { BatchError } from './batch-error.ts';
import type { BatchInput, FileIdentity } from './batch-input.ts';
import type { BatchPosition } from './batch-position.ts';

/** Grows when a checkpoint of before can no longer be gone on from. */
const VERSION = 1;
/** How much of the input's beginning, and of what was read last, is compared. */
const SAMPLE = 1 << 16;

/** What a run that is gone on with needs to know. */
export interface Checkpoint {
  readonly position: BatchPosition;
  readonly rejectsOffset?: number;
  /** Whether all is written, and only the name of the output is missing. */
  readonly isComplete: boolean;
}

/** A checkpoint as it stands in its file. */
interface StoredCheckpoint extends Omit<Checkpoint, 'position'> {
  readonly version: number;
  /** A hash of what is done, and by which version. */
  readonly work: string;
  readonly inputs: readonly { readonly name: string; readonly identity?: FileIdentity }[];
  /** A hash of the beginning and of the end of what was read of the input at hand. */
  readonly sample: string;
  readonly position: Omit<BatchPosition, 'header'> & { readonly header?: string };
}

/** Writes and reads the checkpoints of one run. */
export class CheckpointFile {
  readonly #path: string;
  readonly #work: string;
  readonly #inputs: readonly BatchInput[];

  /** `work` tells what is done: of another work no checkpoint is taken. */
  constructor(path: string, work: string, inputs: readonly BatchInput[]) {
    this.#path = path;
    this.#work = createHash('sha256').update(work).digest('hex');
    this.#inputs = inputs;
  }

  /** Replaces the one before as a whole; what it speaks of is on the disk by then. */
  write({ position, ...rest }: Checkpoint): void {
    const { header, ...plain } = position;
    const stored: StoredCheckpoint = {
      version: VERSION,
      work: this.#work,
      inputs: this.#inputs.map(({ name, identity }) => ({
        name,
        ...(identity !== undefined && { identity }),
      })),
      sample: this.#sampleAt(position),
      ...rest,
      position: {
        ...plain,
        ...(header !== undefined && { header: Buffer.from(header).toString('base64') }),
      },
    };
    const beside = `${this.#path}.tmp`;
    const fd = openSync(beside, 'w');
    try {
      writeSync(fd, `${JSON.stringify(stored)}\n`);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(beside, this.#path);
  }

  /**
   * Reads the one that was left, if there is one.
   *
   * @throws ERR_BATCH_CHANGED where the inputs or the work are not those of before.
   */
  read(): Checkpoint | undefined {
    const text = readIfAny(this.#path);
    if (text === undefined) return undefined;
    const stored = parsed(text);
    if (stored?.version !== VERSION)
      throw changed(`${this.#path} is no checkpoint of this version`);
    if (stored.work !== this.#work)
      throw changed('the options, or the version of jalali, are not those of the run before');
    this.#compareInputs(stored);
    const { position, rejectsOffset, isComplete } = stored;
    const { header, ...plain } = position;
    return {
      isComplete,
      ...(rejectsOffset !== undefined && { rejectsOffset }),
      position: {
        ...plain,
        ...(header !== undefined && { header: Buffer.from(header, 'base64') }),
      },
    };
  }

  #compareInputs(stored: StoredCheckpoint): void {
    if (stored.inputs.length !== this.#inputs.length)
      throw changed('the inputs are not those of the run before');
    for (const [place, { name, identity }] of this.#inputs.entries()) {
      const before = stored.inputs[place];
      if (before?.name !== name)
        throw changed(`the inputs are not those of the run before: ${name}`);
      if (JSON.stringify(before.identity) !== JSON.stringify(identity))
        throw changed(`${name} was changed since the run before`);
    }
    if (stored.sample !== this.#sampleAt(stored.position))
      throw changed('what was read of the input is not what stands there now');
  }

  #sampleAt({ input, inputOffset }: Pick<BatchPosition, 'input' | 'inputOffset'>): string {
    const name = this.#inputs[input]?.name;
    const hash = createHash('sha256');
    if (name === undefined) return hash.digest('hex');
    const fd = openSync(name, 'r');
    try {
      const size = Math.min(SAMPLE, inputOffset);
      for (const at of [0, inputOffset - size]) {
        const bytes = new Uint8Array(size);
        hash.update(bytes.subarray(0, readSync(fd, bytes, 0, size, at)));
      }
    } finally {
      closeSync(fd);
    }
    return hash.digest('hex');
  }
}

function changed(what: string): BatchError {
  return new BatchError('ERR_BATCH_CHANGED', `${what}; begin anew with --force`);
}

function parsed(text: string): StoredCheckpoint | undefined {
  try {
    return JSON.parse(text) as StoredCheckpoint;
  } catch {
    return undefined;
  }
}

function readIfAny(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
