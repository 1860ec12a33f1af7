import { describe, expect, it } from 'vitest';
import { SentenceFinder } from '../../src/audit/sentence.ts';
import { readFilePost, readRestPost } from '../../src/documents/posts/index.ts';

function shown(content: string, wanted: string): string {
  const source = JSON.stringify({ content });
  const post = readRestPost({ source, index: 0, line: 1, column: 1 }, 'f');
  const { content: field } = post.fields;
  if (field === undefined) throw new Error('no content');
  const { before, place, after } = new SentenceFinder(field, post).at({
    index: content.indexOf(wanted),
    length: wanted.length,
  });
  return `${before}⟦${place}⟧${after}`;
}

const LONG = 'word '.repeat(60);

describe('SentenceFinder', () => {
  it.each([
    [
      '<p>It rained. On 25 Mordad it snowed! Then no.</p>',
      '25 Mordad',
      'On ⟦25 Mordad⟧ it snowed!',
    ],
    ['<p>باران بارید؟ در ۲۵ مرداد آمد.</p>', '۲۵ مرداد', 'در ⟦۲۵ مرداد⟧ آمد.'],
    ['<p>a <b>25</b> Mordad &amp; b</p>', '25</b> Mordad', 'a ⟦25 Mordad⟧ & b'],
    ['<p>a &amp; b</p>', '&amp;', 'a ⟦&⟧ b'],
    [
      '<p>a</p><time datetime="1404-05-24">x</time>',
      '1404-05-24',
      '<p>a</p><time datetime="⟦1404-05-24⟧">x</time>',
    ],
    ['[x a="b"]25 Mordad[/x]', '25 Mordad', '⟦25 Mordad⟧'],
    [
      `<p>${LONG}25 Mordad ${LONG}</p>`,
      '25 Mordad',
      `…${'word '.repeat(32)}⟦25 Mordad⟧ ${'word '.repeat(31)}word…`,
    ],
    ['<p>a \u202e25\u202c Mordad</p>', '25\u202c Mordad', 'a ⟦25 Mordad⟧'],
    ['<p>a  b</p>', ' ', 'a⟦ ⟧ b'],
  ])('%s', (content, wanted, expected) => {
    expect(shown(content, wanted)).toBe(expected);
  });

  it('shows what stands in a file, its front matter too', () => {
    const post = readFilePost('---\ndate: 1404-05-24\n---\nRain [x a=b].\n', 'markdown', 'a.md');
    const { content: field } = post.fields;
    if (field === undefined) throw new Error('no content');
    expect(new SentenceFinder(field, post).at({ index: 10, length: 10 }).place).toBe('1404-05-24');
  });
});
