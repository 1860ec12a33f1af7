import { parentPort, workerData } from 'node:worker_threads';
import { BlockRewriter } from './block-rewriter.ts';
import { createRewriter } from './create-rewriter.ts';
import { workerAnswer, type WorkerStart, type WorkerTask } from './worker-protocol.ts';

/** What a thread of `jalali batch --jobs` runs. */
const { options, policy } = workerData as WorkerStart;
const rewriter = new BlockRewriter((onRejection) => createRewriter(options, onRejection), policy);

parentPort?.on('message', (task: WorkerTask) => {
  const answer = workerAnswer(rewriter, task);
  if (answer === undefined) return;
  const memory = answer.kind === 'done' ? [answer.answer.output.buffer as ArrayBuffer] : [];
  parentPort?.postMessage(answer, memory);
});
