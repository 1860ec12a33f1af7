import { FieldTypeError } from '../core/index.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * Where a text will stand, which decides how it is kept in order and kept text: `html` has elements,
 * `wordpress` only those that its filter lets through, `text` and `markdown` have control characters
 * where directions mix, `terminal` and `data` have neither.
 */
export type Medium = 'text' | 'markdown' | 'html' | 'wordpress' | 'terminal' | 'data';

/** Every medium. */
export const MEDIA: readonly Medium[] = [
  'text',
  'markdown',
  'html',
  'wordpress',
  'terminal',
  'data',
];

export type Direction = 'ltr' | 'rtl';

/** First strong isolate, pop directional isolate, and the marks of either direction (UAX #9). */
const FSI = '\u2068';
const PDI = '\u2069';
const RLM = '\u200f';
const LRM = '\u200e';

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LETTER = /\p{L}/u;
/** Numbers that a dash joins: without letters, a line from right to left shows the last of them first. */
const JOINED_NUMBERS = /\p{Nd}[-\u2013]\p{Nd}/u;
const MARKDOWN_SIGN = /[\\`*_{}[\]<>()#+\-!|~&$^:@]/gu;

/** @throws ERR_FIELD_TYPE for a medium that is none. */
export function checkMedium(medium: Medium = 'text'): Medium {
  if (MEDIA.includes(medium)) return medium;
  throw new FieldTypeError('medium', medium, `one of ${MEDIA.join(', ')}`);
}

/** Writes text of the user's so that it stays text: it never becomes an element or markup. */
export function written(text: string, medium: Medium): string {
  if (medium === 'html' || medium === 'wordpress') return escapeHtml(text);
  if (medium !== 'markdown') return text;
  // A line that begins with `1.` would be a list.
  return text.replace(MARKDOWN_SIGN, String.raw`\$&`).replace(/^(\d{1,9})\./u, String.raw`$1\.`);
}

/** The language of a part of a line, as far as it is known. */
export interface PartLanguage {
  readonly tag?: string | undefined;
  readonly direction?: Direction;
}

/** Sets a part, already written, apart from a line of the other direction. */
export function isolate(
  part: string,
  text: string,
  lineDirection: Direction,
  medium: Medium,
  { tag: language, direction }: PartLanguage = {},
): string {
  const other = lineDirection === 'ltr' ? 'rtl' : 'ltr';
  // «2025-08-15» and «2025–2026» are without letters, and are read from the left all the same.
  const joined = other === 'ltr' && direction !== 'rtl' && JOINED_NUMBERS.test(text);
  if (!joined && !holdsDirection(text, other)) return part;
  switch (medium) {
    case 'text':
    case 'markdown':
      return FSI + part + PDI;
    case 'html':
      return `<bdi${languageAttribute(language)}>${part}</bdi>`;
    case 'wordpress': {
      // Its own first letter decides, as it does for an isolate: `IRNA (ایرنا)` is left to right.
      const own = directionOf(text) ?? other;
      const attributes = `dir="${own}"${languageAttribute(language ?? (own === 'rtl' ? 'fa' : 'en'))}`;
      return `<span ${attributes}>${part}</span>`;
    }
    case 'terminal':
    case 'data':
    default:
      return part;
  }
}

function languageAttribute(language: string | undefined): string {
  return language === undefined ? '' : ` lang="${language}"`;
}

/** Writes a text of the user's and sets it apart where it needs to be. */
export function shown(
  text: string,
  lineDirection: Direction,
  medium: Medium,
  language?: string,
): string {
  return isolate(written(text, medium), text, lineDirection, medium, { tag: language });
}

/** Wraps what tells a day or a moment in `<time>`, where the medium has it. */
export function timed(part: string, datetime: string, medium: Medium): string {
  return medium === 'html' ? `<time datetime="${datetime}">${part}</time>` : part;
}

/** Breaks a line. */
export function lineBreak(medium: Medium): string {
  if (medium === 'html' || medium === 'wordpress') return '<br>';
  return medium === 'markdown' ? '  \n' : '\n';
}

/**
 * Keeps the direction of a line of plain text where letters of the other one come first: the first letter
 * decides it for a reader, in HTML's `dir=auto` even when it stands in an isolate.
 */
export function leadLine(line: string, direction: Direction, medium: Medium): string {
  if (medium !== 'text' && medium !== 'markdown') return line;
  const first = directionOf(line);
  if (first === undefined || first === direction) return line;
  return (direction === 'rtl' ? RLM : LRM) + line;
}

/** The direction of a text's first letter. */
function directionOf(text: string): Direction | undefined {
  const first = LETTER.exec(text)?.[0];
  if (first === undefined) return undefined;
  return RTL_LETTER.test(first) ? 'rtl' : 'ltr';
}

function holdsDirection(text: string, direction: Direction): boolean {
  if (direction === 'rtl') return RTL_LETTER.test(text);
  for (const character of text) {
    if (LETTER.test(character) && !RTL_LETTER.test(character)) return true;
  }
  return false;
}
