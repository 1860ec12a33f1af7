import { useCallback, useEffect, useState } from 'preact/hooks';
import { Sentence } from './parts/sentence.tsx';
import type { Tell } from './services.ts';

interface Message {
  readonly text: string;
  readonly isFault: boolean;
}

/** How long what went well is told. */
const REST = 10_000;

/** The last thing that was told, and what tells the next. */
export function useTold(): { readonly told: Message; readonly tell: Tell } {
  const [told, setTold] = useState<Message>({ text: '', isFault: false });
  const tell = useCallback<Tell>((text, how) => {
    setTold({ text, isFault: how === 'fault' });
  }, []);
  useEffect(() => {
    if (told.isFault || told.text === '') return undefined;
    const rest = setTimeout(tell, REST, '');
    return () => {
      clearTimeout(rest);
    };
  }, [told, tell]);
  return { told, tell };
}

/** The line that screen readers read; it stays in sight wherever the page is scrolled. */
export function Told({ told: { text, isFault } }: { readonly told: Message }) {
  return (
    <p class={isFault ? 'told error' : 'told'} role="status">
      {text !== '' && <Sentence text={text} />}
    </p>
  );
}
