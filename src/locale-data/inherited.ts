import { isPlainObject } from '../core/plain-object.ts';
import { localeInfos } from './generated/locale.generated.ts';
import type { Overlay } from './types.ts';

/** One kind of data, by locale tag, each locale with what it does not inherit. */
type Kind = Readonly<Record<string, object>>;

const cache = new WeakMap<Kind, Map<string, unknown>>();

/**
 * Gives a locale's data of one kind, laid over its parent's: objects key by key, lists and words whole.
 * The package has each word once, and only the locales that are asked for are put together.
 */
export function inherited<T extends object>(
  kind: Readonly<Record<string, Overlay<T>>>,
  tag: string,
): T | undefined {
  let known = cache.get(kind);
  if (known === undefined) cache.set(kind, (known = new Map<string, unknown>()));
  if (!known.has(tag)) known.set(tag, layered(kind, tag));
  return known.get(tag) as T | undefined;
}

function layered(kind: Kind, tag: string): unknown {
  const own = Object.hasOwn(kind, tag) ? kind[tag] : undefined;
  const parent = localeInfos[tag]?.parent;
  return parent === undefined ? own : lay(own, layered(kind, parent));
}

function lay(over: unknown, base: unknown): unknown {
  if (over === undefined) return base;
  if (!isPlainObject(over) || !isPlainObject(base)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = lay(value, base[key]);
  return merged;
}
