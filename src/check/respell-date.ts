import {
  type CalendarDate,
  DateParseError,
  dayOfWeek,
  toGregorian,
  toIsoDate,
} from '../core/index.ts';
import { parseDate } from '../parse/index.ts';
import { type DatePiece, piecesOf, type Role } from './date-pieces.ts';
import { monthLike, numberLike, ordinalLike, weekdayLike, yearLike } from './written-like.ts';

/** A day that a text tells, and the one that it is to tell. */
export interface DayChange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** More ways to take the numbers of a date are not tried: `5/5/2025 05:05` has two dozen. */
const MOST_WAYS = 100;

/**
 * Writes other days in place of those that a text tells, one or the two ends of a range: names and numbers change
 * where they have to, and all else stays. Undefined where what comes of it would not be read as those days.
 */
export function respellDate(text: string, changes: readonly DayChange[]): string | undefined {
  const pieces = piecesOf(text);
  const expected = isoOf(changes);
  const own = readOf(text, changes);
  const known = new Set<string>();
  for (const written of waysOf(text, pieces, changes)) {
    if (known.has(written)) continue;
    if (known.size >= MOST_WAYS) return undefined;
    known.add(written);
    if (isReadAs(readOf(written, changes), expected, own)) return written;
  }
  return undefined;
}

/** Every way to write it: a number may be the day, the month or the year, a piece belong to either end. */
function* waysOf(
  text: string,
  pieces: readonly DatePiece[],
  changes: readonly DayChange[],
): Generator<string> {
  const [first, last] = changes;
  if (first === undefined) return;
  if (last === undefined) {
    yield* waysFrom(text, pieces, 0, () => first, new Set());
    return;
  }
  for (let split = 1; split < pieces.length; split++) {
    yield* waysFrom(text, pieces, 0, (place) => (place < split ? first : last), new Set());
  }
}

function* waysFrom(
  text: string,
  pieces: readonly DatePiece[],
  place: number,
  changeOf: (place: number) => DayChange,
  taken: ReadonlySet<string>,
): Generator<string> {
  const piece = pieces[place];
  const end = pieces[place - 1]?.end ?? 0;
  if (piece === undefined) {
    yield text.slice(end);
    return;
  }
  const change = changeOf(place);
  const between = text.slice(end, piece.start);
  for (const role of [...rolesOf(piece, change), undefined]) {
    const key = `${role ?? ''} ${change === changeOf(0) ? 0 : 1}`;
    if (role !== undefined && taken.has(key)) continue;
    const written = role === undefined ? piece.text : writtenAs(piece, role, change, pieces);
    const rest = role === undefined ? taken : new Set([...taken, key]);
    for (const after of waysFrom(text, pieces, place + 1, changeOf, rest))
      yield between + written + after;
  }
}

/** What a piece can be of the day that the text tells. */
function rolesOf(piece: DatePiece, { from }: DayChange): readonly Role[] {
  const { kind, value, width } = piece;
  if (kind === 'weekday') return ['weekday'];
  if (kind === 'month')
    return piece.calendar === from.calendar && value === from.month ? ['month'] : [];
  if (kind === 'ordinal') return value === from.day ? ['day'] : [];
  if (width > 2) return isYear(value, from) ? ['year'] : [];
  const roles: Role[] = [];
  if (value === from.day) roles.push('day');
  if (value === from.month && piece.suffix === '') roles.push('month');
  if (width === 2 && value === from.year % 100) roles.push('year');
  return roles;
}

/** The years from the era of Cyrus to that of the Hijra. */
const IMPERIAL_YEARS_AHEAD = 1180;

function isYear(value: number, { calendar, year }: CalendarDate): boolean {
  return value === year || (calendar === 'persian' && value === year + IMPERIAL_YEARS_AHEAD);
}

function writtenAs(
  piece: DatePiece,
  role: Role,
  { from, to }: DayChange,
  pieces: readonly DatePiece[],
): string {
  if (role === 'weekday') return weekdayLike(piece, dayOfWeek(to));
  if (piece.kind === 'month') return monthLike(piece, to, pieces.some(isWrittenYear));
  if (piece.kind === 'ordinal') return ordinalLike(piece, to.day);
  if (role !== 'year') return numberLike(piece, to[role], pieces);
  // A year of an era is as far from its own as it was.
  return yearLike(piece, to.year + (piece.width === 2 ? 0 : piece.value - from.year));
}

function isWrittenYear({ kind, width }: DatePiece): boolean {
  return kind === 'number' && width > 2;
}

function isoOf(changes: readonly DayChange[]): string {
  return changes.map(({ to }) => toIsoDate(toGregorian(to))).join('/');
}

/** What a text is read as: its days, or those that it can mean. */
interface Read {
  readonly days: readonly string[];
  readonly isSure: boolean;
  readonly time?: string | undefined;
}

const UNREAD: Read = { days: [], isSure: false };

/** A text without a year is read in that of the day which it is to tell. */
function readOf(text: string, [change]: readonly DayChange[]): Read {
  if (change === undefined) return UNREAD;
  try {
    const { iso, issues, time } = parseDate(text, { now: change.to });
    const isWrong = issues.some(({ code }) => code === 'weekday-mismatch');
    return isWrong ? UNREAD : { days: [iso], isSure: true, time };
  } catch (error) {
    if (!(error instanceof DateParseError)) throw error;
    const { code, candidates = [] } = error;
    if (code === 'ERR_PARSE_NAMED_DAY') return readOf(`${text} ${change.to.year}`, [change]);
    return { days: candidates, isSure: false };
  }
}

/** A date of a two-digit year is kept as open as it was, and no other is opened. */
function isReadAs({ days, isSure, time }: Read, expected: string, own: Read): boolean {
  if (!days.includes(expected)) return false;
  if (isSure) return own.time === undefined || own.time === time;
  // A leap day may be one of a single century.
  const most = own.isSure || own.days.length === 0 ? 0 : Math.max(own.days.length, CENTURIES);
  return days.length <= most;
}

/** Two digits may be a year of either. */
const CENTURIES = 2;
