import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/web/app/state.ts';
import { area, found, inChromium, saying } from './opened.ts';

inChromium('the page goes on where it was', ({ open, browser }) => {
  it('a link shows the same thing in another page', async () => {
    const page = await open({ language: 'fa', view: 'compare' });
    await found(page, 6);
    await area(page, 'target').fill('۲۵ مرداد ۱۴۰۴');
    await area(page, 'source').fill('August 15, 2025');
    await found(page, 1);
    const first = page.url();
    await expect.poll(() => page.url()).not.toBe(first);
    const other = await open({});
    await other.goto('about:blank');
    await other.goto(page.url());
    await found(other, 1);
    expect(await area(other, 'target').inputValue()).toBe('۲۵ مرداد ۱۴۰۴');
    expect(await other.locator('html').getAttribute('lang')).toBe('fa');
  });

  it('the language, theme and house style are remembered', async () => {
    const page = await open({ language: 'fa', theme: 'dark', style: 'irangate' });
    await found(page, 6);
    const next = await browser().newPage();
    await next.goto(page.url().split('#', 1)[0] ?? '');
    await found(next, 6);
    expect(await next.locator('html').getAttribute('lang')).toBe('fa');
    expect(await next.locator('html').getAttribute('data-theme')).toBe('dark');
    await next.evaluate('localStorage.clear()');
  });

  it('a house style changes what is printed; one that is none is told', async () => {
    const page = await open({ language: 'en', view: 'convert', date: '2025-08-15' });
    const pair = page.locator('.answer .big').first();
    await expect.poll(() => pair.innerText()).toBe('August 15, 2025 (24 Mordad 1404)');
    await page.locator('.settings summary').click();
    await page.locator('.settings select').selectOption('irangate');
    await expect.poll(() => pair.innerText()).toBe('August 15, 2025 (24th of Mordad, 1404)');
    await page.locator('.settings select').selectOption('own');
    await page.locator('#style-json').fill('{"pair"');
    await expect.poll(() => page.locator('.settings .error').count()).toBe(1);
    await page.locator('.settings select').selectOption('default');
    await expect.poll(() => page.locator('.settings .error').count()).toBe(0);
  });
});

inChromium(
  'the page converts',
  ({ open }) => {
    it.each(LANGUAGES)('forms of both languages, readings by a click: %s', async (language) => {
      const page = await open({ language, view: 'convert' });
      const field = page.locator('main .field input');
      const big = page.locator('.answer .big');
      const [english, persian] = [
        'August 15, 2025 (24 Mordad 1404)',
        '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)',
      ];
      for (const form of [
        '24 Mordad 1404',
        '۲۴ مرداد ۱۴۰۴',
        'August 15, 2025',
        '۱۴۰۴/۵/۲۴',
        'بیست و چهارم مرداد ۱۴۰۴',
        '15 August 2025',
      ]) {
        await field.fill('');
        await expect.poll(() => big.count()).toBe(0);
        await field.fill(form);
        await expect
          .poll(() => big.allInnerTexts())
          .toEqual(language === 'en' ? [english, persian] : [persian, english]);
      }
      await field.fill('4/5/2025');
      await page.locator('.answer button', { hasText: '2025-05-04' }).click();
      await expect.poll(() => big.allInnerTexts()).toContain('May 4, 2025 (14 Ordibehesht 1404)');
      await page.locator('.month [data-iso="2025-05-05"]').click();
      await expect.poll(() => big.allInnerTexts()).toContain('May 5, 2025 (15 Ordibehesht 1404)');
    });

    it('copies each form', async () => {
      const page = await open({ language: 'en', view: 'convert', date: '2025-08-15' });
      const rows = page.locator('.forms tr');
      await expect.poll(() => rows.count()).toBeGreaterThan(20);
      for (let row = 0; row < (await rows.count()); row++) {
        await rows.nth(row).locator('button').click();
        const copied = await page.evaluate('navigator.clipboard.readText()');
        expect(copied).toBe(await rows.nth(row).locator('bdi').textContent());
      }
    });
  },
  { permissions: ['clipboard-read', 'clipboard-write'] },
);

inChromium('the page tells bylines', ({ open }) => {
  it.each(LANGUAGES)('from the form, and says what is missing: %s', async (language) => {
    const say = saying(language);
    const page = await open({ language, view: 'byline' });
    await page.getByRole('button', { name: say('byline.fill') }).click();
    await expect.poll(() => page.locator('.answer .error').count()).toBe(1);
    await page.getByLabel(say('byline.headline'), { exact: true }).fill('Rain: "at last"');
    await page.getByLabel(say('byline.author.en')).fill('Leila Rad');
    await page.getByLabel(say('byline.author.fa')).fill('لیلا راد');
    await page.getByLabel(say('byline.date'), { exact: true }).fill('24 Mordad 1404');
    await page.getByLabel(say('byline.minutes')).fill('4');
    await page.getByRole('button', { name: say('byline.fill') }).click();
    const pieces = page.locator('.piece .big');
    await expect.poll(() => pieces.count()).toBe(4);
    expect(await pieces.nth(0).innerText()).toContain('Leila Rad');
    expect(await pieces.nth(0).innerText()).toContain('August 15, 2025');
    expect(await pieces.nth(1).innerText()).toContain('لیلا راد');
    expect(await page.locator('#matter').inputValue()).toContain('date: "2025-08-15"');
  });
});
