import { checkFields } from '../../core/fields.ts';

/**
 * Puts a JSON-LD object into HTML: `<` is written as JSON's own escape, so that no name ends the script.
 *
 * @throws ERR_FIELD_TYPE for what is no object.
 * @example
 * jsonLdScript({ '@type': 'Person', name: '</script>' })
 * // => '<script type="application/ld+json">{"@type":"Person","name":"\\u003c/script>"}</script>'
 */
export function jsonLdScript(object: object): string {
  checkFields(object, 'object', 'a JSON-LD object');
  const json = JSON.stringify(object).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${json}</script>`;
}
