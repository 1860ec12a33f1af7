import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/web/app/state.ts';
import { area, findings, found, inChromium, saying, until } from './opened.ts';

/** What has the focus, by what a screen reader calls it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    "(({ activeElement: e }) => e.getAttribute('aria-label') ?? (e.labels?.[0] ?? e).textContent.trim())(document)",
  );

/** Goes on with Tab until that is reached, each stop on the way being visible. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      "(() => { const e = document.activeElement; const at = e.closest('.paper') ?? e; return e === document.body ? 'lost' : getComputedStyle(at).outlineStyle; })()",
    );
    expect(outline, await focused(page)).toBe('solid');
    if (await isThere()) return;
  }
  throw new Error('the focus never came there');
}

const isInFindings = (page: Page) => (): Promise<boolean> =>
  page.evaluate("document.activeElement.matches('.findings .mend')");

inChromium('the keyboard alone is enough', ({ open }) => {
  it.each(LANGUAGES)('from the address to a mended text: %s', async (language) => {
    const page = await open({ language });
    await found(page, 6);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(saying(language)('skip'));
    await tabTo(page, isInFindings(page));
    for (let left = 5; left > 0; left--) {
      await page.keyboard.press('Enter');
      await found(page, left);
      // The next finding has its place, and the focus.
      await until(page, "document.activeElement.closest('.findings > li') !== null");
      expect(
        await page.evaluate(
          "document.activeElement.closest('.findings > li') === document.querySelector('.findings > li')",
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Enter');
    await found(page, 0);
    await until(page, "document.activeElement.matches('.summary')");
  });

  it('mends the last in the list, and goes to the one before', async () => {
    const page = await open({ language: 'en' });
    await found(page, 6);
    await findings(page).last().locator('.mend').first().focus();
    await page.keyboard.press('Enter');
    await found(page, 5);
    await until(
      page,
      "document.activeElement.closest('.findings > li')?.matches(':last-child') === true",
    );
  });

  it('a button that has nothing more to do keeps the focus', async () => {
    const page = await open({ language: 'en' });
    await found(page, 6);
    await page.locator('.bar > .mend').focus();
    await page.keyboard.press('Enter');
    await found(page, 0);
    expect(await focused(page)).toBe('Mend all: 0');
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await found(page, 6);
    await page.keyboard.press('Enter');
    await found(page, 6);
    expect(await focused(page)).toBe('Undo');
  });

  it('takes back what was typed by the keys of the browser', async () => {
    const page = await open({ language: 'en' });
    await found(page, 6);
    const before = await area(page, 'target').inputValue();
    await area(page, 'target').focus();
    await page.keyboard.type('x');
    expect(await area(page, 'target').inputValue()).not.toBe(before);
    await page.keyboard.press('Control+z');
    expect(await area(page, 'target').inputValue()).toBe(before);
  });

  it.each([
    ['en', 'ArrowRight', 'ArrowLeft'],
    ['fa', 'ArrowLeft', 'ArrowRight'],
  ] as const)('arrows go through the month, and over its ends: %s', async (language, on, back) => {
    const page = await open({ language, view: 'convert', date: '2025-08-15' });
    const pressed = page.locator('.month [data-iso="2025-08-15"][aria-pressed="true"]');
    await expect.poll(() => pressed.count()).toBe(1);
    await pressed.focus();
    const days = page.locator('.month td button');
    const at = async (): Promise<number> =>
      days.evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement));
    // 24 Mordad is the 24th button.
    expect(await at()).toBe(23);
    await page.keyboard.press(on);
    expect(await at()).toBe(24);
    await page.keyboard.press(back);
    await page.keyboard.press('ArrowUp');
    expect(await at()).toBe(16);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(30);
    // 31 Mordad is the last: the next is the first of Shahrivar, and the one before it is back again.
    await page.keyboard.press(on);
    await expect.poll(at).toBe(0);
    expect(await page.locator('.month caption').innerText()).toContain(
      language === 'en' ? 'Shahrivar' : 'شهریور',
    );
    await page.keyboard.press(back);
    await expect.poll(at).toBe(30);
    await page.keyboard.press(on);
    await expect.poll(at).toBe(0);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('main .field input').first().inputValue())
      .toBe('2025-08-23');
    await until(page, "document.activeElement.matches('.month [aria-pressed=true]')");
  });
});
