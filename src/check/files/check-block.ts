import { type Block, withoutTags } from '../../documents/index.ts';
import { checkContext, contextOf } from '../check-text.ts';
import { DocumentText, toSources } from '../document-text.ts';
import type { CheckOptions, Finding, Side } from '../types.ts';
import type { FileContent } from './file-content.ts';

/** Checks a text of a file by itself; places are those of the file. */
export function checkBlock(
  block: Block,
  { source, encoding }: Pick<FileContent, 'source' | 'encoding'>,
  options: CheckOptions,
  side?: Side,
): Finding[] {
  const text = new DocumentText({ source, blocks: [withoutTags(block)], encoding });
  return checkContext(contextOf(text.text, options), options, side).flatMap(
    (finding) => toSources(finding, () => text) ?? [],
  );
}
