import { Worker } from 'node:worker_threads';
import type { BlockQueue } from './block-queue.ts';
import type { RewrittenBlock } from './block-rewriter.ts';
import type { WorkerAnswer, WorkerStart, WorkerTask } from './worker-protocol.ts';

/** How many blocks each thread may have: one that it works on, and one that waits for it. */
const BLOCKS_A_THREAD = 2;

interface Waiting {
  readonly resolve: (block: RewrittenBlock) => void;
  readonly reject: (error: Error) => void;
}

/** Shares blocks out among threads, round by round. */
export class WorkerPool implements BlockQueue {
  readonly room: number;
  readonly #threads: readonly Thread[];
  #next = 0;

  constructor(jobs: number, file: string, start: WorkerStart) {
    this.room = jobs * BLOCKS_A_THREAD;
    this.#threads = Array.from({ length: jobs }, () => new Thread(file, start));
  }

  goOn(header: Uint8Array | undefined): void {
    for (const thread of this.#threads) thread.send({ kind: 'header', header });
  }

  add(block: Uint8Array, isLast: boolean, isFirst: boolean): Promise<RewrittenBlock> {
    const thread = this.#threads[this.#next++ % this.#threads.length];
    if (thread === undefined) throw new Error('a pool needs a thread');
    return thread.rewrite({ kind: 'block', block: new Uint8Array(block), isLast, isFirst });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

/** One thread, which answers in the order in which it was asked. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];

  constructor(file: string, start: WorkerStart) {
    this.#worker = new Worker(file, { workerData: start });
    this.#worker.on('message', (answer: WorkerAnswer) => this.#take(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('a thread ended before its work')));
  }

  send(task: WorkerTask): void {
    const isBlock = task.kind === 'block';
    this.#worker.postMessage(task, isBlock ? [task.block.buffer as ArrayBuffer] : []);
  }

  rewrite(task: WorkerTask): Promise<RewrittenBlock> {
    const answer = new Promise<RewrittenBlock>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
    // It is awaited in its turn; until then nobody may call it unhandled.
    answer.catch(() => undefined);
    this.send(task);
    return answer;
  }

  async close(): Promise<void> {
    this.#waiting.length = 0;
    await this.#worker.terminate();
  }

  #take(answer: WorkerAnswer): void {
    const waiting = this.#waiting.shift();
    if (answer.kind === 'done') waiting?.resolve(answer.answer);
    else waiting?.reject(Object.assign(new Error(answer.message), { stack: answer.stack }));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
