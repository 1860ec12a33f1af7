import { useState } from 'preact/hooks';

/** What was, and what was taken back: mends are undone whole. */
export interface History<T> {
  readonly undo: Step<T> | undefined;
  readonly redo: Step<T> | undefined;
  /** What the last step put there; something else stands there once it was written in. */
  readonly placed: T | undefined;
  /** Remembers what was, when something else takes its place. */
  readonly keep: (was: T, placed: T) => void;
}

/** A step back or forth, and where it leads. */
export interface Step<T> {
  readonly to: T;
  readonly take: () => void;
}

interface Trail<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
  readonly placed?: T;
}

const MOST = 100;

export function useHistory<T>(now: T, set: (value: T) => void): History<T> {
  const [{ past, future, placed }, setTrail] = useState<Trail<T>>({ past: [], future: [] });
  const stepTo = (to: T | undefined, trail: Trail<T>): Step<T> | undefined =>
    to === undefined
      ? undefined
      : {
          to,
          take: () => {
            setTrail({ ...trail, placed: to });
            set(to);
          },
        };
  return {
    placed,
    keep: (was, next) => {
      setTrail((trail) => ({
        past: [...trail.past.slice(-MOST), was],
        future: [],
        placed: next,
      }));
    },
    undo: stepTo(past.at(-1), { past: past.slice(0, -1), future: [now, ...future] }),
    redo: stepTo(future[0], { past: [...past, now], future: future.slice(1) }),
  };
}
