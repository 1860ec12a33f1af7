import { SaxesParser } from 'saxes';
import { documentFault } from './document-fault.ts';
import { faultOfXml, isOtherEncoding, strayAmpersand } from './xml-fault.ts';

/** The start tag of an element. */
export interface XmlElement {
  /** Without the prefix that the root element has: `ns0:source` of an `ns0:xliff` is `source`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the start tag begins and ends in the source. */
  readonly start: number;
  readonly end: number;
}

/** A piece of text: as it stands in the source, or one character that is written as an entity. */
export interface XmlText {
  readonly text: string;
  readonly offset: number;
  /** How long it is in the source, when it is written otherwise there. */
  readonly sourceLength?: number;
}

/** Reads what an element holds, or a document, which holds the root element. */
export interface XmlReader {
  /** The reader of an element; none where it is left out with all that it holds. */
  readonly child?: (element: XmlElement) => XmlReader | undefined;
  readonly text?: (piece: XmlText) => void;
  /** Called with the place where its end tag begins. */
  readonly end?: (place: number) => void;
}

/** Elements of documents are not so deep; a bomb is. */
const DEEPEST = 1000;

const CDATA_START = '<![CDATA['.length;
const CDATA_END = ']]>'.length;
const COMMENT_END = '>'.length;

/**
 * Reads XML from start to end. Entities that a file declares are never read, nor is anything outside it.
 *
 * @throws ERR_DOCUMENT with line and column where it is not well-formed, uses a declared entity, nests
 * too deep or names an encoding that its text is not in.
 */
export function readXml(source: string, file: string, document: XmlReader): void {
  new XmlWalker(source, file, document).walk();
}

/** Hands the parser's events to the readers, each event with its place. */
class XmlWalker {
  readonly #source: string;
  readonly #file: string;
  readonly #parser = new SaxesParser({ position: false });
  /** The readers of what is open, the innermost last. */
  readonly #readers: (XmlReader | undefined)[];
  /** Where the markup ends that was read last, or where the next begins. */
  #cursor = 0;
  /** The root's prefix with its colon. */
  #prefix: string | undefined;

  constructor(source: string, file: string, document: XmlReader) {
    this.#source = source;
    this.#file = file;
    this.#readers = [document];
  }

  walk(): void {
    const parser = this.#parser;
    parser.on('error', ({ message }) => this.#refuse(message));
    parser.on('xmldecl', ({ encoding }) => this.#checkEncoding(encoding));
    parser.on('doctype', () => (this.#cursor = parser.position));
    parser.on('processinginstruction', () => (this.#cursor = parser.position));
    parser.on('comment', () => (this.#cursor = parser.position + COMMENT_END));
    parser.on('text', () => this.#text());
    parser.on('cdata', () => this.#cdata());
    parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
    parser.on('closetag', () => this.#close());
    parser.write(this.#source).close();
  }

  #refuse(message: string): never {
    const { position } = this.#parser;
    const { place, reason } =
      strayAmpersand(this.#source, this.#cursor, position) ??
      faultOfXml(this.#source, position, message);
    throw documentFault(this.#source, this.#file, place, reason);
  }

  #checkEncoding(encoding: string | undefined): void {
    this.#cursor = this.#parser.position;
    if (encoding === undefined || !isOtherEncoding(encoding, this.#source)) return;
    throw documentFault(
      this.#source,
      this.#file,
      this.#source.indexOf('<'),
      `it says that it is in ${encoding}, but it was read as UTF-8; save it as UTF-8 and let it say so`,
    );
  }

  #open(written: string, attributes: Readonly<Record<string, string>>): void {
    this.#prefix ??= written.slice(0, written.indexOf(':') + 1);
    const name = written.startsWith(this.#prefix) ? written.slice(this.#prefix.length) : written;
    // The parser does not tell of white space before the root.
    const start = this.#source.indexOf('<', this.#cursor);
    const end = this.#parser.position;
    if (this.#readers.length > DEEPEST) {
      const reason = `elements stand within elements more than ${DEEPEST.toLocaleString('en')} deep`;
      throw documentFault(this.#source, this.#file, start, reason);
    }
    this.#readers.push(this.#readers.at(-1)?.child?.({ name, attributes, start, end }));
    this.#cursor = end;
  }

  #close(): void {
    this.#readers.pop()?.end?.(this.#cursor);
    this.#cursor = this.#parser.position;
  }

  /** The parser tells of text when it has read the `<` after it. */
  #text(): void {
    const start = this.#cursor;
    this.#cursor = this.#parser.position - 1;
    const take = this.#readers.at(-1)?.text;
    if (take === undefined) return;
    for (const piece of piecesOf(this.#source.slice(start, this.#cursor), start)) take(piece);
  }

  #cdata(): void {
    const offset = this.#cursor + CDATA_START;
    this.#cursor = this.#parser.position;
    const text = this.#source.slice(offset, this.#cursor - CDATA_END);
    this.#readers.at(-1)?.text?.({ text, offset });
  }
}

const ENTITY = /&([^&;]+);/gu;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Text that the parser found well-formed, in pieces: what stands as it is, and entities. */
function piecesOf(written: string, offset: number): XmlText[] {
  const pieces: XmlText[] = [];
  let from = 0;
  for (const { 0: entity, 1: name = '', index } of written.matchAll(ENTITY)) {
    if (index > from) pieces.push({ text: written.slice(from, index), offset: offset + from });
    const sourceLength = entity.length;
    pieces.push({ text: characterOf(name), offset: offset + index, sourceLength });
    from = index + sourceLength;
  }
  if (from < written.length) pieces.push({ text: written.slice(from), offset: offset + from });
  return pieces;
}

function characterOf(name: string): string {
  const named = NAMED[name];
  if (named !== undefined) return named;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return String.fromCodePoint(code);
}
