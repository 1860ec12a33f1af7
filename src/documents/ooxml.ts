import { SaxesParser } from 'saxes';
import type { Refuse } from './zip-directory.ts';

/**
 * The namespaces of Office Open XML that hold text or tell of it, by the prefix that ECMA-376 gives each: in
 * the transitional form, which all write, and in the strict one.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.microsoft.com/office/word/2015/wordml/symex', 'w16se'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** The start tag of an element in a part of a package. */
export interface PartElement {
  /** With the prefix of its namespace, whatever the part calls that: `w:p`. */
  readonly name: string;
  /** The value of an attribute, named like elements, and without a prefix where it has none. */
  readonly attribute: (name: string) => string | undefined;
  /** Whether white space around its text counts. */
  readonly keepsSpace: boolean;
}

/** Reads what an element holds, or a part, which holds the root element. */
export interface PartReader {
  /** The reader of an element; none where it is left out with all that it holds. */
  readonly child?: (element: PartElement) => PartReader | undefined;
  readonly text?: (text: string) => void;
  readonly end?: () => void;
}

/**
 * Reads the XML of a part. Packages have no document type, so that nothing is ever declared or fetched.
 *
 * @throws ERR_DOCUMENT where it is not well-formed, has a DOCTYPE or is in another encoding than Unicode.
 */
export function readPart(bytes: Uint8Array, name: string, root: PartReader, refuse: Refuse): void {
  new PartWalker(name, root, refuse).walk(decoded(bytes, name, refuse));
}

/** OPC has parts in UTF-8 or UTF-16, which begins with its mark. */
function decoded(bytes: Uint8Array, name: string, refuse: Refuse): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const utf16 = mark === 0xfe_ff ? 'utf-16be' : undefined;
  const encoding = mark === 0xff_fe ? 'utf-16le' : utf16;
  try {
    return new TextDecoder(encoding ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse(`${name} in it is not ${encoding === undefined ? 'UTF-8' : 'UTF-16'} text`);
  }
}

const UNICODE = /^utf-?(?:8|16(?:[bl]e)?)$/iu;

/** An element that is open. */
interface OpenElement {
  readonly reader: PartReader | undefined;
  readonly keepsSpace: boolean;
  /** What the prefixes that it binds stood for before. */
  readonly unbound: readonly (readonly [prefix: string, before: string | undefined])[];
}

/** Hands the parser's events to the readers, names told by namespace. */
class PartWalker {
  readonly #name: string;
  readonly #refuse: Refuse;
  readonly #open: OpenElement[];
  readonly #parser = new SaxesParser({ position: false });
  /** Our prefix by theirs. */
  readonly #bound = new Map<string, string | undefined>([['xml', 'xml']]);
  /** Names told before, as long as no prefix is bound anew. */
  readonly #told = new Map<string, string>();

  constructor(name: string, root: PartReader, refuse: Refuse) {
    this.#name = name;
    this.#refuse = refuse;
    this.#open = [{ reader: root, keepsSpace: false, unbound: [] }];
  }

  walk(source: string): void {
    const parser = this.#parser;
    parser.on('error', ({ message }) => {
      throw this.#fault(`is not well-formed XML: ${message.replace(/\.$/u, '')}`);
    });
    parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
      if (!UNICODE.test(encoding)) throw this.#fault(`is in ${encoding}, expected UTF-8`);
    });
    parser.on('doctype', () => {
      throw this.#fault('has a DOCTYPE, which no Word document has; entities are never declared');
    });
    parser.on('opentag', ({ name, attributes }) => this.#openTag(name, attributes));
    parser.on('text', (text) => this.#open.at(-1)?.reader?.text?.(text));
    parser.on('cdata', (text) => this.#open.at(-1)?.reader?.text?.(text));
    parser.on('closetag', () => this.#closeTag());
    parser.write(source).close();
  }

  #fault(what: string): Error {
    const { line, columnIndex } = this.#parser;
    return this.#refuse(`${this.#name} in it, line ${line}, column ${columnIndex}, ${what}`);
  }

  #openTag(written: string, attributes: Readonly<Record<string, string>>): void {
    const outer = this.#open.at(-1);
    const unbound = this.#bind(attributes);
    const attribute = (name: string): string | undefined => {
      for (const key in attributes)
        // An attribute without a prefix is in no namespace.
        if ((key.includes(':') ? this.#nameOf(key) : key) === name) return attributes[key];
      return undefined;
    };
    const space = attributes['xml:space'];
    const keepsSpace = space === undefined ? outer?.keepsSpace === true : space === 'preserve';
    const name = this.#nameOf(written);
    const reader = outer?.reader?.child?.({ name, attribute, keepsSpace });
    this.#open.push({ reader, keepsSpace, unbound });
  }

  #closeTag(): void {
    const closed = this.#open.pop();
    closed?.reader?.end?.();
    for (const [prefix, before] of closed?.unbound ?? []) {
      this.#bound.set(prefix, before);
      this.#told.clear();
    }
  }

  #bind(attributes: Readonly<Record<string, string>>): OpenElement['unbound'] {
    let unbound: [string, string | undefined][] | undefined;
    for (const key in attributes) {
      if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
      const prefix = key.slice('xmlns:'.length);
      unbound ??= [];
      unbound.push([prefix, this.#bound.get(prefix)]);
      this.#bound.set(prefix, PREFIXES.get(attributes[key] ?? ''));
      this.#told.clear();
    }
    return unbound ?? NONE;
  }

  /** A name with our prefix; names of namespaces that tell nothing get one that nobody asks for. */
  #nameOf(written: string): string {
    const told = this.#told.get(written);
    if (told !== undefined) return told;
    const colon = written.indexOf(':');
    const prefix = this.#bound.get(written.slice(0, Math.max(colon, 0))) ?? '?';
    const name = `${prefix}:${written.slice(colon + 1)}`;
    this.#told.set(written, name);
    return name;
  }
}

const NONE: OpenElement['unbound'] = [];
