import { type Block, sourceOffset } from './block.ts';
import { documentFault } from './document-fault.ts';
import { type PoEntry, type PoForm, readPoEntries } from './po-entries.ts';
import type { TranslationUnit } from './translation-unit.ts';

type Languages = Pick<TranslationUnit, 'sourceLanguage' | 'targetLanguage'>;

/**
 * Reads the messages of a gettext PO file with their translations, one unit for each form of a plural.
 * Obsolete entries and the previous texts of `#|` are left out.
 *
 * @throws ERR_DOCUMENT for what is no PO file, and for a file that says it is not UTF-8.
 * @example
 * readPo('msgctxt "menu"\nmsgid "Date"\nmsgstr "تاریخ"', 'fa.po').map(({ id }) => id) // => ['menu|Date']
 */
export function readPo(source: string, file: string): TranslationUnit[] {
  const entries = readPoEntries(source, file);
  const header = entries.find(isHeader)?.forms[0]?.text;
  if (header !== undefined) checkCharset(header, source, file);
  const languages = header === undefined ? {} : languagesOf(header.text);
  return entries.filter((entry) => !isHeader(entry)).flatMap((entry) => unitsOf(entry, languages));
}

function isHeader({ context, id }: PoEntry): boolean {
  return context === undefined && id.text === '';
}

/** The charset that the text was decoded by, what is part of it, and what templates have in its place. */
const READ_CHARSETS: ReadonlySet<string> = new Set([
  'utf-8',
  'utf8',
  'us-ascii',
  'ascii',
  'charset',
]);

function checkCharset(header: Block, source: string, file: string): void {
  const match = /\bcharset=([^\s;]+)/iu.exec(header.text);
  const charset = match?.[1] ?? '';
  if (match === null || READ_CHARSETS.has(charset.toLowerCase())) return;
  throw documentFault(
    source,
    file,
    sourceOffset(header, match.index),
    `the header says charset=${charset}; convert the file to UTF-8, as msgconv --to-code=UTF-8 does`,
  );
}

function languagesOf(header: string): Languages {
  const sourceLanguage = languageIn(header, 'x-source-language');
  const targetLanguage = languageIn(header, 'language');
  return {
    ...(sourceLanguage !== undefined && { sourceLanguage }),
    ...(targetLanguage !== undefined && { targetLanguage }),
  };
}

const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu;

/** A field of the header, a locale of POSIX such as `fa_IR.UTF-8`, as a language tag. */
function languageIn(header: string, field: string): string | undefined {
  for (const line of header.split('\n')) {
    const [name = '', value = ''] = line.split(':', 2);
    if (name.trim().toLowerCase() !== field) continue;
    const [locale = ''] = value.trim().split(/[.@]/u, 1);
    const tag = locale.replaceAll('_', '-');
    return LANGUAGE_TAG.test(tag) ? tag : undefined;
  }
  return undefined;
}

function unitsOf(entry: PoEntry, languages: Languages): TranslationUnit[] {
  return entry.forms.map((form) => unitOf(entry, form, languages));
}

function unitOf(entry: PoEntry, { index, text }: PoForm, languages: Languages): TranslationUnit {
  const { context, id, plural, flags } = entry;
  const name = context === undefined ? id.text : `${context.text}|${id.text}`;
  return {
    id: plural === undefined ? name : `${name}[${index}]`,
    source: sourceOf(entry, index),
    ...(text.text !== '' && { target: text }),
    ...languages,
    ...(flags.length > 0 && { state: flags.join(', ') }),
    ...(flags.includes('fuzzy') && { unfinished: true }),
  };
}

/**
 * What a form translates. The first of several is the one for one thing, or for fewest, as msgid is;
 * the others are for many. A language that has one form only says by it what the plural says: it has
 * the number in it, which `One day` and `Yesterday` may leave out.
 */
function sourceOf({ id, plural, forms }: PoEntry, index: number): Block {
  const isForOne = index === 0 && forms.length > 1;
  return plural === undefined || isForOne ? id : plural;
}
