/** Shortcodes that WordPress itself has. */
const KNOWN: ReadonlySet<string> = new Set(
  'caption wp_caption gallery playlist audio video embed'.split(' '),
);

const BRACKETED = /\[[^[\]<>]+\]/gu;
const NAME = /^\[(\/?)([a-z][\w-]*)(?![^\s=\]/])/iu;

/**
 * Blanks the shortcodes in the text of a post, which no reader sees; what stands between two of them stays.
 * Each place stays where it is. A word in brackets that nothing closes is text: `[sic]`.
 */
export function withoutShortcodes(text: string): string {
  if (!text.includes('[')) return text;
  const closed = new Set<string>();
  for (const [code] of text.matchAll(BRACKETED)) {
    const [, slash = '', name = ''] = NAME.exec(code) ?? [];
    if (slash !== '') closed.add(name.toLowerCase());
  }
  return text.replace(BRACKETED, (code) => {
    const name = NAME.exec(code)?.[2]?.toLowerCase();
    if (name === undefined) return code;
    const isCode = KNOWN.has(name) || closed.has(name) || code.includes('=');
    return isCode ? ' '.repeat(code.length) : code;
  });
}
