import { SaxesParser } from 'saxes';
import { DocumentError } from '../../core/errors/index.ts';
import type { PostChunk } from './post.ts';

/** What an export says of its site. */
const BLOG_URL = 'wp:base_blog_url';
const VERSION = 'wp:wxr_version';

/** No post is so long, and no text between two tags; what is would fill the memory. */
const LONGEST = 1 << 26;
/** What ends an item, and the spaces that may stand in it. */
const LONGEST_END = 100;

/**
 * Cuts a WordPress export into its items, as it comes in; whatever is not well-formed is refused where it
 * stands. Entities of a DOCTYPE are unknown to it, and nothing is ever loaded.
 */
export class WxrSplitter {
  readonly #file: string;
  readonly #parser = new SaxesParser({ position: true });
  readonly #emit: (chunk: PostChunk) => void;
  /** The text from the item that is open on, or from the last tag. */
  #kept = '';
  #keptFrom = 0;
  #depth = 0;
  #item: Omit<PostChunk, 'source'> | undefined;
  #lastTag = 0;
  #hasVersion = false;
  #element = '';
  #blogUrl = '';

  constructor(file: string, emit: (chunk: PostChunk) => void) {
    this.#file = file;
    this.#emit = emit;
    this.#parser.on('error', ({ message }) => {
      throw this.#fault(`not well-formed XML: ${message.replace(/^\d+:\d+: /u, '')}`);
    });
    this.#parser.on('xmldecl', ({ encoding = 'utf-8' }) => this.#checkEncoding(encoding));
    this.#parser.on('opentag', ({ name, isSelfClosing }) => {
      if (!isSelfClosing) this.#open(name);
    });
    this.#parser.on('text', (text) => this.#addText(text));
    this.#parser.on('cdata', (text) => this.#addText(text));
    this.#parser.on('closetag', ({ name, isSelfClosing }) => {
      if (!isSelfClosing) this.#close(name);
    });
  }

  /** The address of the site, which the export says before its first item. */
  get blogUrl(): string | undefined {
    return this.#blogUrl === '' ? undefined : this.#blogUrl.trim();
  }

  /** Takes the next piece of the file. @throws ERR_DOCUMENT */
  write(text: string): void {
    this.#kept += text;
    this.#parser.write(text);
    const length = this.#parser.position - this.#lastTag;
    if (length > LONGEST) throw this.#fault('this is longer than any post');
    this.#forget();
  }

  /** Ends the file. @throws ERR_DOCUMENT where it ends too early, or holds no export. */
  finish(): void {
    this.#parser.close();
    this.#checkVersion();
  }

  #open(name: string): void {
    this.#element = name;
    this.#lastTag = this.#item === undefined ? this.#parser.position : this.#lastTag;
    if (name === 'item' && this.#depth === 2) {
      this.#checkVersion();
      const end = this.#parser.position;
      // An attribute may hold a ">", and no "<".
      const index = this.#keptFrom + this.#kept.lastIndexOf('<', end - this.#keptFrom - 1);
      const column = this.#parser.columnIndex - (end - index) + 1;
      this.#item = { index, line: this.#parser.line, column };
    }
    this.#depth++;
  }

  #addText(text: string): void {
    if (this.#element === BLOG_URL && this.#depth === 3) this.#blogUrl += text;
  }

  #close(name: string): void {
    this.#depth--;
    this.#element = '';
    if (name === VERSION) this.#hasVersion = true;
    if (this.#depth !== 2 || this.#item === undefined) return;
    const { index } = this.#item;
    const end = this.#parser.position;
    const source = this.#kept.slice(index - this.#keptFrom, end - this.#keptFrom);
    // The parser tells that an element is closed before it refuses the tag of another that closes it.
    if (!/<\/item\s*>$/u.test(source.slice(-LONGEST_END))) return;
    this.#emit({ ...this.#item, source });
    this.#item = undefined;
    this.#lastTag = end;
  }

  /** Lets go of what was read, but for a tag that may have begun. */
  #forget(): void {
    const from =
      this.#item === undefined
        ? this.#keptFrom + Math.max(0, this.#kept.lastIndexOf('<'))
        : this.#item.index;
    this.#kept = this.#kept.slice(from - this.#keptFrom);
    this.#keptFrom = from;
  }

  #checkVersion(): void {
    if (this.#hasVersion) return;
    throw this.#fault('this is no WordPress export: it does not say its wp:wxr_version');
  }

  #checkEncoding(encoding: string): void {
    if (/^(?:utf-?8|us-ascii)$/iu.test(encoding)) return;
    throw new DocumentError(
      this.#file,
      1,
      1,
      `it says that it is ${encoding}; convert the file to UTF-8`,
    );
  }

  #fault(reason: string): DocumentError {
    const { line, columnIndex } = this.#parser;
    return new DocumentError(this.#file, line, columnIndex + 1, reason);
  }
}
