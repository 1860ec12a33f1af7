import {
  type CalendarDate,
  type CalendarId,
  type EpochDays,
  fromEpochDays,
  type PackedDate,
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
  readonly unit: 'weekday' | 'day' | 'month' | 'year' | 'text';
  readonly texts: readonly string[];
}

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
  const samples = {
    // From a Monday on.
    weekday: upTo(7).map((day) => row(fromEpochDays(day - WEEKDAY_OF_EPOCH, calendar))),
    day: upTo(31).map((day) => row({ calendar, year, month: 1, day: day + 1 })),
    month: upTo(12).map((month) => row({ calendar, year, month: month + 1, day: 1 })),
    year: [[]],
    text: [row({ calendar, year, month: 1, day: 1 })],
  };
  const columns: Column[] = [];
  for (const [place, piece] of pieces.entries()) {
    const unit = unitOf(piece) ?? 'text';
    const own = unit === 'era' ? 'text' : unit;
    const texts = samples[own].map((filled) => filled[place] ?? '');
    columns.push({ unit: own, texts });
  }
  return printerOf(joined(columns), calendar, numberingSystem, fields.has('year4') ? 4 : 1);
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Puts each text that all dates have behind the texts of the column before it. */
function joined(columns: readonly Column[]): Column[] {
  const result: Column[] = [];
  for (const column of columns) {
    const before = result.at(-1);
    if (column.unit !== 'text' || before === undefined || before.unit === 'year') {
      result.push(column);
    } else {
      const [text = ''] = column.texts;
      result[result.length - 1] = { ...before, texts: before.texts.map((own) => own + text) };
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
  const system = systemOf(calendar);
  return (days) => {
    const packed = system.packedOf(days);
    let text = '';
    for (const { unit, texts } of columns) {
      text +=
        unit === 'year'
          ? yearText(packed >> 9, digits, width)
          : (texts[indexIn(unit, packed, days)] as string);
    }
    return text;
  };
}

function indexIn(unit: Column['unit'], packed: PackedDate, days: EpochDays): number {
  if (unit === 'day') return (packed & 31) - 1;
  if (unit === 'month') return ((packed >> 5) & 15) - 1;
  return unit === 'weekday' ? mod7(days + WEEKDAY_OF_EPOCH) : 0;
}

/** The years in which most dates lie, of four digits in either calendar, written when first printed. */
const FIRST_KEPT = 1200;
const LAST_KEPT = 2200;
const kept: Readonly<Record<NumberingSystem, string[]>> = { latn: [], arabext: [] };

function yearText(year: number, digits: NumberingSystem, width: number): string {
  if (year < FIRST_KEPT || year > LAST_KEPT) return formatInteger(year, digits, width);
  return (kept[digits][year - FIRST_KEPT] ??= formatInteger(year, digits));
}
