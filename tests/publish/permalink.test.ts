import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveKey, type ArchiveUnit } from '../../src/publish/archive/archive-key.ts';
import { permalink } from '../../src/publish/archive/permalink.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';

const persian = { calendar: 'persian' } as const;

describe('permalink', () => {
  it.each([
    [jalali(1404, 5, 24), 'urmia-lake', 'persian', '/1404/05/24/urmia-lake'],
    [jalali(1404, 5, 24), 'urmia-lake', 'gregory', '/2025/08/15/urmia-lake'],
    [gregory(2025, 8, 15), 'urmia-lake', 'persian', '/1404/05/24/urmia-lake'],
    ['2025-03-20', 'x', 'persian', '/1403/12/30/x'],
    ['2025-03-21', 'x', 'persian', '/1404/01/01/x'],
    ['1700-01-01', 'x', 'persian', '/1078/10/11/x'],
    [jalali(57, 1, 2), 'x', 'persian', '/0057/01/02/x'],
    ['2025-08-15', 'باران', 'persian', '/1404/05/24/%D8%A8%D8%A7%D8%B1%D8%A7%D9%86'],
    [
      '2025-08-15',
      'می\u200cبارد',
      'persian',
      '/1404/05/24/%D9%85%DB%8C%E2%80%8C%D8%A8%D8%A7%D8%B1%D8%AF',
    ],
    [
      '2025-08-15',
      '۲۴-مرداد',
      'persian',
      '/1404/05/24/%DB%B2%DB%B4-%D9%85%D8%B1%D8%AF%D8%A7%D8%AF',
    ],
    ['2025-08-15', 'a b?c#d&e%', 'persian', '/1404/05/24/a%20b%3Fc%23d%26e%25'],
    ['2025-08-15', '...', 'persian', '/1404/05/24/...'],
  ] as const)('of %o and %j by the %s calendar is %s', (date, slug, calendar, expected) => {
    expect(permalink(date, slug, { calendar })).toBe(expected);
  });

  it.each([
    '',
    ' ',
    '\u00a0',
    '.',
    '..',
    '../admin',
    'a/b',
    'a\\b',
    '/',
    'a\nb',
    'a\u0000',
    'a\u0085',
    '\ud800',
    'a\udc00b',
    '%D8%A8',
    'a%2fb',
    5,
    null,
    undefined,
    ['a'],
  ])('refuses the slug %j', (slug) => {
    expect(codeThrownBy(() => permalink('2025-08-15', slug as never, persian))).toBe(
      'ERR_FIELD_TYPE',
    );
  });

  it.each<[date: unknown, options: unknown, code: string]>([
    ['1404-05-24', persian, 'ERR_PARSE_AMBIGUOUS'],
    ['1404/05/24', persian, 'ERR_PARSE_SYNTAX'],
    ['0000-00-00', persian, 'ERR_PARSE_AMBIGUOUS'],
    ['2025-08-15T00:00:00Z', persian, 'ERR_PARSE_SYNTAX'],
    [jalali(1404, 12, 30), persian, 'ERR_FIELD_RANGE'],
    [jalali(0, 1, 1), persian, 'ERR_FIELD_RANGE'],
    [null, persian, 'ERR_FIELD_TYPE'],
    ['2025-08-15', undefined, 'ERR_FIELD_TYPE'],
    ['2025-08-15', {}, 'ERR_FIELD_TYPE'],
    ['2025-08-15', { calendar: 'jalali' }, 'ERR_UNKNOWN_CALENDAR'],
  ])('refuses %o with %o: %s', (date, options, code) => {
    expect(codeThrownBy(() => permalink(date as never, 'x', options as never))).toBe(code);
  });

  it('is one path in ASCII from which a server reads the slug back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (slug) => {
        let path: string;
        try {
          path = permalink('2025-08-15', slug, persian);
        } catch {
          return; // one of the refused
        }
        const { pathname } = new URL(path, 'https://example.com');
        expect(path).toMatch(/^\/1404\/05\/24\/[!-~]+$/u);
        expect(pathname.split('/')).toHaveLength(5);
        expect(decodeURIComponent(pathname.split('/').at(-1) ?? '')).toBe(slug);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('archiveKey', () => {
  it.each<[by: ArchiveUnit, jalaliKey: string, gregorianKey: string]>([
    ['year', '1404', '2025'],
    ['month', '1404/05', '2025/08'],
    ['day', '1404/05/24', '2025/08/15'],
  ])('by %s is %s or %s', (by, jalaliKey, gregorianKey) => {
    expect(archiveKey('2025-08-15', { calendar: 'persian', by })).toBe(jalaliKey);
    expect(archiveKey(jalali(1404, 5, 24), { calendar: 'gregory', by })).toBe(gregorianKey);
  });

  it('refuses another unit, calendar or date', () => {
    for (const by of ['week', undefined, 'toString']) {
      expect(codeThrownBy(() => archiveKey('2025-08-15', { ...persian, by: by as never }))).toBe(
        'ERR_FIELD_TYPE',
      );
    }
    expect(codeThrownBy(() => archiveKey('2025-02-29', { ...persian, by: 'day' }))).toBe(
      'ERR_FIELD_RANGE',
    );
    expect(codeThrownBy(() => archiveKey('2025-08-15', undefined as never))).toBe('ERR_FIELD_TYPE');
  });
});
