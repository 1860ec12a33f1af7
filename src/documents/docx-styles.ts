import type { Block } from './block.ts';
import type { PartReader } from './ooxml.ts';
import { isOn, isOutlineLevel } from './docx-values.ts';

/** What a style says of paragraphs or runs, as far as it matters for their text. */
interface Style {
  name: string;
  basedOn?: string;
  isHeading?: boolean;
  isHidden?: boolean;
}

/** Styles are based on each other ten deep at most. */
const DEEPEST = 50;

/** Built-in styles have English names in every language; some documents use them without styles at all. */
const HEADING = /^(?:heading ?[1-9]|title|subtitle)$/iu;
const CAPTION = /^caption$/iu;

/** The styles of a document, which its paragraphs and runs name. */
export class DocxStyles {
  readonly #styles = new Map<string, Style>();

  /** Reads the styles part. */
  readonly reader: PartReader = {
    child: () => ({
      child: ({ name, attribute }) => {
        const id = attribute('w:styleId');
        if (name !== 'w:style' || id === undefined) return undefined;
        const style: Style = { name: '' };
        this.#styles.set(id, style);
        return styleReader(style);
      },
    }),
  };

  /** What a paragraph of a style is. */
  kindOf(id: string | undefined): Block['kind'] {
    for (const style of this.#chain(id)) {
      if (CAPTION.test(style.name)) return 'caption';
      if (style.isHeading === true || HEADING.test(style.name)) return 'heading';
    }
    return 'paragraph';
  }

  /** Whether text of a style is hidden. */
  isHidden(id: string | undefined): boolean {
    for (const { isHidden } of this.#chain(id)) if (isHidden !== undefined) return isHidden;
    return false;
  }

  /** A style and those that it is based on, which some files do in a circle. */
  #chain(id: string | undefined): Style[] {
    if (id === undefined) return [];
    const chain = [this.#styles.get(id) ?? { name: id }];
    while (chain.length < DEEPEST) {
      const next = this.#styles.get(chain.at(-1)?.basedOn ?? '');
      if (next === undefined) break;
      chain.push(next);
    }
    return chain;
  }
}

function styleReader(style: Style): PartReader {
  const reader: PartReader = {
    child: ({ name, attribute }) => {
      const value = attribute('w:val');
      if (name === 'w:pPr' || name === 'w:rPr') return reader;
      if (name === 'w:name') style.name = value ?? '';
      if (name === 'w:basedOn' && value !== undefined) style.basedOn = value;
      if (name === 'w:outlineLvl') style.isHeading = isOutlineLevel(value);
      if (name === 'w:vanish') style.isHidden = isOn(value);
      return undefined;
    },
  };
  return reader;
}
