import { checkFields } from '../core/fields.ts';
import { type ReadDocument, readDocument } from '../documents/index.ts';
import { frontMatterLanguage } from '../publish/article/article-from-document.ts';
import { type AnnotateOptions, annotations } from './annotate.ts';
import { forLanguage } from './annotate-locales.ts';
import type { CheckedDocument } from './check-document.ts';
import { behindMarks } from './behind-marks.ts';
import { DocumentText, type ShownText } from './document-text.ts';
import { exemptIn } from './exempt.ts';
import { splice } from './splice.ts';
import type { Edit, Place } from './types.ts';

/**
 * Puts the other calendar beside dates of a document, as `annotate` does, in its paragraphs alone: not in
 * headings, captions, links, quotations, code or what machines read; every other character stays.
 *
 * @throws ERR_FIELD_TYPE for a document or option that is none, ERR_DOCUMENT for one that is broken, ERR_STYLE.
 * @example
 * annotateDocument({ source: '<p>It rained on <b>August 15</b>, 2025.</p>', type: 'html' })
 * // => '<p>It rained on <b>August 15</b>, 2025 (24 Mordad 1404).</p>'
 */
export function annotateDocument(document: CheckedDocument, options: AnnotateOptions = {}): string {
  checkFields(document, 'document', 'a document: { source, type }');
  return splice(document.source, documentAnnotations(document, options));
}

/**
 * What `annotate` inserts in a document, at places of its source: in its paragraphs, and not in headings,
 * captions, links, quotations, code or what machines read.
 */
export function documentAnnotations(
  { source, type, file }: CheckedDocument,
  options: AnnotateOptions = {},
): Edit[] {
  return readAnnotations(readDocument(source, type, file), options);
}

/** The same for text that has been read; what is added is in the language that its front matter names. */
export function readAnnotations(
  read: ShownText & Pick<ReadDocument, 'fields'>,
  options: AnnotateOptions = {},
): Edit[] {
  const { source, fields = {} } = read;
  const text = new DocumentText(read);
  const isExempt = exemptIn(source);
  const hasRoom = (place: Place): boolean => {
    const own = text.toSource(place);
    if (own === undefined || isExempt(own.index) || isCaption(source, own.index)) return false;
    return text.kindAt(place.index) === 'paragraph' && text.insideAt(place).size === 0;
  };
  const how = forLanguage(options, frontMatterLanguage(fields));
  return annotations(text.text, how, hasRoom).flatMap((added) => {
    const edit = text.toSourceEdit(added);
    if (edit === undefined) return [];
    return [{ ...edit, index: behindMarks(source, edit.index, read.encoding) }];
  });
}

/** A line in emphasis below an image, as Markdown has no other caption. */
function isCaption(source: string, index: number): boolean {
  const start = source.lastIndexOf('\n', index) + 1;
  const end = source.indexOf('\n', index);
  const line = source.slice(start, end === -1 ? source.length : end).trim();
  const above = source.slice(0, start).trimEnd().split('\n').at(-1) ?? '';
  return /^([*_]).*\1$/u.test(line) && /^!\[.*\)$/u.test(above.trim());
}
