import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import { matter } from 'vfile-matter';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../src/check/check-document.ts';
import remarkPress, * as adapter from '../../src/remark/index.ts';
import type { HostFile, HostNode } from '../../src/unified/host.ts';
import { alignValue } from '../../src/unified/align.ts';
import { textsOf } from '../check/corpus.ts';
import { checkExample } from '../examples.ts';
import { codeThrownBy } from '../support.ts';

const { remarkPressAnnotate, remarkPressCheck } = adapter;
const here = new URL('../../src/remark/', import.meta.url);
// A third of it, of each kind some.
const corpus = textsOf(new URL('../check/corpus', import.meta.url).pathname).filter(
  (_, index) => index % 3 === 0,
);

type Options = adapter.RemarkPressCheckOptions;
type File = ReturnType<ReturnType<typeof remark>['processSync']>;

function check(source: string, options?: Options): File {
  return remark().use(remarkGfm).use(remarkPressCheck, options).processSync(source);
}

/** What a file's messages are about: rule, text, and its first line and column. */
function toldOf({ messages, value }: File): unknown[] {
  return messages.map(({ ruleId, place, actual }) => {
    if (place === undefined || !('start' in place)) return [ruleId, place];
    expect(String(value).slice(place.start.offset, place.end.offset)).toBe(actual);
    return [ruleId, actual, place.start.line, place.start.column];
  });
}

/** The source of a file, which its text is replaced by when it is written. */
function told(source: string, options?: Options): unknown[] {
  const file = check(source, options);
  file.value = source;
  return toldOf(file);
}

function annotated(source: string, options?: adapter.RemarkPressAnnotateOptions): string {
  return String(remark().use(remarkGfm).use(remarkPressAnnotate, options).processSync(source));
}

/** Runs a plugin on a tree that nobody has read from a file. */
function made(
  children: object[],
  plugin: (tree: HostNode, file: HostFile) => void,
): { readonly tree: object; readonly file: File } {
  const file = remark().processSync('');
  const tree = { type: 'root', children };
  plugin(tree, file);
  return { tree, file };
}

function isWrong({ messages }: File): boolean {
  return messages.some(({ ruleId }) => ruleId === 'anniversary');
}

const point = (offset: number): object => ({ line: 1, column: offset + 1, offset });
const text = (value: string): object => ({ type: 'text', value });
const paragraph = (...children: object[]): object => ({ type: 'paragraph', children });

describe('the examples of /remark', () => {
  it.each(['check.ts', 'annotate.ts'])('%s', (file) => {
    const source = readFileSync(new URL(file, here), 'utf8');
    const [, code = ''] = /@example\n((?: \* .*\n)+)/u.exec(source) ?? [];
    expect(
      checkExample(code.replaceAll(/^ \* /gmu, ''), {
        remarkPressCheck,
        remarkPressAnnotate,
        remark,
      }),
    ).toBeGreaterThan(0);
  });
});

describe('remarkPressCheck', () => {
  it('is the default export', () => expect(remarkPress).toBe(remarkPressCheck));

  it.each<[string, string, unknown[]]>([
    [
      'a date over inline markup, at its exact place',
      'It rained (**25th** of *Mordad*, [1404](http://a.b/)), August 15, 2025 (**25th** of Mordad, 1404).',
      [['pair-mismatch', '25th** of Mordad, 1404', 1, 75]],
    ],
    ['in a quotation', '> until 30\n> Esfand 1404', [['no-such-day', '30\n> Esfand 1404', 1, 9]]],
    ['in a list', '- a\n\n  until 30\n  Esfand 1404', [['no-such-day', '30\n  Esfand 1404', 3, 9]]],
    ['in a heading', '\n\n## ۳۱ مهر ۱۴۰۳ ##', [['no-such-day', '۳۱ مهر ۱۴۰۳', 3, 4]]],
    [
      'in a cell',
      '| a |\n| - |\n| **30** Esfand 1404 |',
      [['no-such-day', '30** Esfand 1404', 3, 5]],
    ],
    [
      'behind entities',
      'A &amp;&copy;\\* until 30 Esfand 1404',
      [['no-such-day', '30 Esfand 1404', 1, 23]],
    ],
    ['over an entity', 'until 30&nbsp;Esfand 1404', [['no-such-day', '30&nbsp;Esfand 1404', 1, 7]]],
    ['after CRLF', 'a\r\nb\r\nuntil 30 Esfand 1404\r\n', [['no-such-day', '30 Esfand 1404', 3, 7]]],
    [
      'in HTML',
      'a\n\n<p>until <b>30</b>\nEsfand 1404</p>',
      [['no-such-day', '30</b>\nEsfand 1404', 3, 13]],
    ],
    [
      'over HTML in a line',
      'until <b>30</b> Esfand 1404',
      [['no-such-day', '30</b> Esfand 1404', 1, 10]],
    ],
    [
      'in a footnote',
      'a[^1]\n\n[^1]: until 30 Esfand 1404',
      [['no-such-day', '30 Esfand 1404', 3, 13]],
    ],
    ['not in code', '`30 Esfand 1404`\n\n```\n30 Esfand 1404\n```\n\n    30 Esfand 1404', []],
    ['not over what is no text', 'until 30![Esfand](x.png) 1404 and 30`x`Esfand 1404', []],
    ['not over blocks', 'until 30\n\nEsfand 1404', []],
    ['not where it is told so', '<!-- jalali-ignore-next-line -->\nuntil 30 Esfand 1404', []],
  ])('%s', (_, source, expected) => expect(told(source)).toEqual(expected));

  it('tells what stands there, what should, how grave it is, and where to read on', () => {
    const [message] = check('باران در **۲4** مرداد ۱۴۰۴ آمد.').messages;
    expect(message).toMatchObject({
      source: 'jalali-press',
      ruleId: 'mixed-digits',
      actual: '۲4** مرداد ۱۴۰۴',
      expected: ['۲۴** مرداد ۱۴۰۴'],
      fatal: true,
      place: {
        start: { line: 1, column: 12, offset: 11 },
        end: { line: 1, column: 27, offset: 26 },
      },
    });
    const rules = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
    expect(message?.url).toMatch(/docs\/rules\.md#mixed-digits$/u);
    expect(rules).toContain('### `mixed-digits`');
  });

  it('tells warnings and remarks as vfile has them', () => {
    const source = 'until 30 Esfand 1404';
    const fatal = (severity: 'error' | 'warning' | 'info'): unknown =>
      check(source, { rules: { 'no-such-day': severity }, leastSeverity: 'info' }).messages.map(
        (message) => message.fatal,
      );
    expect(fatal('error')).toEqual([true]);
    expect(fatal('warning')).toEqual([false]);
    expect(fatal('info')).toEqual([undefined]);
    expect(check(source, { rules: { 'no-such-day': 'info' } }).messages).toEqual([]);
  });

  it('finds what the reader of this package finds, at the same places, in the corpus and the examples', () => {
    const sources = [
      ...corpus.map((one) => one.text),
      ...['urmia-lake.en.md', 'urmia-lake.fa.md'].map((name) =>
        readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8'),
      ),
      // With markup in what is wrong.
      ...corpus.map((one) => one.text.replace(/[\d۰-۹]+/u, '**$&**').replace(/,/u, ' &amp;,')),
    ];
    let count = 0;
    for (const source of sources) {
      const expected = checkDocument({ source, type: 'markdown' })
        .filter(({ severity }) => severity !== 'info')
        .map(({ ruleId, index, length }) => [ruleId, index, index + length]);
      count += expected.length;
      const found = check(source).messages.map(({ ruleId, place }) =>
        place !== undefined && 'start' in place
          ? [ruleId, place.start.offset, place.end.offset]
          : [ruleId],
      );
      expect(found, source).toEqual(expected);
    }
    expect(count).toBeGreaterThan(50);
  });
});

describe('front matter', () => {
  const body = 'This week marks the 47th anniversary of the 1979 revolution.';

  it.each([
    ['YAML without a plugin', `---\ndate: 2025-02-10\n---\n\n${body}`, true],
    ['YAML without a plugin, of the next year', `---\ndate: 2026-02-10\n---\n\n${body}`, false],
    ['TOML', `+++\ndate = 2025-02-10\n+++\n\n${body}`, true],
    ['none', body, false],
  ])('tells the day from which dates count: %s', (_, source, expected) => {
    expect(isWrong(remark().use(remarkPressCheck).processSync(source))).toBe(expected);
    const known = remark().use(remarkFrontmatter, ['yaml', 'toml']).use(remarkPressCheck);
    expect(isWrong(known.processSync(source))).toBe(expected);
  });

  it.each<[string, object, boolean]>([
    ['vfile-matter', { matter: { date: '2025-02-10' } }, true],
    ['Astro', { astro: { frontmatter: { pubDate: new Date('2025-02-10') } } }, true],
    ['another plugin', { frontmatter: { published: '2025-02-10T10:00:00+03:30' } }, true],
    [
      'a moment of which nobody knows whose day it is',
      { matter: { date: new Date('2025-02-10T22:00:00Z') } },
      false,
    ],
    ['a day of the year 1404 CE', { matter: { date: new Date('1403-11-22') } }, false],
    ['no date', { matter: { date: new Date('x'), title: '2025-02-10' } }, false],
    ['the date of something else', { matter: { expiryDate: '2025-02-10' } }, false],
  ])('was taken off by %s', (_, data, expected) => {
    const file = remark().processSync(body);
    Object.assign(file.data, data);
    const processor = remark().use(remarkPressCheck);
    processor.runSync(processor.parse(file), file);
    expect(isWrong(file)).toBe(expected);
  });

  it('is taken off by vfile-matter itself', () => {
    const file = remark().processSync('');
    file.value = `---\ndate: 2025-02-10\n---\n${body}`;
    matter(file, { strip: true });
    const processor = remark().use(remarkPressCheck);
    processor.runSync(processor.parse(file), file);
    expect(file.value).toBe(body);
    expect(isWrong(file)).toBe(true);
  });

  it('gives way to the option', () => {
    expect(told(`---\ndate: 2025-02-10\n---\n\n${body}`, { now: '2026-02-10' })).toEqual([]);
  });

  it('is checked at its place', () => {
    const source = '---\ntitle: Rain\ndate: 1404-05-24\n---\n\nRain.';
    expect(told(source)).toEqual([['machine-date-form', '1404-05-24', 3, 7]]);
  });

  it('that cannot be read is an error at its place', () => {
    const [message] = check('---\na: [1\nb: 2\n---\n\ntext').messages;
    expect(message).toMatchObject({ line: 3, ruleId: 'ERR_DOCUMENT', fatal: true });
  });
});

describe('a tree that no file has', () => {
  it('is checked, without places', () => {
    const { file } = made(
      [paragraph(text('until '), { type: 'strong', children: [text('30')] }, text(' Esfand 1404'))],
      remarkPressCheck(),
    );
    expect(file.messages.map(({ ruleId, place }) => [ruleId, place])).toEqual([
      ['no-such-day', undefined],
    ]);
  });

  it('is told by the place of its nodes where the file has another text there', () => {
    const position = { start: point(2), end: point(9) };
    const { file } = made(
      [paragraph({ ...text('until 30 Esfand 1404'), position })],
      remarkPressCheck(),
    );
    expect(file.messages[0]?.place).toEqual(position);
    expect(file.messages[0]?.actual).toBeUndefined();
  });

  it('may be of MDX', () => {
    const children = [
      { type: 'mdxjsEsm', value: 'export const date = "30 Esfand 1404"' },
      { type: 'mdxFlowExpression', value: '/* jalali-ignore-next-line */' },
      paragraph(text('until 30 Esfand 1404')),
      paragraph(text('until 30 '), { type: 'mdxTextExpression', value: 'x' }, text('Esfand 1404')),
      {
        type: 'mdxJsxFlowElement',
        name: 'time',
        attributes: [{ type: 'mdxJsxAttribute', name: 'dateTime', value: '2025-08-15' }],
        children: [text('25 Mordad 1404')],
      },
      {
        type: 'mdxJsxFlowElement',
        name: 'Note',
        attributes: [],
        children: [paragraph(text('31 Mehr 1403'))],
      },
    ];
    const { file } = made(children, remarkPressCheck());
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual([
      'machine-date-mismatch',
      'no-such-day',
    ]);
  });
});

describe('remarkPressAnnotate', () => {
  it.each([
    [
      'over markup',
      '**August 15**, *2025* was hot.',
      '**August 15**, *2025* (24 Mordad 1404) was hot.\n',
    ],
    [
      'in emphasis',
      'On **August 15, 2025** it rained.',
      'On **August 15, 2025** (24 Mordad 1404) it rained.\n',
    ],
    [
      'in a cell',
      '| a |\n| - |\n| August 15, 2025 |',
      '| a                              |\n| ------------------------------ |\n| August 15, 2025 (24 Mordad 1404) |\n',
    ],
    [
      'beside signs',
      'A &amp; B &lt; on August 15, 2025 it',
      'A & B < on August 15, 2025 (24 Mordad 1404) it\n',
    ],
    [
      'in HTML',
      '<p>A &amp; on August 15, 2025 it</p>',
      '<p>A &amp; on August 15, 2025 (24 Mordad 1404) it</p>\n',
    ],
    ['in Persian', '۲۴ مرداد ۱۴۰۴ باران آمد.', '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) باران آمد.\n'],
    [
      'each day once',
      'August 15, 2025 and August 15, 2025',
      'August 15, 2025 (24 Mordad 1404) and August 15, 2025\n',
    ],
  ])('%s', (_, source, expected) => {
    const once = annotated(source);
    expect(once.replaceAll(/ {2,}\|| -+ /gu, '')).toBe(expected.replaceAll(/ {2,}\|| -+ /gu, ''));
    expect(annotated(once)).toBe(once);
  });

  it.each([
    '# August 15, 2025\n',
    '> August 15, 2025\n',
    '`August 15, 2025`\n',
    '[August 15, 2025](x)\n',
    '![](x.png)\n*August 15, 2025*\n',
    '![](x.png)\n\n*August 15, 2025*\n',
    '<!-- jalali-ignore-next-line -->\nAugust 15, 2025\n'.replace('-->\n', '-->\n\n'),
    '“It was August 15, 2025,” she said.\n',
    'August 15, 2025 (24 Mordad 1404)\n',
  ])('leaves alone %j', (source) => {
    expect(
      String(
        remark()
          .use({ settings: { emphasis: '*' } })
          .use(remarkPressAnnotate)
          .processSync(source),
      ),
    ).toBe(source);
  });

  it('writes in the words of the file and of its options', () => {
    const source = '---\nlang: fa-AF\n---\n\n۲۴ اسد ۱۴۰۴ بود.\n';
    const run = (options?: adapter.RemarkPressAnnotateOptions): string =>
      String(remark().use(remarkFrontmatter).use(remarkPressAnnotate, options).processSync(source));
    // Kabul's August is «اگست», Tehran's «اوت».
    expect(run()).toContain('۲۴ اسد ۱۴۰۴ (۱۵ اگست ۲۰۲۵) بود.');
    expect(run({ locales: { persian: 'fa' } })).toContain('(۱۵ اوت ۲۰۲۵)');
    expect(annotated('August 15, 2025', { style: 'irangate' })).toContain('(24th of Mordad, 1404)');
  });
});

describe('options', () => {
  it.each<[unknown, string]>([
    [{ style: 'nobody' }, 'ERR_STYLE'],
    [{ rules: { nothing: 'off' } }, 'ERR_FIELD_TYPE'],
    [{ leastSeverity: 'fatal' }, 'ERR_FIELD_TYPE'],
    [{ severity: 'error' }, 'ERR_FIELD_TYPE'],
    [{ timeZone: 'Tehran' }, 'ERR_UNKNOWN_TIME_ZONE'],
    [{ messageLocale: 'de' }, 'ERR_UNKNOWN_LOCALE'],
    [{ now: '1404-05-24' }, 'ERR_PARSE_AMBIGUOUS'],
    ['irangate', 'ERR_FIELD_TYPE'],
  ])('%j is refused when the processor is made ready', (options, code) => {
    expect(
      codeThrownBy(() =>
        remark()
          .use(remarkPressCheck, options as Options)
          .freeze(),
      ),
    ).toBe(code);
  });

  it('a Date is no day', () => {
    const now = new Date('2025-08-15') as unknown as string;
    expect(() => remark().use(remarkPressCheck, { now }).freeze()).toThrow('Unexpected now');
  });

  it.each<[unknown, string]>([
    [{ style: 'nobody' }, 'ERR_STYLE'],
    [{ locales: { persian: 'de' } }, 'ERR_UNKNOWN_LOCALE'],
    [{ locales: { fa: 'fa' } }, 'ERR_FIELD_TYPE'],
    [{ locales: 'fa' }, 'ERR_FIELD_TYPE'],
    [{ each: 'day' }, 'ERR_FIELD_TYPE'],
    [{ locale: 'fa' }, 'ERR_FIELD_TYPE'],
  ])('%j is refused for annotations', (options, code) => {
    const act = (): unknown =>
      remark()
        .use(remarkPressAnnotate, options as never)
        .freeze();
    expect(codeThrownBy(act)).toBe(code);
  });

  it('may be what unified gives for none', () => {
    expect(() => unified().use(remarkPressCheck).use(remarkPressAnnotate).freeze()).not.toThrow();
    expect(() =>
      unified()
        .use([[remarkPressCheck, true as never]])
        .freeze(),
    ).not.toThrow();
  });

  it('tells messages in Persian', () => {
    const [message] = check('۳۱ مهر ۱۴۰۳', { messageLocale: 'fa' }).messages;
    expect(message?.reason).toBe('چنین روزی نیست: «۳۱ مهر ۱۴۰۳»؛ شاید «۳۰ مهر ۱۴۰۳».');
  });
});

describe('the place of a character of a node', () => {
  const pieces = fc.constantFrom(
    'a',
    'ب',
    '😀',
    '&amp;',
    '&#x6F2;',
    '&lt;',
    '\\*',
    '\\&',
    'R&D',
    ' ',
    '\n> ',
    '12',
    '\\\\',
  );
  it('is where the file has it, or how the file writes it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (parts) => {
        const source = `> x${parts.join('')}y`;
        const tree = remark().parse(source);
        const quote = tree.children[0];
        const inner = quote?.type === 'blockquote' ? quote.children[0] : undefined;
        if (inner?.type !== 'paragraph') return;
        for (const node of inner.children) {
          if (node.type !== 'text' || node.position === undefined) continue;
          const { start, end } = node.position;
          const own = source.slice(start.offset, end.offset);
          const places = alignValue(node.value, own);
          expect(places, source).toBeDefined();
          for (const [place, unit] of node.value.split('').entries()) {
            const at = places?.(place) ?? 0;
            expect([unit, '&', '\\'], source).toContain(own[at]);
            expect(at).toBeGreaterThanOrEqual(places?.(Math.max(0, place - 1)) ?? 0);
          }
          expect(places?.(node.value.length)).toBe(own.length);
        }
      }),
    );
  });

  it('is not told of a text that is another', () => {
    expect(alignValue('one', 'two')).toBeUndefined();
    expect(alignValue('one', 'one two one')).toBeUndefined();
  });
});
