import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { applyFixes, compareTexts } from '../../../src/check/index.ts';
import { area, found, inChromium } from './opened.ts';

interface Given {
  readonly name: string;
  readonly text: string;
}

/** What a file chooser gives to the page. */
async function choose(page: Page, side: 'source' | 'target', { name, text }: Given): Promise<void> {
  await page
    .locator(`[data-side="${side}"] input[type=file]`)
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
}

/** What a file that is dragged onto a side gives to the page. */
async function drop(page: Page, side: 'source' | 'target', { name, text }: Given): Promise<void> {
  await page.locator(`[data-side="${side}"] .paper`).evaluate(
    (paper, given) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([given.text], given.name));
      const how = { dataTransfer, bubbles: true, cancelable: true };
      paper.dispatchEvent(new DragEvent('dragover', how));
      paper.dispatchEvent(new DragEvent('drop', how));
    },
    { name, text },
  );
}

async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

const SOURCE = 'It rained on Friday, August 15, 2025.\r\n\r\nIt snowed on January 1, 2025.\r\n';
const TARGET = 'پنجشنبه ۲۴ مرداد ۱۴۰۴ باران بارید.\r\n\r\n۱۳ دی ۱۴۰۳ برف بارید.\r\n';

const XLIFF = readFileSync(
  new URL('../../documents/bilingual/crowdin.xliff', import.meta.url),
  'utf8',
);
const PO = 'msgid "It rained on August 15, 2025."\nmsgstr "۲۵ مرداد ۱۴۰۴ باران بارید."\n';
const CSV = 'key,en,fa\nrain,"It rained on August 15, 2025.","۲۵ مرداد ۱۴۰۴ باران بارید."\n';

inChromium(
  'the page reads and writes files',
  ({ open, browser }) => {
    it.each([
      ['chosen', choose],
      ['dropped', drop],
    ] as const)(
      '%s: what is downloaded is what the library mends, byte for byte',
      async (_, give) => {
        const page = await open({ language: 'en' });
        await give(page, 'source', { name: 'rain.txt', text: SOURCE });
        await give(page, 'target', { name: 'باران.txt', text: TARGET });
        const expected = compareTexts(SOURCE, TARGET);
        expect(expected).not.toEqual([]);
        await found(page, expected.length);
        await page.locator('.bar > .mend').click();
        await found(page, 0);
        expect(await saved(page, 'Download Translation')).toEqual({
          name: 'باران.txt',
          text: applyFixes(TARGET, expected, 'target'),
        });
      },
    );

    it.each([
      ['a.po', PO],
      ['a.csv', CSV],
    ])(
      'a file of both languages shows its texts, and is mended in place: %s',
      async (name, text) => {
        const page = await open({ language: 'en' });
        await choose(page, 'target', { name, text });
        await found(page, 1);
        await page.locator('.units .mend').click();
        await found(page, 0);
        expect(await saved(page, 'Download')).toEqual({ name, text: text.replace('۲۵', '۲۴') });
        await page.getByRole('button', { name: 'Close the file' }).click();
        await found(page, 0);
        expect(await area(page, 'target').inputValue()).toBe('');
      },
    );

    it('an XLIFF file shows all of its units', async () => {
      const page = await open({ language: 'fa' });
      await drop(page, 'source', { name: 'a.xliff', text: XLIFF });
      await page.locator('.units select').selectOption('all');
      await expect
        .poll(() => page.locator('.units > ol > li').count())
        .toBe(XLIFF.match(/<trans-unit\b/gu)?.length);
    });

    it('reads a Word document', async () => {
      const page = await open({ language: 'en' });
      await page
        .locator('[data-side="source"] input[type=file]')
        .setInputFiles(new URL('../../documents/docx/libreoffice.docx', import.meta.url).pathname);
      await expect.poll(() => area(page, 'source').inputValue()).toMatch(/\d{4}/u);
    });

    it('tells why a file cannot be read, and keeps what is there', async () => {
      const page = await open({ language: 'en' });
      await found(page, 6);
      const before = await area(page, 'target').inputValue();
      await page.locator('[data-side="target"] input[type=file]').setInputFiles({
        name: 'bad.txt',
        mimeType: '',
        buffer: Buffer.from([0x41, 0xff, 0xfe, 0x41]),
      });
      await expect.poll(() => page.locator('.told').innerText()).toContain('bad.txt');
      expect(await area(page, 'target').inputValue()).toBe(before);
    });

    it('makes a report that opens by itself', async () => {
      const page = await open({ language: 'en' });
      await found(page, 6);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download the report' }).click(),
      ]);
      const report = await browser().newPage();
      await report.setContent(await readFile(await download.path(), 'utf8'));
      for (const rule of ['author-count', 'calendar-swap', 'time-changed'])
        expect(await report.locator('body').innerText()).toContain(rule);
    });
  },
  { acceptDownloads: true },
);
