import { hasIssue } from '../has-issue.ts';
import { weekdayOf } from '../interval.ts';
import { nameLike, weekdayIn } from '../weekday-names.ts';
import { changed, type ComparisonDraft, draft } from './comparison-draft.ts';
import type { Told } from './side.ts';

/** A date that names its weekday. */
type OnWeekday = Told & { readonly weekday: number };

/** Whether a date names its weekday. */
export function isOnWeekday(date: Told): date is OnWeekday {
  return date.weekday !== undefined;
}

/**
 * What is said of two weekdays beside the same day. A weekday of the source that is not that of its day is never
 * written into the translation; where the translation has it right, the source is told of.
 */
export function otherWeekday(one: OnWeekday, two: OnWeekday): ComparisonDraft {
  const right = rightWeekday(one);
  if (right === two.weekday) {
    const expected = nameLike(weekdayIn(one.text, one.weekday)?.text ?? '', right);
    const found = draft('weekday-changed', 'info', 'source', one, { received: one.text, expected });
    return { ...found, says: 'weekday-mismatch' };
  }
  const written = weekdayIn(two.text, two.weekday);
  const expected = nameLike(written?.text ?? '', one.weekday);
  const place = written && { index: two.index + written.index, length: written.length };
  const isMended = place !== undefined && right === undefined;
  const mends = isMended ? [{ text: expected, places: [place] }] : [];
  return changed('weekday-changed', one, two, { expected }, mends);
}

/** The weekday of the day of a date that names another one; of a date without a year none is sure. */
function rightWeekday({ mention, yearless, readings: [day] }: Told): number | undefined {
  if (day === undefined || yearless || !hasIssue(mention, 'weekday-mismatch')) return undefined;
  return weekdayOf(day.from);
}
