import { isolated } from '../../../report/isolate.ts';
import { useVoice } from '../phrases.ts';

/** A sentence of the page, in which what is of the other direction keeps its own order. */
export function Sentence({ text }: { readonly text: string }) {
  const { direction } = useVoice();
  // Escaped there.
  return <span dangerouslySetInnerHTML={{ __html: isolated(text, direction) }} />;
}
