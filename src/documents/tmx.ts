import { bilingualUnit } from './bilingual-unit.ts';
import type { Block } from './block.ts';
import { documentFault } from './document-fault.ts';
import { InlineText } from './inline-text.ts';
import { languageMatch, languageTag } from './language.ts';
import { withoutTagWords } from './tmx-tag-words.ts';
import type { TranslationUnit } from './translation-unit.ts';
import { readXml, type XmlElement, type XmlReader } from './xml.ts';

/** Which languages of a memory are compared; `en` takes what is in `en-US` too. */
export interface TmxOptions {
  /** That of the memory or the unit, which TMX calls `srclang`, by default. */
  readonly sourceLanguage?: string;
  /** Every other one by default. */
  readonly targetLanguage?: string;
}

/** 1.1 is what OmegaT wrote for years. */
const VERSION = /^1\.[1-4]b?$/u;

/** Written for a memory whose units can be read from any of their languages. */
const ANY = '*all*';

/** A text in a language, a `<tuv>`. */
interface Variant {
  readonly language: string;
  readonly text: Block;
}

/**
 * Reads the texts of a translation memory, each beside its translation; a text with several translations is
 * as many units.
 *
 * @throws ERR_DOCUMENT with line and column for broken XML, another kind of document or another version, a
 * text that names no language, and a memory without a language that was asked for.
 */
export function readTmx(
  source: string,
  options: TmxOptions = {},
  file = 'document',
): TranslationUnit[] {
  return new TmxReader(source, options, file).read();
}

/** Goes over a memory and gathers its units. */
class TmxReader {
  readonly #source: string;
  readonly #file: string;
  readonly #asked: { readonly source: string | undefined; readonly target: string | undefined };
  readonly #units: TranslationUnit[] = [];
  readonly #languages = new Set<string>();
  #sourceLanguage: string | undefined;
  #isOfOmegat = false;
  #count = 0;

  constructor(source: string, options: TmxOptions, file: string) {
    this.#source = source;
    this.#file = file;
    this.#asked = {
      source: languageTag(options.sourceLanguage),
      target: languageTag(options.targetLanguage),
    };
  }

  read(): TranslationUnit[] {
    readXml(this.#source, this.#file, { child: (root) => this.#root(root) });
    return this.#units;
  }

  #root(root: XmlElement): XmlReader {
    const { version } = root.attributes;
    if (root.name !== 'tmx') {
      throw this.#fault(root, `not TMX: its root is <${root.name}>, expected <tmx>`);
    }
    if (!VERSION.test(version ?? '')) {
      const told = version === undefined ? 'no version of TMX' : `TMX ${version}`;
      throw this.#fault(root, `unexpected ${told}, expected 1.1 to 1.4`);
    }
    return {
      child: ({ name, attributes }) => {
        if (name === 'header') this.#header(attributes);
        return name === 'body' ? this.#body : undefined;
      },
      end: () => this.#checkLanguages(root),
    };
  }

  #header(attributes: XmlElement['attributes']): void {
    this.#sourceLanguage = sourceLanguageOf(attributes);
    this.#isOfOmegat = attributes['creationtool'] === 'OmegaT';
  }

  readonly #body: XmlReader = {
    child: (element) => (element.name === 'tu' ? this.#unit(element) : undefined),
  };

  #unit(element: XmlElement): XmlReader {
    const { tuid, srclang } = element.attributes;
    this.#count++;
    const id = tuid ?? `${this.#count}`;
    const sourceLanguage =
      srclang === undefined ? this.#sourceLanguage : sourceLanguageOf(element.attributes);
    const variants: Variant[] = [];
    return {
      child: (child) =>
        child.name === 'tuv' ? this.#variant(child, (text) => variants.push(text)) : undefined,
      end: () => this.#take(id, variants, sourceLanguage),
    };
  }

  #variant(element: XmlElement, take: (variant: Variant) => void): XmlReader {
    const { attributes } = element;
    const language = languageTag(attributes['xml:lang'] ?? attributes['lang']);
    if (language === undefined) throw this.#fault(element, 'this <tuv> names no language');
    this.#languages.add(language);
    return {
      child: (child) => {
        if (child.name !== 'seg') return undefined;
        const preserve = [element, child].some(isPreserved);
        const inline = new InlineText(child, { preserve });
        const end = (): void => {
          const text = inline.finish();
          take({ language, text: this.#isOfOmegat ? withoutTagWords(text) : text });
        };
        return { ...inline.content, end };
      },
    };
  }

  #take(id: string, variants: readonly Variant[], written: string | undefined): void {
    const { source: askedSource, target: askedTarget } = this.#asked;
    const targets = askedTarget === undefined ? [] : bestOf(variants, askedTarget);
    const others = variants.filter((variant) => !targets.includes(variant));
    // A memory may call its language by a name that its units do not have.
    const source =
      askedSource === undefined
        ? (bestOf(others, written ?? '')[0] ?? others[0])
        : bestOf(others, askedSource)[0];
    if (source === undefined) return;
    const translations =
      askedTarget === undefined ? others.filter((variant) => variant !== source) : targets;
    for (const target of translations.length === 0 ? [undefined] : translations) {
      this.#units.push(
        bilingualUnit({
          id,
          source: source.text,
          target: target?.text,
          sourceLanguage: source.language,
          targetLanguage: target?.language,
        }),
      );
    }
  }

  /** Nothing to compare would look like nothing wrong. */
  #checkLanguages(root: XmlElement): void {
    const languages = [...this.#languages];
    if (languages.length === 0) return;
    for (const asked of [this.#asked.source, this.#asked.target]) {
      if (asked === undefined || languages.some((own) => languageMatch(own, asked) > 0)) continue;
      throw this.#fault(root, `no text in ${asked}; its languages are ${languages.join(', ')}`);
    }
  }

  #fault(element: XmlElement, reason: string): Error {
    return documentFault(this.#source, this.#file, element.start, reason);
  }
}

function sourceLanguageOf(attributes: XmlElement['attributes']): string | undefined {
  const written = attributes['srclang'];
  return written === ANY ? undefined : languageTag(written);
}

function isPreserved({ attributes }: XmlElement): boolean {
  return attributes['xml:space'] === 'preserve';
}

/** The texts whose language meets the one asked for best; none that is another. */
function bestOf(variants: readonly Variant[], asked: string): Variant[] {
  const matches = variants.map(({ language }) => languageMatch(language, asked));
  const best = Math.max(1, ...matches);
  return variants.filter((_, index) => matches[index] === best);
}
