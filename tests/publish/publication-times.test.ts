import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPressError } from '../../src/core/index.ts';
import type { Article } from '../../src/publish/index.ts';
import { publicationTimes } from '../../src/publish/machine/publication-times.ts';
import { toIsoDateTime } from '../../src/time/machine-date-time.ts';
import { codeThrownBy } from '../support.ts';

type Dates = Omit<Article, 'inLanguage'>;

const iso = (epochMs: number): string => new Date(epochMs).toISOString();
const tehran = { timeZone: 'Asia/Tehran' };

/** The moments of an article as a machine field has them. */
function times(dates: Dates, timeZone?: string): [published: string, modified?: string] {
  const { published, modified } = publicationTimes(
    { inLanguage: 'fa', ...dates },
    timeZone === undefined ? {} : { timeZone },
  );
  const publishedAt = toIsoDateTime(published.epochMs, published);
  return modified === undefined
    ? [publishedAt]
    : [publishedAt, toIsoDateTime(modified.epochMs, modified)];
}

describe('datePublished', () => {
  it.each<[datePublished: string, timeZone: string | undefined, expected: string]>([
    ['2025-08-15', 'Asia/Tehran', '2025-08-15T00:00:00+03:30'],
    ['2022-08-15', 'Asia/Tehran', '2022-08-15T00:00:00+04:30'],
    ['2025-08-15', 'Asia/Kabul', '2025-08-15T00:00:00+04:30'],
    ['2025-08-15', 'America/Anchorage', '2025-08-15T00:00:00-08:00'],
    ['2025-01-15', 'America/Anchorage', '2025-01-15T00:00:00-09:00'],
    ['2025-08-15', 'UTC', '2025-08-15T00:00:00+00:00'],
    ['2025-08-15', '+03:30', '2025-08-15T00:00:00+03:30'],
    ['2025-08-15[u-ca=persian]', 'Asia/Tehran', '2025-08-15T00:00:00+03:30'],
    // 1 and 2 Farvardin 1401: the second began at one o'clock.
    ['2022-03-21', 'Asia/Tehran', '2022-03-21T00:00:00+03:30'],
    ['2022-03-22', 'Asia/Tehran', '2022-03-22T01:00:00+04:30'],
    ['2022-09-22', 'Asia/Tehran', '2022-09-22T00:00:00+03:30'],
    ['2025-08-15T06:00:00Z', 'Asia/Tehran', '2025-08-15T09:30:00+03:30'],
    ['2025-08-15T23:00:00-08:00', 'Asia/Tehran', '2025-08-16T10:30:00+03:30'],
    ['2025-08-15T09:30', 'Asia/Tehran', '2025-08-15T09:30:00+03:30'],
    ['2025-08-15T09:30[Asia/Kabul]', 'Asia/Tehran', '2025-08-15T08:30:00+03:30'],
    ['2025-08-15T06:00:00Z', undefined, '2025-08-15T06:00:00+00:00'],
    ['2025-08-15T09:30:00+03:30', undefined, '2025-08-15T09:30:00+03:30'],
    ['2025-08-15T09:30:00.750+0330', undefined, '2025-08-15T09:30:00+03:30'],
    ['2025-08-15T09:30[Asia/Kabul]', undefined, '2025-08-15T09:30:00+04:30'],
    ['2022-03-22T00:30:00', 'Asia/Tehran', '2022-03-22T01:00:00+04:30'],
  ])('%s in %s is %s', (datePublished, timeZone, expected) => {
    expect(times({ datePublished }, timeZone)).toEqual([expected]);
    expect(times({ datePublished, ...(timeZone !== undefined && { timeZone }) })).toEqual([
      expected,
    ]);
  });

  it("is in the caller's zone before the article's own", () => {
    const dates = { datePublished: '2025-08-15T06:00:00Z', ...tehran };
    expect(times(dates, 'Asia/Kabul')).toEqual(['2025-08-15T10:30:00+04:30']);
  });

  it.each<[datePublished: unknown, timeZone: string | undefined, code: string]>([
    ['2025-08-15', undefined, 'ERR_TIME_ZONE_REQUIRED'],
    ['2025-08-15T09:30:00', undefined, 'ERR_TIME_ZONE_REQUIRED'],
    ['2025-08-15', 'Tehran', 'ERR_UNKNOWN_TIME_ZONE'],
    ['1404-05-24', undefined, 'ERR_PARSE_AMBIGUOUS'],
    ['1404-05-24', 'Asia/Tehran', 'ERR_PARSE_AMBIGUOUS'],
    ['1404-05-24T09:30:00+03:30', undefined, 'ERR_PARSE_AMBIGUOUS'],
    ['1404/05/24', 'Asia/Tehran', 'ERR_PARSE_SYNTAX'],
    ['۲۰۲۵-۰۸-۱۵', 'Asia/Tehran', 'ERR_PARSE_SYNTAX'],
    ['۱۴۰۴-۰۵-۲۴T09:30:00Z', 'Asia/Tehran', 'ERR_PARSE_SYNTAX'],
    ['0000-00-00', 'Asia/Tehran', 'ERR_PARSE_AMBIGUOUS'],
    ['0000-00-00T00:00:00Z', 'Asia/Tehran', 'ERR_PARSE_AMBIGUOUS'],
    ['2025-02-29', 'Asia/Tehran', 'ERR_FIELD_RANGE'],
    ['2025-02-30T00:00:00Z', 'Asia/Tehran', 'ERR_FIELD_RANGE'],
    ['2025-08-15T25:00:00Z', 'Asia/Tehran', 'ERR_PARSE_SYNTAX'],
    ['2011-12-30', 'Pacific/Apia', 'ERR_SKIPPED_DAY'],
    ['Fri, 15 Aug 2025 09:30:00 +0330', 'Asia/Tehran', 'ERR_PARSE_SYNTAX'],
    ['', 'Asia/Tehran', 'ERR_PARSE_SYNTAX'],
    [null, 'Asia/Tehran', 'ERR_FIELD_TYPE'],
    [1755237600000, 'Asia/Tehran', 'ERR_FIELD_TYPE'],
    [new Date(0), 'Asia/Tehran', 'ERR_FIELD_TYPE'],
  ])('%o in %s is refused: %s', (datePublished, timeZone, code) => {
    expect(codeThrownBy(() => times({ datePublished } as never, timeZone))).toBe(code);
    const dates = { datePublished: '2025-01-01T00:00:00Z', dateModified: datePublished };
    expect(codeThrownBy(() => times(dates as never, timeZone))).toBe(code);
  });
});

describe('modified', () => {
  const published = '2025-08-15T09:30:00+03:30';

  it.each<[dateModified: string | undefined, dateUpdated: string | undefined, expected: string]>([
    ['2025-08-15T10:00:00+03:30', undefined, '2025-08-15T10:00:00+03:30'],
    [undefined, '2025-08-15T10:00:00+03:30', '2025-08-15T10:00:00+03:30'],
    ['2025-08-15T10:00:00+03:30', '2025-08-15T07:00:00Z', '2025-08-15T10:30:00+03:30'],
    ['2025-08-17T10:00:00+03:30', '2025-08-16', '2025-08-17T10:00:00+03:30'],
    ['2025-08-15T10:00:00+03:30', '2025-08-16', '2025-08-16T00:00:00+03:30'],
    // A day is told as the earliest moment that it can be.
    ['2025-08-15', undefined, '2025-08-15T09:30:00+03:30'],
    [published, undefined, '2025-08-15T09:30:00+03:30'],
  ])('%s and updated %s is %s', (dateModified, dateUpdated, expected) => {
    const dates = {
      datePublished: published,
      ...(dateModified !== undefined && { dateModified }),
      ...(dateUpdated !== undefined && { dateUpdated }),
      ...tehran,
    };
    expect(times(dates)).toEqual(['2025-08-15T09:30:00+03:30', expected]);
  });

  it.each([
    ['2025-08-15T09:29:59+03:30', published],
    ['2025-08-14', published],
    ['2025-08-14', '2025-08-15'],
    ['2025-08-14T20:29:59Z', '2025-08-15'],
  ])('%s before %s is refused, under either name', (value, datePublished) => {
    for (const field of ['dateModified', 'dateUpdated']) {
      const dates = { datePublished, [field]: value, ...tehran };
      expect(() => times(dates)).toThrow(
        expect.objectContaining({
          code: 'ERR_DATE_ORDER',
          earlierField: 'datePublished',
          laterField: field,
          later: value,
        }),
      );
    }
    const hidden = { datePublished, dateModified: '2026-01-01', dateUpdated: value, ...tehran };
    expect(codeThrownBy(() => times(hidden))).toBe('ERR_DATE_ORDER');
  });

  it('is refused as a day when nobody says whose', () => {
    const dates = { datePublished: published, dateUpdated: '2025-08-16' };
    expect(codeThrownBy(() => times(dates))).toBe('ERR_TIME_ZONE_REQUIRED');
    expect(times({ datePublished: published, dateUpdated: '2025-08-16T00:00:00Z' })).toEqual([
      '2025-08-15T09:30:00+03:30',
      '2025-08-16T00:00:00+00:00',
    ]);
  });

  it('is never told before the publication', () => {
    const instant = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2040-01-01') });
    const zone = fc.constantFrom('Asia/Tehran', 'America/Anchorage', 'UTC', '+14:00');
    fc.assert(
      fc.property(instant, instant, zone, fc.boolean(), (one, other, timeZone, wholeDay) => {
        const dateModified = wholeDay ? iso(other).slice(0, 10) : iso(other);
        try {
          const [at, modifiedAt = ''] = times({ datePublished: iso(one), dateModified, timeZone });
          return Date.parse(at) <= Date.parse(modifiedAt);
        } catch (error) {
          return (
            isPressError(error) && error.code === 'ERR_DATE_ORDER' && (wholeDay || other < one)
          );
        }
      }),
    );
  });
});

it('refuses what is no article', () => {
  expect(codeThrownBy(() => publicationTimes(undefined as never))).toBe('ERR_FIELD_TYPE');
});
