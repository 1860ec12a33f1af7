import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/web/app/state.ts';
import { ADDRESS, area, findings, found, inChromium, saying, until } from './opened.ts';

const ENGLISH = 'It rained on August 15, 2025.';
const PERSIAN = '۲۵ مرداد ۱۴۰۴ باران بارید.';

interface Dropped {
  readonly name: string;
  readonly text?: string;
  readonly bytes?: readonly number[];
}

/** Drops files, and tells whether the browser was kept from opening them in the place of the page. */
function drop(page: Page, onto: string, files: readonly Dropped[]): Promise<boolean> {
  return page.locator(onto).evaluate((element, given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text, bytes } of given)
      dataTransfer.items.add(new File([text ?? new Uint8Array(bytes ?? [])], name));
    const how = { dataTransfer, bubbles: true, cancelable: true };
    const isOver = !element.dispatchEvent(new DragEvent('dragover', how));
    return !element.dispatchEvent(new DragEvent('drop', how)) && isOver;
  }, files);
}

const told = (page: Page): Promise<string> => page.locator('.told').innerText();

inChromium('a file that is dropped', ({ open }) => {
  it.each(['.top', '.settings', '.margin', 'footer'])(
    'on %s does not replace the page',
    async (onto) => {
      const page = await open({ language: 'en' });
      await found(page, 6);
      expect(await drop(page, onto, [{ name: 'a.txt', text: ENGLISH }])).toBe(true);
      expect(page.url().split('#', 1)[0]).toBe(ADDRESS);
    },
  );

  it('beside another goes where its language belongs', async () => {
    const page = await open({ language: 'en' });
    await found(page, 6);
    await drop(page, '[data-side="source"] .paper', [
      { name: 'b.txt', text: PERSIAN },
      { name: 'a.txt', text: ENGLISH },
    ]);
    await found(page, 1);
    expect(await area(page, 'source').inputValue()).toBe(ENGLISH);
    expect(await area(page, 'target').inputValue()).toBe(PERSIAN);
    expect(await told(page)).toBe('Opened: b.txt and a.txt');
  });

  it('on the texts of another file takes their place', async () => {
    const source = { text: 'key,en,fa\nrain,x,y\n', type: 'csv', file: 'a.csv' } as const;
    const page = await open({ texts: { source, target: { text: '', type: 'auto' } } });
    await until(page, "document.querySelector('.units') !== null");
    await drop(page, '.units', [{ name: 'b.txt', text: PERSIAN }]);
    await expect.poll(() => area(page, 'target').count()).toBe(1);
    expect(await area(page, 'target').inputValue()).toBe(PERSIAN);
  });

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]],
    ['a PDF', [...Buffer.from('%PDF-1.7\n%âãÏÓ', 'latin1')]],
  ])('and is %s is refused in words that help', async (_, bytes) => {
    const page = await open({ language: 'fa' });
    await found(page, 6);
    const before = await area(page, 'target').inputValue();
    await drop(page, '[data-side="target"] .paper', [{ name: 'a.bin', bytes }]);
    const words = saying('fa')('open.noText').replace('{{file}}', 'a.bin');
    await expect.poll(() => told(page)).toBe(words);
    expect(await page.locator('.told.error').count()).toBe(1);
    expect(await area(page, 'target').inputValue()).toBe(before);
    await drop(page, '[data-side="target"] .paper', [{ name: 'b.txt', text: PERSIAN }]);
    // What was wrong before is no longer told.
    await expect.poll(() => told(page)).toBe('باز شد: b.txt');
  });

  it('in UTF-16 is a text', async () => {
    const page = await open({ language: 'en' });
    await found(page, 6);
    const bytes = [0xff, 0xfe, ...Buffer.from(PERSIAN, 'utf16le')];
    await drop(page, '[data-side="target"] .paper', [{ name: 'a.txt', bytes }]);
    await expect.poll(() => area(page, 'target').inputValue()).toContain(PERSIAN);
  });
});

inChromium('what was done can be taken back', ({ open }) => {
  it('by keys where no text has the focus, and the focus stays in the findings', async () => {
    const page = await open({ language: 'en' });
    await found(page, 6);
    await findings(page).first().locator('.mend').focus();
    await page.keyboard.press('Enter');
    await found(page, 5);
    await page.keyboard.press('Control+z');
    await found(page, 6);
    expect(await told(page)).toBe(saying('en')('undone'));
    await until(page, "document.activeElement.closest('.findings > li') !== null");
    await page.keyboard.press('Control+Shift+z');
    await found(page, 5);
    expect(await told(page)).toBe(saying('en')('redone'));
    const mended = await area(page, 'target').inputValue();
    await area(page, 'source').focus();
    await page.keyboard.press('Control+z');
    await found(page, 5);
    expect(await area(page, 'target').inputValue()).toBe(mended);
  });

  it('by keys in the text that was mended, until something is written in it', async () => {
    const page = await open({ language: 'en' });
    await found(page, 6);
    const before = await area(page, 'target').inputValue();
    await findings(page).first().locator('.mend').click();
    await found(page, 5);
    const mended = await area(page, 'target').inputValue();
    await area(page, 'target').focus();
    await page.keyboard.press('Control+z');
    await found(page, 6);
    expect(await area(page, 'target').inputValue()).toBe(before);
    await area(page, 'target').focus();
    await page.keyboard.press('Control+Shift+z');
    await found(page, 5);
    expect(await area(page, 'target').inputValue()).toBe(mended);
    await area(page, 'target').focus();
    await page.keyboard.type('x');
    await expect.poll(() => area(page, 'target').inputValue()).toHaveLength(mended.length + 1);
    // The letter is the browser's to take back, the mend after it ours.
    await page.keyboard.press('Control+z');
    await expect.poll(() => area(page, 'target').inputValue()).toBe(mended);
    await page.keyboard.press('Control+z');
    await expect.poll(() => area(page, 'target').inputValue()).toBe(before);
  });

  it('after another view was shown', async () => {
    const page = await open({ language: 'en' });
    await found(page, 6);
    await page.locator('.bar > .mend').click();
    await found(page, 0);
    await page.locator('.top nav button').nth(1).click();
    await page.locator('.top nav button').nth(0).click();
    await found(page, 0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await found(page, 6);
  });
});

inChromium('places are found by hand', ({ open }) => {
  it('a finding is shown on both sides at once', async () => {
    const line = 'Nothing happened here.\n\n'.repeat(30);
    const text = (date: string) => ({ text: `${line}${date}\n\n${line}`, type: 'plain' }) as const;
    const page = await open({
      language: 'en',
      texts: { source: text('August 15, 2025'), target: text('۲۵ مرداد ۱۴۰۴') },
    });
    await found(page, 1);
    await findings(page).locator('.quiet').click();
    for (const side of ['source', 'target'])
      await until(
        page,
        `(() => { const paper = document.querySelector('[data-side=${side}] .paper');
          const own = paper.querySelector('mark').getBoundingClientRect();
          const { top, bottom } = paper.getBoundingClientRect();
          return own.top > top + 30 && own.bottom < bottom - 30; })()`,
      );
  });

  it('a date is lit when the arrow keys come to it', async () => {
    const page = await open({ language: 'en' });
    await found(page, 6);
    await area(page, 'source').evaluate((element: HTMLTextAreaElement) => {
      const at = element.value.indexOf('September 22') - 2;
      element.focus();
      element.setSelectionRange(at, at);
    });
    expect(await page.locator('mark.lit').count()).toBe(0);
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('[data-side="target"] mark.lit').count()).toBe(1);
  });
});

inChromium('the byline is filled by hand', ({ open }) => {
  it.each(LANGUAGES)('and nothing that was written is lost: %s', async (language) => {
    const say = saying(language);
    const article = '---\ntitle: Rain\ndate: 2025-08-15\nlang: en\n---\n\nA whole article.\n';
    const page = await open({ language, view: 'byline', document: article });
    await page.getByLabel(say('byline.author.en')).fill('Leila Rad');
    const date = page.getByLabel(say('byline.date'), { exact: true });
    await date.fill('31 Esfand 1404');
    const fill = page.getByRole('button', { name: say('byline.fill') });
    await fill.click();
    await expect.poll(() => date.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#matter').inputValue()).toBe(article);
    await date.fill('24 Mordad 1404');
    await fill.click();
    await expect.poll(() => page.locator('#matter').inputValue()).toContain('Leila Rad');
    expect(await date.getAttribute('aria-invalid')).toBe('false');
    await page.locator('.top nav button').nth(1).click();
    await page.locator('.top nav button').nth(2).click();
    expect(await page.getByLabel(say('byline.author.en')).inputValue()).toBe('Leila Rad');
    await fill.click();
    await page.locator('#matter').fill(article);
    await fill.click();
    await expect.poll(() => page.locator('#matter').inputValue()).not.toBe(article);
    await page.getByRole('button', { name: say('undo') }).click();
    expect(await page.locator('#matter').inputValue()).toBe(article);
  });
});

inChromium('a date that is doubtful says so beside itself', ({ open }) => {
  it.each([
    ['پنجشنبه ۲۴ مرداد ۱۴۰۴', 'why.issue.weekday-mismatch'],
    ['۲۴ مرداد', 'why.implied.year'],
    ['2025-08-15T23:30:00Z', 'why.offset'],
  ])('%s', async (date, key) => {
    const page = await open({ language: 'fa', view: 'convert', date });
    await expect
      .poll(() => page.locator('.answer .warning').allInnerTexts())
      .toEqual([saying('fa')(key)]);
  });

  it('but not one that is sure, nor a word that counts from today', async () => {
    const page = await open({ language: 'en', view: 'convert', date: '24 Mordad 1404' });
    await expect.poll(() => page.locator('.answer .big').count()).toBe(2);
    expect(await page.locator('.answer .warning').count()).toBe(0);
    await page.locator('main .field input').fill('yesterday');
    await until(
      page,
      `document.querySelector('[aria-labelledby=why]').textContent.includes('${saying('en')('why.calendar.now')}')`,
    );
    expect(await page.locator('.answer .warning').count()).toBe(0);
    expect(await page.locator('[aria-labelledby="why"] li').allInnerTexts()).not.toContain(
      saying('en')('why.implied.day'),
    );
  });
});
