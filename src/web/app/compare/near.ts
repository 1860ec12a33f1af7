import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Tells which pieces of one paper are in sight, or a paper's height from it. */
export class Sight {
  readonly #keys = new Map<Element, number>();
  readonly #observer: IntersectionObserver;

  constructor(paper: Element, onChange: (change: (near: NearKeys) => NearKeys) => void) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        onChange((near) => {
          const next = new Set(near);
          for (const { target, isIntersecting } of entries) {
            const key = this.#keys.get(target);
            if (key === undefined) continue;
            if (isIntersecting) next.add(key);
            else next.delete(key);
          }
          return next;
        });
      },
      { root: paper, rootMargin: '100%' },
    );
  }

  watch(element: Element, key: number): () => void {
    this.#keys.set(element, key);
    this.#observer.observe(element);
    return () => {
      this.#keys.delete(element);
      this.#observer.unobserve(element);
    };
  }
}

type NearKeys = ReadonlySet<number>;

const NONE: NearKeys = new Set();

/** The sight of the paper around an element, and the keys that are near; without it nobody watches. */
export function useSight(
  root: RefObject<HTMLElement>,
  isWatched: boolean,
): readonly [Sight | undefined, NearKeys] {
  const [sight, setSight] = useState<Sight>();
  const [near, setNear] = useState(NONE);
  useLayoutEffect(() => {
    const paper = root.current?.parentElement ?? undefined;
    setNear(NONE);
    setSight(isWatched && paper !== undefined ? new Sight(paper, setNear) : undefined);
  }, [root, isWatched]);
  return [sight, near];
}
