import { type Article, articleFromFields } from '../publish/index.ts';
import { checkFields } from '../core/fields.ts';
import { textOfDate } from './day-of.ts';

/** What Eleventy adds to the fields of a page, none of which is the article's. */
const ELEVENTY: ReadonlySet<string> = new Set(
  'collections content eleventy layout page pagination permalink pkg tags'.split(' '),
);

/**
 * Makes an article of a page of a collection, or of its data.
 *
 * @throws ERR_DOCUMENT for a field of the wrong kind, or no language; ERR_PARSE_AMBIGUOUS.
 */
export function articleOf(page: unknown, inLanguage?: string): Article {
  checkFields(page, 'article', 'a page of a collection, or its data');
  const { data = page, date } = page as { readonly data?: object; readonly date?: unknown };
  const fields: Record<string, unknown> = { ...(date instanceof Date && { date }) };
  for (const [name, value] of Object.entries(data)) if (!ELEVENTY.has(name)) fields[name] = value;
  for (const [name, value] of Object.entries(fields))
    if (value instanceof Date) fields[name] = textOfDate(value);
  return articleFromFields(fields, inLanguage === undefined ? {} : { inLanguage });
}
