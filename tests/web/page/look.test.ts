import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { area, found, inChromium, saying, until } from './opened.ts';

/** How far to the right a piece of a text begins, as it is drawn: by its first letter. */
const left = (page: Page, selector: string, piece: string): Promise<number> =>
  page.locator(selector).evaluate((element, own) => {
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const at = node.textContent?.indexOf(own) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + own.length);
      return range.getBoundingClientRect().left;
    }
    throw new Error(`no ${own} there`);
  }, piece);

/** Draws what is written in a field as a text whose letters can be asked for their places. */
async function drawn(page: Page, field: string): Promise<string> {
  await page.locator(field).evaluate((element: HTMLTextAreaElement) => {
    const copy = document.createElement('div');
    const style = getComputedStyle(element);
    for (const name of ['font', 'direction', 'unicodeBidi', 'whiteSpace', 'width'] as const)
      copy.style[name] = style[name];
    copy.id = 'copy';
    copy.textContent = element.value;
    document.body.append(copy);
  });
  return '#copy';
}

inChromium('what is of another direction keeps its order', ({ open }) => {
  it('the keys and dashes of front matter, left to right in the Persian interface', async () => {
    const document = '---\ntitle: باغ\nauthor:\n  - لیلا راد\nlang: fa\n---\n';
    const page = await open({ language: 'fa', view: 'byline', document });
    const copy = await drawn(page, '#matter');
    expect(await left(page, copy, 'title')).toBeLessThan(await left(page, copy, 'باغ'));
    expect(await left(page, copy, '- ')).toBeLessThan(await left(page, copy, 'لیلا'));
    // The values by their own: the first name is to the right of the second.
    expect(await left(page, copy, 'راد')).toBeLessThan(await left(page, copy, 'لیلا'));
  });

  it('the paragraphs of an article below it by their own', async () => {
    const document =
      '---\ntitle: باغ\n---\n\n«The Orchard» نه، باغ.\n\nباغ را the orchard گفتند.\n';
    const page = await open({ language: 'fa', view: 'byline', document });
    const copy = await drawn(page, '#matter');
    expect(await left(page, copy, 'گفتند')).toBeLessThan(await left(page, copy, 'باغ را'));
  });

  it('JSON, in a translation too', async () => {
    const text = '{ "rain": "باران" }';
    const target = { text, type: 'messages', file: 'fa.json' } as const;
    const page = await open({ texts: { source: { text: '', type: 'auto' }, target } });
    await found(page, 0);
    expect(await page.locator('[data-side="target"] .paper').getAttribute('dir')).toBe('ltr');
  });

  it.each(['en', 'fa'] as const)(
    'a Persian date in HTML, day before year: %s',
    async (language) => {
      const page = await open({ language, view: 'convert', date: '24 Mordad 1404' });
      const forms = page.locator('.forms td:nth-child(2)', { hasText: '<time' });
      await expect.poll(() => forms.count()).toBe(2);
      const own = '.forms tr:has-text("<time"):has-text("اوت") td:nth-child(2)';
      // Right to left: what is read first stands farther to the right.
      expect(await left(page, own, '۱۵')).toBeGreaterThan(await left(page, own, 'اوت'));
      expect(await left(page, own, 'اوت')).toBeGreaterThan(await left(page, own, '۲۰۲۵'));
    },
  );

  it('a Persian date in the English help', async () => {
    const page = await open({ language: 'en', view: 'convert' });
    const help = 'main .field small';
    expect(await left(page, help, '۲۴')).toBeGreaterThan(await left(page, help, '۱۴۰۴'));
  });
});

/** The colours that a theme is told by. */
const colours = (page: Page): Promise<string> =>
  page.evaluate(
    "['html', 'nav button[aria-current]', '.paper', '.findings .severity'].map((one) => { const { color, backgroundColor } = getComputedStyle(document.querySelector(one)); return color + backgroundColor; }).join()",
  );

inChromium('a theme is the same whoever chose it', ({ open }) => {
  it.each(['light', 'dark'] as const)('%s, by the device or by hand', async (theme) => {
    const page = await open({ language: 'en', theme });
    await found(page, 6);
    await page.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light' });
    const byHand = await colours(page);
    await page.locator('.top select').nth(1).selectOption('auto');
    await expect.poll(() => colours(page)).not.toBe(byHand);
    await page.emulateMedia({ colorScheme: theme });
    expect(await colours(page)).toBe(byHand);
  });

  it('and on paper it is light, each text as long as it is', async () => {
    const long = { text: 'It rained.\n\n'.repeat(200), type: 'plain' } as const;
    const page = await open({
      language: 'en',
      theme: 'dark',
      texts: { source: long, target: long },
    });
    await found(page, 0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe(
      'light',
    );
    const cut = await page
      .locator('.paper')
      .evaluateAll((papers) => papers.map((paper) => paper.scrollHeight - paper.clientHeight));
    expect(cut).toEqual([0, 0]);
    expect(await page.locator('.bar[role="toolbar"]').isVisible()).toBe(false);
  });

  it('where there are no colours a fault is still underlined', async () => {
    const page = await open({ language: 'en' });
    await found(page, 6);
    await page.emulateMedia({ forcedColors: 'active' });
    const mark = page.locator('[data-side="target"] mark.error').first();
    expect(await mark.evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe(
      'underline',
    );
    // Seen through the text that lies above it.
    expect(
      await area(page, 'target').evaluate((one) => getComputedStyle(one).backgroundColor),
    ).toBe('rgba(0, 0, 0, 0)');
  });
});

inChromium('on a phone', ({ open }) => {
  it('what is told is in sight, wherever one is', async () => {
    const page = await open({ language: 'fa', view: 'convert', date: '24 Mordad 1404' });
    await page.setViewportSize({ width: 320, height: 600 });
    const last = page.locator('.forms button').last();
    await last.scrollIntoViewIfNeeded();
    await page.locator('.forms').evaluate((forms) => {
      forms.scrollIntoView({ block: 'end' });
    });
    await last.evaluate((button: HTMLButtonElement) => {
      button.click();
    });
    await expect.poll(() => page.locator('.told').innerText()).toBe(saying('fa')('copied'));
    await until(
      page,
      "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('.told').getBoundingClientRect())",
    );
  });
});

inChromium('on a desk', ({ open }) => {
  it.each(['en', 'fa'] as const)(
    'both papers begin and end together, the findings with them: %s',
    async (language) => {
      const page = await open({ language });
      await found(page, 6);
      const [source, target, margin] = await page
        .locator('.side, .margin')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
      expect(target).toBe(source);
      expect(margin).toBe(source);
      const tops = await page
        .locator('.paper')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(tops[0]).toBe(tops[1]);
    },
  );
});
