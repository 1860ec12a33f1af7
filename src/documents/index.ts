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
export { readTmx, type TmxOptions } from './tmx.ts';
export { readXliff } from './xliff.ts';
export type { BilingualType, TranslationUnit } from './translation-unit.ts';
export { escapeText, type PlaceEncoding } from './escape-text.ts';
export { joinMessages } from './join-messages.ts';
export { type Message, readMessages } from './messages-json.ts';
export { readPo } from './po.ts';
export type { ColumnNames } from './table-columns.ts';
export { hasUnitColumns, readTableBlocks, readTableUnits } from './table-units.ts';
export { delimiterOf, readTable } from './table.ts';
export { BYTE_ORDER_MARK, lineBreakOf } from './document-fault.ts';
export { withoutTags } from './without-tags.ts';
