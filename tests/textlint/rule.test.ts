import { describe, expect, it } from 'vitest';
import rule from '../../src/textlint/index.ts';
import type { HostContext, HostErrorDetails, HostNode } from '../../src/textlint/host.ts';
import { tester } from './tester.ts';

tester.run('jalali-press/textlint', rule, {
  valid: [
    'On August 15, 2025 (24 Mordad 1404) it rained.',
    'باران در ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) آمد.',
    'Code, `30 Esfand 1404`, is left alone.',
    '```\n30 Esfand 1404\n```\n',
    '<!-- jalali-ignore-next-line -->\nuntil 30 Esfand 1404',
    { text: 'until 30 Esfand 1404', options: { rules: { 'no-such-day': 'off' } } },
    // A remark is not told unless it is asked for.
    { text: '', options: { leastSeverity: 'error', severity: 'warning' } },
  ],
  invalid: [
    {
      description: 'a date with markup inside, in a paragraph of one',
      text: 'It rained (**25th** of *Mordad*, [1404](http://a.b/)), August 15, 2025 (**25th** of Mordad, 1404).',
      output:
        'It rained (**25th** of *Mordad*, [1404](http://a.b/)), August 15, 2025 (**25th** of Mordad, 1404).',
      errors: [
        {
          range: [74, 96],
          message:
            'Unexpected 25th of Mordad, 1404 beside August 15, 2025, expected the same day: 24th of Mordad, 1404 [pair-mismatch]',
        },
      ],
    },
    {
      description: 'a safe mend is a fix, beside markup',
      text: 'باران در **۲4** مرداد ۱۴۰۴ آمد.',
      output: 'باران در **۲۴** مرداد ۱۴۰۴ آمد.',
      errors: [{ range: [11, 26] }],
    },
    {
      description: 'other mends are suggestions',
      text: '\n\nOn August 15, 2025 (25 Mordad 1404)',
      output: '\n\nOn August 15, 2025 (25 Mordad 1404)',
      errors: [
        {
          range: [22, 36],
          loc: { start: { line: 3, column: 21 }, end: { line: 3, column: 35 } },
          suggestions: [
            {
              id: 'pair-mismatch-1',
              message: 'write 24 Mordad 1404',
              range: [23, 24],
              output: '4',
            },
            {
              id: 'pair-mismatch-2',
              message: 'write August 16, 2025',
              range: [13, 14],
              output: '6',
            },
          ],
        },
      ],
    },
    {
      description: 'front matter, headings, cells and quotations',
      text: '---\ndate: 1404-05-24\n---\n\n# ۳۱ مهر ۱۴۰۳\n\n| a |\n| - |\n| 30 Esfand 1404 |\n\n> until 30\n> Esfand 1404\n',
      output:
        '---\ndate: 1404-05-24\n---\n\n# ۳۱ مهر ۱۴۰۳\n\n| a |\n| - |\n| 30 Esfand 1404 |\n\n> until 30\n> Esfand 1404\n',
      errors: [
        { loc: { start: { line: 2, column: 7 }, end: { line: 2, column: 17 } } },
        { loc: { start: { line: 5, column: 3 }, end: { line: 5, column: 14 } } },
        { loc: { start: { line: 9, column: 3 }, end: { line: 9, column: 17 } } },
        { loc: { start: { line: 11, column: 9 }, end: { line: 12, column: 14 } } },
      ],
    },
    {
      description: 'every place of a spelling at once',
      text: 'او میباشد و ۱۹ اوت ۲۰۲۵ هم میباشد.',
      output: 'او است و ۱۹ اوت ۲۰۲۵ هم است.',
      options: { style: { spelling: { replace: { میباشد: 'است' } } } },
      errors: [{ range: [3, 9] }],
    },
    {
      description: 'in Persian, from a day, in an order',
      text: '۳۱ مهر ۱۴۰۳',
      output: '۳۱ مهر ۱۴۰۳',
      options: {
        messageLocale: 'fa',
        now: '2025-08-15',
        dateOrder: 'DMY',
        timeZone: 'Asia/Tehran',
      },
      errors: [{ message: 'چنین روزی نیست: «۳۱ مهر ۱۴۰۳»؛ شاید «۳۰ مهر ۱۴۰۳». [no-such-day]' }],
    },
    {
      description: 'a document that cannot be read is an error at its place',
      text: '---\na: [1\nb: 2\n---\n\ntext',
      output: '---\na: [1\nb: 2\n---\n\ntext',
      errors: [{ line: 3 }],
    },
  ],
});

/** A host of its own: what the rule reports of a source with a name, its node beginning at `from`. */
function reported(
  source: string,
  path: string | undefined,
  options?: unknown,
  from = 0,
): readonly { readonly message: string; readonly details: HostErrorDetails }[] {
  const errors: { message: string; details: HostErrorDetails }[] = [];
  const context: HostContext = {
    Syntax: { Document: 'Document' },
    RuleError: class {
      readonly message: string;
      readonly details: HostErrorDetails;

      constructor(message: string, details: HostErrorDetails = {}) {
        this.message = message;
        this.details = details;
      }

      toString(): string {
        return this.message;
      }
    },
    fixer: { replaceTextRange: (range, text) => ({ range, text, isAbsolute: false }) },
    locator: {
      range: (range) => ({ type: 'TextlintRuleErrorPaddingLocation', isAbsolute: false, range }),
    },
    getSource: () => source,
    getFilePath: () => path,
    report: (_, error) => errors.push(error as (typeof errors)[number]),
  };
  const node: HostNode = { range: [from, source.length] };
  rule.linter(context, options)['Document']?.(node);
  return errors;
}

describe('the rule', () => {
  it('reads a file by its name, without one as Markdown, and text that is neither as it stands', () => {
    const source = '`30 Esfand 1404`';
    const counts = ['a.html', 'a.txt', 'a.rst', undefined].map(
      (path) => reported(source, path).length,
    );
    expect(counts).toEqual([1, 1, 1, 0]);
  });

  it('tells places from the beginning of its node', () => {
    const [one] = reported('x. until 30 Esfand 1404', 'a.txt', undefined, 2);
    expect(one?.details.padding).toMatchObject({ range: [7, 21] });
    expect(one?.details.suggestions?.[0]?.fix.range).toEqual([7, 9]);
  });

  it('mends one place of several from the first to the last', () => {
    const options = { style: { spelling: { replace: { میباشد: 'است' } } } };
    const [one] = reported('او میباشد و میباشد.', 'a.txt', options);
    expect(one?.details.fix).toEqual({ range: [3, 18], text: 'است و است', isAbsolute: false });
  });

  it('stays on its feet in a document that ends where it cannot be read', () => {
    const [one] = reported('---\na: [1', 'a.md');
    if (one !== undefined) expect(one.message).not.toBe('');
  });

  it.each([
    [{ rule: {} }, 'ERR_FIELD_TYPE'],
    [{ rules: { nothing: 'off' } }, 'ERR_FIELD_TYPE'],
    [{ leastSeverity: 'grave' }, 'ERR_FIELD_TYPE'],
    [{ style: 'nobody' }, 'ERR_STYLE'],
    [{ style: { date: { era: 'AP' } } }, 'ERR_STYLE'],
    [{ timeZone: 'Tehran' }, 'ERR_UNKNOWN_TIME_ZONE'],
    [{ messageLocale: 'de' }, 'ERR_UNKNOWN_LOCALE'],
    [{ now: 'soon' }, 'ERR_PARSE_SYNTAX'],
    [{ dateOrder: 'DYM' }, 'ERR_FIELD_TYPE'],
    ['on', 'ERR_FIELD_TYPE'],
  ])('refuses %j before any text', (options, code) => {
    expect(() => reported('', 'a.md', options)).toThrow(expect.objectContaining({ code }));
  });

  it('takes true, an empty object and nothing for what it is by default', () => {
    for (const options of [true, {}, undefined])
      expect(reported('30 Esfand 1404', 'a.md', options)).toHaveLength(1);
  });
});
