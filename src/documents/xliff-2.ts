import { bilingualUnit, isBlank } from './bilingual-unit.ts';
import { addStretch, type Block, BlockBuilder } from './block.ts';
import type { TranslationUnit } from './translation-unit.ts';
import { XliffProgress } from './xliff-state.ts';
import { InlineText } from './inline-text.ts';
import {
  languageOf,
  scopeOfGroup,
  scopeWithin,
  readsInline,
  XliffIds,
  type XliffScope,
} from './xliff-scope.ts';
import type { XmlElement, XmlReader } from './xml.ts';

type Take = (unit: TranslationUnit) => void;

/** A `<segment>` or an `<ignorable>` of a unit. */
interface Part {
  readonly isIgnorable: boolean;
  /** The place of its target among those of the unit, counted from 1. */
  order: number;
  source?: Block;
  target?: Block;
}

/** Reads a `<file>` of XLIFF 2. */
export function readsFile2(_file: XmlElement, scope: XliffScope, take: Take): XmlReader {
  const ids = new XliffIds();
  const within = (outer: XliffScope): XmlReader => ({
    child: (element) => {
      if (element.name === 'unit') return new UnitReader(element, outer, ids).reader(take);
      // A group that is not for translation may hold a unit that is.
      return element.name === 'group' ? within(scopeOfGroup(outer, element)) : undefined;
    },
  });
  return within(scope);
}

/** Puts a unit together of its segments. */
class UnitReader {
  readonly #element: XmlElement;
  readonly #id: string;
  readonly #scope: XliffScope;
  readonly #originals = new Map<string, string>();
  readonly #parts: Part[] = [];
  readonly #progress = new XliffProgress();
  #sourceLanguage: string | undefined;
  #targetLanguage: string | undefined;

  constructor(element: XmlElement, outer: XliffScope, ids: XliffIds) {
    this.#element = element;
    this.#id = ids.next(outer, element);
    this.#scope = { ...scopeWithin(outer, element), originals: this.#originals };
    this.#sourceLanguage = outer.sourceLanguage;
    this.#targetLanguage = outer.targetLanguage;
  }

  /** Reads what the unit holds; none for one that is not for translation. */
  reader(take: Take): XmlReader | undefined {
    if (!this.#scope.translate) return undefined;
    return { child: (element) => this.#child(element), end: () => take(this.#finish()) };
  }

  #child(element: XmlElement): XmlReader | undefined {
    switch (element.name) {
      case 'originalData':
        return { child: (data) => this.#original(data) };
      case 'segment':
        this.#progress.add(element.attributes['state'], element.attributes['subState']);
        return this.#part(element, false);
      case 'ignorable':
        return this.#part(element, true);
      default:
        return undefined;
    }
  }

  #original({ attributes }: XmlElement): XmlReader {
    let original = '';
    return {
      text: ({ text }) => (original += text),
      end: () => this.#originals.set(attributes['id'] ?? '', original),
    };
  }

  #part(element: XmlElement, isIgnorable: boolean): XmlReader {
    const scope = scopeWithin(this.#scope, element);
    const part: Part = { isIgnorable, order: this.#parts.length + 1 };
    this.#parts.push(part);
    return {
      child: (child) => {
        if (child.name === 'source') {
          this.#sourceLanguage = languageOf(child, this.#sourceLanguage);
          return readsInline(child, scope, (block) => (part.source = block));
        }
        if (child.name !== 'target') return undefined;
        this.#targetLanguage = languageOf(child, this.#targetLanguage);
        part.order = orderOf(child) ?? part.order;
        return readsInline(child, scope, (block) => (part.target = block));
      },
    };
  }

  #finish(): TranslationUnit {
    const parts = this.#parts;
    const source = joined(parts.map((part) => part.source));
    const untranslated = parts.filter(isUntranslated);
    const isTranslated = parts.some(({ isIgnorable, target }) => !isIgnorable && hasText(target));
    if (isTranslated && untranslated.length > 0) this.#progress.markUnfinished();
    return bilingualUnit(
      {
        id: this.#id,
        source: source.segments.length > 0 ? source : this.#empty(),
        target: isTranslated ? joined(inOrder(parts).map(targetOf)) : undefined,
        segments: segmentsOf(parts),
        sourceLanguage: this.#sourceLanguage,
        targetLanguage: this.#targetLanguage,
      },
      this.#progress.finish(),
    );
  }

  #empty(): Block {
    return new InlineText(this.#element, this.#scope).finish();
  }
}

/** The segments of a unit that has several, all translated and in the order of the source. */
function segmentsOf(parts: readonly Part[]): TranslationUnit['segments'] {
  const own = parts.filter(({ isIgnorable }) => !isIgnorable);
  const segments = own.flatMap(({ source, target }) =>
    source === undefined || target === undefined || isBlank(target) ? [] : [{ source, target }],
  );
  const isInOrder = inOrder(parts).every((part, place) => part === parts[place]);
  return isInOrder && segments.length === own.length && own.length > 1 ? segments : undefined;
}

/** The order that a target says it has, when the translation turns the segments around. */
function orderOf({ attributes }: XmlElement): number | undefined {
  const order = Number(attributes['order']);
  return Number.isSafeInteger(order) ? order : undefined;
}

function inOrder(parts: readonly Part[]): Part[] {
  return parts.toSorted((one, other) => one.order - other.order);
}

function hasText(block: Block | undefined): boolean {
  return block !== undefined && !isBlank(block);
}

function isUntranslated({ isIgnorable, source, target }: Part): boolean {
  return !isIgnorable && hasText(source) && !hasText(target);
}

/** What is not translated because it is no text, such as the space between sentences, stays as it is. */
function targetOf({ isIgnorable, source, target }: Part): Block | undefined {
  if (target !== undefined || !isIgnorable || source === undefined) return target;
  return { ...source, segments: [] };
}

/** One text of several; a space keeps apart what the file leaves without one. */
function joined(blocks: readonly (Block | undefined)[]): Block {
  const builder = new BlockBuilder();
  let last = '';
  for (const block of blocks) {
    if (block === undefined || block.text === '') continue;
    if (/\S$/u.test(last) && /^\S/u.test(block.text)) builder.add(' ');
    addStretch(builder, block, 0, block.text.length);
    last = block.text;
  }
  return builder.build('paragraph');
}
