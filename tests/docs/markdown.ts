import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the repository. */
export const ROOT: string = join(import.meta.dirname, '../../');

/** Folders whose Markdown is made by tools, or is what tests read. */
const NOT_DOCS: ReadonlySet<string> = new Set([
  'node_modules',
  'dist',
  'dist-docs',
  'coverage',
  'tests',
]);

/** A fenced block, by where it stands and what its info string says. */
export interface CodeBlock {
  /** The Markdown file, from the root of the repository. */
  readonly file: string;
  readonly line: number;
  readonly language: string;
  /** Of the info string, behind the language: `key=value`, `key="some words"`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly code: string;
}

/** Every Markdown file of the repository, from its root, wherever it stands. */
export function markdownFiles(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        return NOT_DOCS.has(entry.name) || entry.name.startsWith('.') ? [] : markdownFiles(path);
      }
      return entry.name.endsWith('.md') ? [path] : [];
    })
    .toSorted();
}

/** The text of a file of the repository. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

const OPENING = /^( *)(`{3,}|~{3,})([^\s`]*) *(.*)$/u;
const ATTRIBUTE = /([\w-]+)=(?:"([^"]*)"|(\S+))/gu;

/** The fenced blocks of a Markdown text, in their order. */
export function blocksIn(file: string, markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [, indent = '', fence = '', language = '', info = ''] =
      OPENING.exec(lines[at] ?? '') ?? [];
    if (fence === '') continue;
    const line = at + 1;
    const code: string[] = [];
    while (++at < lines.length && lines[at]?.trim() !== fence) {
      code.push((lines[at] ?? '').slice(indent.length));
    }
    if (at === lines.length) throw new Error(`${file}:${line}: a block that never ends`);
    const attributes = Object.fromEntries(
      Array.from(info.matchAll(ATTRIBUTE), ([, key = '', quoted, bare]) => [
        key,
        quoted ?? bare ?? '',
      ]),
    );
    blocks.push({
      file,
      line,
      language,
      attributes,
      code: code.map((text) => `${text}\n`).join(''),
    });
  }
  return blocks;
}

/** The fenced blocks of a file. */
export function blocksOf(file: string): CodeBlock[] {
  return blocksIn(file, textOf(file));
}

/** What stands in the blocks of a language of a file. */
export function codeOf(file: string, language: string): string[] {
  return blocksOf(file)
    .filter((block) => block.language === language)
    .map(({ code }) => code);
}

/** A Markdown text without what stands in fenced blocks. */
export function proseOf(markdown: string): string {
  let fence = '';
  return markdown
    .split('\n')
    .filter((line) => {
      if (fence !== '') {
        if (line.trim() === fence) fence = '';
        return false;
      }
      [, , fence = ''] = OPENING.exec(line) ?? [];
      return fence === '';
    })
    .join('\n');
}
