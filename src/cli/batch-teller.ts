import { oneLine } from '../core/one-line.ts';
import type { BatchInput } from '../node/bulk/batch-input.ts';
import type { BatchPosition } from '../node/bulk/batch-position.ts';
import { MOST_TOLD } from '../node/bulk/block-rewriter.ts';
import type { BatchEnd } from '../node/bulk/run-batch.ts';
import type { Rejection } from '../node/bulk/types.ts';
import { type CliIo, writeLine } from './io.ts';
import { Progress } from './progress.ts';

/** What is told of a batch. */
export interface TellingOptions {
  /** Neither progress nor single refusals; how many there were is told all the same. */
  readonly isQuiet: boolean;
  /** Whether refusals are kept in a file, and so not told one by one. */
  readonly isKept: boolean;
}

/** Tells on stderr how far a batch is, the first refusals, and at the end how many there were. */
export class BatchTeller {
  readonly #io: CliIo;
  readonly #inputs: readonly BatchInput[];
  readonly #options: TellingOptions;
  readonly #progress: Progress;
  readonly #total: number;
  #told = 0;
  #from: BatchPosition | undefined;

  constructor(io: CliIo, inputs: readonly BatchInput[], options: TellingOptions) {
    this.#io = io;
    this.#inputs = inputs;
    this.#options = options;
    this.#progress = new Progress(io, 'records');
    // Of a pipe nobody knows how much is to come.
    this.#total = inputs.some(({ identity }) => identity === undefined) ? 0 : this.#sizeOf(inputs);
  }

  /** Whether the first record was reached. */
  get isBegun(): boolean {
    return this.#from !== undefined;
  }

  begin(from: BatchPosition, isAnew: boolean): void {
    this.#from = from;
    if (this.#options.isQuiet) return;
    if (isAnew) writeLine(this.#io.stderr, 'jalali: there is no checkpoint; beginning anew');
    else if (from.records > 0)
      writeLine(this.#io.stderr, `jalali: going on after ${from.records} records`);
  }

  tell({ input, inputOffset, records }: BatchPosition, bytesRead: number): void {
    if (this.#options.isQuiet || this.#from === undefined) return;
    const from = this.#from;
    const isPacked = this.#inputs[input]?.isPacked === true;
    const here = isPacked ? bytesRead : inputOffset;
    const before = this.#sizeOf(this.#inputs.slice(0, from.input)) + from.inputOffset;
    const done = this.#sizeOf(this.#inputs.slice(0, input)) + here - before;
    const total = this.#total === 0 ? 0 : this.#total - before;
    this.#progress.tell(records - from.records, { done, total });
  }

  reject({ line, message }: Rejection, input: BatchInput): void {
    const { isKept, isQuiet } = this.#options;
    if (isKept || isQuiet || this.#told >= MOST_TOLD) return;
    this.#told++;
    this.clear();
    writeLine(this.#io.stderr, `jalali: ${this.#place(input)}line ${line}: ${oneLine(message)}`);
  }

  finish({ position, stoppedAt }: BatchEnd): void {
    this.clear();
    const { records, rejected } = position;
    if (stoppedAt !== undefined) {
      const input = this.#inputs[position.input];
      const place = input === undefined ? '' : this.#place(input);
      const reason = oneLine(stoppedAt.message);
      writeLine(
        this.#io.stderr,
        `jalali: ${place}line ${stoppedAt.line}: ${reason}; stopped there`,
      );
    }
    if (rejected === 0) return;
    const where = this.#options.isKept ? 'kept apart' : 'passed through unchanged';
    writeLine(this.#io.stderr, `jalali: ${rejected} of ${records} records refused, ${where}`);
  }

  /** Takes the progress away. */
  clear(): void {
    this.#progress.finish();
  }

  #place({ name }: BatchInput): string {
    return this.#inputs.length > 1 ? `${oneLine(name)}: ` : '';
  }

  #sizeOf(inputs: readonly BatchInput[]): number {
    return inputs.reduce((sum, { identity }) => sum + (identity?.size ?? 0), 0);
  }
}
