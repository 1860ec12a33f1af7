import MarkdownIt from 'markdown-it';
import type { Block, Inside } from './block.ts';
import { lineBreakOf } from './document-fault.ts';
import { byLines, linePlaces } from './markdown-html.ts';
import { readHtml } from './html.ts';
import { readInline } from './markdown-inline.ts';
import { parseLinkLabel } from './markdown-link-label.ts';
import { skipFootnoteLabel, skipMark } from './markdown-marks.ts';
import { TextFinder } from './text-finder.ts';

let parser: InstanceType<typeof MarkdownIt> | undefined;

/** Reads the text of CommonMark with tables, block by block; HTML blocks are read as HTML. */
export function readMarkdown(source: string): Block[] {
  parser ??= createParser();
  // The parser counts lines, and gives text without its markup; the place of a text is found by going
  // on through the source of its lines, never back.
  const lines = lineStarts(source);
  const blocks: Block[] = [];
  let kind: Block['kind'] = 'paragraph';
  const around: Inside[] = [];
  let cursor = 0;
  for (const { type, map, children, content } of parser.parse(source, {})) {
    if (map !== null) cursor = Math.max(cursor, lines[map[0]] ?? source.length);
    const end = map === null ? source.length : (lines[map[1]] ?? source.length);
    if (type === 'heading_open') kind = 'heading';
    else if (type === 'heading_close') kind = 'paragraph';
    else if (type === 'blockquote_open') around.push('quote');
    else if (type === 'blockquote_close') around.pop();
    else if (type === 'inline') {
      const finder = new TextFinder(source, cursor, end);
      for (const block of readInline(children ?? [], kind, finder, around)) blocks.push(block);
      ({ cursor } = finder);
    } else if (type === 'html_block') {
      const places = linePlaces(content, new TextFinder(source, cursor, end));
      for (const block of readHtml(content)) blocks.push(byLines(block, places));
    } else if (type === 'fence' || type === 'code_block') {
      blocks.push({ kind: 'code', text: content, segments: [] });
    }
  }
  return blocks;
}

function createParser(): InstanceType<typeof MarkdownIt> {
  const markdown = new MarkdownIt('default', { html: true, maxNesting: 1000 });
  // It joins entities and escapes with the text around them, which then has no place in the source.
  markdown.core.ruler.disable('text_join');
  markdown.helpers = { ...markdown.helpers, parseLinkLabel };
  markdown.inline.ruler.before('escape', 'mark', skipMark);
  markdown.block.ruler.before('table', 'footnote_label', skipFootnoteLabel, {
    alt: ['paragraph'],
  });
  return markdown;
}

/** Where each line begins. */
function lineStarts(source: string): number[] {
  const starts = [0];
  const lineBreak = lineBreakOf(source);
  for (
    let index = source.indexOf(lineBreak);
    index !== -1;
    index = source.indexOf(lineBreak, index + 1)
  )
    starts.push(index + 1);
  return starts;
}
