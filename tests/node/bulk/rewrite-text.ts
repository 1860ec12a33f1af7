import { createRewriter } from '../../../src/node/bulk/create-rewriter.ts';
import type { BulkCounts, BulkOptions, Rejection } from '../../../src/node/bulk/types.ts';

/** What a whole input came to, its bytes as Latin-1 so that any byte can be compared. */
export interface Rewritten {
  readonly output: string;
  readonly rejections: readonly Rejection[];
  readonly counts: BulkCounts;
}

/** Rewrites bytes that come in pieces that end at these places. */
export function rewriteBytes(
  input: Uint8Array,
  options: BulkOptions,
  cuts: readonly number[] = [],
  onRejection: 'pass' | 'drop' = 'pass',
): Rewritten {
  const rejections: Rejection[] = [];
  const rewriter = createRewriter(options, (rejection) => {
    rejections.push(rejection);
    return onRejection;
  });
  let output = '';
  let start = 0;
  for (const end of [...cuts, input.length]) {
    // A copy: bytes behind the piece must not be seen.
    const piece = Uint8Array.from(input.subarray(start, end));
    const given = rewriter.rewrite(piece, end === input.length);
    output += Buffer.from(given.output).toString('latin1');
    start += given.taken;
  }
  return { output, rejections, counts: rewriter.counts };
}

/** Rewrites a text, and gives text. */
export function rewriteText(
  text: string,
  options: BulkOptions,
): { readonly text: string; readonly refused: readonly string[] } {
  const { output, rejections } = rewriteBytes(Buffer.from(text), options);
  return {
    text: Buffer.from(output, 'latin1').toString(),
    refused: rejections.map(({ line, code }) => `${line} ${code}`),
  };
}
