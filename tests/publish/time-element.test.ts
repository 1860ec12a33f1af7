import { Parser } from 'htmlparser2';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { timeElement, type TimeElementOptions } from '../../src/publish/machine/time-element.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';
import { HOSTILE_NAMES } from './hostile.ts';

const fa = { locale: 'fa' } as const;
const en = { locale: 'en' } as const;
const tehran = { timeZone: 'Asia/Tehran' } as const;

describe('timeElement', () => {
  it.each<[value: Parameters<typeof timeElement>[0], options: TimeElementOptions, html: string]>([
    [jalali(1404, 5, 24), fa, '<time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴</time>'],
    [jalali(1404, 5, 24), en, '<time datetime="2025-08-15">24 Mordad 1404</time>'],
    [gregory(2025, 8, 15), en, '<time datetime="2025-08-15">August 15, 2025</time>'],
    [
      gregory(2025, 8, 15),
      { ...fa, calendar: 'persian', dateStyle: 'full' },
      '<time datetime="2025-08-15">جمعه ۲۴ مرداد ۱۴۰۴</time>',
    ],
    [
      gregory(2025, 8, 15),
      { ...fa, pair: true },
      '<time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)</time>',
    ],
    // A day never shifts.
    [jalali(1404, 5, 24), { ...fa, ...tehran }, '<time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴</time>'],
    ['2025-08-15', en, '<time datetime="2025-08-15">August 15, 2025</time>'],
    ['2025-08-15[u-ca=persian]', en, '<time datetime="2025-08-15">24 Mordad 1404</time>'],
    [
      '2025-08-15T23:00:00Z',
      { ...fa, ...tehran, calendar: 'persian' },
      '<time datetime="2025-08-16T02:30:00+03:30">۲۵ مرداد ۱۴۰۴</time>',
    ],
    [
      '2025-08-15T15:00:00-08:00',
      { ...en, pair: true },
      '<time datetime="2025-08-15T15:00:00-08:00">August 15, 2025 (24 Mordad 1404)</time>',
    ],
    [
      '2025-08-15T23:00:00[Asia/Kabul]',
      en,
      '<time datetime="2025-08-15T23:00:00+04:30">August 15, 2025</time>',
    ],
    [
      new Date('2025-08-15T23:00:00Z'),
      { ...en, timeZone: 'America/Anchorage' },
      '<time datetime="2025-08-15T15:00:00-08:00">August 15, 2025</time>',
    ],
    [
      0,
      { ...en, timeZone: 'UTC' },
      '<time datetime="1970-01-01T00:00:00+00:00">January 1, 1970</time>',
    ],
    [
      DateTime.fromISO('2022-08-15T06:00:00Z'),
      { ...en, ...tehran },
      '<time datetime="2022-08-15T10:30:00+04:30">August 15, 2022</time>',
    ],
    [
      { epochMilliseconds: Date.parse('2025-08-15T20:30:00Z') },
      { ...en, ...tehran },
      '<time datetime="2025-08-16T00:00:00+03:30">August 16, 2025</time>',
    ],
    [jalali(1404, 5, 24), { ...fa, text: 'دیروز' }, '<time datetime="2025-08-15">دیروز</time>'],
  ])('prints %o with %o', (value, options, html) => {
    expect(timeElement(value, options)).toBe(html);
  });

  it.each(HOSTILE_NAMES)('keeps %j as text', (text) => {
    let seen = '';
    const tags: string[] = [];
    const parser = new Parser({
      ontext: (piece) => {
        seen += piece;
      },
      onopentag: (name) => tags.push(name),
    });
    parser.end(timeElement(jalali(1404, 5, 24), { ...fa, text }));
    expect(seen).toBe(text);
    expect(tags).toEqual(['time']);
  });

  it.each<[value: unknown, options: object | undefined, code: string]>([
    ['2025-08-15T23:00:00Z', fa, 'ERR_TIME_ZONE_REQUIRED'],
    ['2025-08-15T23:00:00', fa, 'ERR_TIME_ZONE_REQUIRED'],
    [new Date(0), fa, 'ERR_TIME_ZONE_REQUIRED'],
    [0, fa, 'ERR_TIME_ZONE_REQUIRED'],
    [new Date(NaN), { ...fa, ...tehran }, 'ERR_FIELD_TYPE'],
    ['1404-05-24', fa, 'ERR_PARSE_AMBIGUOUS'],
    ['۲۰۲۵-۰۸-۱۵', fa, 'ERR_PARSE_SYNTAX'],
    [jalali(1404, 12, 30), fa, 'ERR_FIELD_RANGE'],
    [null, fa, 'ERR_FIELD_TYPE'],
    [undefined, fa, 'ERR_FIELD_TYPE'],
    [{}, fa, 'ERR_FIELD_TYPE'],
    [true, fa, 'ERR_FIELD_TYPE'],
    [jalali(1404, 5, 24), undefined, 'ERR_FIELD_TYPE'],
    [jalali(1404, 5, 24), {}, 'ERR_FIELD_TYPE'],
    [jalali(1404, 5, 24), { locale: 'de' }, 'ERR_UNKNOWN_LOCALE'],
    [jalali(1404, 5, 24), { ...fa, text: ' ' }, 'ERR_FIELD_TYPE'],
    [jalali(1404, 5, 24), { ...fa, text: 5 }, 'ERR_FIELD_TYPE'],
  ])('refuses %o with %o: %s', (value, options, code) => {
    expect(codeThrownBy(() => timeElement(value as never, options as never))).toBe(code);
  });
});
