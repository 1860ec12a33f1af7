/** A piece of a pattern: a field to fill in, or text to copy. */
export type PatternPiece = { readonly field: string } | { readonly literal: string };

const FIELD = /\{(\w+)\}/u;
const compiled = new Map<string, readonly PatternPiece[]>();

/** Splits `{day} {month} {year}` into pieces, once for each of the locales' patterns. */
export function compilePattern(pattern: string): readonly PatternPiece[] {
  let pieces = compiled.get(pattern);
  if (pieces === undefined) {
    // Splitting by a capture puts the field names at the odd places.
    pieces = pattern
      .split(FIELD)
      .map((text, place): PatternPiece => (place % 2 === 1 ? { field: text } : { literal: text }))
      .filter((piece) => 'field' in piece || piece.literal !== '');
    compiled.set(pattern, pieces);
  }
  return pieces;
}

/** Fills a pattern with texts. */
export function fillText(pattern: string, fields: Readonly<Record<string, string>>): string {
  return compilePattern(pattern)
    .map((piece) => ('literal' in piece ? piece.literal : (fields[piece.field] ?? '')))
    .join('');
}
