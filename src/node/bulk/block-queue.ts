import type { BlockRewriter, RewrittenBlock } from './block-rewriter.ts';

/** Rewrites blocks, here or elsewhere, and gives the answers in their order. */
export interface BlockQueue {
  /** How many blocks may be under way at once. */
  readonly room: number;
  /** Says which header the blocks that follow belong to. */
  goOn(header: Uint8Array | undefined): void;
  /** Takes a block; its memory is the caller's again when this has come back. */
  add(
    block: Uint8Array,
    isLast: boolean,
    isFirst: boolean,
  ): RewrittenBlock | Promise<RewrittenBlock>;
  close(): Promise<void> | void;
}

/** Rewrites in this thread, one block at a time. */
export class OwnThread implements BlockQueue {
  readonly room = 1;
  readonly #rewriter: BlockRewriter;

  constructor(rewriter: BlockRewriter) {
    this.#rewriter = rewriter;
  }

  goOn(header: Uint8Array | undefined): void {
    this.#rewriter.goOn(header);
  }

  add(block: Uint8Array, isLast: boolean, isFirst: boolean): RewrittenBlock {
    return this.#rewriter.rewrite(block, isLast, isFirst);
  }

  close(): void {}
}
