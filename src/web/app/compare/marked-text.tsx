import { memo } from './memo.ts';
import type { Segment } from './segments.ts';

/** A text with its dates and findings marked. */
export const MarkedText = memo(({ segments }: { readonly segments: readonly Segment[] }) => (
  <>
    {segments.map((segment, place) =>
      segment.mark === undefined && segment.finding === undefined ? (
        segment.text
      ) : (
        <mark
          key={place}
          class={[
            segment.mark?.status ?? '',
            segment.severity ?? '',
            segment.mark?.pair === undefined ? '' : 'paired',
          ].join(' ')}
          title={segment.mark?.title}
          data-pair={segment.mark?.pair}
          data-finding={segment.finding}
          style={
            segment.mark?.pair === undefined ? undefined : { '--hue': hueOf(segment.mark.pair) }
          }
        >
          {segment.text}
        </mark>
      ),
    )}
  </>
));

/** The hues that are neither an error's red nor a warning's amber: so many, from there on. */
const [FIRST, HUES] = [75, 255];
/** Neighbours of a text have hues that are far apart: a golden section of them all. */
const STEP = HUES * 0.618;

function hueOf(pair: number): string {
  return String(Math.round(FIRST + ((pair * STEP) % HUES)));
}
