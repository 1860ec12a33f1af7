import { LineCounter, parseDocument } from 'yaml';
import { DocumentError } from '../core/index.ts';

/** A document with its front matter taken off. */
export interface FrontMatterDocument {
  /** The front matter's fields, every scalar the text that was written. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Where the body begins in the source, in UTF-16 units. */
  readonly bodyOffset: number;
}

/** The front matter opens on the first line of the file, and closes on a line of its own. */
const OPENING = /^\uFEFF?---$/u;
const CLOSING = /^(?:---|\.\.\.)$/u;

/**
 * Takes YAML front matter off a document; a document without it has no fields.
 *
 * @throws ERR_DOCUMENT with line and column for YAML that cannot be read or holds no fields.
 */
export function splitFrontMatter(source: string, file = 'document'): FrontMatterDocument {
  const yamlStart = lineEnd(source, 0);
  if (OPENING.test(source.slice(0, yamlStart).trimEnd())) {
    for (let start = yamlStart; start < source.length;) {
      const end = lineEnd(source, start);
      if (CLOSING.test(source.slice(start, end).trimEnd())) {
        const data = readYaml(source.slice(yamlStart, start), file);
        return { data, body: source.slice(end), bodyOffset: end };
      }
      start = end;
    }
  }
  const bodyOffset = source.startsWith('\uFEFF') ? 1 : 0;
  return { data: {}, body: source.slice(bodyOffset), bodyOffset };
}

/** Where the line that begins at `start` ends, its line break included. */
function lineEnd(source: string, start: number): number {
  const lineBreak = source.indexOf('\n', start);
  return lineBreak === -1 ? source.length : lineBreak + 1;
}

/** The YAML's first line is the second of the file. */
const LINES_BEFORE = 1;

function readYaml(yaml: string, file: string): Readonly<Record<string, unknown>> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'failsafe', // every value stays the text that was written: 1404.10 is no number
    merge: true,
  });
  const [problem] = document.errors;
  if (problem !== undefined) {
    const { line, col } = lines.linePos(problem.pos[0]);
    throw new DocumentError(file, line + LINES_BEFORE, col, problem.message);
  }
  const data = valuesOf(document, file);
  if (data === null || data === undefined) return {};
  if (typeof data === 'object' && !Array.isArray(data)) return { ...data };
  throw new DocumentError(file, 1 + LINES_BEFORE, 1, 'front matter is not a list of `key: value`');
}

/** Aliases are followed here: one without an anchor, or a bomb of them, is refused. */
function valuesOf(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DocumentError(file, 1 + LINES_BEFORE, 1, reason);
  }
}
