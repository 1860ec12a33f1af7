import { page } from './host.ts';

/** An element that is in the page, as those who call it again know it. */
export interface Watched {
  /** Renders again what is not as it should be. */
  refresh(): void;
  /** Whether it tells from now, whose time goes on. */
  isLive(): boolean;
}

/** A minute is the least that is told; half of one keeps it right for most of it. */
const TICK = 30_000;

const watched = new Set<Watched>();
let languages: { observe(node: object, how: object): void; disconnect(): void } | undefined;
let clock: ReturnType<typeof setInterval> | undefined;

/** Calls an element again when a language round it changes, and with time while it is live: one observer, one clock. */
export function watch(element: Watched): void {
  watched.add(element);
  if (languages !== undefined || page.MutationObserver === undefined) return;
  languages = new page.MutationObserver(() => {
    for (const one of watched) one.refresh();
  });
  languages.observe(page.document.documentElement, { attributeFilter: ['lang'], subtree: true });
}

/** Starts the clock when the first element is live. */
export function watchClock(): void {
  clock ??= setInterval(() => {
    const live = Array.from(watched).filter((one) => one.isLive());
    for (const one of live) one.refresh();
    if (live.length === 0) stopClock();
  }, TICK);
}

/** Forgets an element that has left the page. */
export function unwatch(element: Watched): void {
  watched.delete(element);
  if (watched.size > 0) return;
  languages?.disconnect();
  languages = undefined;
  stopClock();
}

function stopClock(): void {
  clearInterval(clock);
  clock = undefined;
}
