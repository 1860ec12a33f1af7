import { documentFault } from './document-fault.ts';
import { languageTag } from './language.ts';
import type { TranslationUnit } from './translation-unit.ts';
import { readsFile1 } from './xliff-1.ts';
import { readsFile2 } from './xliff-2.ts';
import type { XliffScope } from './xliff-scope.ts';
import { scopeWithin } from './xliff-scope.ts';
import { readXml, type XmlElement, type XmlReader } from './xml.ts';

/** What takes the units of a file, in order. */
type ReadsFile = (
  file: XmlElement,
  scope: XliffScope,
  take: (unit: TranslationUnit) => void,
) => XmlReader;

/** The versions that are read; 1.0 and 1.1 have the elements of 1.2. */
const READS_FILE: ReadonlyMap<string, ReadsFile> = new Map([
  ['1.0', readsFile1],
  ['1.1', readsFile1],
  ['1.2', readsFile1],
  ['2.0', readsFile2],
  ['2.1', readsFile2],
  ['2.2', readsFile2],
]);

/**
 * Reads the texts and translations of XLIFF 1.2 or 2, those that are not for translation left out.
 *
 * @throws ERR_DOCUMENT with line and column for broken XML, another kind of document or another version.
 */
export function readXliff(source: string, file = 'document'): TranslationUnit[] {
  const units: TranslationUnit[] = [];
  readXml(source, file, {
    child: (root) => {
      const readsFile = readerOf(root, source, file);
      const { srcLang, trgLang } = root.attributes;
      const scope = scopeWithin(
        {
          path: [],
          translate: true,
          preserve: false,
          sourceLanguage: languageTag(srcLang),
          targetLanguage: languageTag(trgLang),
        },
        root,
      );
      let files = 0;
      return {
        child: (element) => {
          if (element.name !== 'file') return undefined;
          files++;
          const { original, id } = element.attributes;
          const path = [original ?? id ?? `${files}`];
          return readsFile(element, scopeWithin({ ...scope, path }, element), (unit) =>
            units.push(unit),
          );
        },
      };
    },
  });
  return units;
}

function readerOf(root: XmlElement, source: string, file: string): ReadsFile {
  if (root.name !== 'xliff') {
    throw documentFault(
      source,
      file,
      root.start,
      `not XLIFF: its root is <${root.name}>, expected <xliff>`,
    );
  }
  const version = root.attributes['version'];
  const readsFile = READS_FILE.get(version?.trim() ?? '');
  if (readsFile !== undefined) return readsFile;
  const told = version === undefined ? 'no version of XLIFF' : `XLIFF ${version}`;
  throw documentFault(
    source,
    file,
    root.start,
    `unexpected ${told}, expected 1.2, 2.0, 2.1 or 2.2`,
  );
}
