import { expect, it } from 'vitest';
import { month } from '../../../src/web/engine/month.ts';

const SETTINGS = { messageLocale: 'en', style: 'default' } as const;
const parts = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
const weekday = new Intl.DateTimeFormat('en', { timeZone: 'UTC', weekday: 'long' });
const DAY = 86_400_000;

/** Every day from 1300 to 1450 by Intl, in months: the ISO days of each. */
function monthsByIntl(): Map<string, string[]> {
  const months = new Map<string, string[]>();
  for (let at = Date.UTC(1921, 2, 15); at < Date.UTC(2072, 3, 1); at += DAY) {
    const of = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]));
    const year = Number(of.get('year'));
    if (year < 1300 || year > 1450) continue;
    const key = `${year}-${of.get('month') ?? ''}`;
    const iso = new Date(at).toISOString().slice(0, 10);
    months.set(key, [...(months.get(key) ?? []), iso]);
  }
  return months;
}

it('has every day of every Jalali month of 1300 to 1450 once, below its weekday, as Intl has', () => {
  const months = monthsByIntl();
  expect(months.size).toBe(151 * 12);
  for (const [key, days] of months) {
    const [day = ''] = days;
    const grid = month({ ...SETTINGS, calendar: 'persian', day, by: 0, today: day });
    const cells = grid.weeks.flatMap((week) =>
      week.flatMap((one, column) => (one === undefined ? [] : [{ iso: one.iso, column }])),
    );
    expect(cells.map(({ iso }) => iso)).toEqual(days);
    expect(`${grid.year}-${grid.month}`).toBe(key);
    for (const { iso, column } of [cells[0], cells.at(-1)].filter((cell) => cell !== undefined))
      expect(grid.weekdays[column]?.wide).toBe(weekday.format(Date.parse(iso)));
  }
});

it('moves by months, and marks today', () => {
  const ask = { ...SETTINGS, calendar: 'gregory', today: '2025-08-15' } as const;
  const moved = month({ ...ask, day: '2025-08-31', by: -6 });
  expect([moved.year, moved.month]).toEqual([2025, 2]);
  const today = month({ ...ask, day: '2025-08-01', by: 0 }).weeks.flat();
  expect(today.filter((one) => one?.isToday).map((one) => one?.iso)).toEqual(['2025-08-15']);
});
