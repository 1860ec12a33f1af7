import { type Block, BlockBuilder } from './block.ts';
import { inlineCode, inPlaceOfCode, inPlaceOfEdge } from './inline-code.ts';
import { lineEnd } from './front-matter-block.ts';
import { matchEnd } from './match-end.ts';
import type { XmlElement, XmlReader, XmlText } from './xml.ts';

/** Elements that hold code of the original document, in it at most texts of their own. */
const HOLDS_CODE: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);

/** Elements that stand for code at one place. */
const STANDS_FOR_CODE: ReadonlySet<string> = new Set(['x', 'bx', 'ex', 'sc', 'ec']);

/** Those of all that may stand for a value; the others open or close something. */
const STANDALONE: ReadonlySet<string> = new Set(['x', 'ph']);

const INDENT = /[\t ]+/uy;

/** How the text of an element is read. */
export interface InlineTextOptions {
  /** Whether white space is text: `xml:space="preserve"`. Else the indentation of lines is none. */
  readonly preserve: boolean;
  /** Codes that stand apart from the text, by their id: those of XLIFF 2 and of Trados Studio. */
  readonly originals?: ReadonlyMap<string, string>;
}

/** Gathers what a reader sees of a `<source>`, a `<target>` or a `<seg>`. */
export class InlineText {
  /** Reads what the element holds. */
  readonly content: XmlReader = {
    child: (element) => this.#child(element),
    text: (piece) => this.#add(piece),
  };
  readonly #builder = new BlockBuilder();
  readonly #options: InlineTextOptions;
  readonly #start: number;

  constructor(element: XmlElement, options: InlineTextOptions) {
    this.#start = element.end;
    this.#options = options;
  }

  /** The text; one without a place of its own stands where the element begins. */
  finish(): Block {
    const block = this.#builder.build('paragraph');
    if (block.segments.length > 0) return block;
    return { ...block, segments: [{ start: 0, offset: this.#start, length: 0 }] };
  }

  #add({ text, offset, sourceLength }: XmlText): void {
    if (sourceLength !== undefined) this.#builder.add(text, offset, { sourceLength });
    else if (this.#options.preserve) this.#builder.add(text, offset);
    else this.#addLines(text, offset);
  }

  /** A date that goes on in the next line is one, however deep the line is indented. */
  #addLines(text: string, offset: number): void {
    for (let from = 0; from < text.length;) {
      const end = lineEnd(text, from);
      this.#builder.add(text.slice(from, end), offset + from);
      from = matchEnd(INDENT, text, end) ?? end;
    }
  }

  #child(element: XmlElement): XmlReader | undefined {
    const { name } = element;
    if (name === 'cp') return this.#character(element);
    if (name === 'pc') return this.#spanning(element);
    if (isDeleted(element)) return undefined;
    if (HOLDS_CODE.has(name)) return this.#code(element);
    const code = inlineCode(element, this.#originalOf(element));
    if (STANDS_FOR_CODE.has(name)) {
      this.#builder.add(STANDALONE.has(name) ? inPlaceOfCode(code) : inPlaceOfEdge(code));
    }
    if (name !== 'g') return this.content;
    const edge = inPlaceOfEdge(code);
    return this.#between(edge, edge);
  }

  /** A character that XML cannot hold, or that somebody wrote by its number. */
  #character({ attributes, start, end }: XmlElement): undefined {
    const code = Number.parseInt(attributes['hex'] ?? '', 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    this.#builder.add(character, start, { sourceLength: end - start });
    return undefined;
  }

  /** XLIFF 2 refers to it; Trados Studio has it by the same id, for what stands alone. */
  #originalOf({ name, attributes: { dataRef, id } }: XmlElement): string {
    const key = dataRef ?? (name === 'x' ? id : undefined);
    return (key !== undefined && this.#options.originals?.get(key)) || '';
  }

  #spanning(element: XmlElement): XmlReader {
    const { type, subType, dispStart, equivStart, dispEnd, equivEnd } = element.attributes;
    const code = (original: string | undefined): string =>
      inPlaceOfEdge({ type: subType ?? type ?? '', original: original ?? '' });
    return this.#between(code(dispStart ?? equivStart), code(dispEnd ?? equivEnd));
  }

  #between(before: string, after: string): XmlReader {
    this.#builder.add(before);
    return { ...this.content, end: () => this.#builder.add(after) };
  }

  #code(element: XmlElement): XmlReader {
    let native = this.#originalOf(element);
    return {
      // A text within code, such as that of an image, is a text of its own.
      child: ({ name }) => (name === 'sub' ? this.#between('\n', '\n') : undefined),
      text: ({ text }) => (native += text),
      end: () => {
        const code = inlineCode(element, native);
        this.#builder.add(STANDALONE.has(element.name) ? inPlaceOfCode(code) : inPlaceOfEdge(code));
      },
    };
  }
}

/** Text that Trados Studio keeps though its translator struck it. */
function isDeleted({ name, attributes }: XmlElement): boolean {
  return name === 'mrk' && attributes['mtype'] === 'x-sdl-deleted';
}
