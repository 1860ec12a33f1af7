import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus where the work is: a finding that was mended goes away, and its button with it; the next one
 * has its place, or, after the last, the line that says how many there are. Gives what remembers the place.
 */
export function useFocusAfterMend(
  root: RefObject<HTMLElement>,
  answer: unknown,
  isFresh: boolean,
): () => void {
  const place = useRef<number>();
  useEffect(() => {
    const was = place.current;
    if (!isFresh || was === undefined) return;
    place.current = undefined;
    const { activeElement } = document;
    // Whoever has gone elsewhere meanwhile stays there.
    const isHere = activeElement instanceof Element && activeElement.closest('.findings') !== null;
    if (activeElement !== document.body && !isHere) return;
    const items = itemsOf(root);
    const next = items[Math.min(was, items.length - 1)];
    const summary = root.current?.querySelector<HTMLElement>('.summary');
    (next?.querySelector('button') ?? summary)?.focus();
  }, [answer, isFresh]);
  return () => {
    const was = itemsOf(root).findIndex((item) => item.contains(document.activeElement));
    place.current = was === -1 ? undefined : was;
  };
}

function itemsOf(root: RefObject<HTMLElement>): Element[] {
  return [...(root.current?.querySelectorAll('.findings > li') ?? [])];
}
