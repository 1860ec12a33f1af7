import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type State, VIEWS } from '../../../src/web/app/state.ts';
import { found, inChromium, until } from './opened.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe-core finds wrong; its script comes from outside, so that the policy of the page stays. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const result = (await page.evaluate('axe.run(document)')) as { violations: Violation[] };
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

const FRONT_MATTER = `---
title: { en: The orchard, fa: باغ }
author: [{ en: Leila Rad, fa: لیلا راد }]
date: 2025-08-15
timeZone: Asia/Tehran
lang: en
url: https://example.org/orchard
---
`;

const UNITS = `msgid "It rained on August 15, 2025."
msgstr "۲۵ مرداد ۱۴۰۴ باران بارید."
`;

/** What each view shows, and what tells that it is there. */
const SHOWN: readonly (readonly [name: string, state: Partial<State>, sign: string])[] = [
  ['compare', { view: 'compare' }, '.findings > li'],
  ['convert', { view: 'convert', date: '24 Mordad 1404' }, '.forms tr'],
  ['convert, ambiguous', { view: 'convert', date: '4/5/2025' }, '.answer button.mend'],
  ['byline', { view: 'byline', document: FRONT_MATTER }, '.piece'],
  ['byline, refused', { view: 'byline', document: '---\ndate: 1404-13-01\n---\n' }, '.error'],
  [
    'units',
    {
      texts: {
        source: { text: UNITS, type: 'po', file: 'a.po' },
        target: { text: '', type: 'auto' },
      },
    },
    '.units .findings > li',
  ],
  ['a style that is none', { view: 'convert', style: '{"pair":' }, '.settings .error'],
];

/** Each theme is looked at on both widths, one in each language: a screen, and a phone. */
const THEMES = {
  en: { light: 1400, dark: 390 },
  fa: { light: 390, dark: 1400 },
} as const;

inChromium('everybody can use the page', ({ open }) => {
  describe.each(LANGUAGES)('%s', (language) => {
    it.each(SHOWN)('axe finds nothing in %s: both themes', async (_, state, sign) => {
      for (const theme of ['light', 'dark'] as const) {
        const page = await open({ ...state, language, theme });
        await until(page, `document.querySelector('${sign}') !== null`);
        await page.locator('.settings summary').click();
        const width = THEMES[language][theme];
        await page.setViewportSize({ width, height: 800 });
        expect(await violations(page), `${theme} ${width}`).toEqual([]);
        await page.close();
      }
    });
  });

  it('axe would find a fault', async () => {
    const page = await open({ language: 'en' });
    await found(page, 6);
    await page.evaluate("document.querySelector('html').removeAttribute('lang')");
    expect((await violations(page)).some((text) => text.startsWith('html-has-lang'))).toBe(true);
  });

  it.each(VIEWS)('nothing goes over the side of a phone: %s', async (view) => {
    for (const language of LANGUAGES)
      for (const [name, state, sign] of SHOWN.filter(
        ([, one]) => (one.view ?? 'compare') === view,
      )) {
        const page = await open({ ...state, language });
        await until(page, `document.querySelector('${sign}') !== null`);
        for (const width of [390, 320]) {
          await page.setViewportSize({ width, height: 700 });
          const over = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          expect(over, `${name} ${language} ${width}`).toBe(0);
        }
        await page.close();
      }
  });
});
