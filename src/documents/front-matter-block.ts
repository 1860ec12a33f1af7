import { DocumentError } from '../core/errors/index.ts';

/** The text of front matter, and where it stands. */
export interface FrontMatterBlock {
  readonly text: string;
  readonly file: string;
  /** The line of the file that the text begins on. */
  readonly firstLine: number;
}

/** A field of one line, at its place. */
export interface FrontMatterScalar {
  readonly name: string;
  /** As it is written, without quotes. */
  readonly value: string;
  readonly index: number;
}

/** What front matter holds. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** The fields of its own, none of what they hold, that are text in one piece; places are those of the block's text. */
  readonly scalars: readonly FrontMatterScalar[];
}

/** Reads the fields of front matter. */
export type FrontMatterReader = (block: FrontMatterBlock) => FrontMatter;

/** Where the line that begins at `start` ends, its line break included. */
export function lineEnd(source: string, start: number): number {
  const lineBreak = source.indexOf('\n', start);
  return lineBreak === -1 ? source.length : lineBreak + 1;
}

/** The refusal of front matter, at a place in its text. */
export function faultAt(block: FrontMatterBlock, place: number, reason: string): DocumentError {
  const before = block.text.slice(0, place);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = block.firstLine + (before.match(/\n/gu) ?? []).length;
  return new DocumentError(block.file, line, place - lineStart + 1, reason);
}
