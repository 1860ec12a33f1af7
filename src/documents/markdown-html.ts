import type { Block, Segment } from './block.ts';
import type { TextFinder } from './text-finder.ts';

/** A line of an HTML block: where it begins in the parser's content, and in the source. */
export interface LinePlace {
  readonly start: number;
  readonly length: number;
  /** Undefined where the line is not found. */
  readonly offset: number | undefined;
}

/**
 * Finds each line of an HTML block in the source. The parser drops carriage returns, and what leads the lines
 * of a quotation or a list, so that a place of its content moves on from line to line.
 */
export function linePlaces(content: string, finder: TextFinder): LinePlace[] {
  let start = 0;
  return content.split('\n').map((line): LinePlace => {
    const place = { start, length: line.length, offset: finder.find(line) };
    start += line.length + 1;
    return place;
  });
}

/** A block whose segments are places of the content, with those of the source, line by line. */
export function byLines(block: Block, lines: readonly LinePlace[]): Block {
  const segments = block.segments.flatMap((segment) =>
    lines.flatMap((line): Segment[] => {
      const from = Math.max(segment.offset, line.start);
      const to = Math.min(
        segment.offset + (segment.sourceLength ?? segment.length),
        line.start + line.length,
      );
      if (line.offset === undefined || from >= to) return [];
      const offset = line.offset + from - line.start;
      if (segment.sourceLength !== undefined) return [{ ...segment, offset }];
      return [
        { ...segment, start: segment.start + from - segment.offset, offset, length: to - from },
      ];
    }),
  );
  return { ...block, segments };
}
