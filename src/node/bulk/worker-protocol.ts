import { isPressError } from '../../core/index.ts';
import type { BlockRewriter, RejectionPolicy, RewrittenBlock } from './block-rewriter.ts';
import type { BulkOptions } from './types.ts';

/** What a worker is started with. */
export interface WorkerStart {
  readonly options: BulkOptions;
  readonly policy: RejectionPolicy;
}

/** What a worker is sent. */
export type WorkerTask =
  | { readonly kind: 'header'; readonly header: Uint8Array | undefined }
  | {
      readonly kind: 'block';
      readonly block: Uint8Array;
      readonly isLast: boolean;
      readonly isFirst: boolean;
    };

/** What a worker answers a block with. */
export type WorkerAnswer =
  | { readonly kind: 'done'; readonly answer: RewrittenBlock }
  | { readonly kind: 'failed'; readonly message: string; readonly stack?: string };

/** Does what a worker is sent; undefined for what needs no answer. */
export function workerAnswer(rewriter: BlockRewriter, task: WorkerTask): WorkerAnswer | undefined {
  if (task.kind === 'header') {
    rewriter.goOn(task.header);
    return undefined;
  }
  try {
    const answer = rewriter.rewrite(task.block, task.isLast, task.isFirst);
    // A copy, since what a thread hands over it has no longer; slice() of a Buffer would be none.
    return { kind: 'done', answer: { ...answer, output: new Uint8Array(answer.output) } };
  } catch (error) {
    if (!(error instanceof Error)) return { kind: 'failed', message: String(error) };
    const { message, stack } = error;
    return {
      kind: 'failed',
      message,
      ...(!isPressError(error) && stack !== undefined && { stack }),
    };
  }
}
