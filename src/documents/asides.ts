import { Parser } from 'htmlparser2';
import { type Block, BlockBuilder, type DocumentType, shiftBlock } from './block.ts';
import type { FrontMatterDocument } from './front-matter.ts';
import { type Attribute, addValue } from './html-image.ts';

/**
 * What readers see elsewhere than in the article: in the tab of a browser, among what a search finds, in the place
 * of a picture. It is no part of the text that goes on from line to line.
 */
export function asidesIn(
  { body, bodyOffset, scalars }: FrontMatterDocument,
  type: DocumentType,
  blocks: readonly Block[],
): Block[] {
  const fields = scalars.filter(({ name }) => FIELDS.has(name.replace(/[-_]/gu, '').toLowerCase()));
  const images = blocks.filter(({ kind, text }) => kind === 'image' && text.trim() !== '');
  return [
    ...fields.map(({ value, index }): Block => {
      const segments = [{ start: 0, offset: index, length: value.length }];
      return { kind: 'caption', text: value, segments, encoding: 'json' };
    }),
    ...(type === 'html' ? inHead(body, bodyOffset) : []),
    ...images.map(asCaption),
  ];
}

/** Else nobody would read it: an image is no text. */
function asCaption(image: Block): Block {
  return { ...image, kind: 'caption' };
}

/** Fields of front matter, of one line, that sites show. */
const FIELDS: ReadonlySet<string> = new Set(
  'title subtitle headline subheadline description summary excerpt dek deck lead'.split(' '),
);

/** Names and properties of `<meta>` that are shown where the page is shared or found. */
const SHOWN_META = /^(?:og:|twitter:)?(?:title|description|image:alt)$/iu;

/** Where the head ends; a page without one says nothing of the kind. */
const BODY = /<\/head\b|<body\b/iu;

function inHead(body: string, offset: number): Block[] {
  const end = body.search(BODY);
  if (end === -1) return [];
  const head = body.slice(0, end);
  const found: Block[] = [];
  let title: BlockBuilder | undefined;
  let content: Attribute | undefined;
  const parser = new Parser({
    onopentagname: (name) => {
      content = undefined;
      title = name === 'title' ? new BlockBuilder() : undefined;
    },
    onattribute: (name, value, quote) => {
      const [start, valueEnd] = [parser.startIndex, parser.endIndex - (quote?.length ?? 0)];
      if (name === 'content') content = { name, value, start, end: valueEnd };
    },
    onopentag: (name, { name: metaName, property }) => {
      if (name !== 'meta' || content === undefined) return;
      if (!SHOWN_META.test(property ?? metaName ?? '')) return;
      const builder = new BlockBuilder();
      addValue(builder, content, head);
      found.push(builder.build('caption'));
    },
    ontext: (text) => {
      const [start, length] = [parser.startIndex, parser.endIndex + 1 - parser.startIndex];
      title?.add(text, start, length === text.length ? {} : { sourceLength: length });
    },
    onclosetag: () => {
      if (title !== undefined) found.push(title.build('caption'));
      title = undefined;
    },
  });
  parser.end(head);
  return found.map((block) => shiftBlock(block, offset));
}
