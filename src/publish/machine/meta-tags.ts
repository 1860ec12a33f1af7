import { FieldTypeError } from '../../core/index.ts';
import { checkFields } from '../../core/fields.ts';
import { escapeHtml } from '../../localize/escape-html.ts';
import type { MetaProperty } from './open-graph.ts';

/**
 * Prints properties as HTML, a line each.
 *
 * @throws ERR_FIELD_TYPE for what is no list of properties.
 * @example
 * metaTags([{ property: 'og:title', content: '"Rain" & wind' }])
 * // => '<meta property="og:title" content="&quot;Rain&quot; &amp; wind">'
 */
export function metaTags(properties: readonly MetaProperty[]): string {
  const expected = 'a list of { property, content }';
  if (!Array.isArray(properties)) throw new FieldTypeError('properties', properties, expected);
  return properties
    .map((entry: MetaProperty) => {
      checkFields(entry, 'properties', expected);
      const { property, content } = entry;
      if (typeof property !== 'string' || typeof content !== 'string') {
        throw new FieldTypeError('properties', entry, expected);
      }
      return `<meta property="${escapeHtml(property)}" content="${escapeHtml(content)}">`;
    })
    .join('\n');
}
