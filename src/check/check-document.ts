import type { DocumentType } from '../documents/index.ts';
import { checkText } from './check-text.ts';
import { compareTexts } from './compare/compare-texts.ts';
import { isExempt } from './exempt.ts';
import { DocumentText, toSources } from './document-text.ts';
import type { CheckOptions, CompareOptions, Finding } from './types.ts';

/** A document to check: what it is written in, and its name for error messages. */
export interface CheckedDocument {
  readonly source: string;
  readonly type: DocumentType;
  readonly file?: string;
}

/** Checks the visible text of a document; places are those of its source, code and markup are skipped. */
export function checkDocument(
  { source, type, file }: CheckedDocument,
  options: CheckOptions = {},
): Finding[] {
  const document = new DocumentText(source, type, file);
  return (
    checkText(document.text, options)
      .map((finding) => toSources(finding, () => document))
      .filter((finding) => finding !== undefined)
      // A comment in the markup is no visible text.
      .filter(({ index }) => !isExempt(source, index))
  );
}

/** Compares two documents, each by its visible text; places are those of the two sources. */
export function compareDocuments(
  source: CheckedDocument,
  target: CheckedDocument,
  options: CompareOptions = {},
): Finding[] {
  const one = new DocumentText(source.source, source.type, source.file);
  const two = new DocumentText(target.source, target.type, target.file);
  return compareTexts(one.text, two.text, options)
    .map((finding) => toSources(finding, (side) => (side === 'source' ? one : two)))
    .filter((finding) => finding !== undefined)
    .filter(
      ({ side, index }) => !isExempt(side === 'source' ? source.source : target.source, index),
    );
}
