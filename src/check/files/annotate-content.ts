import { type AnnotateOptions } from '../annotate.ts';
import { readAnnotations } from '../annotate-document.ts';
import type { Edit } from '../types.ts';
import type { FileContent } from './file-content.ts';

/**
 * What `annotate` inserts in a file, at its places: in a document's paragraphs, in the translations that stand
 * beside their sources, in each text of a table or of messages.
 */
export function contentAnnotations(content: FileContent, options: AnnotateOptions = {}): Edit[] {
  const { document, units = [], texts = [], source, encoding } = content;
  if (document !== undefined) return readAnnotations(document, options);
  const blocks = [...units.flatMap(({ target }) => target ?? []), ...texts];
  return readAnnotations({ source, blocks, encoding }, options).toSorted(
    (one, two) => one.index - two.index,
  );
}
