import { FieldTypeError } from '../core/index.ts';
import { checkFields } from '../core/fields.ts';
import type { OptionKind } from '../localize/option-kinds.ts';
import { OPTION_KINDS, type PressFormatName } from './format-options.ts';
import { writtenOptions } from './format-text.ts';

/** Options of a format, each known to it. */
export type KnownOptions = Readonly<Record<string, unknown>>;

/**
 * Reads the options of a format as a message has them.
 *
 * @throws ERR_FIELD_TYPE for an option that the format does not have, or that no message can tell.
 */
export function optionsOfMessage(name: PressFormatName, text: string): KnownOptions {
  const options: Record<string, unknown> = {};
  for (const [key, value] of writtenOptions(text))
    options[key] = valueOf(key, value, kindOf(name, key, value));
  return options;
}

/**
 * Takes options that are given as an object; `lng` is i18next's other name for `locale`.
 *
 * @throws ERR_FIELD_TYPE for what is no object, or an option that the format does not have.
 */
export function optionsOfObject(name: PressFormatName, given: unknown): KnownOptions {
  if (given === undefined) return {};
  checkFields(given, name, 'an object of options');
  const options: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const own = key === 'lng' ? 'locale' : key;
    kindOf(name, own, value);
    if (value !== undefined && !(key === 'lng' && options['locale'] !== undefined))
      options[own] = value;
  }
  return options;
}

/** A misspelt option must not be passed over: the text would have another form than is asked for. */
function kindOf(name: PressFormatName, key: string, value: unknown): OptionKind {
  const kinds: Readonly<Record<string, OptionKind>> = OPTION_KINDS[name];
  const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
  if (kind !== undefined) return kind;
  throw new FieldTypeError(key, value, `one of ${Object.keys(kinds).join(', ')}`);
}

function valueOf(key: string, value: string, kind: OptionKind): unknown {
  switch (kind) {
    case 'flag':
      if (value === 'true' || value === 'false') return value === 'true';
      throw new FieldTypeError(key, value, 'true or false');
    case 'list':
      return value.split(/[,،]/u).map((item) => item.trim());
    case 'object':
      throw new FieldTypeError(key, value, 'an object, in formatParams or the defaults');
    case 'text':
    default:
      return value;
  }
}
