import { yearsOverlap } from '../bare-years.ts';
import type { Interval } from '../interval.ts';
import { firstSentence, lastSentence } from '../sentences.ts';
import { mayHaveWord } from '../landmarks/may-have-word.ts';
import type { Place } from '../types.ts';
import { type ComparisonDraft, draft } from './comparison-draft.ts';
import { firstLabelIn, lastLabelIn } from '../labels.ts';
import type { ComparedSide } from './side.ts';
import { hasPersianLetter } from '../script.ts';

/** A date or year, and what it is the date of, which is read where it is asked for. */
interface Labelled extends Place {
  readonly text: string;
  readonly days: Interval;
  readonly label: () => string | undefined;
}

/** Finds two dates that have changed roles: when the school was founded, and when it was closed. */
export function compareRoles(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  let one: readonly Labelled[] | undefined;
  const two = labelledIn(target);
  return two.flatMap((second, place): ComparisonDraft[] => {
    const first = two[place - 1];
    if (first === undefined || yearsOverlap(first, second)) return [];
    const own = first.label();
    const other = own === undefined ? undefined : second.label();
    if (own === undefined || other === undefined || own === other) return [];
    const told = (one ??= labelledIn(source));
    if (labelFor(first, told) !== other || labelFor(second, told) !== own) return [];
    const data = { received: second.text, other: first.text };
    return [draft('date-swapped', 'error', 'target', second, data)];
  });
}

/** What the one date of the source is the date of that may be a date of the target. */
function labelFor(found: Labelled, source: readonly Labelled[]): string | undefined {
  const same = source.filter((own) => yearsOverlap(own, found));
  return same.length === 1 ? same[0]?.label() : undefined;
}

const FARTHEST = 40;

function labelledIn({ context, told, years }: ComparedSide): Labelled[] {
  const { text, words } = context;
  const dates = told.flatMap(({ index, length, text: own, readings: [days] }) =>
    days === undefined ? [] : [{ index, length, text: own, days }],
  );
  const places = [...dates, ...years].toSorted((one, two) => one.index - two.index);
  const isPersian = hasPersianLetter(text);
  const known = new Map<number, string | undefined>();
  function labelAt(number: number): string | undefined {
    if (!known.has(number)) known.set(number, readLabel(number));
    return known.get(number);
  }
  function readLabel(number: number): string | undefined {
    const place = places[number];
    if (place === undefined) return undefined;
    const previous = places[number - 1];
    const start = previous === undefined ? 0 : previous.index + previous.length;
    const next = places[number + 1]?.index ?? text.length;
    const end = place.index + place.length;
    const from = Math.max(start, place.index - FARTHEST);
    const to = Math.min(next, end + FARTHEST);
    // A Persian verb stands behind its date, an English one before it.
    const after =
      isPersian && mayHaveWord(context, 'label', end, to)
        ? firstLabelIn(firstSentence(text.slice(end, to)), words)
        : undefined;
    if (after !== undefined || !mayHaveWord(context, 'label', from, place.index)) return after;
    return lastLabelIn(lastSentence(text.slice(from, place.index)), words);
  }
  return places.map(({ index, length, text: own, days }, number) => ({
    index,
    length,
    text: own,
    days,
    label: () => labelAt(number),
  }));
}
