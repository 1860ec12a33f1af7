import { parse, TomlError } from 'smol-toml';
import { DocumentError } from '../core/index.ts';
import type { FrontMatterBlock } from './front-matter-block.ts';
import { quoteDates } from './toml-dates.ts';

/** Reads fields from TOML; a date is the text that was written, as in YAML. */
export function readToml(block: FrontMatterBlock): Readonly<Record<string, unknown>> {
  const { text } = block;
  try {
    // As it stands first, so that what is wrong is told at its own place.
    const data = parse(text);
    const quoted = quoteDates(text);
    return { ...(quoted === text ? data : parse(quoted)) };
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

/** The library's message shows the lines too; ours has one. */
function reasonOf({ message }: TomlError): string {
  const [reason = ''] = message.split('\n', 1);
  return reason.replace(/^Invalid TOML document: /u, '');
}
