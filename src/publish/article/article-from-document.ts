import { FieldTypeError } from '../../core/index.ts';
import { checkFields, checkOptions } from '../../core/fields.ts';
import { DocumentError } from '../../core/errors/index.ts';
import type { DocumentType } from '../../documents/block.ts';
import { splitFrontMatter } from '../../documents/front-matter.ts';
import type { Article } from './article.ts';
import { articleHead, type FieldsOrigin, languageOf } from './article-from-fields.ts';
import { DocumentFields, type Fields } from './document-fields.ts';

/** A text that begins as front matter does, and goes on with a key. */
const UNCLOSED = /^(?:---|\+\+\+)\r?\n[\w-]+ ?[:=]/u;

/** Where a document comes from, for its error messages and for what its name tells. */
export interface DocumentOrigin extends FieldsOrigin {
  readonly type?: DocumentType;
}

/**
 * Reads an article from a document with front matter in YAML, TOML or JSON; dates come from there alone,
 * never from the body.
 *
 * @throws ERR_DOCUMENT for front matter that cannot be read, or lacks a date or language; ERR_FIELD_TYPE
 *   for what is no text.
 * @example
 * articleFromDocument('---\ndate: 2025-08-15\nlang: en\nauthor: Leila Rad\n---\nRain.')
 * // => { author: [{ type: 'Person', name: 'Leila Rad' }], datePublished: '2025-08-15', inLanguage: 'en', articleBody: 'Rain.' }
 * articleFromDocument('+++\ndate = 2025-08-15\nlang = "en"\n+++\nRain.')
 * // => { datePublished: '2025-08-15', inLanguage: 'en', articleBody: 'Rain.' }
 */
export function articleFromDocument(source: string, origin: DocumentOrigin = {}): Article {
  if (typeof source !== 'string') throw new FieldTypeError('source', source, 'a string');
  checkOptions(origin);
  const file = origin.file ?? 'document';
  const { data, body } = splitFrontMatter(source, file);
  if (Object.keys(data).length === 0 && UNCLOSED.test(body)) {
    throw new DocumentError(file, 1, 1, 'front matter has no closing line');
  }
  return { ...articleHead(new DocumentFields(data, file), origin), articleBody: body };
}

/**
 * Gives the language that front matter names, whichever key its tool uses.
 *
 * @throws ERR_FIELD_TYPE for what is no object.
 * @example
 * frontMatterLanguage({ language: 'fa' }) // => 'fa'
 */
export function frontMatterLanguage(data: Fields): string | undefined {
  checkFields(data, 'data', 'an object of fields');
  const fields = new DocumentFields(data, 'document');
  return typeof fields.find('inLanguage')?.value === 'string' ? languageOf(fields) : undefined;
}
