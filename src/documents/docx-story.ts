import { type DocxFields } from './docx-fields.ts';
import type { DocxParagraph } from './docx-paragraph.ts';
import type { DocxStyles } from './docx-styles.ts';
import type { Refuse } from './zip-directory.ts';

/** What is read of a story: the body, a note, a header. */
export class DocxStory {
  readonly styles: DocxStyles;
  readonly refuse: Refuse;
  /** In the order in which they begin: those of a text box stand after the one that holds it. */
  readonly paragraphs: DocxParagraph[] = [];
  /** The notes that it refers to, by their ids. */
  readonly footnotes: string[] = [];
  readonly endnotes: string[] = [];
  /** The headers and footers of its sections, by the ids of their relationships. */
  readonly headers: string[] = [];
  readonly footers: string[] = [];
  #written = 0;

  constructor(styles: DocxStyles, refuse: Refuse) {
    this.styles = styles;
    this.refuse = refuse;
  }

  /** Grows with all that is read. */
  get written(): number {
    return this.#written;
  }

  begin(): DocxParagraph {
    const paragraph: DocxParagraph = { text: '', kind: 'paragraph' };
    this.paragraphs.push(paragraph);
    this.#written++;
    return paragraph;
  }

  add(text: string, paragraph: DocxParagraph, fields: DocxFields): void {
    if (!fields.showText) {
      fields.leaveOut();
      return;
    }
    paragraph.text += text;
    this.#written++;
  }
}
