import { isMap, isScalar, parseDocument, Scalar, type YAMLError } from 'yaml';
import {
  faultAt,
  type FrontMatter,
  type FrontMatterBlock,
  type FrontMatterScalar,
} from './front-matter-block.ts';

/** Reads fields from YAML. */
export function readYaml(block: FrontMatterBlock): FrontMatter {
  const document = parseDocument(block.text, {
    prettyErrors: false,
    logLevel: 'silent', // a template in braces is a key to it, and no reason for a warning
    schema: 'failsafe', // every value stays the text that was written: 1404.10 is no number
    merge: true,
  });
  const [problem] = document.errors;
  if (problem !== undefined)
    throw faultAt(block, problem.pos[0], bareColonAt(block.text, problem) ?? problem.message);
  const data = valuesOf(document, block);
  if (data === null || data === undefined) return { data: {}, scalars: [] };
  if (typeof data === 'object' && !Array.isArray(data))
    return { data: { ...data }, scalars: scalarsOf(document.contents, block.text) };
  throw faultAt(block, 0, 'front matter is not a list of `key: value`');
}

/** A field in one line up to its value. */
const KEY = /^ *(?:- +)?([^\s:?-][^:]*): +$/u;

/** What is mostly meant by a mapping within a line: a title with a colon, which wants quotes. */
function bareColonAt(text: string, { code, pos: [place] }: YAMLError): string | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const lineStart = text.lastIndexOf('\n', place - 1) + 1;
  const [value = ''] = text.slice(place).split('\n', 1);
  const [, key] = KEY.exec(text.slice(lineStart, place)) ?? [];
  if (key === undefined || !/:(?:\s|$)/u.test(value)) return undefined;
  return `the text of \`${key}\` has a colon in it: put the text in quotes`;
}

/** Not a set made beside the function: it would load the library for every file without front matter. */
function isInOneLine(type: unknown): boolean {
  return type === Scalar.PLAIN || type === Scalar.QUOTE_SINGLE || type === Scalar.QUOTE_DOUBLE;
}

function scalarsOf(contents: unknown, text: string): FrontMatterScalar[] {
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }): FrontMatterScalar[] => {
    if (!isScalar(key) || !isScalar(value) || !isInOneLine(value.type)) return [];
    const [start = 0] = value.range ?? [];
    const index = value.type === Scalar.PLAIN ? start : start + 1;
    const written = String(value.value);
    // What is escaped, or goes on in the next line, has no place in one piece.
    return text.startsWith(written, index)
      ? [{ name: String(key.value), value: written, index }]
      : [];
  });
}

/** Aliases are followed here: one without an anchor, or a bomb of them, is refused. */
function valuesOf(document: ReturnType<typeof parseDocument>, block: FrontMatterBlock): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw faultAt(block, 0, error instanceof Error ? error.message : String(error));
  }
}
