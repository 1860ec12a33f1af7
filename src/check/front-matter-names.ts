import { isLocalizedName } from '../publish/article/contributor-name.ts';
import { isPlainObject } from '../core/plain-object.ts';
import type { KnownName } from './types.ts';

/** The people whom front matter names in several languages: `author: { en: Leila Rad, fa: لیلا راد }`. */
export function namesOfFrontMatter(fields: Readonly<Record<string, unknown>> = {}): KnownName[] {
  return Object.values(fields).flatMap((value: unknown) => namesIn(value));
}

function namesIn(value: unknown): KnownName[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => namesIn(item));
  if (isLocalizedName(value)) return [value];
  return isPlainObject(value) ? namesIn(value['name']) : [];
}
