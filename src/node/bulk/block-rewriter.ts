import type { BulkCounts, OnRejection, RecordRewriter, Rejection } from './types.ts';

/** How rejections are met. */
export interface RejectionPolicy {
  /** Whether they are kept elsewhere, and so are left out of the output. */
  readonly isKept: boolean;
  /** Whether the first one ends the run. */
  readonly isStrict: boolean;
}

/** What became of a block of whole records. */
export interface RewrittenBlock {
  /** How many bytes of the input it is the answer to: all of them, but for one that stopped. */
  readonly taken: number;
  /** Valid until the next block is rewritten. */
  readonly output: Uint8Array;
  /** What the block came to, its own lines counted from 1. */
  readonly counts: BulkCounts;
  /** Each that is to be kept, else the first few; lines are those of the block. */
  readonly rejections: readonly Rejection[];
  /** Whether the run ends before the record that was rejected. */
  readonly isStopped: boolean;
}

/** Makes a rewriter of records. */
export type MakeRewriter = (onRejection: OnRejection) => RecordRewriter;

const NOTHING: BulkCounts = { lines: 0, records: 0, rejected: 0 };
/** After the first record of an input none has a byte order mark: so blocks begin on a second line. */
const WITHIN: BulkCounts = { lines: 1, records: 0, rejected: 0 };
/** Of rejections that are kept nowhere, as many are told. */
export const MOST_TOLD = 10;
const LINE_FEED = 0x0a;

/**
 * Rewrites blocks of whole records, each for itself: so they may be shared out among threads, and nothing
 * but a table's header need be known to go on in the middle.
 */
export class BlockRewriter {
  readonly #rewriter: RecordRewriter;
  readonly #policy: RejectionPolicy;
  #header: Uint8Array | undefined;
  #rejections: Rejection[] = [];

  constructor(make: MakeRewriter, policy: RejectionPolicy) {
    this.#policy = policy;
    this.#rewriter = make((rejection) => {
      if (policy.isKept || this.#rejections.length < MOST_TOLD)
        this.#rejections.push({ ...rejection, record: new Uint8Array(rejection.record) });
      return policy.isKept ? 'drop' : 'pass';
    });
  }

  /** Reads and rewrites the header of a table, which the blocks that follow belong to. */
  begin(header: Uint8Array, isLast: boolean): RewrittenBlock {
    const block = this.#answer(header, isLast, NOTHING);
    this.#header = new Uint8Array(header);
    return block;
  }

  /** Takes a header as read and written. */
  goOn(header: Uint8Array | undefined): void {
    this.#header = header;
  }

  /** Rewrites a block of whole records, the first or a later one of an input. */
  rewrite(block: Uint8Array, isLast: boolean, isFirst: boolean): RewrittenBlock {
    const before = isFirst ? NOTHING : WITHIN;
    const answer = this.#answer(block, isLast, before);
    const [first] = answer.rejections;
    return first !== undefined && this.#policy.isStrict ? this.#upTo(first, block, before) : answer;
  }

  #answer(block: Uint8Array, isLast: boolean, before: BulkCounts): RewrittenBlock {
    this.#rejections = [];
    this.#rewriter.resume(this.#header, before);
    const { taken, output } = this.#rewriter.rewrite(block, isLast);
    if (taken !== block.length)
      throw new Error(`the rewriter took ${taken} of ${block.length} bytes of whole records`);
    const { lines, ...counts } = this.#rewriter.counts;
    return {
      taken,
      output,
      counts: { ...counts, lines: lines - before.lines },
      rejections: this.#rejections.map((rejection) => ({
        ...rejection,
        line: rejection.line - before.lines,
      })),
      isStopped: false,
    };
  }

  /** Once a run, the records before the one that ends it are rewritten again. */
  #upTo(rejection: Rejection, block: Uint8Array, before: BulkCounts): RewrittenBlock {
    let cut = 0;
    for (let line = 1; line < rejection.line; line++) cut = block.indexOf(LINE_FEED, cut) + 1;
    const answer = this.#answer(block.subarray(0, cut), false, before);
    return { ...answer, rejections: [rejection], isStopped: true };
  }
}
