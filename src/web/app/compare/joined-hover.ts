/**
 * Lights up what belongs to the date under the pointer, or at the caret: the same date of the other side, the
 * finding that speaks of it. The marks lie below the text, so they are looked for by their place.
 */
export function lightUp(root: HTMLElement, mark: Element | undefined): void {
  for (const lit of root.querySelectorAll('.lit')) lit.classList.remove('lit');
  for (const name of ['pair', 'finding'] as const) {
    const value = mark instanceof HTMLElement ? mark.dataset[name] : undefined;
    if (value === undefined) continue;
    for (const other of root.querySelectorAll(`[data-${name}="${value}"]`))
      other.classList.add('lit');
  }
}

/** How far from the edge of its paper a place must be. */
const MARGIN = 32;

/** Brings a place to the middle of its paper where it is not well in sight; the page stays where it is. */
export function bringIntoSight(place: Element): void {
  const paper = place.closest('.paper');
  if (paper === null) return;
  const [own, around] = [place.getBoundingClientRect(), paper.getBoundingClientRect()];
  if (own.top >= around.top + MARGIN && own.bottom <= around.bottom - MARGIN) return;
  paper.scrollTop += (own.top + own.bottom - around.top - around.bottom) / 2;
}

/** The mark below a place of the screen. */
export function markAt(x: number, y: number): Element | undefined {
  return document.elementsFromPoint(x, y).find((element) => element.tagName === 'MARK');
}

/** The line that holds a place of a text, and the date there. */
export function placeOfCaret(
  paper: Element,
  place: number,
): { readonly line?: Element; readonly mark?: Element } {
  let index = 0;
  for (const line of paper.querySelector('.marks')?.children ?? []) {
    const length = line.textContent.length;
    if (place < index + length) {
      const mark = markIn(line, place - index);
      return { line, ...(mark !== undefined && { mark }) };
    }
    index += length;
  }
  return {};
}

function markIn(line: Element, place: number): Element | undefined {
  let index = 0;
  for (const node of line.childNodes) {
    const length = node.textContent?.length ?? 0;
    if (place >= index && place <= index + length && node instanceof Element) return node;
    index += length;
    if (index > place) return undefined;
  }
  return undefined;
}
