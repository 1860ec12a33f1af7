/**
 * Every English error message of the package, in one place and one form: Unexpected X, expected Y,
 * do Z. Other languages have theirs in `locales/<tag>/errors.json` (see `describeError`).
 */
import { oneLine } from '../one-line.ts';
import { describeValue as show } from './describe-value.ts';

export const fieldType = (field: string, value: unknown, expected: string): string =>
  `Unexpected ${field} ${show(value)}, expected ${expected}`;

export const fieldRange = (field: string, value: number, min: number, max: number): string =>
  fieldType(field, value, `${min} to ${max}`);

/** The code names the kind: `ERR_UNKNOWN_TIME_ZONE` is of a time zone. */
export const unknownId = (code: string, id: string, known: readonly string[]): string =>
  fieldType(
    code.slice(12).toLowerCase().replace('_', ' '),
    id,
    (known.length === 1 ? '' : 'one of ') + known.join(', '),
  );

export const parseSyntax = (input: string, expected: string, index: number): string =>
  `Unexpected ${show(input.slice(index))} at ${index} of ${show(input)}, expected ${expected}`;

export const parseBareYear = (input: string, expected: string): string =>
  `No date, but a number: ${show(input)}, expected ${expected}`;

export const parseAmbiguous = (input: string, expected: string): string =>
  `Ambiguous date ${show(input)}: ${expected}`;

export const parseLunar = (input: string): string =>
  `Unexpected lunar Hijri date ${show(input)}, expected a Jalali or Gregorian date`;

export const parseNoSuchDay = (input: string, expected: string): string =>
  `No such day: ${show(input)}, expected ${expected}`;

export const parseNoYear = (input: string): string =>
  `No year in ${show(input)}, expected one in the text or a reference date as \`now\``;

export const parseNamedDay = (input: string): string =>
  `${show(input)} names an event, not a day of a year, expected a date with its year`;

export const timeZoneRequired = (what: string): string =>
  `No time zone for ${what}, expected \`timeZone\` such as "Asia/Tehran" or "+03:30"; the host's zone is never used`;

export const nowRequired = (what: string): string => `No \`now\` for ${what}, expected one`;

export const timeZoneData = (
  timeZone: string,
  instant: string,
  received: string,
  expected: string,
): string =>
  `Stale time zone data: ${timeZone} is at ${received} on ${instant}, expected ${expected}; update the browser or runtime`;

export const skippedDay = (date: string, timeZone: string): string =>
  `The day ${date} was skipped in ${timeZone}, expected another`;

export const dateOrder = (
  earlierField: string,
  earlier: string,
  laterField: string,
  later: string,
): string =>
  `Unexpected ${laterField} ${later} before ${earlierField} ${earlier}, expected it on or after`;

export const localeData = (locale: string, path: string, expected: string): string =>
  `Locale data of ${locale} lacks ${path}: expected ${expected}`;

export const style = (path: string, value: unknown, expected: string, file?: string): string =>
  (file === undefined ? '' : `${oneLine(file)}: `) + fieldType(oneLine(path), value, expected);

export const document = (file: string, line: number, column: number, reason: string): string =>
  `${oneLine(file)}:${line}:${column}: ${oneLine(reason)}`;
