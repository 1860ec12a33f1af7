import type { CalendarId } from '../core/index.ts';
import { withDigits } from '../locale-data/digits.ts';
import { dateNamesOf, servedLocales } from '../locale-data/index.ts';
import { allParseWords } from '../locale-data/parse-words.ts';
import { foldText } from '../parse/fold.ts';

/** What a piece of a written date can tell of it. */
export type Role = 'day' | 'month' | 'year' | 'weekday';

/** A number of a written date, or a name of one or several words. */
export interface DatePiece {
  readonly kind: 'number' | Meaning['kind'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  /** Of a month's name. */
  readonly calendar?: CalendarId | undefined;
  /** How many digits a number has. */
  readonly width: number;
  /** Whether a hyphen stands before it. */
  readonly isDashed: boolean;
  /** The ordinal suffix of a number: 15th. */
  readonly suffix: string;
}

/** What a name means. */
interface Meaning {
  readonly kind: 'month' | 'weekday' | 'ordinal';
  readonly value: number;
  readonly calendar?: CalendarId;
}

/** Digits of one kind with an English suffix, or letters with what a name has within. */
const PIECE = /([0-9]+|[۰-۹]+|[٠-٩]+)(st|nd|rd|th)?|[\p{L}\p{M}\u0640\u200c]+/giu;
/** «بیست و چهارم» has the most words. */
const MOST_WORDS = 3;
const GAP = /^[ \u00a0-]$/u;
const MONTH_SUFFIX = /(?<=[\p{L}\p{M}\u200c])ماه$/u;
/** No name without a full stop is as short: `Aug.`, `Sept.`, `Fri.` */
const LONGEST_ABBREVIATION = 5;

/** Takes a written date apart: its numbers and the names that it has, from left to right. */
export function piecesOf(text: string): DatePiece[] {
  const found = [...text.matchAll(PIECE)];
  const pieces: DatePiece[] = [];
  for (let place = 0; place < found.length; place++) {
    const [whole = '', digits, suffix = ''] = found[place] ?? [];
    const start = found[place]?.index ?? 0;
    if (digits !== undefined) {
      const value = Number(withDigits(digits, 'latn'));
      const end = start + whole.length;
      const width = digits.length;
      const isDashed = text[start - 1] === '-';
      pieces.push({ kind: 'number', start, end, text: whole, value, width, isDashed, suffix });
      continue;
    }
    for (let count = MOST_WORDS; count > 0; count--) {
      const last = found[place + count - 1];
      if (last === undefined || !areBeside(text, found.slice(place, place + count))) continue;
      const named = nameAt(text, start, last.index + last[0].length);
      if (named === undefined) continue;
      pieces.push(named);
      place += count - 1;
      break;
    }
  }
  return pieces;
}

function areBeside(text: string, words: readonly RegExpExecArray[]): boolean {
  return words.every((word, place) => {
    const next = words[place + 1];
    return next === undefined || GAP.test(text.slice(word.index + word[0].length, next.index));
  });
}

function nameAt(text: string, start: number, last: number): DatePiece | undefined {
  const written = text.slice(start, last);
  // «مردادماه», and no «مرداد ماه»: the word for month stays.
  const name = meaningOf(written) === undefined ? written.replace(MONTH_SUFFIX, '') : written;
  const meaning = meaningOf(name);
  if (meaning === undefined) return undefined;
  const isAbbreviated = name.length < LONGEST_ABBREVIATION && text[start + name.length] === '.';
  const own = isAbbreviated && /[a-z]$/iu.test(name) ? `${name}.` : name;
  const end = start + own.length;
  return { ...meaning, start, end, text: own, width: 0, isDashed: false, suffix: '' };
}

let meanings: ReadonlyMap<string, Meaning> | undefined;

function meaningOf(name: string): Meaning | undefined {
  return (meanings ??= allMeanings()).get(plain(name));
}

/** A space, a hyphen and a ZWNJ are one, and letters and marks those that a reader takes for one; š is sh. */
function plain(name: string): string {
  return foldText(name).replace(/[ -]/gu, '').replaceAll('š', 'sh');
}

function allMeanings(): Map<string, Meaning> {
  const all = new Map<string, Meaning>();
  const add = (names: readonly string[] | string | undefined, meaning: Meaning): void => {
    for (const name of [names ?? []].flat())
      if (!all.has(plain(name))) all.set(plain(name), meaning);
  };
  for (const { months, doubtfulMonths, weekdays = [], ordinals = [] } of allParseWords()) {
    const { persian, afghan, gregory } = months;
    const [far = [], hut = []] = [doubtfulMonths?.persian, doubtfulMonths?.afghan];
    for (const [calendar, lists] of [
      ['gregory', [gregory]],
      ['persian', [persian, afghan, far, hut]],
    ] as const) {
      for (const list of lists)
        list.forEach((names, place) => add(names, { kind: 'month', value: place + 1, calendar }));
    }
    weekdays.forEach((names, place) => add(names, { kind: 'weekday', value: place + 1 }));
    ordinals.forEach((names, place) => add(names, { kind: 'ordinal', value: place + 1 }));
  }
  for (const { ordinals } of servedLocales().map(dateNamesOf))
    ordinals.words?.forEach((name, place) => add(name, { kind: 'ordinal', value: place + 1 }));
  return all;
}
