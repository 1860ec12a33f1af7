/** What stands between two tags, or in quotes. */
const PIECE = /(?<=>)[^<>]+(?=<)|"[^"]*"/gu;

/**
 * What machines read, shown to a reader: each text in it keeps its own order. A Persian date after a tag would
 * be drawn with its day and its year in each other's places.
 */
export function Markup({ text }: { readonly text: string }) {
  const parts: (string | preact.JSX.Element)[] = [];
  let end = 0;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    parts.push(text.slice(end, index));
    parts.push(
      <span key={index} dir="auto">
        {piece}
      </span>,
    );
    end = index + piece.length;
  }
  return <>{[...parts, text.slice(end)]}</>;
}
