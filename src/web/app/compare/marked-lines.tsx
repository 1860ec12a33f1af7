import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Line, linesKept } from './lines.ts';
import { MarkedText } from './marked-text.tsx';
import { memo } from './memo.ts';
import { Sight, useNear } from './near.ts';

/** As many lines are drawn whole. */
const FEW = 400;

/**
 * A text with its dates and findings marked, line by line: typing draws one line anew. Marks have no width of
 * their own, so the lines of a long text stand where they do with or without: far from sight they are drawn
 * without. Drawn as one piece, a key held up a text of 1 MB for seconds.
 */
export function MarkedLines({ lines }: { readonly lines: readonly Line[] }) {
  const root = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>();
  const before = useRef<readonly Line[]>([]);
  const isLong = lines.length > FEW;
  const kept = linesKept(lines, before.current);
  before.current = kept;
  useLayoutEffect(() => {
    const paper = root.current?.parentElement ?? undefined;
    setSight(isLong && paper !== undefined ? new Sight(paper) : undefined);
  }, [isLong]);
  return (
    <div ref={root} class="marks" aria-hidden="true">
      {kept.map((line) => (
        <MarkedLine key={line.key} line={line} sight={sight} isLong={isLong} />
      ))}
    </div>
  );
}

interface MarkedLineProps {
  readonly line: Line;
  readonly sight: Sight | undefined;
  readonly isLong: boolean;
}

const MarkedLine = memo(({ line, sight, isLong }: MarkedLineProps) => {
  const [element, isNear] = useNear(sight);
  const isDrawn = isNear && (sight !== undefined || !isLong);
  return (
    <div ref={element}>
      {isDrawn ? <MarkedText segments={line.segments} /> : line.text}
      {line.text.endsWith('\n') ? '' : '\n'}
    </div>
  );
});
