import { checkFields, checkKeys } from '../core/fields.ts';

/**
 * The options that a template gives: an object, Nunjucks' keywords, or Liquid's pairs.
 *
 * @throws ERR_FIELD_TYPE for an option that is none of the keys.
 */
export function callOptions(
  given: readonly unknown[],
  keys: readonly string[],
): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const one of given) {
    if (Array.isArray(one) && one.length === 2) options[String(one[0])] = one[1];
    else if (one !== undefined) {
      checkFields(one, 'options', 'an object of options');
      Object.assign(options, one);
    }
  }
  delete options['__keywords'];
  checkKeys(options, keys);
  return options;
}
