import { describe, expect, it } from 'vitest';
import {
  type DocumentType,
  readBlocks,
  sourceEnd,
  sourceOffset,
} from '../../src/documents/index.ts';

const blocks = (source: string, type: DocumentType): [string, string][] =>
  readBlocks(source, type).map(({ kind, text }) => [kind, text.trim()]);

describe('images and captions', () => {
  it.each([
    ['![a red door](a.jpg "title")', [['image', 'a red door']]],
    ['![](a.jpg)', [['image', '']]],
    ['![a *red* `door` \\& &amp; [b](c)](a.jpg)', [['image', 'a red door & & b']]],
    [
      'be![x](a.jpg)fore',
      [
        ['paragraph', 'before'],
        ['image', 'x'],
      ],
    ],
    [
      '# Title ![x](a.jpg)',
      [
        ['heading', 'Title'],
        ['image', 'x'],
      ],
    ],
    [
      'a <img src="a.jpg" alt="x &amp; y"> b',
      [
        ['paragraph', 'a  b'],
        ['image', 'x & y'],
      ],
    ],
    ['a <img width="1" height="1"> b', [['paragraph', 'a  b']]],
    ['a <template>![x](a.jpg)<img alt="y"></template> b', [['paragraph', 'a  b']]],
    [
      '<figure>\n<img alt="x">\n<figcaption>y</figcaption>\n</figure>',
      [
        ['image', 'x'],
        ['caption', 'y'],
      ],
    ],
    ['`![x](a.jpg)` and \\![y](b)', [['paragraph', '![x](a.jpg) and !y']]],
  ] as const)('Markdown: %j', (source, expected) => {
    expect(blocks(source, 'markdown')).toEqual(expected);
  });

  it.each([
    [
      '<p>be<img alt=x>fore</p>',
      [
        ['paragraph', 'before'],
        ['image', 'x'],
      ],
    ],
    [
      '<img><img alt><img ALT="">',
      [
        ['image', ''],
        ['image', ''],
        ['image', ''],
      ],
    ],
    ['<img alt="one" alt="two">', [['image', 'one']]],
    [
      '<img width=1 height=1><img width="0" height="1px"><img height="1" width="600">',
      [['image', '']],
    ],
    ['<picture><source srcset="a"><img alt="x"></picture>', [['image', 'x']]],
    ['<noscript><img alt="x"></noscript><template><img></template>', []],
    ['<img alt="never closed', []],
    [
      '<figure><img><figcaption><h3>a</h3>b</figcaption></figure>',
      [
        ['image', ''],
        ['caption', 'a'],
        ['caption', 'b'],
      ],
    ],
    [
      '<table><caption>a</caption><tr><td>b<img></table>',
      [
        ['caption', 'a'],
        ['paragraph', 'b'],
        ['image', ''],
      ],
    ],
    ['<figcaption><pre>a</pre></figcaption>', [['code', 'a']]],
  ] as const)('HTML: %j', (source, expected) => {
    expect(blocks(source, 'html')).toEqual(expected);
  });

  it.each([
    [
      'html',
      '<p>one <img src="one" class=two alt="one &lt;two&gt; three"> two</p><img alt = \'four\'>',
    ],
    [
      'markdown',
      'one ![two *three* [one](two)](three "four") four\n\n> one <img alt="two" src="one"> two\n',
    ],
    [
      'markdown',
      '[one][two] two [one]\n\n![three][two] three {{< one two="three" >}} one[^two] two\n\n[^two]: three two\n\n[two]: one "three"\n[one]: two\n',
    ],
  ] as const)('%s: knows where every word of %j stands', (type, source) => {
    let words = 0;
    let from = 0;
    for (const block of readBlocks(source, type)) {
      for (const { 0: word, index } of block.text.matchAll(/\p{L}+/gu)) {
        const start = sourceOffset(block, index);
        const end = sourceEnd(block, index + word.length);
        if (!block.text.includes('<')) expect(source.slice(start, end)).toBe(word);
        if (block.kind !== 'image') {
          expect(start).toBeGreaterThanOrEqual(from);
          from = end;
        }
        words++;
      }
    }
    expect(words).toBeGreaterThan(4);
  });

  it('knows the entities in the text of an image', () => {
    const source = '<img alt="Q&amp;A" src="a">';
    const [image] = readBlocks(source, 'html');
    expect(image?.text).toBe('Q&A');
    if (image === undefined) return;
    expect(source.slice(sourceOffset(image, 1), sourceEnd(image, 3))).toBe('&amp;A');
  });

  it('takes no address, title, reference or mark for text', () => {
    const source =
      '[a](24-Mordad "24 Mordad") ![b](24 "24 Mordad") [c][24 Mordad] {{< 24 Mordad >}} 24 Mordad\n\n[24 mordad]: x\n';
    const [paragraph] = readBlocks(source, 'markdown');
    const place = paragraph?.text.indexOf('24') ?? -1;
    expect(paragraph && sourceOffset(paragraph, place)).toBe(source.indexOf('24 Mordad\n'));
  });
});
