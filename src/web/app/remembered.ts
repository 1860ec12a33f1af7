import { REMEMBERED, type State } from './state.ts';

const KEY = 'jalali-press';

/** What was chosen on an earlier visit; nothing where the browser keeps nothing for a file. */
export function remembered(): Partial<State> {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    return {};
  }
}

/** Keeps what the next visit begins with. */
export function remember(state: State): void {
  try {
    const kept = REMEMBERED.map((key) => [key, state[key]] as const);
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // A browser that keeps nothing: the next visit begins anew.
  }
}
