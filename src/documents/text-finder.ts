import { linkTargetEnd } from './markdown-link-target.ts';

/** How much markup may stand between two texts of a block. */
const LONGEST_MARKUP = 2000;

/** Finds texts in the source one after the other, over the markup between them. */
export class TextFinder {
  cursor: number;
  readonly #source: string;
  readonly #end: number;

  constructor(source: string, start: number, end: number) {
    this.#source = source;
    this.cursor = start;
    this.#end = end;
  }

  /** Goes to the place of a text; undefined when it is written otherwise there, as with entities. */
  find(text: string, farthest: number = LONGEST_MARKUP): number | undefined {
    // A window keeps the search linear, however many texts are written otherwise.
    const windowEnd = Math.min(this.#end, this.cursor + text.length + farthest);
    const index = this.#source.slice(this.cursor, windowEnd).indexOf(text);
    if (text === '' || index === -1) return undefined;
    const place = this.cursor + index;
    this.cursor = place + text.length;
    return place;
  }

  /**
   * Goes past what follows a label: `](address "title")`, or `][reference]`. It is no text, though it
   * may hold the words that come after it.
   */
  skipTarget(): void {
    if (this.find(']') === undefined) return;
    const end = linkTargetEnd(this.#source, this.cursor);
    if (end !== undefined) this.cursor = end;
    else if (this.#source[this.cursor] === '(') this.find(')');
    else if (this.#source[this.cursor] === '[') this.find(']');
  }
}
