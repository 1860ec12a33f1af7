import { openSync } from 'node:fs';
import { BatchError } from './batch-error.ts';
import { type BatchInput, isAnInput } from './batch-input.ts';
import { AT_START, type BatchPosition } from './batch-position.ts';
import { type BlockQueue, OwnThread } from './block-queue.ts';
import { BlockRewriter, type MakeRewriter, type RejectionPolicy } from './block-rewriter.ts';
import { type ByteSink, GzipSink } from './byte-sink.ts';
import { PartialOutput } from './partial-output.ts';
import { RejectWriter } from './reject-writer.ts';
import { type BatchEnd, type BatchRun, runBatch } from './run-batch.ts';
import type { BulkOptions } from './types.ts';
import { WorkerPool } from './worker-pool.ts';

/** A batch as it is asked for. */
export interface Batch {
  readonly inputs: readonly BatchInput[];
  readonly options: BulkOptions;
  readonly make: MakeRewriter;
  /** Which version does it: its answers are not mixed with those of another. */
  readonly version: string;
  /** A file, or where it is piped to. */
  readonly output: { readonly path: string } | { readonly sink: ByteSink };
  readonly rejects?: string;
  readonly isPacked: boolean;
  readonly isStrict: boolean;
  readonly isResumed: boolean;
  readonly isForced: boolean;
  readonly longest: number;
  readonly checkpointEvery: number;
  readonly jobs: number;
  /** The file that threads run. */
  readonly workerFile: string;
  readonly now: () => number;
  readonly onBlock: BatchRun['onBlock'];
  readonly onRejected: BatchRun['onRejected'];
  /** Told before the first record: where the run begins, and whether nothing was there to go on with. */
  readonly onBegin: (from: BatchPosition, isAnew: boolean) => void;
}

/**
 * Does a batch.
 *
 * @throws ERR_BATCH_BUSY, ERR_BATCH_OUTPUT, ERR_BATCH_NOT_RESUMABLE, ERR_BATCH_CHANGED, ERR_DOCUMENT.
 */
export async function doBatch(batch: Batch): Promise<BatchEnd> {
  const policy = { isKept: batch.rejects !== undefined, isStrict: batch.isStrict };
  const { output } = batch;
  return 'path' in output ? toFile(batch, policy, output.path) : toPipe(batch, policy, output.sink);
}

async function toFile(batch: Batch, policy: RejectionPolicy, path: string): Promise<BatchEnd> {
  const { options, inputs, version, longest, rejects } = batch;
  const partial = new PartialOutput({
    ...batch,
    path,
    inputs,
    work: JSON.stringify([version, options, longest, policy.isKept]),
    ...(rejects !== undefined && { rejectsPath: rejects }),
  });
  batch.onBegin(partial.from, partial.isAnew);
  let position = partial.from;
  try {
    const end = partial.isComplete
      ? { position }
      : await run(batch, policy, partial, partial.from, (reached) => {
          position = reached;
          partial.reached(reached);
        });
    if (end.stoppedAt === undefined) await partial.commit(end.position);
    else await partial.leave(end.position);
    return end;
  } catch (error) {
    await partial.leave(position).catch(() => undefined);
    throw error;
  }
}

async function toPipe(batch: Batch, policy: RejectionPolicy, plain: ByteSink): Promise<BatchEnd> {
  if (batch.isResumed)
    throw new BatchError(
      'ERR_BATCH_NOT_RESUMABLE',
      'a run cannot be gone on with where its output is piped; name a file with --output',
    );
  const sink = batch.isPacked ? new GzipSink(plain) : plain;
  const rejects = batch.rejects === undefined ? undefined : beginRejects(batch, batch.rejects);
  batch.onBegin(AT_START, false);
  try {
    const end = await run(
      batch,
      policy,
      { sink, ...(rejects !== undefined && { rejects }) },
      AT_START,
      () => undefined,
    );
    await sink.close();
    return end;
  } catch (error) {
    // What is done before a fault is to be readable.
    if (batch.isPacked) await Promise.resolve(sink.close()).catch(() => undefined);
    throw error;
  } finally {
    rejects?.close();
  }
}

function beginRejects({ inputs }: Batch, path: string): RejectWriter {
  if (isAnInput(path, inputs))
    throw new BatchError('ERR_BATCH_OUTPUT', `${path} is an input; name another file`);
  return new RejectWriter(openSync(path, 'w'), 0);
}

async function run(
  batch: Batch,
  policy: RejectionPolicy,
  { sink, rejects }: { readonly sink: ByteSink; readonly rejects?: RejectWriter | undefined },
  from: BatchPosition,
  onReached: (position: BatchPosition) => void,
): Promise<BatchEnd> {
  const { inputs, options, make, longest, onRejected } = batch;
  const queue = queueOf(batch, policy);
  try {
    return await runBatch(
      {
        inputs,
        format: options.format,
        hasHeader: isTable(options) && options.header !== false,
        longest,
        make,
        policy,
        queue,
        output: sink,
        ...(rejects !== undefined && { rejects }),
        onBlock: (position, bytesRead) => {
          onReached(position);
          batch.onBlock(position, bytesRead);
        },
        onRejected,
      },
      from,
    );
  } finally {
    await queue.close();
  }
}

function queueOf({ jobs, make, options, workerFile }: Batch, policy: RejectionPolicy): BlockQueue {
  return jobs > 1
    ? new WorkerPool(jobs, workerFile, { options, policy })
    : new OwnThread(new BlockRewriter(make, policy));
}

function isTable({ format }: BulkOptions): boolean {
  return format === 'csv' || format === 'tsv';
}
