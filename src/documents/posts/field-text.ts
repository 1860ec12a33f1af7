/** How a stretch of a field is written in its file. */
export type FieldForm = 'cdata' | 'xml' | 'json' | 'ascii-json' | 'plain';

/** A stretch of a field's text, and where it stands in the stretch of the file that holds the post. */
export interface FieldPiece {
  readonly start: number;
  readonly offset: number;
  readonly length: number;
  /** How long it is there, when it is written otherwise: an entity, an escape. */
  readonly sourceLength?: number;
  readonly form: FieldForm;
}

interface Stretch {
  readonly index: number;
  readonly length: number;
}

/** Text in the place of a stretch. */
interface FieldEdit extends Stretch {
  readonly text: string;
}

/** Where a stretch of a field's text stands in its source; of an escape the whole. */
export function sourceStretch(pieces: readonly FieldPiece[], { index, length }: Stretch): Stretch {
  const begin = length === 0 ? endOf(pieces, index) : beginOf(pieces, index);
  return { index: begin, length: length === 0 ? 0 : endOf(pieces, index + length) - begin };
}

/**
 * An edit of a field's text as one of its source, escaped for its place; undefined where it would go
 * from one way of writing into another.
 */
export function sourceEdit(pieces: readonly FieldPiece[], edit: FieldEdit): FieldEdit | undefined {
  const { index, length, text } = edit;
  const first = pieceAt(pieces, length === 0 ? Math.max(0, index - 1) : index);
  const last = length === 0 ? first : pieceAt(pieces, index + length - 1);
  if (first === undefined || last === undefined || first.form !== last.form) return undefined;
  return { ...sourceStretch(pieces, edit), text: WRITERS[first.form](text) };
}

const WRITERS: Readonly<Record<FieldForm, (text: string) => string>> = {
  plain: (text) => text,
  cdata: (text) => text.replaceAll(']]>', ']]]]><![CDATA[>'),
  xml: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  json: (text) => JSON.stringify(text).slice(1, -1),
  'ascii-json': (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replaceAll('/', '\\/')
      .replace(NOT_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
};

/** One UTF-16 unit, as JSON escapes each. */
// oxlint-disable-next-line require-unicode-regexp
const NOT_ASCII = /[^\0-\x7f]/g;

function beginOf(pieces: readonly FieldPiece[], place: number): number {
  const piece = pieceAt(pieces, place);
  if (piece === undefined) return 0;
  return piece.sourceLength === undefined ? piece.offset + place - piece.start : piece.offset;
}

function endOf(pieces: readonly FieldPiece[], end: number): number {
  if (end === 0) return pieces[0]?.offset ?? 0;
  const piece = pieceAt(pieces, end - 1);
  if (piece === undefined) return 0;
  return piece.offset + (piece.sourceLength ?? end - piece.start);
}

function pieceAt(pieces: readonly FieldPiece[], place: number): FieldPiece | undefined {
  let low = 0;
  let high = pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= place) low = middle;
    else high = middle;
  }
  return pieces[low];
}
