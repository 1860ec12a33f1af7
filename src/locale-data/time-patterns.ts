import { timePatterns } from './generated/patterns.generated.ts';
import type { TimePatterns } from './types.ts';

/** How every language tells times and stretches of time, by its tag; a text may mix them. */
export function allTimePatterns(): readonly (TimePatterns & { readonly tag: string })[] {
  return Object.entries(timePatterns).map(([tag, patterns]) => Object.assign({ tag }, patterns));
}
