import type { Token } from 'markdown-it';
import { type Block, type BlockBuilder, type Inside, insideFrom, shiftBlock } from './block.ts';
import { HIDDEN, INSIDE, RAISED, STRUCK } from './html-elements.ts';
import { readHtml } from './html.ts';
import { LineBuilder } from './line-builder.ts';
import { MARK } from './markdown-marks.ts';
import type { TextFinder } from './text-finder.ts';

/** Reads the text of a block's inline tokens, and after it the images that stand in it. */
export function readInline(
  tokens: readonly Token[],
  kind: Block['kind'],
  finder: TextFinder,
  around: readonly Inside[] = [],
): Block[] {
  const reader = new InlineReader(finder, around);
  reader.read(tokens);
  const block = reader.builder.finish(kind);
  return block === undefined ? reader.images : [block, ...reader.images];
}

/** The type of the tokens of an entity or an escape, which have what is written as their markup. */
const SPECIAL = 'text_special';

const TAG = /^<(\/?)([a-z][a-z0-9]*)/iu;

/** Inline markup adds no character, so that a tag inside a word does not split it. */
class InlineReader {
  readonly builder = new LineBuilder();
  readonly images: Block[] = [];
  readonly #finder: TextFinder;
  /** Whether what is read is the text of an image. */
  readonly #isImage: boolean;
  readonly #links: Token[] = [];
  readonly #insides: Inside[];
  #hiddenBy: string | undefined;
  #struckDepth = 0;

  constructor(finder: TextFinder, around: readonly Inside[], isImage = false) {
    this.#finder = finder;
    this.#insides = [...around];
    this.#isImage = isImage;
  }

  read(tokens: readonly Token[]): void {
    for (const token of tokens) this.#readToken(token);
  }

  #readToken(token: Token): void {
    const { type, content } = token;
    if (type === 'link_open') this.#openLink(token);
    else if (type === 'link_close') this.#closeLink();
    else if (type === 'image') this.#addImage(token);
    else if (type === 'html_inline') this.#readTag(content);
    else if (type === MARK) this.#finder.find(content);
    else if (type === 's_open') this.#openStruck();
    else if (type === 's_close') this.#struckDepth--;
    else if (this.#struckDepth > 0) this.#strike(token);
    else if (this.#hiddenBy === undefined) this.#addText(token);
  }

  #openStruck(): void {
    if (this.#struckDepth++ === 0) this.builder.strike(' ');
  }

  #strike({ type, content, markup }: Token): void {
    this.builder.strike(content);
    findText(type === SPECIAL ? markup : content, this.#finder);
  }

  #addText({ type, content, markup }: Token): void {
    const { builder } = this;
    const finder = this.#finder;
    const more = insideFrom(this.#insides);
    if (type === 'text') addText(builder, content, finder, more);
    else if (type === SPECIAL)
      builder.add(content, finder.find(markup), { sourceLength: markup.length, ...more });
    else if (type === 'code_inline') {
      finder.find(markup);
      builder.add(content, finder.find(content), { inside: 'code' });
      finder.find(markup);
    } else if (type === 'softbreak' || type === 'hardbreak') builder.add('\n', finder.find('\n'));
  }

  #openLink(token: Token): void {
    this.#links.push(token);
    this.#insides.push('link');
  }

  #closeLink(): void {
    this.#skipTarget(this.#links.pop());
    this.#insides.pop();
  }

  /** The text of an image stands apart from that around it; that of an image within an image does not. */
  #addImage(token: Token): void {
    const reader = this.#isImage ? this : new InlineReader(this.#finder, this.#insides, true);
    reader.read(token.children ?? []);
    this.#skipTarget(token);
    if (reader !== this && this.#hiddenBy === undefined) {
      this.images.push(reader.builder.build('image'));
    }
  }

  #skipTarget(token: Token | undefined): void {
    // `<https://…>` ends with its text.
    if (token !== undefined && token.info !== 'auto') this.#finder.skipTarget();
  }

  #nest(inside: Inside | undefined, closes: boolean): void {
    if (closes) this.#insides.pop();
    else if (inside !== undefined) this.#insides.push(inside);
  }

  #readTag(content: string): void {
    const { cursor } = this.#finder;
    const offset = this.#finder.find(content) ?? cursor;
    const [, slash, name = ''] = TAG.exec(content.toLowerCase()) ?? [];
    if (this.#hiddenBy !== undefined) {
      if (slash === '/' && name === this.#hiddenBy) this.#hiddenBy = undefined;
    } else if (name === RAISED) {
      if (slash === '/') this.builder.lower();
      else this.builder.raise();
    } else if (INSIDE.has(name)) this.#nest(INSIDE.get(name), slash === '/');
    else if (STRUCK.has(name)) {
      if (slash === '') this.#openStruck();
      else this.#struckDepth = Math.max(0, this.#struckDepth - 1);
    } else if (slash === '' && HIDDEN.has(name)) this.#hiddenBy = name;
    else if (name === 'br') this.builder.add('\n');
    else if (name === 'img') {
      this.images.push(...readHtml(content).map((image) => shiftBlock(image, offset)));
    }
  }
}

/** How much stands between the parts of a text that is written otherwise: a `\` before the bar of a cell. */
const LONGEST_BETWEEN = 12;

/** Adds text where it stands; where it is written otherwise, as in the cell of a table, word by word. */
function addText(
  builder: BlockBuilder,
  text: string,
  finder: TextFinder,
  more: { readonly inside?: Inside },
): void {
  for (const [word, offset] of placesOf(text, finder)) builder.add(word, offset, more);
}

/** Goes past a text that is not read. */
function findText(text: string, finder: TextFinder): void {
  placesOf(text, finder);
}

function placesOf(text: string, finder: TextFinder): [string, number | undefined][] {
  const whole = finder.find(text);
  if (whole !== undefined) return [[text, whole]];
  const words = text.split(/(?<=\s)|(?=\|)/u);
  return words.map((word, at) => [word, finder.find(word, at === 0 ? undefined : LONGEST_BETWEEN)]);
}
