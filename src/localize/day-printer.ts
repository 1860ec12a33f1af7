import {
  type CalendarDate,
  type CalendarId,
  type EpochDays,
  fromEpochDays,
} from '../core/index.ts';
import { systemOf } from '../core/calendars/index.ts';
import { mod7 } from '../core/parts-of-year.ts';
import { formatInteger } from '../locale-data/digits.ts';
import type { NumberingSystem } from '../locale-data/index.ts';
import type { CalendarForm } from './calendar-form.ts';
import { fillPieces, patternOf } from './date-parts.ts';
import { compilePattern } from './pattern.ts';
import { unitOf } from './pieces.ts';

/** Prints a day of one form, in one calendar and language. */
export type DayPrinter = (days: EpochDays) => string;

/** What stands at one place of a pattern: a text for each value of its field, or the one text of all dates. */
interface Column {
  readonly unit: 'weekday' | 'monthDay' | 'year' | 'text';
  /** By the weekday, Monday the first; by the lower bits of a packed date; none of a year. */
  readonly texts: Texts;
}

type Texts = readonly string[];

/** A year whose first month has 31 days, as it has in either calendar. */
const SAMPLE_YEAR = { persian: 1404, gregory: 2025 } as const;

/** 1970-01-01 was a Thursday, the fourth day of the week, the first being 0. */
const WEEKDAY_OF_EPOCH = 3;

/**
 * Makes the printer of a form that has been checked; undefined where a text is no row of columns: imperial
 * years are refused outside their span, and a Gregorian winter has two. The columns are filled by what prints
 * every other date, so the two cannot differ in a word; putting a date together from them takes a twentieth
 * of the time.
 */
export function dayPrinter(
  { form, locale }: CalendarForm,
  calendar: CalendarId,
): DayPrinter | undefined {
  const { names, numberingSystem } = locale;
  const pieces = compilePattern(patternOf(form, names.calendars[calendar], names));
  const fields = new Set(pieces.map((piece) => ('field' in piece ? piece.field : '')));
  if (form.era === 'imperial' || fields.has('seasonYear')) return undefined;

  const year = SAMPLE_YEAR[calendar];
  const row = (date: CalendarDate): readonly string[] =>
    fillPieces(pieces, date, form, locale).map(({ value }) => value);
  // From a Monday on.
  const week = upTo(7).map((day) => row(fromEpochDays(day - WEEKDAY_OF_EPOCH, calendar)));
  const days = upTo(31).map((day) => row({ calendar, year, month: 1, day: day + 1 }));
  const months = upTo(12).map((month) => row({ calendar, year, month: month + 1, day: 1 }));
  const columns = pieces.map((piece, place): Column => {
    const at = (filled: readonly string[] | undefined): string => filled?.[place] ?? '';
    const unit = unitOf(piece);
    if (unit === 'weekday') return { unit, texts: week.map(at) };
    if (unit === 'day') return monthDayColumn((_, day) => at(days[day - 1]));
    if (unit === 'month') return monthDayColumn((month) => at(months[month - 1]));
    return unit === 'year' ? { unit, texts: [] } : { unit: 'text', texts: [at(days[0])] };
  });
  return printerOf(joined(columns), calendar, numberingSystem, fields.has('year4') ? 4 : 1);
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function monthDayColumn(textOf: (month: number, day: number) => string): Column {
  const texts = upTo(512).map((bits) => textOf(bits >> 5, bits & 31));
  return { unit: 'monthDay', texts };
}

/** Makes neighbours one where one index tells both: a text that all dates have, a day beside its month. */
function joined(columns: readonly Column[]): Column[] {
  const result: Column[] = [];
  for (const column of columns) {
    const before = result.at(-1);
    const { unit, texts } = column;
    if (
      before !== undefined &&
      before.unit !== 'year' &&
      (unit === 'text' || unit === before.unit)
    ) {
      const join = (own: string, index: number): string =>
        // `join` gives a flat string, which is what is quick to add to the next.
        [own, texts[unit === 'text' ? 0 : index]].join('');
      result[result.length - 1] = { ...before, texts: before.texts.map(join) };
    } else {
      result.push(column);
    }
  }
  return result;
}

function printerOf(
  columns: readonly Column[],
  calendar: CalendarId,
  digits: NumberingSystem,
  width: number,
): DayPrinter {
  const { packedOf } = systemOf(calendar);
  const years = kept[digits];
  const yearText = (year: number): string => {
    if (year < FIRST_KEPT || year > LAST_KEPT) return formatInteger(year, digits, width);
    return (years[year - FIRST_KEPT] ??= formatInteger(year, digits));
  };
  if (columns.map(({ unit }) => unit).join(' ') === 'weekday monthDay year') {
    // The order of most languages, put together without the loop: two thirds of the time.
    const [weekdays, monthDays] = columns.map(({ texts }) => texts) as [Texts, Texts];
    return (days) => {
      const packed = packedOf(days);
      const weekday = weekdays[mod7(days + WEEKDAY_OF_EPOCH)] as string;
      return weekday + (monthDays[packed & 511] as string) + yearText(packed >> 9);
    };
  }
  return (days) => {
    const packed = packedOf(days);
    let text = '';
    for (const { unit, texts } of columns) {
      text +=
        unit === 'monthDay'
          ? texts[packed & 511]
          : unit === 'weekday'
            ? texts[mod7(days + WEEKDAY_OF_EPOCH)]
            : unit === 'year'
              ? yearText(packed >> 9)
              : texts[0];
    }
    return text;
  };
}

/** The years in which most dates lie, of four digits in either calendar, written when first printed. */
const FIRST_KEPT = 1200;
const LAST_KEPT = 2200;
const kept: Readonly<Record<NumberingSystem, string[]>> = { latn: [], arabext: [] };
