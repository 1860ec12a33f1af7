import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../src/documents/plain.ts';
import { countArabicRun } from '../../src/publish/read-time/arabic-run.ts';
import { countWords } from '../../src/publish/read-time/count-words.ts';

/** The definition as it is told: runs between white space that hold a letter or a number, block by block. */
function wordsByDefinition(text: string): number {
  return readPlain(text)
    .flatMap((block) => block.text.split(/[\p{White_Space}\u200b\u2014]/u))
    .map((run) => {
      // Tatweel only stretches a word.
      const letters = run.replaceAll('\u0640', '');
      if (!/[\p{L}\p{N}]/u.test(letters)) return 0;
      const isArabic = /(?=\p{Script=Arabic})\p{L}/u.test(letters);
      return isArabic ? countArabicRun(run, 0, run.length) : 1;
    })
    .reduce((sum, words) => sum + words, 0);
}

function ours(text: string): number {
  return countWords(text);
}

/** What the definition makes a difference of, and what is white space to one and not to another. */
const SIGNS = [
  ...Array.from('آبپژ ab1۲٣½.،؛؟!:…\u200c\u200d\u200b\u2014—-\u0640«»"\'()/@😀🇮🇷©\u2600'),
  ...Array.from('\n\r\t\ufeff\u0085\u00a0\u2028\u3000\u0301\u064e\ud800\udc00'),
  ...Array.from('𝒳𝟙\u{1eea1}\u{1ee00}日'),
  '\n\n',
  '\n \n',
  '://',
  'ه.ش',
];

describe('countWords and its definition', () => {
  it.each([
    ['signs that matter', fc.constantFrom(...SIGNS), 12_000],
    [
      'any UTF-16 units',
      fc.integer({ min: 0, max: 0xffff }).map((u) => String.fromCharCode(u)),
      6000,
    ],
    ['any characters', fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), 6000],
    [
      'what people see as characters',
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      3000,
    ],
  ])('count alike in strings of %s', (_, unit, numRuns) => {
    const text = fc.array(fc.oneof(unit, fc.constantFrom(...SIGNS)), { maxLength: 24 });
    fc.assert(
      fc.property(text, (units) => {
        const string = units.join('');
        expect(countWords(string), JSON.stringify(string)).toBe(wordsByDefinition(string));
      }),
      { numRuns },
    );
  });

  it('count alike for every UTF-16 unit, alone and between Arabic letters', () => {
    for (let page = 0; page <= 0xffff; page += 256) {
      const texts = Array.from({ length: 256 }, (__, place) => {
        const character = String.fromCharCode(page + place);
        return `آب${character}نان`;
      });
      const alone = texts.map((text) => text.slice(2, -3));
      expect(texts.map(ours), page.toString(16)).toEqual(texts.map(wordsByDefinition));
      expect(alone.map(ours), page.toString(16)).toEqual(alone.map(wordsByDefinition));
    }
  });

  it.each(['examples/urmia-lake.en.md', 'examples/urmia-lake.fa.md', 'README.md', 'CHANGELOG.md'])(
    'count alike in %s',
    (file) => {
      const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
      expect(countWords(text)).toBe(wordsByDefinition(text));
    },
  );

  it('tell U+FEFF behind a blank line from one in a word', () => {
    expect(countWords('آب\n\n\ufeff@آب،نان')).toBe(3);
    expect(countWords('\ufeff@آب،نان')).toBe(1);
  });
});
