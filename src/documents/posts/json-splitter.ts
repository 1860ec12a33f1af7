import { DocumentError } from '../../core/errors/index.ts';
import type { PostChunk } from './post.ts';

/** What may come next between the posts of a list. */
type Expected = 'a post or the end' | 'a post' | 'a comma or the end' | 'the end';

/** No post is so long; what is would fill the memory. */
const LONGEST = 1 << 26;
const LIST_KEY = '"posts"';

/**
 * Cuts JSON into its posts, as it comes in: a list of them, an object that holds them as `posts`, or one
 * after the other, mostly a line each (NDJSON). What a post holds is not looked at.
 */
export class JsonSplitter {
  readonly #file: string;
  readonly #emit: (chunk: PostChunk) => void;
  /** How deep posts stand; undefined before anything was read. */
  #listDepth: number | undefined;
  #expected: Expected = 'a post or the end';
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #index = 0;
  #line = 1;
  #lineStart = 0;
  #post: Omit<PostChunk, 'source'> | undefined;
  /** What was read of the post that is open, before the piece at hand. */
  #kept = '';
  /** The key that was read last in an object that may hold the list. */
  #key = '';

  constructor(file: string, emit: (chunk: PostChunk) => void) {
    this.#file = file;
    this.#emit = emit;
  }

  /** Takes the next piece of the file. @throws ERR_DOCUMENT */
  write(text: string): void {
    const from = this.#index;
    let stringStart = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at);
      this.#index = from + at;
      if (character === '\n') {
        this.#line++;
        this.#lineStart = this.#index + 1;
      }
      if (this.#inString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (character === '\\') this.#isEscaped = true;
        else if (character === '"') {
          this.#inString = false;
          if (this.#depth === 1) this.#key += text.slice(stringStart, at + 1);
        }
      } else if (character === '"') {
        this.#inString = true;
        stringStart = at;
        if (this.#depth === 1) this.#key = '';
        this.#takeScalar();
      } else this.#take(character, text, from);
    }
    if (this.#inString && this.#depth === 1) this.#key += text.slice(stringStart);
    this.#index = from + text.length;
    if (this.#post === undefined) return;
    this.#kept += text.slice(Math.max(0, this.#post.index - from));
    if (this.#kept.length > LONGEST) throw this.#fault('this is longer than any post');
  }

  /** Ends the file. @throws ERR_DOCUMENT where it ends too early, or is empty. */
  finish(): void {
    if (this.#listDepth === undefined) throw this.#fault('this is no JSON: it is empty');
    if (this.#depth > 0 || this.#inString) throw this.#fault('the file ends too early');
  }

  #take(character: string, text: string, from: number): void {
    if (character === '{' || character === '[') this.#open(character);
    else if (character === '}' || character === ']') this.#close(text, from);
    else if (character === ',') this.#comma();
    else if (!SPACE.has(character)) this.#takeScalar();
  }

  #open(bracket: '{' | '['): void {
    if (this.#listDepth === undefined) this.#listDepth = bracket === '[' ? 1 : 0;
    else if (this.#depth === 0 && this.#listDepth > 0)
      throw this.#fault('not JSON: expected the end');
    if (this.#depth === this.#listDepth && this.#post === undefined) this.#begin(bracket);
    const isList = bracket === '[' && this.#depth === 1 && this.#listDepth === 0;
    this.#depth++;
    if (!isList || this.#key !== LIST_KEY) return;
    // The object is none of the posts: it holds them.
    this.#listDepth = 2;
    this.#post = undefined;
    this.#kept = '';
    this.#expected = 'a post or the end';
  }

  #begin(bracket: '{' | '['): void {
    const isExpected = this.#expected.startsWith('a post');
    if (!isExpected || bracket === '[')
      throw this.#fault(`not a list of posts: expected ${this.#expected}`);
    const column = this.#index - this.#lineStart + 1;
    this.#post = { index: this.#index, line: this.#line, column };
  }

  #close(text: string, from: number): void {
    this.#depth--;
    if (this.#depth < 0) throw this.#fault('not JSON: expected a value');
    if (this.#post !== undefined && this.#depth === this.#listDepth) {
      const source =
        this.#kept + text.slice(Math.max(0, this.#post.index - from), this.#index - from + 1);
      this.#emit({ ...this.#post, source });
      this.#post = undefined;
      this.#kept = '';
      this.#expected = this.#listDepth === 0 ? 'a post or the end' : 'a comma or the end';
    } else if (this.#listDepth !== undefined && this.#depth < this.#listDepth) {
      if (this.#expected === 'a post') throw this.#fault('not a list of posts: expected a post');
      this.#expected = 'the end';
    }
  }

  #comma(): void {
    if (this.#post !== undefined || this.#depth !== this.#listDepth) return;
    if (this.#expected !== 'a comma or the end')
      throw this.#fault(`not a list of posts: expected ${this.#expected}`);
    this.#expected = 'a post';
  }

  /** A value that is neither an object nor a list; where posts stand there is none. */
  #takeScalar(): void {
    if (this.#post !== undefined) return;
    if (this.#listDepth === undefined || this.#depth === this.#listDepth || this.#depth === 0)
      throw this.#fault(`not a list of posts: expected ${this.#expected}`);
  }

  #fault(reason: string): DocumentError {
    return new DocumentError(this.#file, this.#line, this.#index - this.#lineStart + 1, reason);
  }
}

const SPACE: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r', '\uFEFF']);
