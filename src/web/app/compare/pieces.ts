import { editedBetween } from './edited.ts';

/** A stretch of a text that is drawn as one: some lines, or a part of a line that is longer. */
export interface Piece {
  /** The same while the piece is, wherever it moves. */
  readonly key: number;
  readonly text: string;
}

/** A text in pieces. */
export interface Pieces {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly nextKey: number;
}

export const NO_PIECES: Pieces = { text: '', pieces: [], nextKey: 0 };

/** As long is a piece at most. */
export const LONGEST = 4096;

/** Cuts a text into pieces; those of its last state into which nothing was written are kept. */
export function piecesOf(text: string, before: Pieces): Pieces {
  if (text === before.text) return before;
  const { start, end } = editedBetween(before.text, text);
  const pieces: Piece[] = [];
  const written: Piece[] = [];
  const tail: Piece[] = [];
  let [index, headLength, tailLength] = [0, 0, 0];
  for (const piece of before.pieces) {
    const { length } = piece.text;
    const stop = index + length;
    if (stop < start || (stop === start && isAtBreak(piece))) {
      pieces.push(piece);
      headLength += length;
    } else if (index >= end) {
      tail.push(piece);
      tailLength += length;
    } else written.push(piece);
    index = stop;
  }
  let { nextKey } = before;
  const to = text.length - tailLength;
  for (let from = headLength; from < to;) {
    const stop = cutAfter(text, from, to);
    // What was written into keeps its place on the page.
    pieces.push({ key: written.shift()?.key ?? nextKey++, text: text.slice(from, stop) });
    from = stop;
  }
  return { text, pieces: [...pieces, ...tail], nextKey };
}

/** Whether a line begins after a piece. */
export function isAtBreak({ text }: Piece): boolean {
  return text.endsWith('\n');
}

/** Where the piece that begins there ends: after a break, or in a long line after a space. */
function cutAfter(text: string, from: number, to: number): number {
  const most = from + LONGEST;
  if (most >= to) return to;
  const last = most - 1;
  const atBreak = text.lastIndexOf('\n', last);
  if (atBreak >= from) return atBreak + 1;
  const atSpace = text.lastIndexOf(' ', last);
  if (atSpace >= from) return atSpace + 1;
  // No pair of a letter's two units is torn.
  const isPair = (text.codePointAt(most - 1) ?? 0) > 0xff_ff;
  return isPair ? most - 1 : most;
}
