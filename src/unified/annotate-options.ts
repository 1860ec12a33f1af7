import { type AnnotateOptions, annotations } from '../check/annotate.ts';
import { checkFields, checkKeys, checkOptions } from '../core/fields.ts';
import { FieldTypeError } from '../core/index.ts';
import { negotiateLocale } from '../locale-data/index.ts';
import { resolveStyle, type StyleJson } from '../style/index.ts';

/** How the dates of a tree are annotated; all may be left out. */
export interface TreeAnnotateOptions extends Omit<AnnotateOptions, 'style'> {
  /** A preset's name, or a style of its own. */
  readonly style?: StyleJson | string;
}

/**
 * Checks options once, before any text.
 *
 * @throws ERR_FIELD_TYPE, ERR_STYLE, ERR_UNKNOWN_LOCALE for what the plugin cannot have.
 */
export function resolveAnnotateOptions(options: unknown): AnnotateOptions {
  const given: unknown = options === undefined || options === true ? {} : options;
  checkOptions(given);
  checkKeys(given, ['style', 'locales', 'each']);
  const { style = 'default', locales = {}, each = false } = given as TreeAnnotateOptions;
  checkFields(locales, 'locales', 'an object such as { persian: "fa-AF" }');
  checkKeys(locales, ['latin', 'persian']);
  for (const locale of Object.values(locales)) negotiateLocale(locale);
  if (typeof each !== 'boolean') throw new FieldTypeError('each', each, 'true or false');
  const resolved = { style: resolveStyle(style), locales, each };
  annotations('', resolved);
  return resolved;
}
