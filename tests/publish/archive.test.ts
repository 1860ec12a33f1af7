import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJalali } from '../../src/core/index.ts';
import { archiveOf, type Dated } from '../../src/publish/archive/archive.ts';
import { dateFromInstant } from '../../src/time/index.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';

const persian = { calendar: 'persian' } as const;
const article = (id: string, datePublished: string, timeZone?: string) => ({
  id,
  datePublished,
  ...(timeZone !== undefined && { timeZone }),
});

/** An archive as its keys, each with the ids of its articles. */
function outline(...given: Parameters<typeof archiveOf<ReturnType<typeof article>>>): object {
  return Object.fromEntries(
    archiveOf(...given).map(({ key, months }) => [
      `y${key}`,
      months.map((month) => `${month.key}: ${month.articles.map(({ id }) => id).join(' ')}`),
    ]),
  );
}

describe('archiveOf', () => {
  const articles = [
    article('a', '2025-03-20'),
    article('b', '2025-08-15'),
    article('c', '2025-03-21'),
    article('d', '2025-08-22'),
    article('e', '2025-08-23'),
    article('f', '2025-08-15'),
  ];

  it('files by the months of either calendar, the newest first', () => {
    expect(outline(articles, persian)).toEqual({
      y1404: ['1404/06: e', '1404/05: d b f', '1404/01: c'],
      y1403: ['1403/12: a'],
    });
    expect(outline(articles, { calendar: 'gregory' })).toEqual({
      y2025: ['2025/08: e d b f', '2025/03: c a'],
    });
    expect(archiveOf([], persian)).toEqual([]);
  });

  it('tells the first day of each year and month', () => {
    const [year] = archiveOf(articles, persian);
    expect(year?.startDate).toEqual(jalali(1404, 1, 1));
    expect(year?.months.map(({ startDate }) => startDate)).toEqual([
      jalali(1404, 6, 1),
      jalali(1404, 5, 1),
      jalali(1404, 1, 1),
    ]);
    expect(archiveOf(articles, { calendar: 'gregory' })[0]?.months[0]?.startDate).toEqual(
      gregory(2025, 8, 1),
    );
  });

  it("takes a moment's day in the zone given, else the article's, else that it is written with", () => {
    // 31 Mordad 1404 ends in Tehran at 20:30 UTC.
    const moments = [
      article('z', '2025-08-22T21:00:00Z', 'Asia/Tehran'),
      article('o', '2025-08-22T21:00:00+00:00'),
      article('k', '2025-08-22T21:00:00Z', 'America/Anchorage'),
    ];
    expect(outline(moments, persian)).toEqual({ y1404: ['1404/06: z', '1404/05: o k'] });
    expect(outline(moments, { ...persian, timeZone: 'Asia/Tehran' })).toEqual({
      y1404: ['1404/06: z o k'],
    });
  });

  it('orders a day by its moments, then as given, days without a moment last', () => {
    const day = [
      article('day1', '2025-08-15'),
      article('early', '2025-08-15T06:00:00+03:30'),
      article('day2', '2025-08-15'),
      article('late', '2025-08-15T18:00:00+03:30'),
      article('late2', '2025-08-15T14:30:00+00:00'),
      article('newer', '2025-08-16'),
    ];
    expect(outline(day, persian)).toEqual({
      y1404: ['1404/05: newer late late2 early day1 day2'],
    });
  });

  it('keeps the articles themselves, and leaves the list alone', () => {
    const list = Object.freeze([...articles]);
    const kept = archiveOf(list, persian).flatMap(({ months }) =>
      months.flatMap((month) => month.articles),
    );
    expect(new Set(kept)).toEqual(new Set(list));
    expect(kept[0]).toBe(articles[4]);
  });

  it.each<[change: unknown, code: string]>([
    [article('x', '1404-05-24'), 'ERR_PARSE_AMBIGUOUS'],
    [article('x', '2025-02-29'), 'ERR_FIELD_RANGE'],
    [article('x', '۲۰۲۵-۰۸-۱۵'), 'ERR_PARSE_SYNTAX'],
    [article('x', '0000-00-00'), 'ERR_PARSE_AMBIGUOUS'],
    [article('x', '2025-08-15T00:00:00Z'), 'ERR_TIME_ZONE_REQUIRED'],
    [article('x', '2025-08-15', 'Tehran'), 'ERR_UNKNOWN_TIME_ZONE'],
    [{}, 'ERR_FIELD_TYPE'],
    [null, 'ERR_FIELD_TYPE'],
  ])('refuses all for the sake of %o, and names it: %s', (bad, code) => {
    const list = [...articles, bad] as Dated[];
    expect(() => archiveOf(list, persian)).toThrow(
      expect.objectContaining({
        code,
        articleIndex: 6,
        message: expect.stringMatching(/^articles\[6\]: /u) as string,
      }),
    );
  });

  it('refuses options and lists that are none', () => {
    expect(codeThrownBy(() => archiveOf(articles, undefined as never))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => archiveOf(articles, { calendar: 'lunar' as never }))).toBe(
      'ERR_UNKNOWN_CALENDAR',
    );
    expect(codeThrownBy(() => archiveOf([], {} as never))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => archiveOf('x' as never, persian))).toBe('ERR_FIELD_TYPE');
  });

  it('files every article once, in the month of its day in Tehran, and all in order', () => {
    const instants = fc.array(
      fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2040-01-01') }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(instants, (list) => {
        const dated = list.map((epochMs) => ({
          epochMs,
          datePublished: new Date(epochMs).toISOString(),
          timeZone: 'Asia/Tehran',
        }));
        const filed = archiveOf(dated, persian).flatMap(({ key, months }) =>
          months.flatMap((month) => {
            expect(month.key.slice(0, 4)).toBe(key);
            return month.articles.map(({ epochMs }) => ({ key: month.key, epochMs }));
          }),
        );
        expect(filed.map(({ epochMs }) => epochMs)).toEqual(list.toSorted((a, b) => b - a));
        for (const { key, epochMs } of filed) {
          const { year, month } = toJalali(dateFromInstant(epochMs, { timeZone: 'Asia/Tehran' }));
          expect(key).toBe(`${year}/${String(month).padStart(2, '0')}`);
        }
      }),
    );
  });

  it('takes tens of thousands in its stride', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => ({
      datePublished: new Date(Date.parse('2010-01-01') + index * 9_000_000).toISOString(),
      timeZone: 'Asia/Tehran',
    }));
    // CPU time: the clock of a busy machine says nothing.
    const start = process.cpuUsage();
    const years = archiveOf(many, persian);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(2000);
    expect(years.flatMap(({ months }) => months.flatMap((month) => month.articles))).toHaveLength(
      50_000,
    );
  });
});
