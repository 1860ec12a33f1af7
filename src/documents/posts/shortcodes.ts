/** Shortcodes that WordPress itself has. */
const KNOWN: ReadonlySet<string> = new Set(
  'caption wp_caption gallery playlist audio video embed'.split(' '),
);

const BRACKETED = /\[(\/?)([a-z][\w-]{0,60})([^[\]<>]{0,2000})\]/giu;

/**
 * Blanks the shortcodes in the text of a post, which no reader sees; what stands between two of them stays.
 * Each place stays where it is. A word in brackets that nothing closes is text: `[sic]`.
 */
export function withoutShortcodes(text: string): string {
  if (!text.includes('[')) return text;
  const closed = new Set<string>();
  for (const [, slash, name = ''] of text.matchAll(BRACKETED))
    if (slash !== '') closed.add(name.toLowerCase());
  return text.replace(BRACKETED, (whole, _slash, name: string, rest: string) => {
    const isCode =
      KNOWN.has(name.toLowerCase()) || closed.has(name.toLowerCase()) || rest.includes('=');
    return isCode ? ' '.repeat(whole.length) : whole;
  });
}
