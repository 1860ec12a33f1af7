export { type Block, type DocumentType, sourceEnd, sourceOffset } from './block.ts';
export { splitFrontMatter } from './front-matter.ts';
export { readBlocks } from './read-blocks.ts';
