import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

type Listener = (isNear: boolean) => void;

/** Tells the lines of one paper whether they are in sight, or a paper's height from it. */
export class Sight {
  readonly #listeners = new Map<Element, Listener>();
  readonly #observer: IntersectionObserver;

  constructor(paper: Element) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          this.#listeners.get(target)?.(isIntersecting);
      },
      { root: paper, rootMargin: '100%' },
    );
  }

  watch(element: Element, listener: Listener): () => void {
    this.#listeners.set(element, listener);
    this.#observer.observe(element);
    return () => {
      this.#listeners.delete(element);
      this.#observer.unobserve(element);
    };
  }
}

/** Whether an element is near what is seen; always, where there is no sight to ask. */
export function useNear(sight: Sight | undefined): readonly [RefObject<HTMLDivElement>, boolean] {
  const element = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(
    () => (element.current === null ? undefined : sight?.watch(element.current, setIsNear)),
    [sight],
  );
  return [element, sight === undefined || isNear];
}
