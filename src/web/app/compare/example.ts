import source from '../../example/orchard.en.md?raw';
import target from '../../example/orchard.fa.md?raw';
import type { Texts } from '../state.ts';

/** An article and a translation with six faults, to see at a glance what the page does. */
export const EXAMPLE: Texts = {
  source: { text: source, type: 'markdown', file: 'orchard.en.md' },
  target: { text: target, type: 'markdown', file: 'orchard.fa.md' },
};
