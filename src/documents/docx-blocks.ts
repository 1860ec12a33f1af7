import { DocxFields } from './docx-fields.ts';
import { InlineReader } from './docx-inline.ts';
import type { DocxParagraph } from './docx-paragraph.ts';
import type { DocxStory } from './docx-story.ts';
import { isOutlineLevel } from './docx-values.ts';
import { alternatives } from './ooxml-alternatives.ts';
import type { PartElement, PartReader } from './ooxml.ts';

/** Reads a story, or a text box in it, whose fields are its own. */
export function storyReader(story: DocxStory): PartReader {
  const fields = new DocxFields();
  const end = (): void => {
    if (fields.lostText)
      throw story.refuse(
        'a field in it never ends, so that text after it would be lost; open the document, update its fields and save it',
      );
  };
  return blocksReader(story, fields, end);
}

/** Reads what holds paragraphs and tables. */
function blocksReader(story: DocxStory, fields: DocxFields, end?: () => void): PartReader {
  /** A paragraph whose end somebody deleted: the next goes on in it. */
  let unended: DocxParagraph | undefined;
  const reader: PartReader = {
    child: (element) => {
      switch (element.name) {
        case 'w:p':
        case 'a:p': {
          const paragraph = unended ?? story.begin();
          unended = undefined;
          return paragraphReader(paragraph, story, fields, () => (unended = paragraph));
        }
        case 'w:tc':
          return blocksReader(story, fields);
        case 'w:tbl':
          unended = undefined;
          return reader;
        case 'w:sectPr':
          return sectionReader(story);
        case 'mc:AlternateContent':
          return alternatives(reader, story);
        case 'w:altChunk':
          throw story.refuse(
            'a part of it is a file of another format that Word takes in when it opens it; open it in Word and save it as .docx',
          );
        case 'w:del':
        case 'w:moveFrom':
        case 'w:sdtPr':
          return undefined;
        default:
          return reader;
      }
    },
    ...(end !== undefined && { end }),
  };
  return reader;
}

/** Reads a paragraph; `leaveOpen` is called where its end was deleted. */
function paragraphReader(
  paragraph: DocxParagraph,
  story: DocxStory,
  fields: DocxFields,
  leaveOpen: () => void,
): PartReader {
  const context = { paragraph, story, fields, textBox: () => storyReader(story) };
  let inline = new InlineReader(context, { isStruck: false, isHiddenByStyle: false });
  // Of paragraphs that became one the properties of the last hold.
  paragraph.kind = 'paragraph';
  const properties: PartReader = {
    child: ({ name, attribute }) => {
      if (name === 'w:pStyle') {
        const style = attribute('w:val');
        paragraph.kind = story.styles.kindOf(style);
        const isHiddenByStyle = story.styles.isHidden(style);
        inline = new InlineReader(context, { isStruck: false, isHiddenByStyle });
      }
      if (name === 'w:outlineLvl' && isOutlineLevel(attribute('w:val'))) paragraph.kind = 'heading';
      if (name === 'w:sectPr') return sectionReader(story);
      return name === 'w:rPr' ? markReader(leaveOpen) : undefined;
    },
  };
  return {
    child: (element) => (element.name === 'w:pPr' ? properties : inline.child(element)),
  };
}

/** Reads the properties of the mark that ends a paragraph. */
function markReader(leaveOpen: () => void): PartReader {
  return {
    child: ({ name }: PartElement) => {
      if (name === 'w:del' || name === 'w:moveFrom') leaveOpen();
      return undefined;
    },
  };
}

function sectionReader({ headers, footers }: DocxStory): PartReader {
  return {
    child: ({ name, attribute }) => {
      const id = attribute('r:id') ?? '';
      if (name === 'w:headerReference') headers.push(id);
      if (name === 'w:footerReference') footers.push(id);
      return undefined;
    },
  };
}
