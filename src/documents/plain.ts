import type { Block } from './block.ts';

/** Reads plain text as one paragraph between blank lines. */
export function readPlain(source: string): Block[] {
  return source
    .split(/(?:\r?\n[\t ]*){2,}/u)
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text }));
}
