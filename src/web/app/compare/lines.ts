import type { Segment } from './segments.ts';

/** A line of a text, its break with it, cut where its dates and findings begin and end. */
export interface Line {
  /** The same while the line is, wherever it moves; lines of one text differ in it. */
  readonly key: string;
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Differs where the line is drawn otherwise. */
  readonly look: string;
}

/** Cuts a marked text into lines; a mark that goes over a break stands in both. */
export function linesOf(segments: readonly Segment[]): Line[] {
  const lines: Line[] = [];
  const times = new Map<string, number>();
  let [text, look] = ['', ''];
  let held: Segment[] = [];
  const end = (): void => {
    const time = (times.get(text) ?? 0) + 1;
    times.set(text, time);
    lines.push({ key: `${time} ${text}`, text, segments: held, look });
    [text, look] = ['', ''];
    held = [];
  };
  for (const segment of segments) {
    const { mark, finding, severity } = segment;
    const drawn = `${mark?.status ?? ''} ${mark?.pair ?? ''} ${mark?.title ?? ''} ${finding ?? ''} ${severity ?? ''}`;
    let start = 0;
    while (start < segment.text.length) {
      const stop = segment.text.indexOf('\n', start) + 1 || segment.text.length;
      const part = segment.text.slice(start, stop);
      held.push({ ...segment, text: part, index: segment.index + start });
      text += part;
      look += `${part.length} ${drawn}\n`;
      start = stop;
      if (part.endsWith('\n')) end();
    }
  }
  end();
  return lines;
}

/** The lines, those in place of which nothing changed being those that were. */
export function linesKept(lines: readonly Line[], before: readonly Line[]): readonly Line[] {
  const known = new Map(before.map((line) => [line.key, line]));
  return lines.map((line) => {
    const was = known.get(line.key);
    return was?.look === line.look ? was : line;
  });
}
