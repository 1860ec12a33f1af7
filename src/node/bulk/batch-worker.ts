import { parentPort, workerData } from 'node:worker_threads';
import { BlockRewriter } from './block-rewriter.ts';
import { loadOperation } from './load-operation.ts';
import { rewriterOf } from './rewriter-of.ts';
import { workerAnswer, type WorkerStart, type WorkerTask } from './worker-protocol.ts';

/** What a thread of `jalali batch --jobs` runs; what it is sent before it is ready waits. */
async function work({ options, policy }: WorkerStart): Promise<void> {
  const operation = await loadOperation(options.op ?? 'convert');
  const make = rewriterOf.bind(undefined, options, operation);
  const rewriter = new BlockRewriter(make, policy);
  parentPort?.on('message', (task: WorkerTask) => {
    const answer = workerAnswer(rewriter, task);
    if (answer === undefined) return;
    const memory = answer.kind === 'done' ? [answer.answer.output.buffer as ArrayBuffer] : [];
    parentPort?.postMessage(answer, memory);
  });
}

void work(workerData as WorkerStart);
