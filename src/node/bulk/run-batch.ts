/* oxlint-disable no-await-in-loop -- bytes come one after another: there is nothing to do at once */
import { DocumentError } from '../../core/errors/index.ts';
import type { BatchInput } from './batch-input.ts';
import type { BatchPosition } from './batch-position.ts';
import type { BlockQueue } from './block-queue.ts';
import { BlockRewriter, type MakeRewriter, type RejectionPolicy } from './block-rewriter.ts';
import type { RewrittenBlock } from './block-rewriter.ts';
import type { ByteSink } from './byte-sink.ts';
import { isSameHeader, lengthOfMark } from './header.ts';
import { createCutter } from './record-cutter.ts';
import { type RecordBlock, RecordReader } from './record-reader.ts';
import type { RejectWriter } from './reject-writer.ts';
import type { BulkFormat, Rejection } from './types.ts';

/** A run over inputs, one after another, and where its parts are. */
export interface BatchRun {
  readonly inputs: readonly BatchInput[];
  readonly format: BulkFormat;
  /** Whether inputs begin with a record that names columns. */
  readonly hasHeader: boolean;
  /** How many bytes of one record are held. */
  readonly longest: number;
  readonly make: MakeRewriter;
  readonly policy: RejectionPolicy;
  readonly queue: BlockQueue;
  readonly output: ByteSink;
  readonly rejects?: RejectWriter;
  /** Told after each block: all before this place is written. `bytesRead` is of the input at hand. */
  readonly onBlock: (position: BatchPosition, bytesRead: number) => void;
  /** Told of rejections, of many in a block of the first few. */
  readonly onRejected: (rejection: Rejection, input: BatchInput) => void;
}

/** Where a run came to an end, and at which record if it was stopped. */
export interface BatchEnd {
  readonly position: BatchPosition;
  readonly stoppedAt?: Rejection;
}

const LINE_FEED = 0x0a;

/**
 * Rewrites every record of the inputs.
 *
 * @throws ERR_DOCUMENT for an input that cannot be read to its end.
 */
export async function runBatch(run: BatchRun, from: BatchPosition): Promise<BatchEnd> {
  const runner = new Runner(run, from);
  await runner.run();
  return runner.end;
}

class Runner {
  readonly #run: BatchRun;
  #position: BatchPosition;
  #stoppedAt: Rejection | undefined;

  constructor(run: BatchRun, from: BatchPosition) {
    this.#run = run;
    this.#position = from;
  }

  get end(): BatchEnd {
    const position = this.#position;
    return { position, ...(this.#stoppedAt !== undefined && { stoppedAt: this.#stoppedAt }) };
  }

  async run(): Promise<void> {
    const { inputs, queue } = this.#run;
    queue.goOn(this.#position.header);
    const first = this.#position.input;
    for (const [place, input] of inputs.entries()) {
      if (place < first || this.#stoppedAt !== undefined) continue;
      if (place > first) this.#move({ input: place, inputOffset: 0, lines: 0 });
      await new InputRunner(this, this.#run, input).run();
    }
  }

  get position(): BatchPosition {
    return this.#position;
  }

  get isStopped(): boolean {
    return this.#stoppedAt !== undefined;
  }

  stop(rejection: Rejection): void {
    this.#stoppedAt = rejection;
  }

  move(change: Partial<BatchPosition>): void {
    this.#move(change);
  }

  /** Writes records, or more of one; a last one without a line end gets one when another follows. */
  async write(records: Uint8Array, isMore = false): Promise<void> {
    if (records.length === 0) return;
    const { outputOffset, endsInBreak } = this.#position;
    const { output } = this.#run;
    const lacksBreak = !endsInBreak && !isMore;
    if (lacksBreak) await output.write(Uint8Array.of(LINE_FEED));
    const written = output.write(records);
    if (written !== undefined) await written;
    this.#move({
      outputOffset: outputOffset + (lacksBreak ? 1 : 0) + records.length,
      endsInBreak: records.at(-1) === LINE_FEED,
    });
  }

  #move(change: Partial<BatchPosition>): void {
    this.#position = { ...this.#position, ...change };
  }
}

/** Reads one input to its end. */
class InputRunner {
  readonly #runner: Runner;
  readonly #run: BatchRun;
  readonly #input: BatchInput;
  #isBegun = false;

  constructor(runner: Runner, run: BatchRun, input: BatchInput) {
    this.#runner = runner;
    this.#run = run;
    this.#input = input;
  }

  async run(): Promise<void> {
    const { format, longest, rejects, inputs, onBlock } = this.#run;
    if (rejects !== undefined && inputs.length > 1) rejects.file = this.#input.name;
    const source = await this.#input.open(this.#runner.position.inputOffset);
    try {
      const reader = new RecordReader(source, createCutter(format), longest);
      const tell = (): void => onBlock(this.#runner.position, source.bytesRead);
      await this.#begin(reader);
      tell();
      await this.#rewriteAll(reader, tell);
    } finally {
      source.close();
    }
  }

  /** The header of a table: that of the first input is rewritten, the same one of another left out. */
  async #begin(reader: RecordReader): Promise<void> {
    const { hasHeader, make, policy, queue } = this.#run;
    const { inputOffset, header } = this.#runner.position;
    if (!hasHeader || inputOffset > 0) return;
    const block = await reader.next('first');
    if (block === undefined) return;
    if (block.kind === 'long') throw this.#fault('its header is longer than a record may be');
    if (header !== undefined && !isSameHeader(header, block.bytes))
      throw this.#fault('its header is not that of the first input');
    if (header === undefined) {
      const bytes = new Uint8Array(block.bytes);
      const { output } = new BlockRewriter(make, policy).begin(bytes, block.isLast);
      await this.#runner.write(output);
      queue.goOn(bytes);
      this.#runner.move({ header: bytes });
    }
    this.#runner.move({ inputOffset: block.bytes.length, lines: linesIn(block) });
  }

  /** Keeps as many blocks under way as there is room for, and writes what comes back in its order. */
  async #rewriteAll(reader: RecordReader, tell: () => void): Promise<void> {
    const { queue } = this.#run;
    const underWay: (RewrittenBlock | Promise<RewrittenBlock>)[] = [];
    let reading: Promise<Read> | undefined;
    let isAtEnd = false;
    let fault: unknown;
    const acceptFirst = async (): Promise<void> => {
      const first = underWay.shift();
      if (first !== undefined) await this.#accept(await first);
      tell();
    };
    while (!this.#runner.isStopped && (!isAtEnd || underWay.length > 0)) {
      if (isAtEnd || underWay.length >= queue.room) {
        await acceptFirst();
        continue;
      }
      reading ??= settled(reader.next());
      // Of a slow pipe, what is done is written while the next of it is waited for.
      if (underWay.length > 0 && !(await isFirstDone(reading, underWay[0]))) {
        await acceptFirst();
        continue;
      }
      const read = await reading;
      const { block } = read;
      reading = undefined;
      ({ fault } = read);
      if (block === undefined) isAtEnd = true;
      else if (block.kind === 'records') underWay.push(this.#add(block));
      else {
        while (underWay.length > 0 && !this.#runner.isStopped) await acceptFirst();
        if (!this.#runner.isStopped) await this.#passLong(reader, block);
        tell();
      }
    }
    if (fault !== undefined) throw fault;
  }

  #add(block: RecordBlock): RewrittenBlock | Promise<RewrittenBlock> {
    const { inputOffset, outputOffset } = this.#runner.position;
    let { bytes } = block;
    // In the middle of the output a byte order mark would be a part of the first record.
    const isFirst = !this.#isBegun && inputOffset === 0;
    const mark = isFirst && outputOffset > 0 ? lengthOfMark(bytes) : 0;
    this.#isBegun = true;
    if (mark > 0) {
      this.#runner.move({ inputOffset: mark });
      bytes = bytes.subarray(mark);
    }
    return this.#run.queue.add(bytes, block.isLast, isFirst && mark === 0);
  }

  async #accept({ output, taken, counts, ...answer }: RewrittenBlock): Promise<void> {
    const { rejects, policy } = this.#run;
    const { inputOffset, lines, records, rejected } = this.#runner.position;
    await this.#runner.write(output);
    for (const rejection of answer.rejections) {
      const placed = { ...rejection, line: lines + rejection.line };
      if (answer.isStopped) this.#runner.stop(placed);
      else if (policy.isKept) rejects?.add(placed);
      if (!answer.isStopped) this.#run.onRejected(placed, this.#input);
    }
    this.#runner.move({
      inputOffset: inputOffset + taken,
      lines: lines + counts.lines,
      records: records + counts.records,
      rejected: rejected + counts.rejected,
    });
  }

  /** A record that is not held in memory goes piece by piece to where rejections go. */
  async #passLong(reader: RecordReader, first: RecordBlock): Promise<void> {
    const { longest, policy, rejects, onRejected } = this.#run;
    const { position } = this.#runner;
    const rejection = {
      line: position.lines + 1,
      code: 'ERR_BATCH_RECORD_TOO_LONG',
      message: `The record is longer than ${longest} bytes, or has a quote that is never closed`,
      record: new Uint8Array(),
    };
    if (policy.isStrict) return this.#runner.stop(rejection);
    onRejected(rejection, this.#input);
    const keeper = policy.isKept ? rejects : undefined;
    keeper?.beginLong(rejection);
    let { inputOffset, lines } = position;
    for (let block: RecordBlock | undefined = first; block !== undefined;) {
      inputOffset += block.bytes.length;
      lines += linesIn(block);
      if (keeper === undefined) await this.#runner.write(block.bytes, block !== first);
      else keeper.addPiece(block.bytes, block.isEnd);
      block = block.isEnd ? undefined : await reader.next();
    }
    const { records, rejected } = position;
    this.#runner.move({ inputOffset, lines, records: records + 1, rejected: rejected + 1 });
  }

  #fault(reason: string): DocumentError {
    return new DocumentError(this.#input.name, 1, 1, reason);
  }
}

/** What a read came to. */
interface Read {
  readonly block?: RecordBlock | undefined;
  readonly fault?: unknown;
}

/** A fault waits until what was read before it is done. */
function settled(reading: Promise<RecordBlock | undefined>): Promise<Read> {
  return reading.then(
    (block) => ({ block }),
    (fault: unknown) => ({ fault }),
  );
}

async function isFirstDone(
  first: Promise<unknown>,
  other: RewrittenBlock | Promise<RewrittenBlock> | undefined,
): Promise<boolean> {
  return Promise.race([first.then(() => true), Promise.resolve(other).then(() => false)]);
}

function linesIn({ bytes, isLast }: RecordBlock): number {
  let lines = isLast && bytes.length > 0 && bytes.at(-1) !== LINE_FEED ? 1 : 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}
