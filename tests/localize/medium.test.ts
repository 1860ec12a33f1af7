import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { leadLine, MEDIA, shown } from '../../src/localize/medium.ts';

/** The text that a reader of HTML sees. */
function visible(html: string): string {
  let text = '';
  const parser = new Parser({ ontext: (piece) => (text += piece) });
  parser.end(html);
  return text;
}

const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

describe('shown', () => {
  it.each([
    ['Leila', 'rtl', 'text', '\u2068Leila\u2069'],
    ['Leila', 'rtl', 'markdown', '\u2068Leila\u2069'],
    ['Leila', 'rtl', 'html', '<bdi>Leila</bdi>'],
    ['Leila', 'rtl', 'wordpress', '<span dir="ltr" lang="en">Leila</span>'],
    ['Leila', 'rtl', 'terminal', 'Leila'],
    ['Leila', 'rtl', 'data', 'Leila'],
    ['لیلا', 'ltr', 'text', '\u2068لیلا\u2069'],
    ['لیلا', 'ltr', 'wordpress', '<span dir="rtl" lang="fa">لیلا</span>'],
    ['IRNA (ایرنا)', 'ltr', 'wordpress', '<span dir="ltr" lang="en">IRNA (ایرنا)</span>'],
    ['لیلا', 'rtl', 'text', 'لیلا'],
    ['لیلا', 'rtl', 'html', 'لیلا'],
    ['۲۴', 'rtl', 'text', '۲۴'],
    // After an Arabic letter UAX #9 takes the hyphen for no part of the number: 24-7 would be seen.
    ['7-24', 'rtl', 'text', '\u20687-24\u2069'],
    ['7-24', 'rtl', 'html', '<bdi>7-24</bdi>'],
    ['7-24', 'rtl', 'wordpress', '<span dir="ltr" lang="en">7-24</span>'],
    ['7-24', 'rtl', 'terminal', '7-24'],
    ['7-24', 'ltr', 'text', '7-24'],
    ['24/7', 'rtl', 'text', '24/7'],
    ['A & <b>', 'ltr', 'html', 'A &amp; &lt;b&gt;'],
    ['*A* _b_ [c](d)', 'ltr', 'markdown', String.raw`\*A\* \_b\_ \[c\]\(d\)`],
  ] as const)('%s in a line %s of %s', (text, direction, medium, expected) => {
    expect(shown(text, direction, medium)).toBe(expected);
  });

  const names = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '{{x}}',
      '$t(y)',
      '<b>B</b>',
      '&amp;',
      '</time>',
      'a, b',
      '`x`',
      '![x](y)',
      '# x',
    ),
  );

  it('survives as text in HTML, whatever it is', () => {
    fc.assert(
      fc.property(names, fc.constantFrom('html' as const, 'wordpress' as const), (name, medium) => {
        expect(visible(shown(name, 'rtl', medium))).toBe(name);
      }),
    );
  });

  it('survives as text in Markdown, whatever it is', () => {
    const markdown = new MarkdownIt({ html: true, linkify: false });
    const line = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 })
      .filter((name) => name.trim() === name && name !== '');
    fc.assert(
      fc.property(line, (name) => {
        expect(visible(markdown.render(`By ${shown(name, 'ltr', 'markdown')} end`)).trim()).toBe(
          `By ${name} end`,
        );
      }),
    );
  });

  it('adds no control to a line of one direction, nor to terminals and data', () => {
    for (const medium of MEDIA) expect(shown('Leila', 'ltr', medium)).not.toMatch(CONTROLS);
    for (const medium of ['terminal', 'data'] as const)
      expect(shown('لیلا Rad', 'ltr', medium)).not.toMatch(CONTROLS);
  });
});

describe('leadLine', () => {
  it('leads an English line that begins with a Persian part', () => {
    expect(leadLine('\u2068باران\u2069 · By A', 'ltr', 'text')).toBe(
      '\u200e\u2068باران\u2069 · By A',
    );
    expect(leadLine('Rain · By A', 'ltr', 'text')).toBe('Rain · By A');
    expect(leadLine('24 · 25', 'ltr', 'text')).toBe('24 · 25');
  });

  it.each([
    ['۲۴ مرداد', '۲۴ مرداد'],
    ['۱۴۰۴ (۲۰۲۵)', '۱۴۰۴ (۲۰۲۵)'],
    ['IRNA: ایرنا', '\u200fIRNA: ایرنا'],
    // HTML's dir=auto looks into isolates too.
    ['\u2068IRNA\u2069 · ایرنا', '\u200f\u2068IRNA\u2069 · ایرنا'],
    ['\u2068IRNA\u2069 · ۱۴۰۴', '\u200f\u2068IRNA\u2069 · ۱۴۰۴'],
  ])('%j', (line, expected) => {
    expect(leadLine(line, 'rtl', 'text')).toBe(expected);
    expect(leadLine(line, 'rtl', 'html')).toBe(line);
    expect(leadLine(line, 'rtl', 'terminal')).toBe(line);
  });
});
