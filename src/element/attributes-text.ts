import { FieldTypeError } from '../core/index.ts';
import { escapeHtml } from '../localize/escape-html.ts';
import type { Attributes } from './attributes.ts';

const NAME = /^[A-Za-z][\w:.-]*$/u;

/**
 * Writes attributes as HTML; true is an attribute without value; false, null and undefined are none.
 *
 * @throws ERR_FIELD_TYPE for a name that would be more than one.
 */
export function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined || value === null || value === false) return '';
      if (!NAME.test(name)) throw new FieldTypeError('attribute', name, 'the name of an attribute');
      return ` ${name}="${value === true ? '' : escapeHtml(value)}"`;
    })
    .join('');
}
