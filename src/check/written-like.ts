import type { CalendarDate, CalendarId } from '../core/index.ts';
import { formatInteger } from '../locale-data/digits.ts';
import { dateNamesOf, servedLocales } from '../locale-data/index.ts';
import { allParseWords } from '../locale-data/parse-words.ts';
import type { CalendarNames, Spellings } from '../locale-data/types.ts';
import { foldText } from '../parse/fold.ts';
import type { DatePiece } from './date-pieces.ts';
import { hasPersianLetter } from './script.ts';
import { nameLike } from './weekday-names.ts';

type Written = Pick<DatePiece, 'text' | 'value'>;

/** The number of a day or a month in the digits, the padding and with the suffix of another. */
export function numberLike(piece: DatePiece, number: number, pieces: readonly DatePiece[]): string {
  const { text, value, suffix } = piece;
  if (number === value) return text;
  const digits = inDigitsOf(text, number, isPadded(piece, pieces) ? 2 : 1);
  return suffix === '' ? digits : digits + inCaseOf(suffix, suffixOf(number));
}

/** The number of a year in the digits of another, and as many of them. */
export function yearLike({ text, value, width }: DatePiece, number: number): string {
  if (number === value) return text;
  return width === 2 ? inDigitsOf(text, number % 100, 2) : inDigitsOf(text, number, width);
}

/** Whether a number below ten has a zero before it; of two digits the others of a date in numbers tell. */
function isPadded(piece: DatePiece, pieces: readonly DatePiece[]): boolean {
  if (piece.width === 1 || isZeroLed(piece)) return piece.width === 2;
  if (pieces.some(({ kind }) => kind === 'month')) return false;
  const parts = pieces.filter(({ kind, width }) => kind === 'number' && width <= 2).slice(0, 2);
  if (parts.some(({ width }) => width === 1)) return false;
  // An ISO date is.
  return parts.some(isZeroLed) || (pieces[0]?.width === 4 && piece.isDashed);
}

function isZeroLed({ text }: DatePiece): boolean {
  return /^[0۰٠]/u.test(text);
}

const ARABIC_ZERO = 0x660;

function inDigitsOf(text: string, number: number, width: number): string {
  if (/^[٠-٩]/u.test(text)) {
    const ascii = String(number).padStart(width, '0');
    return ascii.replace(/\d/gu, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
  }
  return formatInteger(number, /^[0-9]/u.test(text) ? 'latn' : 'arabext', width);
}

const englishOrdinals = new Intl.PluralRules('en', { type: 'ordinal' });

function suffixOf(day: number): string {
  return dateNamesOf('en').ordinals.suffixes?.[englishOrdinals.select(day)] ?? '';
}

/** The ordinal word of a day in the language of another, and parted as that is. */
export function ordinalLike({ text, value }: Written, day: number): string {
  if (day === value) return text;
  const isPersian = hasPersianLetter(text);
  const word = dateNamesOf(isPersian ? 'fa' : 'en').ordinals.words?.[day - 1] ?? '';
  if (!isPersian) return inCaseOf(text, text.includes(' ') ? word.replace('-', ' ') : word);
  // «بیست‌وچهارم»; «سی‌ام» is so in every hand.
  return text.includes('\u200cو') ? word.replace(' و ', '\u200cو') : word;
}

/** The name of a weekday in the language and width of another. */
export function weekdayLike({ text, value }: Written, weekday: number): string {
  if (weekday === value) return text;
  const isPersian = hasPersianLetter(text);
  const [name, stop] = text.endsWith('.') ? [text.slice(0, -1), '.'] : [text, ''];
  const like = nameLike(name, weekday);
  if (hasPersianLetter(like) !== isPersian)
    return dateNamesOf(isPersian ? 'fa' : 'en').weekdays.wide[weekday - 1] ?? '';
  return inCaseOf(text, like) + stop;
}

/** The name of a month in the language, the width and the spelling of another. */
export function monthLike(
  { text, value, calendar = 'gregory' }: Pick<DatePiece, 'text' | 'value' | 'calendar'>,
  to: Pick<CalendarDate, 'calendar' | 'month'>,
  isBeforeYear: boolean,
): string {
  if (value === to.month && calendar === to.calendar) return text;
  for (const isSame of [isEqual, isSpelledSo]) {
    for (const { from, to: names } of familiesOf(isBeforeYear)) {
      const name = names[to.calendar][to.month - 1]?.[0];
      const isOfFamily = from[calendar][value - 1]?.some((one) => isSame(one, text)) === true;
      if (isOfFamily && name !== undefined) return inCaseOf(text, name);
    }
  }
  const locale = hasPersianLetter(text) ? 'fa' : 'en';
  return dateNamesOf(locale).calendars[to.calendar].months.wide[to.month - 1] ?? '';
}

/** The spellings of each month, in either calendar. */
type Spelled = Readonly<Record<CalendarId, Spellings>>;

/** Names of months of one language and width: those by which it is known, and those that it gives. */
interface Family {
  readonly from: Spelled;
  readonly to: Spelled;
}

const known = new Map<boolean, readonly Family[]>();

/** Every family, those of the locales before spellings that are only read; before a year some end in ezafe. */
function familiesOf(isBeforeYear: boolean): readonly Family[] {
  let families = known.get(isBeforeYear);
  if (families === undefined) {
    families = [...servedLocales().flatMap((tag) => printed(tag, isBeforeYear)), ...readOnly()];
    known.set(isBeforeYear, families);
  }
  return families;
}

function printed(tag: string, isBeforeYear: boolean): Family[] {
  const { persian, gregory } = dateNamesOf(tag).calendars;
  const spelled = (
    namesOf: (months: CalendarNames['months']) => Spellings | undefined,
  ): Spelled => ({
    persian: namesOf(persian.months) ?? [],
    gregory: namesOf(gregory.months) ?? [],
  });
  const wide = spelled((months) => each(months.wide));
  const beforeYear = spelled((months) => each(months.beforeYear ?? months.wide));
  const short = spelled((months) => each(months.abbreviated ?? months.wide));
  const ap = spelled((months) => each(months.ap ?? months.wide));
  const stopped = spelled((months) => each(months.abbreviated?.map((name) => `${name}.`)));
  const others = spelled(({ alternatives = {}, wide: names }) =>
    names.map((_, place) => alternatives[place + 1] ?? []),
  );
  const otherwise = spelled(({ alternatives = {}, wide: names }) =>
    names.map((name, place) => alternatives[place + 1] ?? [name]),
  );
  const plain = [
    { from: wide, to: wide },
    { from: beforeYear, to: beforeYear },
  ];
  return [
    ...(isBeforeYear ? plain.toReversed() : plain),
    { from: ap, to: ap },
    { from: short, to: short },
    { from: stopped, to: ap },
    { from: others, to: otherwise },
  ];
}

function readOnly(): Family[] {
  return allParseWords().flatMap(({ months: { gregory, persian, afghan } }) =>
    [persian, afghan].map((names) => {
      const spelled = { persian: names, gregory };
      return { from: spelled, to: spelled };
    }),
  );
}

function each(names: readonly string[] | undefined): Spellings | undefined {
  return names?.map((name) => [name]);
}

function isEqual(name: string, text: string): boolean {
  return name === text;
}

function isSpelledSo(name: string, text: string): boolean {
  return foldText(name) === foldText(text);
}

/** A name in capitals, with one, or without, as another is. */
function inCaseOf(text: string, name: string): string {
  if (text === text.toLowerCase()) return /[a-z]/u.test(text) ? name.toLowerCase() : name;
  if (text.length > 1 && text === text.toUpperCase()) return name.toUpperCase();
  return name.charAt(0).toUpperCase() + name.slice(1);
}
