export { type DocumentType, sourceEnd, sourceOffset, touchesCode } from './block.ts';
export { splitFrontMatter } from './front-matter.ts';
export { readBlocks } from './read-blocks.ts';
