import { describe, expect, it } from 'vitest';
import {
  type DocumentType,
  readBlocks,
  sourceEnd,
  sourceOffset,
  splitFrontMatter,
} from '../../src/documents/index.ts';
import { codeThrownBy } from '../support.ts';
import { writtenIn } from './block-places.ts';

/** The words of a document, each as it stands in the source at the place that its block tells. */
function wordsInSource(source: string, type: DocumentType): [string, string][] {
  return readBlocks(source, type).flatMap((block) =>
    [...block.text.matchAll(/\p{L}[\p{L}\p{N}]*/gu)].map(({ 0: word, index }): [string, string] => [
      word,
      source.slice(sourceOffset(block, index), sourceEnd(block, index + word.length)),
    ]),
  );
}

describe('a block knows where its text stands', () => {
  it.each([
    ['plain', 'one two\n\n  three\r\n\r\nfour'],
    ['html', '<p>one <b>two</b> three<br>four</p><ul><li>five<li>six</ul>&nbsp;seven'],
    [
      'markdown',
      '# one *two*\r\n\r\nthree **four** [five](http://six/five "five") six\n\n> seven\n> eight\n\n| nine | ten |\n|---|---|\n| nine | `ten` |\n\n- one\n  two\n\n<div>seven <i>eight</i></div>\n\n![no](one.png) one <b>two</b>\n',
    ],
  ] as const)('%s', (type, source) => {
    const words = wordsInSource(source, type);
    expect(words.length).toBeGreaterThan(3);
    for (const [word, inSource] of words) expect(inSource).toBe(word);
  });

  it.each([
    [
      'On February&nbsp;30,&#160;2025&mdash;so',
      'February\u00a030,\u00a02025',
      'February&nbsp;30,&#160;2025',
    ],
    ['30 February 2025\\* or', '2025', '2025'],
    ['~~a&amp;b~~ 30 \\_February\\_ 2025', '30 _February_ 2025', '30 \\_February\\_ 2025'],
    ['<https://example.org/30> on 30 February, see [30](30)', '30 February', '30 February'],
    ['![&lt;30](a.png) on 30&nbsp;February', '30\u00a0February', '30&nbsp;February'],
    ['<b>&quot;</b>30 February&quot;', '30 February"', '30 February&quot;'],
    ['| a | b |\n|---|---|\n| x \\| y&nbsp;30 | 30 |', 'y\u00a030', 'y&nbsp;30'],
  ])('past entities, escapes and addresses of Markdown: %j', (source, text, written) => {
    const blocks = readBlocks(source, 'markdown').filter((block) => block.text.includes(text));
    expect(blocks.map((block) => writtenIn(source, block, text))).toEqual([written]);
  });

  it('does not end a line at an element of Word', () => {
    const source = '<p>On 31<o:p></o:p> April<o:p>&nbsp;</o:p></p>';
    expect(readBlocks(source, 'html').map(({ text }) => text)).toEqual(['On 31 April\u00a0']);
  });

  it('covers an entity whole', () => {
    const source = '<p>&#x6F2;4 Mordad 140&#52;</p>';
    const [block] = readBlocks(source, 'html');
    expect(block?.text).toBe('۲4 Mordad 1404');
    if (block === undefined) return;
    expect(source.slice(sourceOffset(block, 0), sourceEnd(block, block.text.length))).toBe(
      '&#x6F2;4 Mordad 140&#52;',
    );
  });

  it('covers an entity whole whose character it begins with', () => {
    const source = '<p>Q&amp;A</p>';
    const [block] = readBlocks(source, 'html');
    expect(block?.text).toBe('Q&A');
    if (block === undefined) return;
    expect(source.slice(sourceOffset(block, 1), sourceEnd(block, 2))).toBe('&amp;');
  });

  it('goes on past entities and escapes in Markdown', () => {
    const source = 'a &amp; b \\* 24 Mordad and 24 Mordad';
    const [block] = readBlocks(source, 'markdown');
    const place = block?.text.lastIndexOf('24') ?? 0;
    expect(block === undefined ? -1 : sourceOffset(block, place)).toBe(source.lastIndexOf('24'));
  });
});

describe('documents', () => {
  it('refuse what is no document', () => {
    expect(codeThrownBy(() => readBlocks(5 as never, 'plain'))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => readBlocks('', 'pdf' as never))).toBe('ERR_FIELD_TYPE');
  });

  it('have front matter only at the start, closed, and with a place for the body', () => {
    expect(splitFrontMatter('---\na: 1404.10\n...\nbody')).toEqual({
      data: { a: '1404.10' },
      body: 'body',
      scalars: [{ name: 'a', value: '1404.10', index: 7 }],
      bodyOffset: 19,
    });
    expect(splitFrontMatter('---\n---\n')).toEqual({
      data: {},
      scalars: [],
      body: '',
      bodyOffset: 8,
    });
    expect(splitFrontMatter('---\nno end')).toMatchObject({
      data: {},
      scalars: [],
      body: '---\nno end',
    });
    expect(splitFrontMatter('text\n---\na: 1\n---\n')).toMatchObject({ data: {} });
    expect(splitFrontMatter('\uFEFFtext')).toEqual({
      data: {},
      scalars: [],
      body: 'text',
      bodyOffset: 1,
    });
    expect(codeThrownBy(() => splitFrontMatter('---\na: *nobody\n---\n'))).toBe('ERR_DOCUMENT');
  });
});
