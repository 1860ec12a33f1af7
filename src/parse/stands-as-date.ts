import { OPEN_PARENTHESIS } from './fold.ts';
import type { Parts } from './parts.ts';
import { readDate } from './read-date.ts';
import { isMark } from './token-tests.ts';
import type { Tokens } from './tokens.ts';

/** A month's name that is another word too counts with a weekday, after a preposition, or after a month. */
export function standsAsDate(tokens: Tokens, { weekday, start, end }: Parts): boolean {
  const { text, whole, before } = tokens;
  const alone = whole && text.slice(end).trim() === '';
  return (
    alone ||
    weekday !== undefined ||
    before?.month?.weak === false ||
    hasRole(before, 'preposition') ||
    leadsEntry(text, start, end)
  );
}

/** «۲۴ مرداد (۱۵ اوت)», «۲ تیر (۲۳ ژوئن)»: a day in a bracket behind another, or before one of the other calendar. */
export function isGloss(
  tokens: Tokens,
  { day, start, next, monthCalendar }: Parts,
  lastEnd: number,
): boolean {
  if (day === undefined) return false;
  const isNear = lastEnd >= 0 && start - lastEnd <= LONGEST_GLOSS;
  const opens = isNear && GLOSS.test(tokens.text.slice(lastEnd, start));
  if (opens && tokens.at(next).kind !== 'word') return true;
  if (!isMark(tokens.at(next), OPEN_PARENTHESIS)) return false;
  const gloss = readDate(tokens, next + 1);
  return (
    gloss?.day !== undefined && gloss.month !== undefined && gloss.monthCalendar !== monthCalendar
  );
}

const LONGEST_GLOSS = 4;
const GLOSS = /^\s?[(/]\s?$/u;

/** «۳ تیر: آتش‌بس»: what a colon parts from an entry of a timeline, at the beginning of a line or a sentence. */
function leadsEntry(text: string, start: number, end: number): boolean {
  const around = `${text.slice(Math.max(0, start - 4), start)}0${text.slice(end, end + 3)}`;
  return /^(?:.*[.!?؟؛;\n])?[\s*•–-]{0,3}0\s?:\P{Nd}/u.test(around);
}

export function hasRole(sense: Tokens['before'], role: 'preposition' | 'placeBefore'): boolean {
  return sense?.roles.has(role) === true;
}
