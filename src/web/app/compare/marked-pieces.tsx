import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Mark } from '../../protocol.ts';
import { lightAgain } from './joined-hover.ts';
import { MarkedText } from './marked-text.tsx';
import { memo } from './memo.ts';
import { type Sight, useSight } from './near.ts';
import { isAtBreak, NO_PIECES, type Piece, piecesOf } from './pieces.ts';
import { type FoundStretch, type Segment, segmentsIn } from './segments.ts';

/** As many pieces are drawn with their marks, wherever they are. */
const FEW = 8;

interface MarkedPiecesProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly stretches: readonly FoundStretch[];
}

/**
 * A text with its dates and findings marked, in pieces: typing draws one anew. Marks have no width of their own,
 * so the pieces of a long text stand where they do with or without: far from sight they are drawn without, as
 * one text. Drawn line by line, a key in 1 MB of text took
 * more of the processor.
 */
export function MarkedPieces({ text, marks, stretches }: MarkedPiecesProps) {
  const root = useRef<HTMLDivElement>(null);
  const kept = useRef(NO_PIECES);
  kept.current = piecesOf(text, kept.current);
  const { pieces } = kept.current;
  const isLong = pieces.length > FEW;
  const [sight, near] = useSight(root, isLong);
  let index = 0;
  const drawn = pieces.map((piece) => {
    const from = index;
    index += piece.text.length;
    const isDrawn = !isLong || near.has(piece.key);
    const segments = isDrawn ? segmentsIn(piece.text, from, marks, stretches) : undefined;
    return { piece, segments };
  });
  const blocks = inBlocks(drawn);
  return (
    <div ref={root} class="marks" aria-hidden="true">
      {blocks.map((block, place) => (
        <div key={block[0]?.piece.key}>
          {block.map(({ piece, segments }) => (
            <MarkedPiece key={piece.key} piece={piece} segments={segments} sight={sight} />
          ))}
          {place === blocks.length - 1 ? '\n' : ''}
        </div>
      ))}
    </div>
  );
}

/** Pieces by what begins at a break: the parts of a long line stand in one. */
function inBlocks<T extends { readonly piece: Piece }>(pieces: readonly T[]): T[][] {
  const blocks: T[][] = [];
  let last: Piece | undefined;
  for (const one of pieces) {
    if (last === undefined || isAtBreak(last)) blocks.push([one]);
    else blocks.at(-1)?.push(one);
    last = one.piece;
  }
  return blocks;
}

interface MarkedPieceProps {
  readonly piece: Piece;
  /** None of what is far from sight. */
  readonly segments: readonly Segment[] | undefined;
  readonly sight: Sight | undefined;
}

const MarkedPiece = memo(({ piece: { key, text }, segments, sight }: MarkedPieceProps) => {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(
    () => (element.current === null ? undefined : sight?.watch(element.current, key)),
    [sight, key],
  );
  useLayoutEffect(() => {
    if (segments !== undefined && element.current !== null) lightAgain(element.current);
  }, [segments]);
  return (
    <span ref={element}>{segments === undefined ? text : <MarkedText segments={segments} />}</span>
  );
});
