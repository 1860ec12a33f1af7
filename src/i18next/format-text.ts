import { FieldTypeError } from '../core/index.ts';

/** One format of a message: `jalaliDate(dateStyle: long)`. */
export interface WrittenFormat {
  /** In lower case, as i18next looks formats up. */
  readonly name: string;
  /** As it stands in the message. */
  readonly text: string;
}

/**
 * Takes `jalaliDate(monthSpellings: Amordad, Abaan), upper` apart, as i18next's own formatter does: a
 * separator between parentheses separates nothing.
 */
export function splitFormats(text: string, separator: string): WrittenFormat[] {
  const formats: string[] = [];
  for (const piece of text.split(separator)) {
    const last = formats.at(-1);
    if (last !== undefined && last.includes('(') && !last.includes(')')) {
      formats[formats.length - 1] = last + separator + piece;
    } else {
      formats.push(piece);
    }
  }
  return formats.map((format) => ({
    name: (format.split('(', 1)[0] ?? '').trim().toLowerCase(),
    text: format,
  }));
}

const EXPECTED = 'options as in jalaliDate(dateStyle: long; calendar: persian)';

/**
 * Reads the options that stand in a message, as texts. i18next's own reading is not used: it lets the data
 * of the message take the place of an option of the same name, and keeps half of what is not well written.
 *
 * @throws ERR_FIELD_TYPE for what is not `key: value` between semicolons, and for an option told twice.
 */
export function writtenOptions(format: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const pair of inParentheses(format.trim()).split(';')) {
    if (pair.trim() === '') continue;
    const colon = pair.indexOf(':');
    const key = pair.slice(0, Math.max(0, colon)).trim();
    const value = unquoted(pair.slice(colon + 1).trim());
    if (key === '' || value === '') throw new FieldTypeError('options', pair.trim(), EXPECTED);
    if (options.has(key)) throw new FieldTypeError(key, value, 'to be told once');
    options.set(key, value);
  }
  return options;
}

/** What stands in the parentheses of `name(key: value; key: value)`; nothing for a name alone. */
function inParentheses(format: string): string {
  const open = format.indexOf('(');
  const close = format.indexOf(')');
  if (open === -1 && close === -1) return '';
  // The last sign is the only one that closes, and the first one that opens is the only one.
  if (open === -1 || close !== format.length - 1 || format.includes('(', open + 1))
    throw new FieldTypeError('options', format, EXPECTED);
  return format.slice(open + 1, -1);
}

/** i18next lets a value stand in single quotes. */
function unquoted(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && value[start] === "'") start += 1;
  while (end > start && value[end - 1] === "'") end -= 1;
  return value.slice(start, end);
}
