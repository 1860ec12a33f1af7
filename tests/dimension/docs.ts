import { readFileSync } from 'node:fs';
import { blocksIn } from '../docs/markdown.ts';

const docs = readFileSync(new URL('../../docs/calendar-dimension.md', import.meta.url), 'utf8');

/** The blocks of a language under a heading of the docs. */
export function blocksOf(heading: string, language: string): string[] {
  const section = docs.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return blocksIn('docs/calendar-dimension.md', section)
    .filter((block) => block.language === language)
    .map(({ code }) => code);
}

/** The last SQL under a heading: the articles by Jalali month. */
export function joinOf(heading: string): string {
  return blocksOf(heading, 'sql').at(-1) ?? '';
}

/** The first cells of the rows of the docs' table of columns. */
export function documentedColumns(): string[][] {
  return [...docs.matchAll(/^\| `(\w+)` +\| (\w+) +\| (.*?) *\|$/gmu)].map((match) =>
    match.slice(1),
  );
}
