export { type DocumentType, sourceEnd, sourceOffset, touchesCode } from './block.ts';
export { type MachineDate, type MachineDateOf, machineDatesIn } from './machine-dates.ts';
export { splitFrontMatter } from './front-matter.ts';
export { readBlocks } from './read-blocks.ts';
export { jsonFault } from './json-fault.ts';
export { readTmx, type TmxOptions } from './tmx.ts';
export { readXliff } from './xliff.ts';
export type { TranslationUnit } from './translation-unit.ts';
