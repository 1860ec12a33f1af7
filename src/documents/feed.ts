import { type Block, BlockBuilder, shiftBlock } from './block.ts';
import { blockThrough } from './block-through.ts';
import { readHtml, readXhtml } from './html.ts';
import { readXml, type XmlElement, type XmlReader } from './xml.ts';

/** What RSS and Atom show of an item. */
const SHOWN: ReadonlySet<string> = new Set([
  'title',
  'description',
  'summary',
  'content',
  'content:encoded',
]);

const ATOM: ReadonlySet<string> = new Set(['feed', 'entry']);

/** How an element's text is written. */
type Form = 'plain' | 'html' | 'xhtml';

/** What Atom's `type` says; what it calls otherwise is no text: an image, another format. */
const FORM_OF_TYPE: ReadonlyMap<string, Form> = new Map([
  ['text', 'plain'],
  ['text/plain', 'plain'],
  ['html', 'html'],
  ['text/html', 'html'],
  ['xhtml', 'xhtml'],
  ['application/xhtml+xml', 'xhtml'],
]);

/** A whole tag, or what HTML writes otherwise: a text of RSS that has neither may be no HTML. */
const MARKUP = /<\/?[a-z][^<>]*>|<!--|&(?:#|[a-z])\w*;/iu;

/**
 * Reads the text of RSS and Atom: HTML in CDATA or with its tags as entities, XHTML, and plain text.
 *
 * @throws ERR_DOCUMENT with line and column for broken XML.
 */
export function readFeed(source: string, file = 'document'): Block[] {
  const blocks: Block[] = [];
  const take = (block: Block): number => blocks.push(block);
  const within = (isAtom: boolean): XmlReader => ({
    child: (element) => {
      if (!SHOWN.has(element.name)) return within(isAtom);
      const form = isAtom ? FORM_OF_TYPE.get(element.attributes['type'] ?? 'text') : 'html';
      if (form === undefined) return undefined;
      return form === 'xhtml' ? readsXhtml(source, element, take) : readsText(element, form, take);
    },
  });
  readXml(source, file, { child: ({ name }) => within(ATOM.has(name)) });
  return blocks;
}

function readsXhtml(source: string, element: XmlElement, take: (block: Block) => void): XmlReader {
  const kind = kindOf(element);
  return {
    end: (place) => {
      for (const block of readXhtml(source.slice(element.end, place))) {
        take(shiftBlock({ ...block, ...kind }, element.end));
      }
    },
  };
}

function readsText(
  element: XmlElement,
  form: 'plain' | 'html',
  take: (block: Block) => void,
): XmlReader {
  const builder = new BlockBuilder();
  const kind = kindOf(element);
  return {
    text: ({ text, offset, sourceLength }) =>
      builder.add(text, offset, sourceLength === undefined ? {} : { sourceLength }),
    end: () => {
      const written = builder.finish('paragraph');
      if (written === undefined) return;
      if (form === 'plain' || !MARKUP.test(written.text)) {
        take({ ...written, ...kind });
        return;
      }
      for (const block of readHtml(written.text))
        take({ ...blockThrough(block, written), ...kind });
    },
  };
}

/** What a title shows is a heading, however it is marked up. */
function kindOf({ name }: XmlElement): { readonly kind?: 'heading' } {
  return name === 'title' ? { kind: 'heading' } : {};
}
