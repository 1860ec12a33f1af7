import { DocumentError } from '../core/errors/index.ts';
import type { Block } from './block.ts';
import { storyReader } from './docx-blocks.ts';
import { DocxPackage, type Relationship } from './docx-package.ts';
import { blockOf, type DocxParagraph } from './docx-paragraph.ts';
import { DocxStory } from './docx-story.ts';
import { DocxStyles } from './docx-styles.ts';
import { oldFormatOf } from './ole.ts';
import type { PartReader } from './ooxml.ts';
import type { Refuse } from './zip-directory.ts';
import { ZipArchive } from './zip.ts';

/** The text of a Word document. It cannot be written back: its places are of this text, not of the file. */
export interface DocxText {
  /**
   * A paragraph a line, empty ones too, so that line 3 is paragraph 3; U+2028 is a line break within one. The
   * body, then footnotes and endnotes as they are referred to, then headers and footers that have text.
   */
  readonly text: string;
  /** The paragraphs with visible text, in order, at their places in the text. */
  readonly blocks: readonly Block[];
}

/**
 * Reads the text of a DOCX file as its readers see it with every tracked change accepted: no comments, no
 * hidden text, no instructions of fields. Text within charts, SmartArt and equations is not read.
 *
 * @throws ERR_DOCUMENT for what is no Word document, or a damaged, encrypted or outsized one.
 *
 * @example
 * readDocx(new Uint8Array(), 'empty.docx') // throws ERR_DOCUMENT
 */
export function readDocx(bytes: Uint8Array, file: string): DocxText {
  const refuse: Refuse = (reason) => new DocumentError(file, 1, 1, reason);
  const oldFormat = oldFormatOf(bytes);
  if (oldFormat !== undefined) throw refuse(oldFormat);
  const parts = new DocxPackage(new ZipArchive(bytes, refuse), refuse);
  return textOf(new DocxReader(parts, refuse).read());
}

/** Reads the parts of a document in the order of their text. */
class DocxReader {
  readonly #package: DocxPackage;
  readonly #refuse: Refuse;
  readonly #main: string;
  readonly #relationships: readonly Relationship[];
  readonly #styles = new DocxStyles();

  constructor(parts: DocxPackage, refuse: Refuse) {
    this.#package = parts;
    this.#refuse = refuse;
    this.#main = parts.mainPart();
    this.#relationships = parts.relationshipsOf(this.#main);
  }

  read(): DocxParagraph[] {
    this.#readNamed('styles', this.#styles.reader);
    const body = new DocxStory(this.#styles, this.#refuse);
    this.#package.readIfThere(this.#main, this.#documentReader(body));
    return [
      ...body.paragraphs,
      ...this.#notes('footnotes', body.footnotes),
      ...this.#notes('endnotes', body.endnotes),
      ...this.#margins([...body.headers, ...body.footers]),
    ];
  }

  #documentReader(body: DocxStory): PartReader {
    const document: PartReader = {
      child: ({ name }) => (name === 'w:body' ? storyReader(body) : undefined),
    };
    return {
      child: ({ name }) => {
        if (name === 'w:document') return document;
        throw this.#refuse('it is an Office file, but no Word document; save it as .docx');
      },
    };
  }

  /** The notes of a part that are referred to, each once, in the order of their references. */
  #notes(type: 'footnotes' | 'endnotes', ids: readonly string[]): DocxParagraph[] {
    if (ids.length === 0) return [];
    const notes = new Map<string, DocxStory>();
    this.#readNamed(type, {
      child: () => ({
        child: ({ attribute }) => {
          const story = new DocxStory(this.#styles, this.#refuse);
          notes.set(attribute('w:id') ?? '', story);
          return storyReader(story);
        },
      }),
    });
    return [...new Set(ids)].flatMap((id) => notes.get(id)?.paragraphs ?? []);
  }

  /** The headers and footers with these relationships, each part once, if it has text. */
  #margins(ids: readonly string[]): DocxParagraph[] {
    const named = new Map(this.#relationships.map(({ id, part }) => [id, part]));
    const parts = new Set(ids.map((id) => named.get(id)).filter((part) => part !== undefined));
    return [...parts].flatMap((part) => {
      const story = new DocxStory(this.#styles, this.#refuse);
      this.#package.readIfThere(part, { child: () => storyReader(story) });
      return story.paragraphs.some(({ text }) => text.trim() !== '') ? story.paragraphs : [];
    });
  }

  /** Reads the part that the document names as of a type. */
  #readNamed(type: string, root: PartReader): void {
    const part = this.#relationships.find((one) => one.type === type)?.part;
    if (part !== undefined) this.#package.readIfThere(part, root);
  }
}

function textOf(paragraphs: readonly DocxParagraph[]): DocxText {
  const blocks: Block[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    const block = blockOf(paragraph, offset);
    if (block !== undefined) blocks.push(block);
    offset += paragraph.text.length + 1;
  }
  return { text: paragraphs.map(({ text }) => text).join('\n'), blocks };
}
