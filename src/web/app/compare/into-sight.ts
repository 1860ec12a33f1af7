/** How far from the edge of its paper a place must be. */
const MARGIN = 32;

/** Brings a place of a text to the middle of its paper where it is not well in sight; the page stays where it is. */
export function bringIntoSight(paper: Element, place: number): void {
  const own = letterAt(paper, place)?.getBoundingClientRect();
  if (own === undefined) return;
  const around = paper.getBoundingClientRect();
  if (own.top >= around.top + MARGIN && own.bottom <= around.bottom - MARGIN) return;
  paper.scrollTop += (own.top + own.bottom - around.top - around.bottom) / 2;
}

/** The letter at a place of a text, where it is drawn below: a field tells of none where it stands. */
function letterAt(paper: Element, place: number): Range | undefined {
  const drawn = paper.querySelector('.marks');
  if (drawn === null) return undefined;
  const texts = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
  let offset = place;
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    if (offset < node.length) {
      const letter = document.createRange();
      letter.setStart(node, offset);
      letter.setEnd(node, offset + 1);
      return letter;
    }
    offset -= node.length;
  }
  return undefined;
}
