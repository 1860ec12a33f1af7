import type { Mark, Side } from '../../protocol.ts';
import { editedBetween, movedBy } from './edited.ts';
import type { FoundStretch, Stretch } from './segments.ts';

/** What is marked in a text, at its places. */
export interface Marked {
  readonly marks: readonly Mark[];
  readonly stretches: readonly FoundStretch[];
}

/** What is marked in a text that was written on since it was read. */
export function markedNow(marked: Marked, read: string, text: string): Marked {
  const edited = editedBetween(read, text);
  return { marks: movedBy(marked.marks, edited), stretches: movedBy(marked.stretches, edited) };
}

/** What belongs together, by number: the dates of a pair, what a finding speaks of. */
export interface Joined {
  readonly pair?: number | undefined;
  readonly finding?: number | undefined;
}

/** What belongs to a place of a text: that of a caret, which is in a date at both of its ends too. */
export function joinedAt({ marks, stretches }: Marked, place: number): Joined {
  const holds = ({ index, length }: Stretch): boolean => index <= place && place <= index + length;
  return { pair: marks.find(holds)?.pair, finding: stretches.find(holds)?.number };
}

export function isAny({ pair, finding }: Joined): boolean {
  return pair !== undefined || finding !== undefined;
}

/** The first place of a text that belongs to that. */
export function placeOf(
  { marks, stretches }: Marked,
  { pair, finding }: Joined,
): number | undefined {
  const date = pair === undefined ? undefined : marks.find((mark) => mark.pair === pair);
  return (date ?? stretches.find(({ number }) => number === finding))?.index;
}

/** The place of the caret, of whatever has it. */
export function caretIn(
  target: EventTarget | null,
): { readonly side: Side; readonly place: number } | undefined {
  if (!(target instanceof HTMLTextAreaElement)) return undefined;
  const side = target.closest<HTMLElement>('.side')?.dataset['side'] as Side | undefined;
  return side && { side, place: target.selectionStart };
}

const LIT = { pair: 'litPair', finding: 'litFinding' } as const;
const NAMES = ['pair', 'finding'] as const;

/**
 * Lights up what belongs to the date under the pointer, or at the caret: the same date of the other side, the
 * finding that speaks of it.
 */
export function lightUp(root: HTMLElement, joined: Joined): void {
  const isLit = NAMES.every((name) => root.dataset[LIT[name]] === joined[name]?.toString());
  if (isLit) return;
  for (const name of NAMES) {
    const value = joined[name];
    if (value === undefined) delete root.dataset[LIT[name]];
    else root.dataset[LIT[name]] = String(value);
  }
  lightAgain(root, root);
}

/** Lights what was drawn after the rest was lit. */
export function lightAgain(part: Element, root = part.closest<HTMLElement>('.compare')): void {
  for (const one of part.querySelectorAll<HTMLElement>('[data-pair], [data-finding]')) {
    const isLit = NAMES.some((name) => {
      const value = one.dataset[name];
      return value !== undefined && value === root?.dataset[LIT[name]];
    });
    one.classList.toggle('lit', isLit);
  }
}

/** What belongs to the mark below a place of the screen: the marks lie below the text. */
export function joinedBelow(x: number, y: number): Joined {
  const mark = document.elementsFromPoint(x, y).find((element) => element.tagName === 'MARK');
  const { pair, finding } = mark instanceof HTMLElement ? mark.dataset : {};
  return {
    pair: pair === undefined ? undefined : Number(pair),
    finding: finding === undefined ? undefined : Number(finding),
  };
}
