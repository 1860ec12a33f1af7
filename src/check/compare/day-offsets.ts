import type { DayOffset } from '../day-offsets.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { offsetsOf } from './counted-days.ts';
import { compareInTurn } from './in-turn.ts';
import { groupAt } from './paragraphs.ts';
import type { ComparedSide } from './side.ts';
import { findWeekdays } from './weekdays.ts';

/** A day that counts from another, and in which order it stands with the days of its paragraph. */
interface PlacedOffset extends DayOffset {
  readonly order: string;
}

/** Compares days that count from another: the next day is not the day before, nor two days later. */
export function compareDayOffsets(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  return compareInTurn('date-changed', [source, target], placedOffsets, agree);
}

/**
 * In one unit the number stays. `Two days earlier` may be told as «دو روز بعد» where the clauses changed
 * places, and the days with them; `a day after trading at …` as «یک روز پیش از آن … بود», from the other end.
 */
function agree(one: PlacedOffset, two: PlacedOffset): boolean {
  if (one.unit !== two.unit) return true;
  if (Math.abs(one.count) !== Math.abs(two.count)) return false;
  return one.count === two.count || one.order !== two.order || one.isNamed !== two.isNamed;
}

function placedOffsets(side: ComparedSide): PlacedOffset[] {
  const { context, told, paragraphs } = side;
  const offsets = offsetsOf(side);
  if (offsets.length === 0) return [];
  const days = [
    ...told.map(({ index, readings: [day] }) => ({
      index,
      key: day === undefined ? 'd' : `${day.from}`,
    })),
    ...findWeekdays(context).map(({ index, weekday }) => ({ index, key: `w${weekday}` })),
    ...offsets.map(({ index }) => ({ index, key: 'x' })),
  ].toSorted((one, two) => one.index - two.index);
  return offsets.map((offset) => {
    const group = groupAt(paragraphs, offset.index);
    const own = days.filter(({ index }) => groupAt(paragraphs, index) === group);
    // Without a day beside it nobody sees which of the two came first.
    const order = own.every(({ key }) => key === 'x') ? `alone ${context.text.length}` : '';
    return Object.assign(offset, { order: order || own.map(({ key }) => key).join(' ') });
  });
}
