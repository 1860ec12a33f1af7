import { parse, TomlError } from 'smol-toml';
import { DocumentError } from '../core/errors/index.ts';
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

const NAME = /^["']?([\w-]{1,40})["']?$/u;
const LONG_QUOTE = /"{3}|'{3}/gu;

/** Fields before the first table, line by line; lines of a long string are none. */
function scalarsOf(text: string): FrontMatterScalar[] {
  const scalars: FrontMatterScalar[] = [];
  let start = 0;
  let isInString = false;
  for (const line of text.split('\n')) {
    const quotes = line.match(LONG_QUOTE)?.length ?? 0;
    if (!isInString && line.trimStart().startsWith('[')) break;
    const scalar = isInString || quotes > 0 ? undefined : scalarIn(line);
    if (scalar !== undefined) scalars.push({ ...scalar, index: start + scalar.index });
    if (quotes % 2 === 1) isInString = !isInString;
    start += line.length + 1;
  }
  return scalars;
}

/** `name = "value" # comment`; of lists and tables nothing. */
function scalarIn(line: string): FrontMatterScalar | undefined {
  const equals = line.indexOf('=');
  const [, name] = NAME.exec(line.slice(0, Math.max(0, equals)).trim()) ?? [];
  const rest = line.slice(equals + 1);
  const written = rest.trimStart();
  const quote = /^["']/u.exec(written)?.[0] ?? '';
  const [value = ''] = written.slice(quote.length).split(quote === '' ? /[#[{]/u : quote, 1);
  if (name === undefined || value.trim() === '') return undefined;
  const index = equals + 1 + rest.length - written.length + quote.length;
  return { name, value: quote === '' ? value.trim() : value, index };
}

/** The library's message shows the lines too; ours has one. */
function reasonOf({ message }: TomlError): string {
  const [reason = ''] = message.split('\n', 1);
  return reason.replace(/^Invalid TOML document: /u, '');
}
