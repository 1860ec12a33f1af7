import type { ComparedSide, Told } from './side.ts';

const YEAR = 365.25;
/** Of 37 years ago the year is meant, of forty the decade as well. */
const ROUND = 5;
/** By how much of itself a round number may be out. */
const SHARE = 0.1;

/** Whether a text tells about the year that another counts back from today: «حدود ۴۰ سال پیش», `in 1985`. */
export function isYearsAgo(
  { mention, text, readings: [day] }: Told,
  { context: { now }, told, years }: ComparedSide,
): boolean {
  if (mention.status !== 'read' || mention.kind !== 'relative') return false;
  if (day === undefined || now === undefined || !/سال|years?/iu.test(text)) return false;
  const count = Math.round((now - day.from) / YEAR);
  const within = YEAR * Math.max(1, count % ROUND === 0 ? count * SHARE : 0);
  return [...told.flatMap(({ readings }) => readings), ...years.map(({ days }) => days)].some(
    ({ from, to }) => from - within <= day.from && day.from <= to + within,
  );
}
