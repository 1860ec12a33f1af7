import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { formatInteger } from '../../../src/locale-data/digits.ts';
import { EMPTY } from '../../../src/web/app/compare/placed.ts';
import { area, findings, found, inChromium, saying, until } from './opened.ts';

const SIZE = 1_000_000;
const ENGLISH = 'The council said that the road beside the river had been mended. ';
const PERSIAN = 'شورا گفت که راه کنار رودخانه درست شده است و باغ باز است. ';

/** A text of 1 MB and its translation, a date in each paragraph; in one paragraph another. */
function longTexts(between: string, fault = 1455): Record<'source' | 'target', string> {
  const [source, target]: [string[], string[]] = [[], []];
  for (let number = 1; source.length * ENGLISH.length * 8 < SIZE; number++) {
    const year = 1300 + (number % 100);
    source.push(
      `${ENGLISH.repeat(4)}It was ${1 + (number % 28)} Mordad ${year}. ${ENGLISH.repeat(4)}`,
    );
    const day = formatInteger(1 + (number % 28) + (number === fault ? 1 : 0), 'arabext');
    target.push(
      `${PERSIAN.repeat(4)}در ${day} مرداد ${formatInteger(year, 'arabext')} بود. ${PERSIAN.repeat(4)}`,
    );
  }
  return { source: source.join(between), target: target.join(between) };
}

/** Counts what the engine is asked, before the page begins. */
const COUNTED = `globalThis.compared = 0; const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (request) {
  if (request.name === 'compare') globalThis.compared++;
  return postMessage.call(this, request);
};`;

/** Copies a text in another page and pastes it here, by the keys: so the browser takes it as one. */
async function paste(page: Page, side: 'source' | 'target', text: string): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent('<textarea></textarea>');
  await other.locator('textarea').evaluate((element: HTMLTextAreaElement, copied) => {
    element.value = copied;
    element.select();
  }, text);
  await other.keyboard.press('Control+c');
  await other.close();
  await page.bringToFront();
  await area(page, side).focus();
  await page.keyboard.press('Control+v');
  await until(
    page,
    `document.querySelector('[data-side=${side}] textarea').value.length === ${text.length}`,
  );
}

const compared = (page: Page): Promise<number> => page.evaluate('globalThis.compared');

/** What is written on a side, and below it drawn, is that, to the letter; told in short. */
function isWhole(page: Page, side: 'source' | 'target', text: string): Promise<boolean> {
  return page
    .locator(`[data-side="${side}"] .paper`)
    .evaluate(
      (paper, whole) =>
        paper.querySelector('textarea')?.value === whole &&
        paper.querySelector('.marks')?.textContent === `${whole}\n`,
      text,
    );
}

/** As many dates are drawn at most, of 1,900 on each side. */
const DRAWN = 100;

inChromium('a text of 1 MB', ({ browser, open }) => {
  beforeAll(() => browser().addInitScript(COUNTED));

  it.each([
    ['in paragraphs', '\n\n', 1],
    ['in one line', ' ', 2],
  ])(
    '%s is kept whole, compared at each rest, and drawn with the marks that are near',
    async (_, between, count) => {
      const { source, target } = longTexts(between);
      const page = await open({ language: 'en', texts: EMPTY });
      await paste(page, 'source', source);
      await paste(page, 'target', target);
      await found(page, count);
      expect(await isWhole(page, 'source', source)).toBe(true);
      expect(await isWhole(page, 'target', target)).toBe(true);
      const marks = page.locator('mark');
      await expect.poll(() => marks.count()).toBeGreaterThan(0);
      expect(await marks.count()).toBeLessThan(DRAWN);

      const middle = source.length / 2;
      await area(page, 'source').evaluate((element: HTMLTextAreaElement, at) => {
        element.focus();
        element.setSelectionRange(at, at);
      }, middle);
      const before = await compared(page);
      // One word, as a hand that does not rest writes it.
      await area(page, 'source').evaluate(() => {
        for (const letter of 'rain') document.execCommand('insertText', false, letter);
      });
      const written = `${source.slice(0, middle)}rain${source.slice(middle)}`;
      await expect.poll(() => compared(page), { timeout: 20_000 }).toBe(before + 1);
      await found(page, count);
      expect(await compared(page)).toBe(before + 1);
      expect(await isWhole(page, 'source', written)).toBe(true);
      expect(await marks.count()).toBeLessThan(DRAWN);
    },
    120_000,
  );

  it('is mended by a click, which is taken back, and shows both sides of a finding', async () => {
    const { source, target } = longTexts('\n\n');
    const page = await open({ language: 'en', texts: EMPTY });
    await paste(page, 'source', source);
    await paste(page, 'target', target);
    await found(page, 1);
    await findings(page).locator('.quiet').click();
    for (const side of ['source', 'target'])
      await until(
        page,
        `(() => { const paper = document.querySelector('[data-side=${side}] .paper');
          const own = paper.querySelector('mark.lit')?.getBoundingClientRect();
          const { top, bottom } = paper.getBoundingClientRect();
          return own !== undefined && own.top > top + 30 && own.bottom < bottom - 30; })()`,
      );
    await findings(page).locator('.mend').click();
    await found(page, 0);
    const right = longTexts('\n\n', 0).target;
    expect(await isWhole(page, 'target', right)).toBe(true);
    await page.getByRole('button', { name: saying('en')('undo'), exact: true }).click();
    await found(page, 1);
    expect(await isWhole(page, 'target', target)).toBe(true);
    expect(await isWhole(page, 'source', source)).toBe(true);
  }, 120_000);
});
