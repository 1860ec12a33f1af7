import { memo } from './memo.ts';
import type { Segment } from './segments.ts';

/** A text with its dates and findings marked. */
export const MarkedText = memo(({ segments }: { readonly segments: readonly Segment[] }) => (
  <>
    {segments.map((segment) =>
      segment.mark === undefined && segment.finding === undefined ? (
        segment.text
      ) : (
        <mark
          key={segment.index}
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

/** The golden angle: neighbours of a text have hues that are far apart. */
const ANGLE = 137.5;

function hueOf(pair: number): string {
  return String(Math.round((40 + pair * ANGLE) % 360));
}
