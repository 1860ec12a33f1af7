import { useState } from 'preact/hooks';

/** What was, and what was taken back: mends are undone whole. */
export interface History<T> {
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** Remembers what was, when something else takes its place. */
  readonly keep: (value: T) => void;
}

const MOST = 100;

export function useHistory<T>(now: T, set: (value: T) => void): History<T> {
  const [{ past, future }, setTrail] = useState<{ past: readonly T[]; future: readonly T[] }>({
    past: [],
    future: [],
  });
  const last = past.at(-1);
  const [next] = future;
  return {
    keep: (value) => {
      setTrail((trail) => ({ past: [...trail.past.slice(-MOST), value], future: [] }));
    },
    undo:
      last === undefined
        ? undefined
        : () => {
            setTrail({ past: past.slice(0, -1), future: [now, ...future] });
            set(last);
          },
    redo:
      next === undefined
        ? undefined
        : () => {
            setTrail({ past: [...past, now], future: future.slice(1) });
            set(next);
          },
  };
}
