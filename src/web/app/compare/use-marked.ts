import { useMemo } from 'preact/hooks';
import type { Finding, Side } from '../../protocol.ts';
import type { Asked } from '../services.ts';
import { type Marked, markedNow } from './joined-hover.ts';
import { stretchesOf } from './segments.ts';

const NO_MARKS: Marked['marks'] = [];

/** What is marked on a side, at its places in the text as it is now. */
export function useMarked(
  side: Side,
  text: string,
  { answer, to }: Asked<'compare'>,
  findings: readonly Finding[],
): Marked {
  const read = useMemo(
    () => ({ marks: answer?.[side]?.marks ?? NO_MARKS, stretches: stretchesOf(findings, side) }),
    [answer, side, findings],
  );
  return useMemo(() => markedNow(read, to?.[side].text ?? '', text), [read, to, side, text]);
}
