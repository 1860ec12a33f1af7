export {
  type Block,
  type DocumentType,
  type Inside,
  sourceEnd,
  sourceOffset,
  insideOf,
} from './block.ts';
export { readDocx } from './docx.ts';
export type { MachineDate, MachineDateOf } from './machine-dates.ts';
export { type ReadDocument, readDocument } from './read-document.ts';
export { splitFrontMatter } from './front-matter.ts';
export { readBlocks } from './read-blocks.ts';
export { jsonFault } from './json-fault.ts';
