import { resolveStyle, type StyleJson } from '../../style/index.ts';
import type { Ask } from '../protocol.ts';

/** Refuses what is neither a preset's name nor a style. */
export function style({ given }: Ask<'style'>): true {
  resolveStyle(given as StyleJson | string);
  return true;
}
