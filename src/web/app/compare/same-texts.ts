import type { Texts } from '../state.ts';

/** Whether two pairs of texts are the same, read as the same types. */
export function areSameTexts(some: Texts, others: Texts): boolean {
  return (['source', 'target'] as const).every(
    (side) => some[side].text === others[side].text && some[side].type === others[side].type,
  );
}
