import { expect, it } from 'vitest';
import { found, inChromium } from './opened.ts';

/** The text drawn below stands where the text above does: both have one height at each width. */
inChromium('marks stand where their letters do', ({ open }) => {
  it.each([1400, 800, 390])('at a width of %d, in both directions', async (width) => {
    const page = await open({ language: 'en' });
    await page.setViewportSize({ width, height: 800 });
    await found(page, 6);
    // The lines of a copy whose geometry can be asked for: a textarea tells none of its letters.
    const differences =
      await page.evaluate(`[...document.querySelectorAll('.paper')].map((paper) => {
      const area = paper.querySelector('textarea');
      const marks = paper.querySelector('.marks');
      const copy = document.createElement('div');
      const style = getComputedStyle(area);
      for (const name of ['font', 'lineHeight', 'padding', 'whiteSpace', 'overflowWrap', 'textAlign', 'tabSize', 'direction', 'letterSpacing', 'wordSpacing'])
        copy.style[name] = style[name];
      copy.style.cssText += ';position:absolute;visibility:hidden;box-sizing:border-box;width:' + area.clientWidth + 'px';
      copy.textContent = area.value;
      paper.append(copy);
      const base = copy.getBoundingClientRect();
      const own = marks.getBoundingClientRect();
      let off = Math.abs(area.scrollHeight - area.clientHeight) + Math.abs(area.clientWidth - marks.clientWidth);
      const walk = document.createTreeWalker(marks, NodeFilter.SHOW_TEXT);
      let index = 0;
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        if (node.parentElement.tagName === 'MARK') {
          const range = document.createRange();
          range.setStart(copy.firstChild, index);
          range.setEnd(copy.firstChild, index + node.length);
          const there = [...range.getClientRects()].filter(({ width }) => width > 0);
          const inner = document.createRange();
          inner.selectNodeContents(node);
          const here = [...inner.getClientRects()].filter(({ width }) => width > 0);
          off += Math.abs(there.length - here.length);
          there.forEach((rect, place) => {
            const other = here[place] ?? own;
            off += Math.abs(rect.left - base.left - other.left + own.left) + Math.abs(rect.top - base.top - other.top + own.top);
          });
        }
        index += node.length;
      }
      copy.remove();
      return Math.round(off);
    })`);
    expect(differences).toEqual([0, 0]);
  });
});
