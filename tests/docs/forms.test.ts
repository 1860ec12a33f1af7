import { describe, expect, it } from 'vitest';
import { isPressError } from '../../src/core/index.ts';
import { parseDate, type ParseOptions } from '../../src/parse/index.ts';
import { textOf } from './markdown.ts';

const DAY_MS = 86_400_000;
const PERSIAN = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

type Fields = readonly [year: number, month: number, day: number];

/** The Jalali fields of a day, by Intl. */
function persianOf(epochMs: number): Fields {
  const parts = new Map(
    PERSIAN.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]),
  );
  return [parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0];
}

/** The first day whose fields begin with those given, or the last one; Intl is asked day by day. */
function jalaliDay(given: readonly number[], isLast: boolean): string {
  const [year = 0] = given;
  const days = Array.from(
    { length: 380 },
    (_, day) => Date.UTC(year + 621, 2, 15) + day * DAY_MS,
  ).filter((epochMs) => given.every((value, place) => persianOf(epochMs)[place] === value));
  const found = isLast ? days.at(-1) : days[0];
  return new Date(found ?? Number.NaN).toISOString().slice(0, 10);
}

function gregorianDay([year = 0, month, day]: readonly number[], isLast: boolean): string {
  const first = Date.UTC(year, (month ?? (isLast ? 12 : 1)) - 1, day ?? 1);
  const last = Date.UTC(year, month ?? 12, 0);
  return new Date(isLast && day === undefined ? last : first).toISOString().slice(0, 10);
}

/** Works out what `Jalali 1404/5/24 to 1404/6/3` is in Gregorian days. */
function isoOf(said: string): string {
  const [, calendar, from = '', to = from] =
    /^(Jalali|Gregorian) ([\d/]+)(?: to ([\d/]+))?$/u.exec(said) ?? [];
  const dayOf = calendar === 'Jalali' ? jalaliDay : gregorianDay;
  const first = dayOf(from.split('/').map(Number), false);
  const last = dayOf(to.split('/').map(Number), true);
  return first === last ? first : `${first}/${last}`;
}

/** The rows of the tables under a heading. */
function rowsUnder(heading: string): string[][] {
  const section = textOf('docs/forms.md').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return Array.from(section.matchAll(/^\| (`.*) \|$/gmu), ([, row = '']) =>
    row.split(' | ').map((cell) => cell.trim().replace(/^`(.*)`$/u, '$1')),
  );
}

const read = [...rowsUnder('English'), ...rowsUnder('Persian')];
const refused = rowsUnder('Refused, and what settles it');

describe('docs/forms.md', () => {
  it('has forms of both languages', () => {
    expect(rowsUnder('English').length).toBeGreaterThan(25);
    expect(rowsUnder('Persian').length).toBeGreaterThan(25);
    expect(refused.length).toBeGreaterThan(10);
  });

  it.each(read.map(([form = '', said = '', iso = '']) => [form, said, iso]))(
    'reads %s as %s',
    (form, said, iso) => {
      expect(iso).toBe(isoOf(said));
      const date = parseDate(form);
      expect(date.iso).toBe(iso);
      expect(date.calendar).toBe(said.startsWith('Jalali') ? 'persian' : 'gregory');
      expect(date.issues).toEqual([]);
    },
  );

  it.each(
    refused.map(([form = '', code = '', settled = '', said = '', iso = '']) => [
      form,
      code,
      settled,
      said,
      iso,
    ]),
  )('refuses %s with %s, settled by %s', (form, code, settled, said, iso) => {
    let thrown: unknown;
    try {
      parseDate(form);
    } catch (error) {
      thrown = error;
    }
    expect(isPressError(thrown) ? thrown.code : thrown).toBe(code);
    if (iso === '') return;
    expect(iso).toBe(isoOf(said));
    expect(parseDate(form, JSON.parse(settled) as ParseOptions).iso).toBe(iso);
  });
});
