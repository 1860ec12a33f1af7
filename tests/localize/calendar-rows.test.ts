import { DateTime } from 'luxon';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_EPOCH_DAYS, MIN_EPOCH_DAYS } from '../../src/core/calendars/index.ts';
import { type CalendarRow, calendarRows, type DateOrPeriod } from '../../src/localize/index.ts';
import { codeThrownBy, gregory, jalali, readTable } from '../support.ts';

const DAY = 86_400_000;

const nowruzTable = readTable('nowruz-1206-1498.tsv');
const nowruzOf = new Map(nowruzTable.map(([year, iso]) => [Number(year), epochDayOf(iso)]));
const leapYears = new Set(
  nowruzTable.filter(([, , leap]) => leap === '1').map(([year]) => Number(year)),
);

function epochDayOf(iso = ''): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

/** The parts of a day that Intl prints, digits in ASCII. */
function intlOf(
  locale: string,
  calendar: string,
): (row: CalendarRow) => Record<'weekday' | 'year' | 'month' | 'day', string> {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
  return (row) => {
    const parts = format.formatToParts(row.epoch_days * DAY);
    const part = (name: string): string => parts.find(({ type }) => type === name)?.value ?? '';
    return {
      weekday: part('weekday'),
      year: part('year'),
      month: part('month'),
      day: part('day'),
    };
  };
}

/** The first few rows on which two answers differ, so that 55,000 days make one assertion. */
function differing(
  rows: readonly CalendarRow[],
  ours: (row: CalendarRow) => unknown,
  theirs: (row: CalendarRow) => unknown,
): unknown[] {
  const failures: unknown[] = [];
  for (const row of rows) {
    const [own, other] = [JSON.stringify(ours(row)), JSON.stringify(theirs(row))];
    if (own !== other) failures.push({ date: row.date, own, other });
    if (failures.length === 3) break;
  }
  return failures;
}

const PERSIAN_DIGITS = '۰۱۲۳۴۵۶۷۸۹';

function inPersianDigits(value: number): string {
  return String(value).replace(/\d/gu, (digit) => PERSIAN_DIGITS.charAt(Number(digit)));
}

/** By hand: the Saturday on or before 1 Farvardin begins the first week. */
function startOfJalaliWeeks(year: number): number {
  const nowruz = nowruzOf.get(year) ?? Number.NaN;
  const daysSinceSaturday = (new Date(nowruz * DAY).getUTCDay() + 1) % 7;
  return nowruz - daysSinceSaturday;
}

function yearOf(year: number): { calendar: 'persian'; year: number } {
  return { calendar: 'persian', year };
}

function count(from: DateOrPeriod, to: DateOrPeriod): number {
  return [...calendarRows({ from, to })].length;
}

describe('the rows of 1300 to 1450', () => {
  let rows: readonly CalendarRow[] = [];
  /** Every fifth, which meets every weekday in every month, for what is spelled. */
  let fifths: readonly CalendarRow[] = [];
  beforeAll(() => {
    rows = [...calendarRows({ from: yearOf(1300), to: yearOf(1450) })];
    fifths = rows.filter((_, index) => index % 5 === 0);
  });

  it('are every day, once, from Nowruz to the eve of Nowruz', () => {
    expect(rows[0]?.epoch_days).toBe(nowruzOf.get(1300));
    expect(rows.at(-1)?.epoch_days).toBe((nowruzOf.get(1451) ?? 0) - 1);
    const first = nowruzOf.get(1300) ?? 0;
    expect(rows.map(({ epoch_days: days }) => days)).toEqual(rows.map((_, index) => first + index));
    expect(
      differing(
        rows,
        ({ date }) => date,
        ({ epoch_days: days }) => new Date(days * DAY).toISOString().slice(0, 10),
      ),
    ).toEqual([]);
  });

  it.each([
    ['en', 'persian', 'jalali'],
    ['fa', 'persian', 'jalali'],
    ['en', 'gregory', 'gregorian'],
    ['fa', 'gregory', 'gregorian'],
  ] as const)('are named as by Intl in %s, %s calendar', (locale, calendar, prefix) => {
    const partsOf = intlOf(locale, calendar);
    expect(
      differing(
        fifths,
        (row) => [
          String(row[`${prefix}_year`]),
          row[`${prefix}_month_name_${locale}`],
          String(row[`${prefix}_day`]),
          row[`weekday_name_${locale}`],
        ],
        (row) => {
          const { year, month, day, weekday } = partsOf(row);
          // CLDR writes the ezafe of a name that stands before a year; alone it is no part of it.
          return [year, month.replace(/ٔ$/u, ''), day, weekday];
        },
      ),
    ).toEqual([]);
  });

  it('say the parts of the Gregorian year and the ISO week as luxon does', () => {
    expect(
      differing(
        rows,
        (row) => [
          row.gregorian_quarter,
          row.gregorian_month,
          row.gregorian_day_of_year,
          row.gregorian_is_leap_year,
          row.gregorian_is_month_start,
          row.gregorian_is_month_end,
          row.iso_week_year,
          row.iso_week,
          row.iso_weekday,
        ],
        (row) => {
          const day = DateTime.fromMillis(row.epoch_days * DAY, { zone: 'utc' });
          return [
            day.quarter,
            day.month,
            day.ordinal,
            day.isInLeapYear,
            day.day === 1,
            day.day === day.daysInMonth,
            day.weekYear,
            day.weekNumber,
            day.weekday,
          ];
        },
      ),
    ).toEqual([]);
  });

  it('say the parts of the Jalali year as the official table has them', () => {
    expect(
      differing(
        rows,
        (row) => [
          row.jalali_day_of_year,
          row.jalali_is_leap_year,
          row.jalali_is_month_start,
          row.jalali_is_month_end,
          row.jalali_half,
          row.jalali_quarter,
          row.season_en,
          row.season_fa,
          row.certainty,
          row.is_contested,
          row.is_proleptic,
        ],
        (row) => {
          const { jalali_year: year, epoch_days: days } = row;
          const dayOfYear = days - (nowruzOf.get(year) ?? 0) + 1;
          const firstDays = new Set([1, 32, 63, 94, 125, 156, 187, 217, 247, 277, 307, 337]);
          const last = leapYears.has(year) ? 366 : 365;
          const quarter = [94, 187, 277, 367].findIndex((next) => dayOfYear < next);
          return [
            dayOfYear,
            leapYears.has(year),
            firstDays.has(dayOfYear),
            firstDays.has(dayOfYear + 1) || dayOfYear === last,
            dayOfYear < 187 ? 1 : 2,
            quarter + 1,
            ['spring', 'summer', 'fall', 'winter'][quarter],
            ['بهار', 'تابستان', 'پاییز', 'زمستان'][quarter],
            'official',
            false,
            days < epochDayOf('1925-03-21'),
          ];
        },
      ),
    ).toEqual([]);
  });

  it('count Jalali weeks from the Saturday on or before 1 Farvardin', () => {
    expect(
      differing(
        rows,
        (row) => [row.jalali_week_year, row.jalali_week, row.jalali_weekday],
        (row) => {
          const { jalali_year: year, epoch_days: days } = row;
          const weekYear = days >= startOfJalaliWeeks(year + 1) ? year + 1 : year;
          const daysIntoWeeks = days - startOfJalaliWeeks(weekYear);
          return [weekYear, Math.floor(daysIntoWeeks / 7) + 1, (daysIntoWeeks % 7) + 1];
        },
      ),
    ).toEqual([]);
  });

  it('print the day in both languages and both calendars', () => {
    const jalaliEn = intlOf('en', 'persian');
    const jalaliFa = intlOf('fa', 'persian');
    const gregorianEn = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' });
    const gregorianFa = new Intl.DateTimeFormat('fa-u-ca-gregory', {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    expect(
      differing(
        fifths,
        (row) => [
          row.jalali_text_en,
          row.jalali_text_fa,
          row.gregorian_text_en,
          row.gregorian_text_fa,
        ],
        (row) => {
          const en = jalaliEn(row);
          const fa = jalaliFa(row);
          const moment = row.epoch_days * DAY;
          return [
            `${en.weekday}, ${en.day} ${en.month} ${en.year}`,
            `${fa.weekday} ${inPersianDigits(Number(fa.day))} ${fa.month} ${inPersianDigits(Number(fa.year))}`,
            gregorianEn.format(moment),
            `${fa.weekday} ${gregorianFa.format(moment)}`,
          ];
        },
      ),
    ).toEqual([]);
  });

  it('are the Jalali days of Intl, as text, as a number and in parts', () => {
    const partsOf = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    expect(
      differing(
        rows,
        (row) => [
          row.jalali_date,
          row.jalali_key,
          row.jalali_year,
          row.jalali_month,
          row.jalali_day,
        ],
        ({ epoch_days: days }) => {
          const parts = partsOf.formatToParts(days * DAY);
          const part = (name: string): string =>
            parts.find(({ type }) => type === name)?.value ?? '';
          const [year, month, day] = [part('year'), part('month'), part('day')] as const;
          return [
            `${year}/${month}/${day}`,
            Number(`${year}${month}${day}`),
            Number(year),
            Number(month),
            Number(day),
          ];
        },
      ),
    ).toEqual([]);
  });
});

describe('calendarRows', () => {
  it.each(readTable('contested-nowruz.tsv'))(
    'marks the days of %s that are contested',
    (text, _gregorian, ...isoDays) => {
      const year = Number(text);
      const rows = [...calendarRows({ from: yearOf(year - 2), to: yearOf(year + 1) })];
      const contested = rows.filter((row) => row.is_contested);
      const nowruz = epochDayOf(isoDays[0]);
      const first = Math.min(...isoDays.map((iso) => epochDayOf(iso)));
      expect(contested[0]?.epoch_days).toBe(first);
      expect(contested.at(-1)).toMatchObject({ jalali_year: year, jalali_is_month_end: true });
      const next = rows.find((row) => row.jalali_year === year + 1)?.epoch_days ?? 0;
      expect(contested).toHaveLength(next - first);
      expect(rows.find((row) => row.epoch_days === nowruz)?.jalali_date).toBe(`${year}/01/01`);
    },
  );

  it('reaches both ends of the range, its keys in order', () => {
    const early = [...calendarRows({ from: yearOf(-61), to: yearOf(-60) })];
    const turn = [...calendarRows({ from: yearOf(-1), to: yearOf(1) })];
    const late = [...calendarRows({ from: yearOf(3177), to: yearOf(3177) })];
    expect(early[0]).toMatchObject({
      date: '0560-03-20',
      epoch_days: MIN_EPOCH_DAYS,
      jalali_date: '-0061/01/01',
      certainty: 'algorithmic',
    });
    expect(late.at(-1)).toMatchObject({ date: '3799-03-19', epoch_days: MAX_EPOCH_DAYS });
    const all = [...early, ...turn, ...late];
    expect(
      all.findIndex((row, index) => row.jalali_key <= (all[index - 1]?.jalali_key ?? -Infinity)),
    ).toBe(-1);
    expect(all.every((row) => !Object.values(row).some((value) => value === undefined))).toBe(true);
  });

  it('takes days, months and years, of either calendar', () => {
    expect(count(jalali(1404, 5, 24), gregory(2025, 8, 15))).toBe(1);
    expect(
      count(
        { calendar: 'gregory', year: 2024, month: 2 },
        { calendar: 'gregory', year: 2024, month: 2 },
      ),
    ).toBe(29);
    expect(count(yearOf(1403), yearOf(1404))).toBe(366 + 365);
    expect(count({ calendar: 'gregory', year: 2000 }, { calendar: 'gregory', year: 2000 })).toBe(
      366,
    );
  });

  it('gives the first rows of three thousand years at once', () => {
    const rows = calendarRows({ from: yearOf(-61), to: yearOf(3177) });
    const begun = process.cpuUsage();
    expect(rows.next().value).toMatchObject({ jalali_year: -61 });
    expect(rows.next().value).toMatchObject({ jalali_day: 2 });
    // All of them are a million rows, which take whole seconds.
    expect(process.cpuUsage(begun).user).toBeLessThan(500_000);
  });

  it('refuses at the call, not at the first row', () => {
    expect(codeThrownBy(() => calendarRows({ from: yearOf(1405), to: yearOf(1404) }))).toBe(
      'ERR_DATE_ORDER',
    );
    expect(codeThrownBy(() => calendarRows({ from: yearOf(-62), to: yearOf(1) }))).toBe(
      'ERR_FIELD_RANGE',
    );
    expect(codeThrownBy(() => calendarRows({ from: yearOf(1404), to: yearOf(3178) }))).toBe(
      'ERR_FIELD_RANGE',
    );
    expect(codeThrownBy(() => calendarRows({ from: yearOf(1404), to: jalali(1404, 12, 30) }))).toBe(
      'ERR_FIELD_RANGE',
    );
    expect(codeThrownBy(() => calendarRows({ from: '1404' as never, to: yearOf(1404) }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(codeThrownBy(() => calendarRows(undefined as never))).toBe('ERR_FIELD_TYPE');
  });
});
