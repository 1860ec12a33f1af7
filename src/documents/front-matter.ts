import { BYTE_ORDER_MARK } from './document-fault.ts';
import { type FrontMatterReader, type FrontMatterScalar, lineEnd } from './front-matter-block.ts';
import { jsonObjectEnd, readJson } from './front-matter-json.ts';
import { readToml } from './front-matter-toml.ts';
import { readYaml } from './front-matter-yaml.ts';

/** A document with its front matter taken off. */
export interface FrontMatterDocument {
  /** The front matter's fields; in YAML every scalar is the text that was written. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Those of one piece, at their places in the source. */
  readonly scalars: readonly FrontMatterScalar[];
  readonly body: string;
  /** Where the body begins in the source, in UTF-16 units. */
  readonly bodyOffset: number;
}

interface Format {
  /** The line that closes it. */
  readonly closing: RegExp;
  readonly read: FrontMatterReader;
}

/** The formats by the line that opens each, which is the first of the file. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['---', { closing: /^(?:---|\.\.\.)$/u, read: readYaml }],
  ['---json', { closing: /^---$/u, read: readJson }],
  ['+++', { closing: /^\+\+\+$/u, read: readToml }],
]);

/**
 * Takes front matter off a document: YAML between lines of `---`, TOML between lines of `+++`, JSON
 * between `---json` and `---` or as an object that the file begins with. A document without it, or
 * whose front matter nothing closes, has no fields.
 *
 * @throws ERR_DOCUMENT with line and column for front matter that cannot be read or holds no fields.
 */
export function splitFrontMatter(source: string, file = 'document'): FrontMatterDocument {
  const start = source.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  return (
    splitFenced(source, start, file) ??
    splitJsonObject(source, start, file) ?? {
      data: {},
      scalars: [],
      body: source.slice(start),
      bodyOffset: start,
    }
  );
}

function splitFenced(source: string, start: number, file: string): FrontMatterDocument | undefined {
  const opening = lineEnd(source, start);
  const format = FORMATS.get(source.slice(start, opening).trimEnd());
  if (format === undefined) return undefined;
  for (let line = opening; line < source.length;) {
    const end = lineEnd(source, line);
    if (format.closing.test(source.slice(line, end).trimEnd())) {
      // The fields' first line is the second of the file.
      const { data, scalars } = format.read({
        text: source.slice(opening, line),
        file,
        firstLine: 2,
      });
      return { data, scalars: movedBy(opening, scalars), body: source.slice(end), bodyOffset: end };
    }
    line = end;
  }
  return undefined;
}

function splitJsonObject(
  source: string,
  start: number,
  file: string,
): FrontMatterDocument | undefined {
  // Asked first, for the web page reads most texts without the reader of JSON.
  if (source[start] !== '{') return undefined;
  const end = jsonObjectEnd(source, start);
  if (end === undefined) return undefined;
  const { data, scalars } = readJson({ text: source.slice(start, end), file, firstLine: 1 });
  const [space = ''] = /^[\t ]*\r?\n?/u.exec(source.slice(end)) ?? [];
  const bodyOffset = end + space.length;
  return { data, scalars: movedBy(start, scalars), body: source.slice(bodyOffset), bodyOffset };
}

function movedBy(by: number, scalars: readonly FrontMatterScalar[]): FrontMatterScalar[] {
  return scalars.map((scalar) => ({ ...scalar, index: scalar.index + by }));
}
