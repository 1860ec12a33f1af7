import { parse, TomlError } from 'smol-toml';
import { DocumentError } from '../core/index.ts';
import type { FrontMatter, FrontMatterBlock, FrontMatterScalar } from './front-matter-block.ts';
import { quoteDates } from './toml-dates.ts';

/** Reads fields from TOML; a date is the text that was written, as in YAML. */
export function readToml(block: FrontMatterBlock): FrontMatter {
  const { text } = block;
  try {
    // As it stands first, so that what is wrong is told at its own place.
    const data = parse(text);
    const quoted = quoteDates(text);
    return { data: { ...(quoted === text ? data : parse(quoted)) }, scalars: scalarsOf(text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new DocumentError(
      block.file,
      error.line - 1 + block.firstLine,
      error.column,
      reasonOf(error),
    );
  }
}

const FIELD = /^[ \t]*(["']?)([\w-]{1,40})\1[ \t]*=[ \t]*(["']?)([^"'#\n]*?)\3[ \t]*(?:#.*)?\r?$/u;
const LONG_QUOTE = /"{3}|'{3}/gu;

/** Fields before the first table, line by line; lines of a long string are none. */
function scalarsOf(text: string): FrontMatterScalar[] {
  const scalars: FrontMatterScalar[] = [];
  let start = 0;
  let isInString = false;
  for (const line of text.split('\n')) {
    const quotes = line.match(LONG_QUOTE)?.length ?? 0;
    if (!isInString && line.trimStart().startsWith('[')) break;
    const [, , name = '', quote = '', value = ''] =
      isInString || quotes > 0 ? [] : (FIELD.exec(line) ?? []);
    if (value !== '') {
      const equals = line.indexOf('=');
      const index = start + line.indexOf(quote + value, equals) + quote.length;
      scalars.push({ name, value, index });
    }
    if (quotes % 2 === 1) isInString = !isInString;
    start += line.length + 1;
  }
  return scalars;
}

/** The library's message shows the lines too; ours has one. */
function reasonOf({ message }: TomlError): string {
  const [reason = ''] = message.split('\n', 1);
  return reason.replace(/^Invalid TOML document: /u, '');
}
