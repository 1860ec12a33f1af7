import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BlockRewriter } from '../../../src/node/bulk/block-rewriter.ts';
import { createRewriter } from '../../../src/node/bulk/create-rewriter.ts';
import { WorkerPool } from '../../../src/node/bulk/worker-pool.ts';
import { workerAnswer, type WorkerTask } from '../../../src/node/bulk/worker-protocol.ts';

const START = {
  options: { format: 'csv', field: 'date' },
  policy: { isKept: false, isStrict: false },
} as const;

/** Stands for what was built: it answers with what it was sent, and late where that begins with "s". */
const ECHO = `
  const { parentPort } = require('node:worker_threads');
  let header = '';
  parentPort.on('message', (task) => {
    if (task.kind === 'header') { header = Buffer.from(task.header ?? []).toString(); return; }
    const text = Buffer.from(task.block).toString();
    if (text === 'exit') process.exit(0);
    if (text === 'fail') { parentPort.postMessage({ kind: 'failed', message: 'no', stack: 'a stack' }); return; }
    const output = Buffer.from(header + text);
    if (text.startsWith('s')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40);
    parentPort.postMessage({ kind: 'done', answer: { output } });
  });`;

function poolOf(jobs: number): WorkerPool {
  const file = join(mkdtempSync(join(tmpdir(), 'jalali-pool-')), 'worker.cjs');
  writeFileSync(file, ECHO);
  return new WorkerPool(jobs, file, START);
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

describe('a pool of threads', () => {
  it('answers each block with its own, whichever is done first, and leaves the memory of it', async () => {
    const pool = poolOf(2);
    pool.goOn(bytes('head '));
    const blocks = ['slow', 'quick', 'again', 's'].map(bytes);
    const answers = await Promise.all(blocks.map((block) => pool.add(block, false, false)));
    expect(answers.map(({ output }) => Buffer.from(output).toString())).toEqual([
      'head slow',
      'head quick',
      'head again',
      'head s',
    ]);
    expect(blocks[0]).toHaveLength(4);
    expect(pool.room).toBe(4);
    await pool.close();
  });

  it('tells what failed in a thread, and that a thread ended', async () => {
    const pool = poolOf(1);
    await expect(pool.add(bytes('fail'), false, false)).rejects.toMatchObject({
      message: 'no',
      stack: 'a stack',
    });
    await expect(pool.add(bytes('exit'), false, false)).rejects.toThrow('ended before its work');
    await pool.close();
  });
});

function answer(task: WorkerTask): unknown {
  const rewriter = new BlockRewriter(
    (onRejection) => createRewriter(START.options, onRejection),
    START.policy,
  );
  return workerAnswer(rewriter, task);
}

describe('what a thread answers', () => {
  const block = { kind: 'block', isLast: true, isFirst: true } as const;

  it('is the block rewritten, nothing for a header, and a fault without its stack if it is ours', () => {
    expect(answer({ kind: 'header', header: undefined })).toBeUndefined();
    expect(answer({ ...block, block: bytes('date\n2025-08-15\n') })).toMatchObject({
      kind: 'done',
      answer: { output: bytes('date\n1404/05/24\n'), taken: 16 },
    });
    const failed = answer({ ...block, block: bytes('day\n') });
    expect(failed).toMatchObject({ kind: 'failed', message: expect.stringContaining('"day"') });
    expect(failed).not.toHaveProperty('stack');
  });
});
