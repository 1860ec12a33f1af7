import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochDays, toEpochDays, toIsoDate } from '../../src/core/index.ts';
import { findMentions } from '../../src/parse/index.ts';
import { byline, masthead } from '../../src/publish/index.ts';
import { dateFromInstant } from '../../src/time/index.ts';
import { gregory } from '../support.ts';

const MS_PER_DAY = 86_400_000;
const day = fc.integer({
  min: toEpochDays(gregory(1971, 1, 1)),
  max: toEpochDays(gregory(2090, 1, 1)),
});
const locale = fc.constantFrom('en', 'en-GB', 'fa', 'fa-AF', 'ps');
const zone = fc.constantFrom('Asia/Tehran', 'Asia/Kabul', 'America/New_York', 'UTC');

/** The days that a text tells, in the order of the text; what is refused tells none. */
function daysIn(text: string): string[] {
  return findMentions(text).flatMap((mention) => (mention.status === 'read' ? [mention.iso] : []));
}

describe('a byline', () => {
  it('tells its own days to a reader, and no other, times beside them or not', () => {
    const time = fc.constantFrom('never' as const, 'updates' as const, 'always' as const);
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 86_399 }),
        fc.nat(20),
        locale,
        zone,
        time,
        (days, second, later, tag, timeZone, shown) => {
          const published = new Date(days * MS_PER_DAY + second * 1000).toISOString();
          const updated = new Date((days + later) * MS_PER_DAY + 86_399_000).toISOString();
          const text = byline(
            {
              datePublished: published,
              dateUpdated: updated,
              inLanguage: 'en',
              articleBody: 'word '.repeat(985),
            },
            { locale: tag, timeZone, time: shown },
          );
          const [first, last] = [published, updated].map((moment) =>
            toIsoDate(dateFromInstant(moment, { timeZone })),
          );
          const told = first === last ? [first, first] : [first, first, last, last];
          expect(daysIn(text), text).toEqual(told);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a masthead', () => {
  it('tells its own day twice', () => {
    fc.assert(
      fc.property(day, locale, fc.integer({ min: 1, max: 30_000 }), (days, tag, issueNumber) => {
        const date = fromEpochDays(days, 'persian');
        const text = masthead(
          { datePublished: date, issueNumber, volumeNumber: 32 },
          { locale: tag },
        );
        expect(daysIn(text), text).toEqual([toIsoDate(date), toIsoDate(date)]);
      }),
      { numRuns: 1000 },
    );
  });
});
