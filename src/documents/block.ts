/** The document types that are read. */
export type DocumentType = 'plain' | 'markdown' | 'html';

/** Every document type. */
export const DOCUMENT_TYPES: readonly DocumentType[] = ['plain', 'markdown', 'html'];

/** A run of text that belongs together: a paragraph, a heading, a cell; markup taken out. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'code';
  readonly text: string;
}
