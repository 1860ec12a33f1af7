import { machineDay } from '../check/document-rules/machine-day.ts';
import { fromEpochDays, toIsoDate } from '../core/index.ts';
import { isPlainObject } from '../core/plain-object.ts';
import { splitFrontMatter } from '../documents/index.ts';
import { dateField } from '../documents/machine-dates.ts';
import { frontMatterLanguage } from '../publish/article/article-from-document.ts';
import type { AnyNode, HostFile } from './host.ts';

/** What a file tells of itself beside its text. */
export interface FileFacts {
  /** Where its text begins, behind the front matter that it still has. */
  readonly bodyOffset: number;
  /** Its day of publication, by fields that another plugin has taken off. */
  readonly now?: string;
  /** Its language. */
  readonly language?: string;
}

/**
 * Reads what the front matter tells: that of the file, and the fields that `vfile-matter` (`data.matter`),
 * Astro (`data.astro.frontmatter`) and others (`data.frontmatter`) have taken off it.
 *
 * @throws ERR_DOCUMENT for front matter that cannot be read.
 */
export function factsOf(tree: AnyNode, file: HostFile): FileFacts {
  // In MDX a file may begin with an expression, which is no front matter of JSON.
  const isMdx = tree.children?.[0]?.type.startsWith('mdx') === true;
  const own = isMdx ? { data: {}, bodyOffset: 0 } : splitFrontMatter(String(file), file.path);
  const fields = { ...fieldsOf(file.data), ...own.data };
  const language = frontMatterLanguage(fields);
  const now = dayOf(fields);
  return {
    bodyOffset: own.bodyOffset,
    ...(now !== undefined && { now }),
    ...(language !== undefined && { language }),
  };
}

function fieldsOf(data: object): Readonly<Record<string, unknown>> {
  const { matter, frontmatter, astro } = data as Readonly<Record<string, unknown>>;
  const ofAstro = isPlainObject(astro) ? astro['frontmatter'] : undefined;
  return Object.assign({}, ...[ofAstro, frontmatter, matter].filter(isPlainObject)) as Readonly<
    Record<string, unknown>
  >;
}

function dayOf(fields: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, value] of Object.entries(fields)) {
    if (dateField(name) !== 'published') continue;
    const written = value instanceof Date ? dayWritten(value) : value;
    if (typeof written !== 'string') continue;
    const day = machineDay({ value: written, form: 'iso' })?.day;
    if (day !== undefined) return toIsoDate(fromEpochDays(day, 'gregory'));
  }
  return undefined;
}

/** YAML's day is midnight in UTC as a `Date`; of another moment nobody knows whose day it is. */
function dayWritten(date: Date): string | undefined {
  const written = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return written.endsWith('T00:00:00.000Z')
    ? written.slice(0, -'T00:00:00.000Z'.length)
    : undefined;
}
