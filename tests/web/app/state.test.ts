import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleFromDocument } from '../../../src/publish/index.ts';
import { fromHash, toHash } from '../../../src/web/app/address.ts';
import { EMPTY_FORM, frontMatterOf } from '../../../src/web/app/byline/article-form.ts';
import { checkedState } from '../../../src/web/app/checked-state.ts';
import type { State } from '../../../src/web/app/state.ts';

const DEFAULTS: State = {
  view: 'compare',
  language: 'en',
  theme: 'auto',
  style: 'default',
  now: '',
  sourceZone: '',
  targetZone: '',
  texts: { source: { text: 'a', type: 'auto' }, target: { text: 'b', type: 'auto' } },
  date: '',
  document: '',
};

const side = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 300 }),
  type: fc.constantFrom('auto', 'po'),
});
const state = fc.record({
  view: fc.constantFrom('compare', 'convert', 'byline'),
  language: fc.constantFrom('en', 'fa'),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  style: fc.string(),
  now: fc.string(),
  sourceZone: fc.string(),
  targetZone: fc.string(),
  texts: fc.record({ source: side, target: side }),
  date: fc.string({ unit: 'grapheme' }),
  document: fc.string({ unit: 'grapheme' }),
}) as fc.Arbitrary<State>;

it('an address gives back the state that it was made of', async () => {
  await fc.assert(
    fc.asyncProperty(state, async (given) => {
      const hash = await toHash(given, DEFAULTS);
      expect(hash).toMatch(/^(?:#[\w-]+)?$/u);
      expect(checkedState(await fromHash(hash), DEFAULTS)).toEqual(given);
    }),
    { numRuns: 60 },
  );
});

it('an address leaves out texts that are too long for a link', async () => {
  for (const length of [400_000, 50_000]) {
    const text = Array.from({ length }, (_, place) => ((place * 7919) % 65_521).toString(36)).join(
      ' ',
    );
    const texts = { ...DEFAULTS.texts, source: { text, type: 'auto' } } as const;
    const hash = await toHash({ ...DEFAULTS, texts, date: '1404' }, DEFAULTS);
    expect(await fromHash(hash)).toEqual({ date: '1404' });
  }
});

it('whatever a link or a memory holds, the state is one', async () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(DEFAULTS)), fc.jsonValue()),
      (given) => {
        const checked = checkedState(given, DEFAULTS);
        expect(Object.keys(checked)).toEqual(Object.keys(DEFAULTS));
        expect(typeof checked.texts.source.text).toBe('string');
        expect(['compare', 'convert', 'byline']).toContain(checked.view);
      },
    ),
  );
  for (const hash of ['', '#', '#!', '#%%%', '#aGVsbG8', '#' + 'A'.repeat(99)])
    expect(await fromHash(hash)).toEqual({});
});

it('front matter written from the form is read back as what was told', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(name, name, name, (headlineEn, en, fa) => {
      const text = frontMatterOf({
        ...EMPTY_FORM,
        headlineEn,
        authors: [{ en, fa }],
        date: '2025-08-15',
      });
      const article = articleFromDocument(text, { type: 'markdown' });
      expect(article).toMatchObject({
        headline: { en: headlineEn },
        author: [{ name: { en, fa } }],
      });
    }),
  );
});
