import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer, Ask, OperationName } from '../../../src/web/protocol.ts';
import { answer } from '../../../src/web/engine/answer.ts';
import { detectType } from '../../../src/web/engine/detect-type.ts';

const SETTINGS = { messageLocale: 'en', style: 'default' } as const;

function ask<Name extends OperationName>(
  name: Name,
  asked: Omit<Ask<Name>, 'messageLocale' | 'style'>,
): Answer<Name> {
  const response = answer({ id: 1, name, ask: { ...SETTINGS, ...asked } });
  if ('answer' in response) return response.answer as Answer<Name>;
  throw new Error(JSON.stringify(response));
}

const refusalOf = (name: OperationName, asked: object): unknown => {
  const response = answer({ id: 7, name, ask: { ...SETTINGS, ...asked } });
  return 'refusal' in response ? response.refusal.code : response;
};

const plain = (text: string) => ({ text, type: 'plain' }) as const;
const NONE = plain('');

describe('compare', () => {
  it('joins the dates of both sides, and the second date of a pair with the first', () => {
    const { source, target, findings } = ask('compare', {
      source: plain('It rained on August 15, 2025 (24 Mordad 1404), then on August 20, 2025.'),
      target: plain('۲۴ مرداد ۱۴۰۴ و سپس ۲۹ مرداد ۱۴۰۴ باران بارید.'),
    });
    expect(findings).toEqual([]);
    const [one, other, two] = source?.marks.map(({ pair }) => pair) ?? [];
    expect(one).toBeDefined();
    expect(other).toBe(one);
    expect(two).not.toBe(one);
    expect(target?.marks.map(({ pair }) => pair)).toEqual([one, two]);
    expect([source?.direction, target?.direction]).toEqual(['ltr', 'rtl']);
  });

  it.each(['source', 'target'] as const)('checks one side alone: %s', (side) => {
    const sides = { source: NONE, target: NONE, [side]: plain('Friday, August 16, 2025 was hot.') };
    const answered = ask('compare', sides);
    expect(answered.findings.map(({ ruleId }) => ruleId)).toEqual(['weekday-mismatch']);
    expect(answered.findings[0]?.side).toBe(side);
    expect(answered[side]?.marks).toHaveLength(1);
  });

  it.each([
    ['po', 'msgid "August 15, 2025"\nmsgstr "۲۵ مرداد ۱۴۰۴"\n'],
    ['csv', 'key,en,fa\na,"August 15, 2025",۲۵ مرداد ۱۴۰۴\n'],
    [
      'xliff',
      '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="fa" original="a" datatype="plaintext"><body><trans-unit id="a"><source>August 15, 2025</source><target>۲۵ مرداد ۱۴۰۴</target></trans-unit></body></file></xliff>',
    ],
  ] as const)('reads the texts of a file of both languages: %s', (type, text) => {
    const { units, findings } = ask('compare', { source: { text, type }, target: NONE });
    expect(units?.map((unit) => [unit.source.text, unit.target?.text])).toEqual([
      ['August 15, 2025', '۲۵ مرداد ۱۴۰۴'],
    ]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['date-changed']);
  });

  it('compares the messages of two files of i18next', () => {
    const { findings } = ask('compare', {
      source: { text: '{"a":{"b":"August 15, 2025"}}', type: 'messages' },
      target: { text: '{"a":{"b":"۲۵ مرداد ۱۴۰۴"}}', type: 'messages' },
    });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['date-changed']);
  });

  it('refuses front matter that cannot be read', () => {
    const text = '---\ntitle: "open\n---\n\nText.\n';
    expect(refusalOf('compare', { source: { text, type: 'markdown' }, target: NONE })).toBe(
      'ERR_DOCUMENT',
    );
  });
});

describe('convert', () => {
  const persian = new Intl.DateTimeFormat('fa-IR-u-ca-persian', {
    timeZone: 'UTC',
    dateStyle: 'long',
  });

  it.each(['1926-03-22', '1979-02-11', '2000-02-29', '2021-03-20', '2025-08-15', '2040-12-31'])(
    'prints %s in Persian as Intl does',
    (text) => {
      const { forms } = ask('convert', { text });
      const long = forms.find(({ id, locale }) => id === 'persian.long' && locale === 'fa');
      const byIntl = persian.formatToParts(Date.parse(text));
      const part = (type: string) => byIntl.find((one) => one.type === type)?.value;
      expect(long?.text).toBe(`${part('day') ?? ''} ${part('month') ?? ''} ${part('year') ?? ''}`);
    },
  );

  it('offers both readings of an ambiguous date', () => {
    const response = answer({ id: 1, name: 'convert', ask: { ...SETTINGS, text: '4/5/2025' } });
    // The Gregorian days are those of the two orders, the Jalali ones of the official calendar.
    expect('refusal' in response && response.refusal.readings).toEqual([
      { iso: '2025-05-04', text: 'May 4, 2025 (14 Ordibehesht 1404)' },
      { iso: '2025-04-05', text: 'April 5, 2025 (16 Farvardin 1404)' },
    ]);
  });

  it('gives both ends of a range', () => {
    const { days, forms } = ask('convert', { text: 'Mordad 1404' });
    expect(days.map(({ gregory: { month, day } }) => [month, day])).toEqual([
      [7, 23],
      [8, 22],
    ]);
    expect(new Set(forms.map(({ id }) => id))).toEqual(
      new Set(['pair', 'persian.long', 'gregory.long']),
    );
  });
});

describe('the rest', () => {
  it('reads UTF-16, a Word document, and refuses a bad byte', () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeffمرداد ۱۴۰۴', 'utf16le'));
    expect(ask('read', { bytes: utf16, name: 'a.md' })).toMatchObject({
      // Its mark stays: what is downloaded again has it.
      text: '\ufeffمرداد ۱۴۰۴',
      type: 'markdown',
    });
    const bytes = new Uint8Array(
      readFileSync(new URL('../../documents/docx/libreoffice.docx', import.meta.url)),
    );
    expect(ask('read', { bytes, name: 'a.docx' })).toMatchObject({
      type: 'plain',
      isWritable: false,
    });
    expect(refusalOf('read', { bytes: Uint8Array.of(0x41, 0xff, 0xfe), name: 'a.txt' })).toBe(
      'ERR_DOCUMENT',
    );
  });

  it('tells bylines in both languages, and refuses what has no language', () => {
    const document =
      '---\ntitle: A\nauthor: { en: Leila Rad, fa: لیلا راد }\ndate: 2025-08-15\ntimeZone: Asia/Tehran\nlang: en\n---\n';
    const { pieces } = ask('byline', { document });
    const bylines = pieces.filter(({ id }) => id === 'byline').map(({ text }) => text);
    expect(bylines[0]).toContain('Leila Rad');
    expect(bylines[1]).toContain('لیلا راد');
    expect(refusalOf('byline', { document: '---\ntitle: A\n---\n' })).toBe('ERR_DOCUMENT');
  });

  it('makes a report of what was found', () => {
    const sides = { source: plain('August 15, 2025'), target: plain('۲۵ مرداد ۱۴۰۴') };
    const { findings } = ask('compare', sides);
    const page = ask('report', { ...sides, findings });
    expect(page).toMatch(/^<!doctype html>/iu);
    expect(page).toContain('date-changed');
    // The source was checked too, though nothing was found in it.
    expect(page).toContain('Files checked: 2');
    expect(page).not.toContain('<script');
  });

  it('refuses a style that is none, tells a fault of ours apart from a refusal', () => {
    expect(ask('style', { given: 'irangate' })).toBe(true);
    expect(refusalOf('style', { given: { pair: 'none' } })).toBe('ERR_STYLE');
    const response = answer({ id: 3, name: 'compare', ask: SETTINGS });
    expect(response).toEqual({ id: 3, fault: expect.stringContaining('TypeError') as unknown });
  });

  it.each([
    ['---\ntitle: a\n---\n', 'markdown'],
    ['## Title\n', 'markdown'],
    ['  <!doctype html><p>a', 'html'],
    ['<p>a</p>', 'html'],
    ['Snow, 1 * 2 < 3.\n', 'plain'],
  ])('tells what %j is written in', (text, type) => {
    expect(detectType(text)).toBe(type);
  });
});
