import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/publish/read-time/count-words.ts';
import { codeThrownBy } from '../support.ts';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['   \n\t ', 0],
    ['one', 1],
    ['one two', 2],
    ['— … · « » ، ؛', 0],
    ['word—word', 2],
    ['zero\u200bwidth', 2],
    ['no\u00a0break', 2],
    ['soft\u00adhyphen', 1],
    ['state-of-the-art', 1],
    ['don’t', 1],
    ['U.S. end.', 2],
    ['https://example.com/a-b?c=d', 1],
    ['mail@example.com', 1],
    ['3.14 1,000', 2],
    ['$5 50%', 2],
    ['می\u200cشود', 1],
    ['می شود', 2],
    ['کتاب\u200cها و خانه\u200cها', 3],
    ['۱۴۰۴/۰۵/۲۴', 1],
    ['کووید-۱۹', 1],
    ['ه\u200d.ش.', 1],
    ['ه.ش', 1],
    ['گفت:بیا', 2],
    ['گفت:«بیا»', 2],
    ['رفت،آمد؛نشست', 3],
    ['چرا؟نمی\u200cدانم!باشد', 3],
    ['رفت.آمد', 2],
    ['رفت...آمد', 2],
    ['رفت…آمد', 2],
    ['ساعت ۱۴:۳۰', 2],
    ['سلام😀دنیا', 2],
    ['😀', 0],
    ['hi😀there', 1],
    ['ـ', 0],
    ['ســـلام', 1],
    ['مُحَمَّد', 1],
    ['«تهران»', 1],
    ['(۲۴ مرداد)', 2],
    ['note:this', 1],
    ['a.b', 1],
    ['\u2067سلام\u2069 world', 2],
    ['𝒳 𝟙', 2],
    ['日本', 1],
    ['\ud800 word', 1],
  ])('%j holds %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('leaves markup, code and hidden text out, and keeps a word whole across inline tags', () => {
    expect(countWords('A <b>bold</b>ly <i>go</i><p>new<br>line</p>', { type: 'html' })).toBe(5);
    expect(
      countWords(
        '<title>no</title><script>no no</script><style>no{}</style>one<!-- no --><pre>no no</pre>&amp; two',
        { type: 'html' },
      ),
    ).toBe(2);
    expect(
      countWords('<ul><li>one<li>two</ul><table><tr><td>a<td>b</table>', { type: 'html' }),
    ).toBe(4);
    expect(
      countWords(
        '# Title\n\nSome *emph*asis, a [link here](http://x.y) ![no alt](i.png)\n\n```\nno code\n```\n\n| a | b |\n|---|---|\n| c | d |\n',
        { type: 'markdown' },
      ),
    ).toBe(10);
    expect(countWords('```\ncode counts\n```', { type: 'markdown', code: true })).toBe(2);
    expect(countWords('one<br>two\n\n<div>three <b>four</b></div>\n', { type: 'markdown' })).toBe(
      4,
    );
    expect(countWords('a\n\nb\r\n\r\nc')).toBe(3);
  });

  it('adds up: words of a text are words of its parts', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('آبپ ab1۲.،:!؟\u200c—😀\u0640«»-/')),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (one, two) => {
        expect(countWords(`${one} ${two}`)).toBe(countWords(one) + countWords(two));
        expect(countWords(one)).toBeLessThanOrEqual(one.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes a megabyte of anything in its stride', () => {
    for (const unit of [
      '،',
      '\u0640',
      '\u200c',
      '.',
      'ا،',
      'a',
      'ا.',
      '😀',
      '\u0301',
      '<',
      '*',
      '\ud800',
    ]) {
      expect(countWords(unit.repeat(1_000_000 / unit.length))).toBeGreaterThanOrEqual(0);
    }
  });

  it('refuses what is no text', () => {
    for (const text of [null, undefined, 5, ['a']]) {
      expect(codeThrownBy(() => countWords(text as never))).toBe('ERR_FIELD_TYPE');
    }
    expect(codeThrownBy(() => countWords('a', { type: 'docx' as never }))).toBe('ERR_FIELD_TYPE');
  });
});
