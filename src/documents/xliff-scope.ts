import type { Block } from './block.ts';
import { InlineText } from './inline-text.ts';
import { languageTag } from './language.ts';
import type { XmlElement, XmlReader } from './xml.ts';

/** What the elements around a unit say of it. */
export interface XliffScope {
  /** The file and the groups, by what they are called. */
  readonly path: readonly string[];
  /** Whether it is to be translated. */
  readonly translate: boolean;
  /** Whether its white space is text. */
  readonly preserve: boolean;
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
  /** Codes that stand apart from the text, by their id. */
  readonly originals?: ReadonlyMap<string, string>;
}

/** The scope within an element, which may say otherwise than those around it. */
export function scopeWithin(scope: XliffScope, { attributes }: XmlElement): XliffScope {
  const translate = attributes['translate'];
  const space = attributes['xml:space'];
  if (translate === undefined && space === undefined) return scope;
  return {
    ...scope,
    translate: translate === undefined ? scope.translate : translate !== 'no',
    preserve: space === undefined ? scope.preserve : space === 'preserve',
  };
}

/** The scope within a group, whose id is part of those of its units. */
export function scopeOfGroup(scope: XliffScope, group: XmlElement): XliffScope {
  const { id } = group.attributes;
  const path = id === undefined ? scope.path : [...scope.path, id];
  return scopeWithin({ ...scope, path }, group);
}

/** Counts what has no id of its own, and calls it by its number. */
export class XliffIds {
  #count = 0;

  /** What a unit is called, from the file down. */
  next({ path }: XliffScope, { attributes }: XmlElement): string {
    this.#count++;
    return [...path, attributes['id'] ?? `${this.#count}`].join('/');
  }
}

/** Reads the text of a `<source>` or a `<target>`. */
export function readsInline(
  element: XmlElement,
  scope: XliffScope,
  take: (text: Block) => void,
): XmlReader {
  const text = new InlineText(element, scopeWithin(scope, element));
  return { ...text.content, end: () => take(text.finish()) };
}

/** The language that an element says its text is in, before that of the file. */
export function languageOf(element: XmlElement, ofFile: string | undefined): string | undefined {
  return languageTag(element.attributes['xml:lang']) ?? ofFile;
}
