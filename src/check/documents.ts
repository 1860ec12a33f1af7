/** Whole documents, Markdown, HTML, feeds and plain text: what `/check` does with one text, done with their visible text. */
export { DocumentError, StyleError } from '../core/errors/index.ts';
export { annotateDocument } from './annotate-document.ts';
export { checkDocument, type CheckedDocument, compareDocuments } from './check-document.ts';
export type { DocumentCheckOptions } from './types.ts';
export type { DocumentType } from '../documents/index.ts';
