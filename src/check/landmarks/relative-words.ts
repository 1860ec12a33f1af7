import { allParseWords } from '../../locale-data/parse-words.ts';
import { hasPersianLetter } from '../script.ts';
import { FIRST_LETTER, fold, foldText, IGNORED } from '../../parse/fold.ts';

/** The words of dates that count from today, folded. */
interface RelativeWords {
  /** Every word by which such a date is met. */
  readonly keys: ReadonlySet<string>;
  /** Those that are one by themselves: yesterday, «امسال». */
  readonly alone: ReadonlySet<string>;
  /** What stands beside one of direction: units and weekdays. */
  readonly subjects: ReadonlySet<string>;
}

let known: RelativeWords | undefined;

/** Gives them, put together once. */
export function relativeWords(): RelativeWords {
  if (known !== undefined) return known;
  const alone = new Set<string>();
  const directions = new Set<string>();
  const subjects = new Set<string>();
  for (const { relative, weekdays = [] } of allParseWords()) {
    for (const name of weekdays.flat()) addTo(subjects, runsOf(name));
    if (relative === undefined) continue;
    const { days, years = {}, units, last, next, this: own, ago } = relative;
    // Of `the day after tomorrow` the last word is the rarest.
    for (const name of [...Object.keys(days), ...Object.keys(years)]) addTo(alone, endsOf(name));
    for (const name of [...last, ...next, ...own, ...ago]) addTo(directions, endsOf(name));
    for (const name of Object.values(units).flat()) addTo(subjects, runsOf(name));
  }
  return (known = { keys: new Set([...alone, ...directions]), alone, subjects });
}

function addTo(set: Set<string>, words: readonly string[]): void {
  for (const word of words) set.add(word);
}

/** The parts of a name, and each run of them written in one: «سه», «شنبه», «سهشنبه». */
function runsOf(name: string): string[] {
  const parts = foldText(name).split(/[ -]/u);
  return parts.flatMap((_, from) =>
    parts.slice(from).map((__, length) => parts.slice(from, from + length + 1).join('')),
  );
}

/** The last part of a name, and of a Persian one all those runs that end with it. */
function endsOf(name: string): string[] {
  const parts = foldText(name).split(/[ -]/u);
  const ends = parts.map((_, from) => parts.slice(from).join(''));
  return hasPersianLetter(name) ? ends : ends.slice(-1);
}

/**
 * Whether a date that counts from today may stand at one of its words: one that is such a date by itself,
 * or one of direction beside a unit or a weekday.
 */
export function mayCountFromToday(text: string, place: number): boolean {
  const { alone, keys, subjects } = relativeWords();
  const { word, end } = wordFrom(text, place);
  if (!keys.has(word)) return false;
  if (alone.has(word)) return true;
  let next = end;
  while (next < text.length && next - end < LONGEST_GAP && !isLetterAt(text, next)) next++;
  if (subjects.has(wordFrom(text, next).word)) return true;
  let before = place;
  while (before > 0 && place - before < LONGEST_GAP && !isLetterAt(text, before - 1)) before--;
  return subjects.has(wordTo(text, before));
}

/** Nothing longer stands between two words of a date. */
const LONGEST_GAP = 40;
const LONGEST_WORD = 60;

function isLetterAt(text: string, place: number): boolean {
  return fold(text.charCodeAt(place)) >= FIRST_LETTER;
}

function wordFrom(text: string, start: number): { readonly word: string; readonly end: number } {
  let word = '';
  let end = start;
  for (; end < text.length && end - start < LONGEST_WORD; end++) {
    const unit = fold(text.charCodeAt(end));
    if (unit >= FIRST_LETTER) word += String.fromCharCode(unit);
    else if (unit !== IGNORED) break;
  }
  return { word, end };
}

function wordTo(text: string, end: number): string {
  let word = '';
  for (let place = end - 1; place >= 0 && end - place < LONGEST_WORD; place--) {
    const unit = fold(text.charCodeAt(place));
    if (unit >= FIRST_LETTER) word = String.fromCharCode(unit) + word;
    else if (unit !== IGNORED) break;
  }
  return word;
}
