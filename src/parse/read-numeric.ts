import { COLON, FULL_STOP, HYPHEN, SLASH, isPersianAt } from './fold.ts';
import { draftAt, type Parts } from './parts.ts';
import { wordBefore } from './surroundings.ts';
import { isMark } from './token-tests.ts';
import type { Token, Tokens } from './tokens.ts';

/** Reads `2025-08-15`, `۱۴۰۴/۵/۲۴`, `15.8.2025`: three numbers with one mark between them. */
export function readNumeric(tokens: Tokens, from: number): Parts | undefined {
  const first = tokens.at(from);
  const mark = tokens.at(from + 1);
  if (first.kind !== 'number' || !isSeparator(mark)) return undefined;
  const second = tokens.at(from + 2);
  const again = tokens.at(from + 3);
  if (second.kind !== 'number' || !isMark(again, mark.mark)) return undefined;
  const third = tokens.at(from + 4);
  if (third.kind !== 'number') return undefined;
  // A sign is no dash: -2025-08-15 is a year before the common era.
  if (
    /[-\u2212]/u.test(tokens.text.charAt(first.start - 1)) &&
    !/\p{N}/u.test(tokens.text.charAt(first.start - 2))
  )
    return undefined;
  if (!evenlySpaced([mark, second, again, third])) return undefined;
  if (second.digits > 2 || goesOn(tokens, from + 5, third)) return undefined;

  if (!tokens.whole && isPlainNumber(tokens, first, mark, second, third)) return undefined;
  const shared = draftAt(first.start, third.end, from + 5);
  shared.numeric = true;
  if (first.digits === 4 && third.digits <= 2) {
    return { ...shared, year: yearOf(first), month: second.value, day: third.value };
  }
  if (first.digits <= 2 && third.digits === 4) {
    return { ...shared, year: yearOf(third), unordered: [first.value, second.value] };
  }
  // Two digits everywhere: a date only with slashes, and then of unknown year.
  if (first.digits > 2 || third.digits > 2 || mark.mark !== SLASH) return undefined;
  if (first.digits === 2 && first.value > 31 && (third.digits === 2 || isDated(tokens, first))) {
    return { ...shared, year: yearOf(first), month: second.value, day: third.value };
  }
  if (third.digits === 2) {
    return { ...shared, year: yearOf(third), unordered: [first.value, second.value] };
  }
  return undefined;
}

/** «مورخ ۷۶/۳/۲»: a short day in Persian digits, which something leads as a date, or which is the whole text. */
function isDated({ text, whole }: Tokens, { start }: Token): boolean {
  if (!isPersianAt(text, start)) return false;
  const roles = wordBefore(text, start)?.roles;
  return whole || roles?.has('dated') === true || roles?.has('preposition') === true;
}

/** «شمارهٔ ۱۴۰۲/۱۲/۳», `Fig. 5.24.1404`, and release numbers such as 2025.8.1 are no dates. */
function isPlainNumber(
  tokens: Tokens,
  first: Token,
  mark: Token,
  second: Token,
  third: Token,
): boolean {
  if (tokens.tornByWord) return true;
  const label = wordBefore(tokens.text, first.start)?.roles.has('numberLabel') === true;
  const padded = second.digits === 2 && third.digits === 2;
  const release = mark.mark === FULL_STOP && first.digits === 4 && !padded;
  return label || (release && !isPersianAt(tokens.text, first.start));
}

function isSeparator({ kind, mark }: Token): boolean {
  return kind === 'mark' && (mark === SLASH || mark === HYPHEN || mark === FULL_STOP);
}

/** `1404/5/24` or `1404 / 5 / 24`, the latter with slashes only. */
function evenlySpaced(tokens: readonly (Token | undefined)[]): boolean {
  const glued = tokens.every((token) => token?.glued === true);
  const spaced = tokens.every((token) => token?.glued === false);
  return glued || (spaced && tokens[0]?.mark === SLASH);
}

/** Whether the number goes on as something else: a fourth number, a unit, a file's ending. */
function goesOn(tokens: Tokens, next: number, last: Token): boolean {
  const after = tokens.at(next);
  if (/[%٪°_@#=&\\]/u.test(tokens.text.charAt(last.end))) return true;
  if (after.kind === 'mark' && after.glued && after.mark !== COLON) {
    const beyond = tokens.at(next + 1);
    const joins = after.mark === SLASH || after.mark === HYPHEN || after.mark === FULL_STOP;
    if (joins && beyond.glued && (beyond.kind === 'number' || beyond.kind === 'word')) {
      // A range of numeric dates may stand glued: 1404/5/24-1404/5/26.
      const third = tokens.at(next + 3);
      return !(after.mark === HYPHEN && beyond.kind === 'number' && third.kind === 'number');
    }
  }
  if (after.kind !== 'word' || !after.glued) return false;
  return after.sense?.era === undefined && !isTimeMark(tokens, next);
}

/** The T between an ISO date and its time. */
export function isTimeMark(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  if (token.kind !== 'word' || token.end - token.start !== 1) return false;
  const letter = tokens.text.slice(token.start, token.end);
  return (
    (letter === 'T' || letter === 't') && token.glued && tokens.at(index + 1).kind === 'number'
  );
}

function yearOf({ value, digits }: Token): { value: number; digits: number } {
  return { value, digits };
}
