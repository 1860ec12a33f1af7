import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/web/app/state.ts';
import { area, findings, found, inChromium, saying, until } from './opened.ts';

const exampleOf = (name: string): string =>
  readFileSync(new URL(`../../../src/web/example/${name}`, import.meta.url), 'utf8');

const source = exampleOf('orchard.en.md');

/** The translation as it should have been written. */
const right = exampleOf('orchard.fa.md')
  .replace('نویسنده: لیلا راد', 'نویسندگان: لیلا راد و امید ستاری')
  .replace('August 24, 1404', 'August 15, 2025')
  .replace('۶ دقیقه مطالعه', '۴ دقیقه مطالعه')
  .replace('پنجشنبه', 'جمعه')
  .replace('۳ آوریل ۲۰۲۴', '۳ اوت ۲۰۲۴')
  .replace('۱۵:۳۰', '۱۸:۳۰');

/** The six faults in the example, and what tells of each, whatever the language. */
const FAULTS = [
  'author-count',
  'calendar-swap',
  'read-time-changed',
  'weekday-changed',
  'pair-mismatch',
  'time-changed',
];

inChromium('the page compares', ({ open }) => {
  it.each(LANGUAGES)('opens on six faults, each mended by one click: %s', async (language) => {
    const page = await open({ language });
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'fa' ? 'rtl' : 'ltr');
    for (let left = FAULTS.length; left > 0; left--) {
      await found(page, left);
      const rules = await findings(page).locator('code').allInnerTexts();
      expect(rules.toSorted()).toEqual(FAULTS.slice(FAULTS.length - left).toSorted());
      await findings(page).first().locator('.mend').first().click();
    }
    await found(page, 0);
    expect(await page.locator('.summary').innerText()).toBe(saying(language)('findings.none'));
    expect(await area(page, 'target').inputValue()).toBe(right);
    expect(await area(page, 'source').inputValue()).toBe(source);
  });

  it.each(LANGUAGES)('mends all at once, takes it back and does it again: %s', async (language) => {
    const say = saying(language);
    const page = await open({ language });
    await found(page, FAULTS.length);
    const before = await area(page, 'target').inputValue();
    await page.locator('.bar .mend').click();
    await found(page, 0);
    expect(await area(page, 'target').inputValue()).toBe(right);
    await page.getByRole('button', { name: say('undo'), exact: true }).click();
    await found(page, FAULTS.length);
    expect(await area(page, 'target').inputValue()).toBe(before);
    await page.getByRole('button', { name: say('redo'), exact: true }).click();
    await found(page, 0);
    expect(await area(page, 'target').inputValue()).toBe(right);
  });

  it('reads what is typed', async () => {
    const page = await open({ language: 'en' });
    await page.getByRole('button', { name: 'Start empty' }).click();
    await found(page, 0);
    expect(await page.locator('.summary').innerText()).toBe(saying('en')('findings.empty'));
    await area(page, 'source').pressSequentially('It rained on August 15, 2025.');
    await area(page, 'target').pressSequentially('۲۵ مرداد ۱۴۰۴ باران بارید.');
    await found(page, 1);
    expect(await findings(page).locator('code').allInnerTexts()).toEqual(['date-changed']);
    await findings(page).locator('.mend').first().click();
    await found(page, 0);
    expect(await area(page, 'target').inputValue()).toBe('۲۴ مرداد ۱۴۰۴ باران بارید.');
  });

  it('keeps the marks while one types, but the one that is typed into', async () => {
    const page = await open({ language: 'en' });
    await found(page, FAULTS.length);
    const marks = page.locator('[data-side="target"] mark');
    const before = await marks.allInnerTexts();
    await area(page, 'target').evaluate((element: HTMLTextAreaElement) => {
      const at = element.value.indexOf('آبان');
      element.setRangeText('x', at, at);
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    // The engine is asked when typing rests: these are the marks of before.
    expect(await marks.allInnerTexts()).toEqual(before.filter((text) => !text.includes('آبان')));
  });

  it('joins the same date of both sides where the pointer is, and at the caret', async () => {
    const page = await open({ language: 'en' });
    await found(page, FAULTS.length);
    const day = page.locator('[data-side="source"] mark', { hasText: 'September 22, 2024' });
    const box = await day.boundingBox();
    if (box === null) throw new Error('the mark has no place');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await until(page, "document.querySelectorAll('mark.lit').length === 2");
    expect(await page.locator('[data-side="target"] mark.lit').innerText()).toBe('۱ مهر ۱۴۰۳');
    await page.mouse.move(5, 5);
    await until(page, "document.querySelectorAll('mark.lit').length === 0");
    await area(page, 'target').evaluate(
      (element: HTMLTextAreaElement, at) => {
        element.focus();
        element.setSelectionRange(at, at);
      },
      (await area(page, 'target').inputValue()).indexOf('۱۰ آبان'),
    );
    await until(page, "document.querySelectorAll('[data-side=source] mark.lit').length === 1");
    expect(await page.locator('[data-side="source"] mark.lit').innerText()).toBe(
      'Saturday, November 1, 2025',
    );
  });

  it('shows a finding in its text', async () => {
    const page = await open({ language: 'en' });
    await found(page, FAULTS.length);
    await findings(page).nth(3).locator('.quiet').click();
    expect(
      await area(page, 'target').evaluate((element: HTMLTextAreaElement) =>
        element.value.slice(element.selectionStart, element.selectionEnd),
      ),
    ).toContain('پنجشنبه');
  });
});
