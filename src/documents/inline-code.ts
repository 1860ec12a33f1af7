import { BLOCKS } from './html-elements.ts';
import type { XmlElement } from './xml.ts';

/** Stands for a value that a program puts there. */
const OBJECT = '\uFFFC';

const BREAK = '\n';

/** What files call a line break or the edge of a paragraph, beside the names of HTML's elements. */
const BREAKS: ReadonlySet<string> = new Set([
  'br',
  'lb',
  'pb',
  'cr',
  'line_break',
  '\\n',
  '\\r\\n',
]);

const SPACES: ReadonlySet<string> = new Set(['tab', '\\t', '&nbsp;', '&#160;', '&#xa0;']);

const PREFIX = /^(?:xlf:|x-html-|x-)/u;

const TAG = /<\/?(?:[\w-]+:)?([\w-]+)/gu;

/** `{{name}}`, `${name}`, `{0}`, `%s`, `%1$@`, `%(name)s`, and what Angular calls an interpolation. */
const VARIABLE =
  /^(?:\{\{|\$\{|\{[\p{L}\p{N}_]|%\(|%(?:\d+\$)?[-+#\d.]*[a-z@]|INTERPOLATION|ICU)/iu;

/** The code of a bilingual file's inline element: what it is, and what its original looks like. */
export interface InlineCode {
  readonly type: string;
  readonly original: string;
}

/**
 * The code that an element stands for, in words of XLIFF 1.2, XLIFF 2 or TMX.
 *
 * @param native what the element holds, or refers to.
 */
export function inlineCode({ attributes }: XmlElement, native = ''): InlineCode {
  const { subType, ctype, type, disp, equiv, id } = attributes;
  const original = [disp, native, equiv, attributes['equiv-text'], id].find(isGiven) ?? '';
  return { type: [subType, ctype, type].find(isGiven) ?? '', original };
}

function isGiven(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

/**
 * What stands in a text where a code does: a break where a line or a paragraph ends, so that no two words are
 * glued; nothing for formatting, which may stand within a date; and a sign no date goes over for a value.
 */
export function inPlaceOfCode(code: InlineCode): string {
  const space = spaceOf(code);
  if (space !== '') return space;
  return VARIABLE.test(code.original) || nameOf(code.type) === 'var' ? OBJECT : '';
}

/** What stands in a text where a code opens or closes something: a break, or nothing. */
export function inPlaceOfEdge(code: InlineCode): string {
  return spaceOf(code);
}

function spaceOf({ type, original }: InlineCode): string {
  if (original !== '' && original.trim() === '') return original.includes('\n') ? BREAK : ' ';
  const tags = Array.from(original.matchAll(TAG), ([, name = '']) => name);
  const names = [type, original, ...tags].map(nameOf);
  if (names.some((name) => BREAKS.has(name) || BLOCKS.has(name))) return BREAK;
  return names.some((name) => SPACES.has(name)) ? ' ' : '';
}

function nameOf(type: string): string {
  return type.toLowerCase().replace(PREFIX, '');
}
