import { Parser } from 'htmlparser2';
import { type Block, BlockBuilder, shiftBlock } from './block.ts';
import { readHtml } from './html.ts';

/** What RSS and Atom show of an item. */
const SHOWN: ReadonlySet<string> = new Set([
  'title',
  'description',
  'summary',
  'content',
  'content:encoded',
]);

/** Reads the text of RSS and Atom; CDATA sections are read as HTML. */
export function readFeed(source: string): Block[] {
  const blocks: Block[] = [];
  let builder: BlockBuilder | undefined;
  let kind: Block['kind'] = 'paragraph';
  let inCdata = false;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (!SHOWN.has(name)) return;
        builder = new BlockBuilder();
        kind = name === 'title' ? 'heading' : 'paragraph';
      },
      oncdatastart: () => (inCdata = true),
      oncdataend: () => (inCdata = false),
      ontext: (text) => {
        if (builder === undefined) return;
        const start = source.indexOf(text, parser.startIndex);
        if (inCdata && start !== -1) {
          for (const block of readHtml(text))
            blocks.push({ ...shiftBlock(block, start), ...(kind === 'heading' && { kind }) });
          return;
        }
        const isEntity = !source.startsWith(text, parser.startIndex);
        const sourceLength = parser.endIndex + 1 - parser.startIndex;
        builder.add(text, parser.startIndex, isEntity ? { sourceLength } : {});
      },
      onclosetag: (name) => {
        const block = SHOWN.has(name) ? builder?.finish(kind) : undefined;
        if (block !== undefined) blocks.push(block);
        if (SHOWN.has(name)) builder = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  return blocks;
}
