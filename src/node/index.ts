export { DocumentError, StyleError } from '../core/errors/index.ts';
export { CONFIG_FILE, loadConfig, type ProjectConfig } from './load-config.ts';
export { loadStyle } from './load-style.ts';
export { checkFile, compareFiles, fixFile } from './check-files.ts';
export { type FileOptions, readFileContent } from './read-file-content.ts';
export type { FileContent } from '../check/files/file-content.ts';
export type { FileType } from '../check/files/file-type.ts';
export type { TranslationUnit } from '../documents/index.ts';
export { BulkRejectionError } from './bulk/bulk-error.ts';
export { bulkTransform, type BulkTransformOptions } from './bulk/bulk-transform.ts';
export type {
  BulkFormat,
  BulkOperation,
  BulkOptions,
  OnRejection,
  Rejection,
} from './bulk/types.ts';
