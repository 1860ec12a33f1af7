import { APOSTROPHE, COLON, COMMA, foldText, HYPHEN, isPersianAt } from './fold.ts';
import type { YearPart } from './parts.ts';
import { gluedNumber } from './glued-number.ts';
import { wordBefore } from './surroundings.ts';
import { isRole } from './token-tests.ts';
import type { Token, Tokens } from './tokens.ts';

/** Something read, and the token after it. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/** «یک هزار و سیصد و پنجاه و هفت» has six; a longer run of number words is no year. */
const MOST_NUMBER_WORDS = 8;

/** Reads a number in words: «هزار و چهارصد و چهار», nineteen seventy-nine. */
export function readNumberWords(tokens: Tokens, from: number): Read<number> | undefined {
  let next = from;
  let total = 0; // thousands that are complete
  let group = 0;
  let last = Infinity;
  let count = 0;
  while (count < MOST_NUMBER_WORDS) {
    const value = tokens.at(next).sense?.cardinal;
    if (value === undefined) break;
    if (value === 1000) {
      total += Math.max(group, 1) * 1000;
      group = 0;
    } else if (value === 100 && group > 0 && group < 10) {
      group *= 100;
    } else if (value < scaleOf(last)) {
      group += value;
    } else if (group >= 11 && group < 30 && total === 0 && count > 0) {
      group = group * 100 + value; // nineteen seventy-nine
    } else {
      break;
    }
    last = value;
    count++;
    next++;
    const joiner = tokens.at(next);
    const joins =
      joiner.sense?.roles.has('and') === true ||
      (joiner.kind === 'mark' && joiner.mark === HYPHEN && joiner.glued);
    if (joins && tokens.at(next + 1).sense?.cardinal !== undefined) next++;
  }
  return count === 0 ? undefined : { value: total + group, next };
}

/** What may be added to a number word: units to tens, tens to hundreds, anything to thousands. */
function scaleOf(last: number): number {
  if (last >= 1000) return 1000;
  if (last >= 100) return 100;
  return last >= 20 ? 10 : 0;
}

/** Reads a day of the month: `24`, `24th`, `۲۴ام`, twenty-fourth, «بیست و چهارم», «سی». */
export function readDay(
  tokens: Tokens,
  from: number,
): (Read<number> & { readonly ordinal: boolean }) | undefined {
  const token = tokens.at(from);
  if (token.kind === 'number') {
    if (token.digits > 2 || token.value === 0) return undefined;
    const suffix = suffixAfter(tokens, from + 1);
    return { value: token.value, next: suffix ?? from + 1, ordinal: suffix !== undefined };
  }
  const ordinal = token.sense?.ordinal;
  if (ordinal !== undefined) return { value: ordinal, next: from + 1, ordinal: true };
  if (token.sense?.dayCardinal !== true) return undefined;
  const words = readNumberWords(tokens, from);
  return words !== undefined && words.value <= 31 ? { ...words, ordinal: false } : undefined;
}

/** `24th`, `24 th` never; «۲۴ام», «۲۴-ام», «۲۴ ام». */
function suffixAfter(tokens: Tokens, from: number): number | undefined {
  const first = tokens.at(from);
  const hyphen = first.kind === 'mark' && first.mark === HYPHEN && first.glued;
  const token = hyphen ? tokens.at(from + 1) : first;
  if (token.sense?.roles.has('ordinalSuffix') !== true) return undefined;
  if (token.sense.month !== undefined && !isPashtoOrdinal(tokens, from)) return undefined;
  const arabic = isPersianAt(tokens.text, token.start);
  const single = token.end - token.start === 1;
  if (!token.glued && (!arabic || single)) return undefined;
  return hyphen ? from + 2 : from + 1;
}

/** «د زمري ۲۴مه» is the 24th in Pashto; «۲۴مه ۲۰۲۵» is May, typed without a space. */
function isPashtoOrdinal(tokens: Tokens, suffix: number): boolean {
  if (!tokens.at(suffix).glued) return false;
  const before = wordBefore(tokens.text, tokens.at(suffix - 1).start);
  if (before?.month !== undefined || before?.roles.has('dayLead') === true) return true;
  const comma = tokens.at(suffix + 1).mark === COMMA ? suffix + 2 : suffix + 1;
  const { kind, digits } = tokens.at(isRole(tokens.at(comma), 'year') ? comma + 1 : comma);
  return kind !== 'number' || digits !== 4;
}

/** How a year may be written: in full only, in two digits too, or that after a day and a month. */
export type YearForm = 'full' | 'short' | 'dated';

/** Reads a year: four digits, two after a month or «سال», or words. */
export function readYear(tokens: Tokens, from: number, form: YearForm): Read<YearPart> | undefined {
  const first = tokens.at(from);
  const apostrophe = first.kind === 'mark' && first.mark === APOSTROPHE;
  const at = apostrophe ? from + 1 : from;
  const token = tokens.at(at);
  if (token.kind === 'number') {
    const isShort = token.digits === 2;
    if (token.digits !== 4 && !isShort) return undefined;
    if (!endsNumber(tokens, at, form === 'dated' && !isShort)) return undefined;
    if (isShort && !apostrophe && (form === 'full' || !isShortYear(tokens, at, form)))
      return undefined;
    return { value: { value: token.value, digits: token.digits }, next: at + 1 };
  }
  return apostrophe ? undefined : readYearWords(tokens, from, form);
}

/** «هزاروسیصدوپنجاه‌وهفت», «دوهزار و بیست و پنج»: the thousands with what is written in one with them. */
function readGluedNumber(tokens: Tokens, from: number): Read<number> | undefined {
  const { kind, sense, start, end } = tokens.at(from);
  if (kind !== 'word' || sense !== undefined || !isPersianAt(tokens.text, start)) return undefined;
  const glued = gluedNumber(foldText(tokens.text.slice(start, end)));
  if (glued === undefined) return undefined;
  const { value, last } = glued;
  const more = isRole(tokens.at(from + 1), 'and') ? readNumberWords(tokens, from + 2) : undefined;
  if (more === undefined || more.value >= scaleOf(last)) return { value, next: from + 1 };
  return { value: value + more.value, next: more.next };
}

/** A number in words is a year where it is called one, or where nothing follows that it could count. */
function readYearWords(tokens: Tokens, from: number, form: YearForm): Read<YearPart> | undefined {
  const words = readNumberWords(tokens, from) ?? readGluedNumber(tokens, from);
  if (words === undefined) return undefined;
  const before = from > 0 ? tokens.at(from - 1).sense?.roles : undefined;
  const called = ['year', 'years', 'decade'].some((role) => before?.has(role as 'year') === true);
  if (words.value >= 1000 && words.value < 3200) {
    // «هزار و دویست دانشجو» is a count; nobody counts so many students to the last one.
    const exact = words.value % 10 !== 0 && !isCounted(tokens, words.next);
    const fits = called || exact || standsAlone(tokens, words.next);
    return fits ? { value: { value: words.value, digits: 4 }, next: words.next } : undefined;
  }
  const isShort = words.value >= 20 && words.value < 100;
  const isYear =
    form !== 'full' && (called || (form === 'dated' && isSpokenYear(tokens, from, words)));
  return isShort && isYear
    ? { value: { value: words.value, digits: 2 }, next: words.next }
    : undefined;
}

/** «۶ بهمن چهل و یک», where nothing follows that it could count; an odd number runs on: «سی و دو رخ داد». */
function isSpokenYear(tokens: Tokens, from: number, { value, next }: Read<number>): boolean {
  if (!isPersianAt(tokens.text, tokens.at(from).start)) return false;
  return standsAlone(tokens, next) || (value > 31 && value % 10 !== 0 && !isCounted(tokens, next));
}

/** Whether a noun stands there that numbers count. */
function isCounted(tokens: Tokens, index: number): boolean {
  return isRole(tokens.at(index), 'countNoun') || isRole(tokens.at(index), 'weakCountNoun');
}

/** The end, punctuation or an era: nothing that a number before it could count. */
function standsAlone(tokens: Tokens, next: number): boolean {
  const after = tokens.at(next);
  if (after.kind === 'word') return after.sense?.era !== undefined;
  return after.kind !== 'number';
}

/**
 * Two digits are a year where nothing follows them that they could count; «تیر ۷۸» and `Aug 53` run
 * on too, for no hour and no day is so large, but not before the things that they count.
 */
function isShortYear(tokens: Tokens, index: number, form: YearForm): boolean {
  const runsOn =
    tokens.at(index).value > 31 && !(form === 'dated' && countsPlural(tokens, index + 1));
  return runsOn || standsAlone(tokens, index + 1);
}

/** `On 15 August 45 protesters …`: a noun in the plural; `was`, `Paris` and `campus` are none. */
function countsPlural(tokens: Tokens, index: number): boolean {
  const { kind, start, end } = tokens.at(index);
  if (kind !== 'word' || !ENGLISH_PLURAL.test(tokens.text.slice(start, end))) return false;
  // `The 15 August 45 protests` are those of a day.
  return tokens.before?.roles.has('the') !== true;
}

const ENGLISH_PLURAL = /^[a-z]{2,}[a-hj-rtv-z]s$/u;

/** Signs that make a number an amount. */
export const UNITS: ReadonlySet<number> = new Set(
  ['%', '٪', '°', '$', '€', '£'].map((sign) => sign.charCodeAt(0)),
);

/** Whether a number ends here: what follows is no letter, time, or counted thing. */
export function endsNumber(tokens: Tokens, index: number, isDated = false): boolean {
  const number = tokens.at(index);
  const after = tokens.at(index + 1);
  if (
    after.kind === 'mark' &&
    after.mark === COLON &&
    after.glued &&
    isGluedNumber(tokens.at(index + 2))
  )
    return false;
  if (
    after.kind === 'word' &&
    after.glued &&
    after.sense?.era === undefined &&
    after.sense?.roles.has('decadeSuffix') !== true &&
    after.sense?.month === undefined
  )
    return false;
  // «۲۴ مرداد ۱۴۰۳ رأی داد»: behind the year of a day only what is surely counted is.
  const counts =
    (isRole(after, 'countNoun') && !(isDated && isSubject(tokens, index + 1))) ||
    (!isDated && isRole(after, 'weakCountNoun'));
  if (counts && after.sense?.era === undefined) return false;
  return !UNITS.has(tokens.text.charCodeAt(number.end));
}

/** «در ۲۶ مهر ۱۴۰۲ ریال ۲۴ درصد افت کرد»: a currency that another number tells of is no price. */
function isSubject(tokens: Tokens, index: number): boolean {
  return isRole(tokens.at(index), 'currency') && tokens.at(index + 1).kind === 'number';
}

function isGluedNumber(token: Token): boolean {
  return token.kind === 'number' && token.glued;
}
