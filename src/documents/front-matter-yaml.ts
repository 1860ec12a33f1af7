import { parseDocument } from 'yaml';
import { faultAt, type FrontMatterBlock } from './front-matter-block.ts';

/** Reads fields from YAML. */
export function readYaml(block: FrontMatterBlock): Readonly<Record<string, unknown>> {
  const document = parseDocument(block.text, {
    prettyErrors: false,
    schema: 'failsafe', // every value stays the text that was written: 1404.10 is no number
    merge: true,
  });
  const [problem] = document.errors;
  if (problem !== undefined) throw faultAt(block, problem.pos[0], problem.message);
  const data = valuesOf(document, block);
  if (data === null || data === undefined) return {};
  if (typeof data === 'object' && !Array.isArray(data)) return { ...data };
  throw faultAt(block, 0, 'front matter is not a list of `key: value`');
}

/** Aliases are followed here: one without an anchor, or a bomb of them, is refused. */
function valuesOf(document: ReturnType<typeof parseDocument>, block: FrontMatterBlock): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw faultAt(block, 0, error instanceof Error ? error.message : String(error));
  }
}
