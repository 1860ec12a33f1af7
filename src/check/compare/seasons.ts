import { daysInMonth, fromEpochDays } from '../../core/index.ts';
import { daysNear, SAMPLE_DAY } from '../yearless-days.ts';
import { seasonsAlone, seasonLike } from '../seasons.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { compareInTurn } from './in-turn.ts';
import { groupAt } from './paragraphs.ts';
import type { ComparedSide, Told } from './side.ts';

/** Compares the seasons that two texts name without a year. */
export function compareSeasons(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  return compareInTurn(
    'date-changed',
    [source, target],
    ({ context }) => seasonsAlone(context),
    (one, two) => one.season === two.season,
    (one, two) => seasonLike(two.text, one.season),
  );
}

/** Whether a text tells a day of the other by the season that it begins or ends: `by the end of summer`, «تا ۳۱ شهریور». */
export function isEdgeOfSeasonIn(date: Told, { context, paragraphs }: ComparedSide): boolean {
  if (date.precision !== 'day') return false;
  const days = daysNear(date, SAMPLE_DAY);
  return days.some(({ from, to }) => {
    const season = from === to ? seasonWithEdge(from) : undefined;
    return (
      season !== undefined &&
      seasonsAlone(context).some(
        (found) => found.season === season && groupAt(paragraphs, found.index) === date.group,
      )
    );
  });
}

/** The season that begins or ends on a day. */
function seasonWithEdge(epochDay: number): number | undefined {
  const date = fromEpochDays(epochDay, 'persian');
  const isFirst = date.month % MONTHS === 1 && date.day === 1;
  const isLast = date.month % MONTHS === 0 && date.day === daysInMonth(date);
  return isFirst || isLast ? Math.ceil(date.month / MONTHS) : undefined;
}

const MONTHS = 3;
