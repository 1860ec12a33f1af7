import type { EpochDays } from './calendar-date.ts';
import { persian } from './calendars/index.ts';
import { checkRange } from './checks.ts';
import { FieldTypeError, UnknownIdError } from './errors/index.ts';
import { decimal } from './packed.ts';

/** Imperial year minus Jalali year; months and days were unchanged. */
const YEARS_AHEAD = 1180;

/** The era's years; its first and last days were 21 March 1976 and 27 August 1978. */
const FIRST_YEAR = 2535;
const LAST_YEAR = 2537;
const FIRST_DAY = 25_350_101;
const LAST_DAY = 25_370_605;

/** The imperial year that a Jalali year is. */
export function imperialYearOf(jalaliYear: number): number {
  return jalaliYear + YEARS_AHEAD;
}

/** Refuses a day outside the era; the error counts days as `YYYYMMDD` of the era. */
export function checkImperialSpan(days: EpochDays): EpochDays {
  const date = YEARS_AHEAD * 10_000 + decimal(persian.packedOf(days));
  checkRange('imperial date', date, FIRST_DAY, LAST_DAY);
  return days;
}

/** The Jalali year of fields with an era, or why they have none. */
export function jalaliYearOf(fields: {
  readonly calendar: string;
  readonly era?: unknown;
  readonly eraYear?: unknown;
  readonly year?: unknown;
}): number {
  const { calendar, era, eraYear } = fields;
  if (typeof era !== 'string') throw new FieldTypeError('era', era, 'an era id');
  if (era !== 'imperial' || calendar !== 'persian') {
    throw new UnknownIdError('ERR_UNKNOWN_ERA', era, ['imperial (of the persian calendar)']);
  }
  checkRange('eraYear', eraYear, FIRST_YEAR, LAST_YEAR);
  const year = eraYear - YEARS_AHEAD;
  if (fields.year !== undefined && fields.year !== year) {
    throw new FieldTypeError(
      'year',
      fields.year,
      `${year}, the Jalali year of imperial ${eraYear}`,
    );
  }
  return year;
}
