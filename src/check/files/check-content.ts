import { checkReadDocument } from '../check-document.ts';
import { checkContext, contextOf } from '../check-text.ts';
import { DocumentText, toSources } from '../document-text.ts';
import { exemptIn } from '../exempt.ts';
import type { DocumentCheckOptions, Finding } from '../types.ts';
import { compareUnits } from './compare-units.ts';
import type { FileContent } from './file-content.ts';

/**
 * Checks what a file holds: a document, each text of a table or of messages for itself, each translation
 * beside its source. Places are those of the file.
 */
export function checkContent(content: FileContent, options: DocumentCheckOptions = {}): Finding[] {
  const { document, units, texts = [], source, encoding } = content;
  if (document !== undefined) return checkReadDocument(document, options);
  if (units !== undefined) return compareUnits(units, content, content, options);
  const isExempt = exemptIn(source);
  return texts
    .flatMap((block) => {
      const text = new DocumentText({ source, blocks: [block], encoding });
      return checkContext(contextOf(text.text, options), options).flatMap(
        (finding) => toSources(finding, () => text) ?? [],
      );
    })
    .filter(({ index }) => !isExempt(index));
}
