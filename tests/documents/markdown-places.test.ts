import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBlocks, sourceEnd, sourceOffset } from '../../src/documents/index.ts';
import { FUZZ } from '../fuzz.ts';

/** What an editor writes in a line; each `@` becomes a word of its own. */
const INLINE: readonly string[] = [
  '@',
  '**@** @',
  '*@*@',
  '[@](http://x.org/1 "@title")',
  '[@][ref]',
  '![@][ref]',
  '<https://e.org/7?a=1&b=2>',
  '`code`',
  '`` ` ``',
  '@&nbsp;@',
  '&amp;&zwnj;@',
  '\\*@\\_',
  '![@](a.png "x")',
  '<span title="1">@</span>',
  '<!-- 1 -->',
  '~~@&lt;~~ @',
  '[^1]',
  '{{< figure >}}',
  '@<br>@',
  '<img src="a" alt="@">',
  '[![@](i.png)](l)',
  '[x](/url\\)x "ti\\"tle &amp; x") @',
  '😀 @',
  '[@](<a b> (an @ \\) @))',
  '[@](x(1(2)) "@\n@") @',
  '[@]( )',
];

/** Blocks of three lines. */
const BLOCKS: readonly ((lines: readonly [string, string, string]) => string)[] = [
  ([one, two, three]) => `${one}\n${two}  \n${three}`,
  ([one, two, three]) => `> ${one}\n> ${two}\n${three}`,
  ([one, two, three]) => `- ${one}\n  ${two}\n- > ${three}`,
  ([one, two]) => `## ${one}\n[^1]: ${two}`,
  ([one, two, three]) => `| ${one} | ${two} \\| @ |\n|---|---|\n| @ | ${three} |`,
  ([one, two]) => `> <div>\n> ${one}\n> ${two}\n> </div>`,
];

const line = fc
  .array(fc.constantFrom(...INLINE), { minLength: 1, maxLength: 4 })
  .map((pieces) => `@ ${pieces.join(' ')}`);
const lines = fc.tuple(line, line, line);
const block = fc.tuple(fc.constantFrom(...BLOCKS), lines).map(([write, text]) => write(text));

it('tells where each word of any Markdown stands', () => {
  let words = 0;
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('\n', '\r\n'),
      (blocks, lineBreak) => {
        let count = 0;
        const source = [...blocks, '[ref]: http://r.org "r"\n']
          .join('\n\n')
          .replaceAll('@', () => `w${count++}q`)
          .replaceAll('\n', lineBreak);
        for (const read of readBlocks(source, 'markdown'))
          for (const { 0: word, index } of read.text.matchAll(/w\d+q/gu)) {
            const end = sourceEnd(read, index + word.length);
            expect(source.slice(sourceOffset(read, index), end)).toBe(word);
            words++;
          }
      },
    ),
    { numRuns: 500 * FUZZ },
  );
  expect(words).toBeGreaterThan(5000);
});
