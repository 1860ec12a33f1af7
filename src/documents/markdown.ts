import MarkdownIt, { type Token } from 'markdown-it';
import type { Block } from './block.ts';
import { readHtml } from './html.ts';

let parser: InstanceType<typeof MarkdownIt> | undefined;

/** Reads the text of CommonMark with tables, block by block; HTML blocks are read as HTML. */
export function readMarkdown(source: string): Block[] {
  parser ??= new MarkdownIt('default', { html: true });
  const blocks: Block[] = [];
  let kind: Block['kind'] = 'paragraph';
  for (const token of parser.parse(source, {})) {
    switch (token.type) {
      case 'heading_open':
        kind = 'heading';
        break;
      case 'heading_close':
        kind = 'paragraph';
        break;
      case 'inline':
        blocks.push({ kind, text: inlineText(token.children ?? []) });
        break;
      case 'html_block':
        blocks.push(...readHtml(token.content));
        break;
      case 'fence':
      case 'code_block':
        blocks.push({ kind: 'code', text: token.content });
        break;
    }
  }
  return blocks;
}

const LINE_BREAK_TAG = /^<br\b/iu;

/** Inline markup adds no character, so that a tag inside a word does not split it. */
function inlineText(tokens: readonly Token[]): string {
  let text = '';
  for (const { type, content } of tokens) {
    if (type === 'text' || type === 'code_inline') text += content;
    else if (type === 'softbreak' || type === 'hardbreak') text += '\n';
    else if (type === 'html_inline' && LINE_BREAK_TAG.test(content)) text += '\n';
  }
  return text;
}
