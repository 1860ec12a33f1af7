import { checkReadDocument } from '../check-document.ts';
import { exemptIn } from '../exempt.ts';
import type { DocumentCheckOptions, Finding } from '../types.ts';
import { checkBlock } from './check-block.ts';
import { compareUnits } from './compare-units.ts';
import type { FileContent } from './file-content.ts';

/**
 * Checks what a file holds: a document, each text of a table or of messages for itself, each translation
 * beside its source. Places are those of the file.
 */
export function checkContent(content: FileContent, options: DocumentCheckOptions = {}): Finding[] {
  const { document, units, texts = [] } = content;
  if (document !== undefined) return checkReadDocument(document, options);
  if (units !== undefined) return compareUnits(units, content, content, options);
  const isExempt = exemptIn(content.source);
  return texts
    .flatMap((block) => checkBlock(block, content, options))
    .filter(({ index }) => !isExempt(index));
}
