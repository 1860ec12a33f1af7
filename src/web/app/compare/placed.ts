import { directionOf } from '../../engine/direction.ts';
import type { Side, SideText } from '../../protocol.ts';
import type { Texts } from '../state.ts';
import { EXAMPLE } from './example.ts';

export const EMPTY: Texts = {
  source: { text: '', type: 'auto' },
  target: { text: '', type: 'auto' },
};

/** Tables too, whose columns tell. */
const BILINGUAL: ReadonlySet<string> = new Set(['xliff', 'po', 'tmx', 'csv', 'tsv']);
const isBilingual = ({ type }: SideText): boolean => BILINGUAL.has(type);
const isPersian = ({ text }: SideText): boolean => directionOf(text).language === 'fa';

/**
 * The texts once files were opened: on the side that was named, or where their language belongs. Of the example,
 * and of a file of both languages, nothing stays beside a text of the reader's.
 */
export function placed(files: readonly SideText[], side: Side | undefined, texts: Texts): Texts {
  const [one, two] = files;
  if (one === undefined) return texts;
  if (two !== undefined)
    return isPersian(one) && !isPersian(two)
      ? { source: two, target: one }
      : { source: one, target: two };
  if (isBilingual(one)) return { ...EMPTY, [side ?? 'source']: one };
  const isKept =
    !isBilingual(texts.source) &&
    !isBilingual(texts.target) &&
    (texts.source.text !== EXAMPLE.source.text || texts.target.text !== EXAMPLE.target.text);
  const before = isKept ? texts : EMPTY;
  return { ...before, [side ?? sideOf(one, before)]: one };
}

function sideOf(text: SideText, { source, target }: Texts): Side {
  if (source.text === '' && target.text !== '') return 'source';
  if (target.text === '' && source.text !== '') return 'target';
  return isPersian(text) ? 'target' : 'source';
}
