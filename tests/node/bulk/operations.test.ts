import { describe, expect, it } from 'vitest';
import { annotate, checkText } from '../../../src/check/index.ts';
import { createRewriter } from '../../../src/node/bulk/create-rewriter.ts';
import type { BulkOptions } from '../../../src/node/bulk/types.ts';
import { findMentions } from '../../../src/parse/index.ts';
import { readTime } from '../../../src/publish/index.ts';
import { codeThrownBy } from '../../support.ts';
import { rewriteText } from './rewrite-text.ts';

const TEXT = 'On Friday, August 14, 2025 it "rained"; not on ۲۴ مرداد ۱۴۰۴.';
const lines = (options: Omit<BulkOptions, 'format'>, text: string): unknown =>
  rewriteText(text, { format: 'lines', ...options });

describe('an operation on plain lines', () => {
  it('formats days, months and ranges', () => {
    const full = { op: 'format', locale: 'fa', dateStyle: 'full', to: 'persian' } as const;
    expect(lines(full, '2025-08-15\n24 Mordad 1404\n')).toEqual({
      text: 'جمعه ۲۴ مرداد ۱۴۰۴\nجمعه ۲۴ مرداد ۱۴۰۴\n',
      refused: [],
    });
    expect(lines({ op: 'format' }, 'Mordad 1404\nAugust 15–17, 2025\n1404/05/24')).toEqual({
      text: 'Mordad 1404\nAugust 15–17, 2025\n24 Mordad 1404',
      refused: [],
    });
    expect(lines({ op: 'format' }, '2025-08-15T22:00:00Z')).toMatchObject({
      refused: ['1 ERR_TIME_ZONE_REQUIRED'],
    });
    expect(lines({ op: 'format', timeZone: 'Asia/Tehran' }, '2025-08-15T22:00Z')).toMatchObject({
      text: 'August 16, 2025',
    });
  });

  it('parses to Gregorian ISO days', () => {
    expect(
      lines({ op: 'parse', add: '' }, '۲۴ مرداد ۱۴۰۴\nMordad 1404\n1404/05/24\n8/10/2012\n'),
    ).toEqual({
      text: '۲۴ مرداد ۱۴۰۴\t2025-08-15\nMordad 1404\t2025-07-23/2025-08-22\n1404/05/24\t2025-08-15\n8/10/2012\n',
      refused: ['4 ERR_PARSE_AMBIGUOUS'],
    });
    expect(lines({ op: 'parse', dateOrder: 'MDY' }, '8/10/2012')).toMatchObject({
      text: '2012-08-10',
    });
    expect(lines({ op: 'parse', now: '2025-08-15' }, '24 Mordad')).toMatchObject({
      text: '2025-08-15',
    });
    expect(lines({ op: 'parse', timeZone: 'Asia/Tehran' }, '2025-08-15T22:00Z')).toMatchObject({
      text: '2025-08-16',
    });
  });

  it('converts to the calendar that is asked for', () => {
    expect(lines({ to: 'persian' }, '1404/5/24\n2025-08-15')).toMatchObject({
      text: '1404/05/24\n1404/05/24',
    });
    // 2025 is no Jalali year of anybody's records.
    expect(lines({ from: 'persian' }, '2025-08-15\n0900/01/01')).toMatchObject({
      text: expect.stringMatching(/^2025-08-15\n1521-\d\d-\d\d$/u),
      refused: ['1 ERR_PARSE_AMBIGUOUS'],
    });
    expect(lines({ from: 'gregory' }, '24 Mordad 1404')).toMatchObject({
      refused: ['1 ERR_PARSE_AMBIGUOUS'],
    });
  });

  it('finds, checks, counts and annotates as the functions do', () => {
    expect(lines({ op: 'find', now: '2025-08-15' }, TEXT)).toMatchObject({
      text: JSON.stringify(findMentions(TEXT, { now: '2025-08-15' })),
    });
    expect(lines({ op: 'check' }, TEXT)).toMatchObject({ text: JSON.stringify(checkText(TEXT)) });
    expect(checkText(TEXT).length).toBeGreaterThan(0);
    expect(lines({ op: 'readtime', locale: 'en' }, TEXT)).toMatchObject({
      text: JSON.stringify(readTime(TEXT, { locale: 'en' })),
    });
    expect(lines({ op: 'annotate' }, TEXT)).toMatchObject({ text: annotate(TEXT) });
    expect(lines({ op: 'find' }, 'no date')).toEqual({ text: '[]', refused: [] });
  });
});

describe('an answer that is JSON', () => {
  it('is a value in NDJSON and a text in a cell', () => {
    const mentions = JSON.stringify(findMentions('August 15, 2025'));
    expect(
      rewriteText('{"t":"August 15, 2025"}', { format: 'ndjson', field: 't', op: 'find', add: 'd' })
        .text,
    ).toBe(`{"t":"August 15, 2025","d":${mentions}}`);
    expect(
      rewriteText('t\n"August 15, 2025"\n', { format: 'csv', field: 't', op: 'find' }).text,
    ).toBe(`t\n"${mentions.replaceAll('"', '""')}"\n`);
    expect(rewriteText('{"t":1}', { format: 'ndjson', field: 't', op: 'find' }).refused).toEqual([
      '1 ERR_FIELD_TYPE',
    ]);
  });
});

describe('options that are none', () => {
  it.each<[string, object, string]>([
    ['no format', {}, 'ERR_FIELD_TYPE'],
    ['an unknown operation', { format: 'lines', op: 'toString' }, 'ERR_FIELD_TYPE'],
    ['no field', { format: 'ndjson' }, 'ERR_FIELD_TYPE'],
    ['a field of plain lines', { format: 'lines', field: 'a' }, 'ERR_FIELD_TYPE'],
    ['a calendar', { format: 'lines', to: 'islamic' }, 'ERR_UNKNOWN_CALENDAR'],
    ['a zone', { format: 'lines', timeZone: 'Asia/Tehrn' }, 'ERR_UNKNOWN_TIME_ZONE'],
    ['a locale', { format: 'lines', op: 'format', locale: 'de' }, 'ERR_UNKNOWN_LOCALE'],
    ['no locale', { format: 'lines', op: 'readtime' }, 'ERR_FIELD_TYPE'],
    ['a style', { format: 'lines', op: 'annotate', style: 'none' }, 'ERR_STYLE'],
    ['a language of messages', { format: 'lines', messageLocale: 'de' }, 'ERR_UNKNOWN_LOCALE'],
  ])('are refused at once: %s', (_, options, code) => {
    expect(codeThrownBy(() => createRewriter(options as BulkOptions, () => 'pass'))).toBe(code);
  });
});

describe('rejections', () => {
  it('are told in the language that is asked for, on one line', () => {
    const messages: string[] = [];
    const rewriter = createRewriter({ format: 'lines', messageLocale: 'fa' }, ({ message }) => {
      messages.push(message);
      return 'pass';
    });
    rewriter.rewrite(Buffer.from('2025-02-30\nfoo\rbar\n'), true);
    expect(messages).toEqual([expect.stringMatching(/[آ-ی]/u), expect.stringMatching(/[آ-ی]/u)]);
    expect(messages.join('')).not.toMatch(/[\r\n]/u);
  });
});
