import { bilingualUnit } from './bilingual-unit.ts';
import type { Block } from './block.ts';
import type { TranslationUnit } from './translation-unit.ts';
import { XliffProgress } from './xliff-state.ts';
import {
  languageOf,
  scopeOfGroup,
  scopeWithin,
  readsInline,
  XliffIds,
  type XliffScope,
} from './xliff-scope.ts';
import { InlineText } from './inline-text.ts';
import { languageTag } from './language.ts';
import type { XmlElement, XmlReader } from './xml.ts';

type Take = (unit: TranslationUnit) => void;

/** Elements that hold units. */
const CONTAINERS: ReadonlySet<string> = new Set(['body', 'group', 'bin-unit']);

/** Reads a `<file>` of XLIFF 1.2. */
export function readsFile1(file: XmlElement, scope: XliffScope, take: Take): XmlReader {
  const originals = new Map<string, string>();
  const ids = new XliffIds();
  const inFile: XliffScope = {
    ...scope,
    originals,
    sourceLanguage: languageTag(file.attributes['source-language']),
    targetLanguage: languageTag(file.attributes['target-language']),
  };
  const within = (outer: XliffScope): XmlReader => ({
    child: (element) => {
      if (element.name === 'header') return readsTags(originals);
      if (element.name === 'trans-unit') return readsUnit(element, outer, ids, take);
      // A group that is not for translation may hold a unit that is.
      return CONTAINERS.has(element.name) ? within(scopeOfGroup(outer, element)) : undefined;
    },
  });
  return within(inFile);
}

/** Trados Studio keeps its codes in the header: `<tag-defs><tag id="1"><ph>&lt;br/&gt;</ph></tag>`. */
function readsTags(originals: Map<string, string>): XmlReader {
  const readsTag = ({ attributes }: XmlElement): XmlReader => {
    let original = '';
    return {
      child: ({ name }) => (name === 'ph' ? { text: ({ text }) => (original += text) } : undefined),
      end: () => originals.set(attributes['id'] ?? '', original),
    };
  };
  const readsDefinitions: XmlReader = {
    child: (element) => (element.name === 'tag' ? readsTag(element) : undefined),
  };
  return { child: ({ name }) => (name === 'tag-defs' ? readsDefinitions : undefined) };
}

function readsUnit(
  element: XmlElement,
  outer: XliffScope,
  ids: XliffIds,
  take: Take,
): XmlReader | undefined {
  const id = ids.next(outer, element);
  const scope = scopeWithin(outer, element);
  if (!scope.translate) return undefined;
  const progress = new XliffProgress();
  if (element.attributes['approved'] === 'no') progress.markUnfinished();
  progress.add(element.attributes['mq:status']);
  let source: Block | undefined;
  let target: Block | undefined;
  let { sourceLanguage, targetLanguage } = scope;
  return {
    child: (child) => {
      switch (child.name) {
        case 'source':
          sourceLanguage = languageOf(child, sourceLanguage);
          return readsInline(child, scope, (block) => (source = block));
        case 'target':
          targetLanguage = languageOf(child, targetLanguage);
          progress.add(child.attributes['state']);
          return readsInline(child, scope, (block) => (target = block));
        case 'sdl:seg-defs':
          return readsConfirmations(progress);
        default:
          return undefined;
      }
    },
    end: () => {
      source ??= new InlineText(element, scope).finish();
      take(
        bilingualUnit({ id, source, target, sourceLanguage, targetLanguage }, progress.finish()),
      );
    },
  };
}

/** Trados Studio tells how far each segment is, `<sdl:seg id="1" conf="Draft">`, or nothing before a start. */
function readsConfirmations(progress: XliffProgress): XmlReader {
  return {
    child: ({ attributes: { conf } }) => {
      if (conf === undefined) progress.markUnfinished();
      progress.add(conf);
      return undefined;
    },
  };
}
