import type { DocxFields } from './docx-fields.ts';
import { LINE_SEPARATOR, type DocxParagraph } from './docx-paragraph.ts';
import type { DocxStory } from './docx-story.ts';
import { isOn } from './docx-values.ts';
import { alternatives } from './ooxml-alternatives.ts';
import type { PartElement, PartReader } from './ooxml.ts';

/** Stands for what is shown but is no text, so that no date goes over it. */
const OBJECT = '\uFFFC';

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', LINE_SEPARATOR],
  ['w:cr', LINE_SEPARATOR],
  ['a:br', LINE_SEPARATOR],
  ['w:noBreakHyphen', '\u2011'],
  ['m:oMath', OBJECT],
  // What depends on the page and the day of printing.
  ['w:pgNum', OBJECT],
  ['w:dayLong', OBJECT],
  ['w:dayShort', OBJECT],
  ['w:monthLong', OBJECT],
  ['w:monthShort', OBJECT],
  ['w:yearLong', OBJECT],
  ['w:yearShort', OBJECT],
]);

/** Where text goes. */
export interface InlineContext {
  readonly paragraph: DocxParagraph;
  readonly story: DocxStory;
  readonly fields: DocxFields;
  readonly textBox: () => PartReader;
}

/** What keeps text from being shown. */
interface Visibility {
  /** Whether it was deleted, or moved away. */
  readonly isStruck: boolean;
  /** Whether the style of its paragraph hides it. */
  readonly isHiddenByStyle: boolean;
}

/** Reads what a paragraph or a run holds. */
export class InlineReader implements PartReader {
  readonly #context: InlineContext;
  readonly #visibility: Visibility;
  #isHidden: boolean;

  constructor(context: InlineContext, visibility: Visibility) {
    this.#context = context;
    this.#visibility = visibility;
    this.#isHidden = visibility.isHiddenByStyle;
  }

  child(element: PartElement): PartReader | undefined {
    const character = CHARACTERS.get(element.name);
    if (character !== undefined) return this.#add(character);
    const { story, fields, textBox } = this.#context;
    switch (element.name) {
      case 'w:t':
      case 'a:t':
        return this.#textReader(element);
      case 'w:r':
        return new InlineReader(this.#context, this.#visibility);
      case 'w:rPr':
        return this.#propertiesReader();
      case 'w:del':
      case 'w:moveFrom':
        return new InlineReader(this.#context, { ...this.#visibility, isStruck: true });
      case 'w:sym':
        return this.#add(symbolOf(element.attribute('w:char')));
      case 'w16se:symEx':
        return this.#add(symbolOf(element.attribute('w16se:char')));
      case 'w:fldChar':
        fields.take(element.attribute('w:fldCharType'));
        return undefined;
      case 'w:footnoteReference':
        return this.#refer(story.footnotes, element);
      case 'w:endnoteReference':
        return this.#refer(story.endnotes, element);
      case 'mc:AlternateContent':
        return alternatives(this, story);
      case 'w:txbxContent':
      case 'a:txBody':
        return this.#isShown() ? textBox() : undefined;
      case 'w:sdtPr':
        return undefined;
      default:
        return this;
    }
  }

  #isShown(): boolean {
    return !this.#visibility.isStruck && !this.#isHidden;
  }

  #add(text: string): undefined {
    const { story, paragraph, fields } = this.#context;
    if (this.#isShown()) story.add(text, paragraph, fields);
  }

  #textReader({ name, keepsSpace }: PartElement): PartReader {
    const keepsAll = keepsSpace || name === 'a:t';
    let text = '';
    return {
      text: (piece) => (text += piece),
      end: () => this.#add((keepsAll ? text : trimmed(text)).replaceAll(/[\n\r]+/gu, ' ')),
    };
  }

  /** The properties of a run come before its text. */
  #propertiesReader(): PartReader {
    const { styles } = this.#context.story;
    return {
      child: ({ name, attribute }) => {
        const value = attribute('w:val');
        // Two styles that hide undo each other, what the run itself says holds: ECMA-376, 17.7.3.
        if (name === 'w:rStyle')
          this.#isHidden = styles.isHidden(value) !== this.#visibility.isHiddenByStyle;
        if (name === 'w:vanish') this.#isHidden = isOn(value);
        return undefined;
      },
    };
  }

  #refer(notes: string[], { attribute }: PartElement): undefined {
    const id = attribute('w:id');
    if (this.#isShown() && id !== undefined) notes.push(id);
  }
}

/** XML's white space alone: a ZWNJ or a no-break space at an edge is text. */
const SPACES = '\t\n\r ';

/** Written without a regex, which would look at each of a million spaces from each of them. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && SPACES.includes(text.charAt(start))) start++;
  while (end > start && SPACES.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** A character that a font shows by its code; those of picture fonts mean nothing outside them. */
function symbolOf(code: string | undefined): string {
  if (code === undefined || !/^[\da-f]{1,6}$/iu.test(code)) return OBJECT;
  const value = Number.parseInt(code, 16);
  const character = value > 0x10_ff_ff ? OBJECT : String.fromCodePoint(value);
  return /^[^\p{C}\p{Zl}\p{Zp}]$/u.test(character) ? character : OBJECT;
}
