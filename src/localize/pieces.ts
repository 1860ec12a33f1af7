import type { PatternPiece } from './pattern.ts';

/** What a field tells. */
export type Unit = 'weekday' | 'day' | 'month' | 'year' | 'era';

/** What the two ends of a range have in common, and so say once. */
export type Shared = 'nothing' | 'year' | 'month';

/** The unit of a piece; undefined of text between fields. */
export function unitOf(piece: PatternPiece | undefined): Unit | undefined {
  if (piece === undefined || 'literal' in piece) return undefined;
  const { field } = piece;
  if (field === 'weekday') return 'weekday';
  if (field === 'era') return 'era';
  if (field.startsWith('day')) return 'day';
  return field.startsWith('month') || field === 'season' ? 'month' : 'year';
}

/** Whether a pattern has its month in numbers: such a date is written whole, always. */
export function isNumeric(pieces: readonly PatternPiece[]): boolean {
  return pieces.some((piece) => 'field' in piece && /^month\d$/u.test(piece.field));
}

function isShared(unit: Unit | undefined, shared: Shared): boolean {
  // Both ends are of one calendar, so of one era.
  if (unit === 'era') return true;
  if (unit === 'year') return shared !== 'nothing';
  return unit === 'month' && shared === 'month';
}

/** Takes off the end what the other end of the range will say: `August 15[, 2025]`, `24[ Mordad 1404]`. */
export function withoutSharedEnd(
  pieces: readonly PatternPiece[],
  shared: Shared,
): readonly PatternPiece[] {
  const last = pieces.findLastIndex((piece) => {
    const unit = unitOf(piece);
    return unit !== undefined && !isShared(unit, shared);
  });
  return last === -1 ? pieces : pieces.slice(0, last + 1);
}

/** Takes off the beginning what the other end of the range has said: `[August ]17, 2025`. */
export function withoutSharedStart(
  pieces: readonly PatternPiece[],
  shared: Shared,
): readonly PatternPiece[] {
  const first = pieces.findIndex((piece) => {
    const unit = unitOf(piece);
    return unit !== undefined && !isShared(unit, shared);
  });
  return first === -1 ? pieces : pieces.slice(first);
}

/** A date without its year, where it stands at the end; a numeric date stays whole. */
export function withoutYear(pieces: readonly PatternPiece[]): readonly PatternPiece[] {
  return isNumeric(pieces) ? pieces : withoutSharedEnd(pieces, 'year');
}
