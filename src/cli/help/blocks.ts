/** A piece of a topic's Markdown: the little of it that help is written in. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'code'; readonly lines: readonly string[] };

/** Reads headings (`##`), paragraphs, items (`-`) and fenced code; a line that is indented goes on the last. */
export function blocksOf(markdown: string): readonly Block[] {
  // Between two fences is code, its language in what is left of the first line.
  return markdown
    .split(/^```/mu)
    .flatMap((part, index) =>
      index % 2 === 1 ? [codeOf(part)] : part.split(/\n\n+/u).flatMap(textOf),
    );
}

function codeOf(part: string): Block {
  return { kind: 'code', lines: part.split('\n').slice(1, -1) };
}

function textOf(part: string): readonly Block[] {
  const text = part.trim();
  if (text === '') return [];
  if (text.startsWith('## ')) return [{ kind: 'heading', text: text.slice(3) }];
  if (!text.startsWith('- ')) return [{ kind: 'paragraph', text: flowing(text) }];
  return text
    .slice(2)
    .split(/\n- /u)
    .map((item) => ({ kind: 'item', text: flowing(item) }));
}

function flowing(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
