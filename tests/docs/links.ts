import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { proseOf, ROOT, textOf } from './markdown.ts';

/** A link of a Markdown file, as it is written. */
export interface Link {
  readonly file: string;
  readonly target: string;
}

const INLINE_CODE = /`+[^`]*`+/gu;
const INLINE_LINK = /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/gu;
const REFERENCE = /^ {0,3}\[[^\]]+\]:\s*(\S+)/gmu;
const HTML_LINK = /<(?:a|img|source)\b[^>]*?\b(?:href|src|srcset)="([^"]+)"/gu;

/** Every link and image of a Markdown text, but those in code. */
export function linksIn(file: string, markdown: string): Link[] {
  const prose = proseOf(markdown).replaceAll(INLINE_CODE, '``');
  return [INLINE_LINK, REFERENCE, HTML_LINK].flatMap((pattern) =>
    Array.from(prose.matchAll(pattern), ([, target = '']) => ({ file, target })),
  );
}

/** The anchors that GitHub gives the headings of a Markdown text, and those written in HTML. */
export function anchorsIn(markdown: string): Set<string> {
  const prose = proseOf(markdown);
  const anchors = new Set<string>();
  for (const [, heading = ''] of prose.matchAll(/^#{1,6}\s+(.*?)\s*#*$/gmu)) {
    const slug = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  for (const [, id = ''] of prose.matchAll(/\b(?:id|name)="([^"]+)"/gu)) anchors.add(id);
  return anchors;
}

/** Whether a link leads out of the repository. */
export function isExternal(target: string): boolean {
  return /^[a-z][a-z\d+.-]*:/iu.test(target);
}

/** The file of the repository that a link leads to, from its root. */
export function fileOf({ file, target }: Link): string {
  const [path = ''] = target.split('#');
  return path === '' ? file : posix.join(posix.dirname(file), decodeURI(path));
}

/** Why a link leads nowhere; undefined where it leads somewhere. */
export function faultOf(link: Link): string | undefined {
  const path = fileOf(link);
  if (path.startsWith('../') || !existsSync(join(ROOT, path))) return 'no such file';
  const [, anchor] = link.target.split('#');
  if (anchor === undefined) return undefined;
  if (statSync(join(ROOT, path)).isDirectory() || !path.endsWith('.md')) return undefined;
  return anchorsIn(textOf(path)).has(decodeURI(anchor)) ? undefined : 'no such heading';
}
