import { twoDigits } from '../core/iso-date.ts';
import { COLON, COMMA, HYPHEN, PLUS, isPersianAt } from './fold.ts';
import type { TimePart } from './parts.ts';
import { isTimeMark } from './read-numeric.ts';
import { isMark } from './token-tests.ts';
import type { Token, Tokens } from './tokens.ts';

/** Reads the time of day after a date: `at 3:30 p.m. ET`, `T14:30:00Z`, «ساعت ۱۴:۳۰ به وقت تهران». */
export function readTimeOfDay(tokens: Tokens, from: number): TimePart | undefined {
  let next = from;
  if (isTimeMark(tokens, next)) return readClock(tokens, next + 1, true, true);
  if (isMark(tokens.at(next), COMMA) || isMark(tokens.at(next), HYPHEN)) next++;
  const announced = tokens.at(next).sense?.roles.has('at') === true;
  if (announced) next++;
  const isNamed = announced || (next > from && isNoonAlone(tokens, next));
  return readClock(tokens, next, announced) ?? (isNamed ? readNamedTime(tokens, next) : undefined);
}

/** `August 15, 2025, noon`, and not `noon prayers`. */
function isNoonAlone(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  const isNoon = token.sense?.clock === 'noon' && !isPersian(tokens.text, token);
  return isNoon && tokens.at(index + 1).kind !== 'word';
}

function readClock(
  tokens: Tokens,
  from: number,
  announced: boolean,
  iso = false,
): TimePart | undefined {
  const hour = tokens.at(from);
  if (hour.kind !== 'number' || hour.digits > 2) return undefined;
  let next = from + 1;
  let minute = 0;
  let seconds = '';
  let end = hour.end;
  const colon = isGluedMark(tokens.at(next), COLON) && tokens.at(next + 1).kind === 'number';
  if (colon) {
    const minutes = tokens.at(next + 1);
    if (minutes.digits !== 2) return undefined;
    minute = minutes.value;
    end = minutes.end;
    next += 2;
    const second = tokens.at(next + 1);
    if (
      isGluedMark(tokens.at(next), COLON) &&
      second.kind === 'number' &&
      second.digits === 2 &&
      second.value < 61
    ) {
      seconds = `:${twoDigits(second.value)}`;
      end = second.end;
      next = skipFraction(tokens, next + 2);
      end = tokens.at(next - 1).end;
    }
  }
  const half = tokens.at(next);
  const clock = half.sense?.clock;
  // «ساعت ۱ ظهر», `12:30 noon`: about noon is after it.
  const aboutNoon = clock === 'noon' && hour.value < 4;
  const meridiem =
    clock === 'am' || clock === 'pm' || clock === 'night' ? clock : aboutNoon ? 'pm' : undefined;
  if (!colon && meridiem === undefined && !(announced && isPersian(tokens.text, hour)))
    return undefined;
  if (
    hour.value > 23 ||
    minute > 59 ||
    (meridiem !== undefined && hour.value > 12 && !isPersian(tokens.text, half))
  )
    return undefined;
  // «ساعت ۵ و نیم»: the time goes on in words.
  if (!colon && half.sense?.roles.has('and') === true) return undefined;
  if (meridiem !== undefined) {
    end = half.end;
    next++;
  } else if (hour.value === 12 && minute === 0 && (clock === 'noon' || clock === 'midnight')) {
    return { ...readZone(tokens, next + 1, half.end), time: clock === 'noon' ? '12:00' : '00:00' };
  }
  const time = `${twoDigits(toDayHour(hour.value, meridiem))}:${twoDigits(minute)}${seconds}`;
  // An offset stands after seconds or T; `14:30-16:00` is from one time to another.
  const mayOffset = iso || seconds !== '';
  return { ...readZone(tokens, next, end, mayOffset), time };
}

/** Noon is 12 p.m., midnight 12 a.m.; «شب» reaches from evening over midnight to four. */
function toDayHour(hour: number, meridiem: 'am' | 'pm' | 'night' | undefined): number {
  if (meridiem === 'night') return hour === 12 ? 0 : hour >= 5 && hour < 12 ? hour + 12 : hour;
  if (meridiem === 'pm' && hour < 12) return hour + 12;
  return meridiem === 'am' && hour === 12 ? 0 : hour;
}

function readNamedTime(tokens: Tokens, from: number): TimePart | undefined {
  const { sense, end } = tokens.at(from);
  if (sense?.clock === 'noon') return { ...readZone(tokens, from + 1, end), time: '12:00' };
  if (sense?.clock === 'midnight') return { ...readZone(tokens, from + 1, end), time: '00:00' };
  return undefined;
}

function skipFraction(tokens: Tokens, from: number): number {
  const digits = tokens.at(from + 1);
  return tokens.at(from).kind === 'mark' &&
    tokens.at(from).glued &&
    digits.kind === 'number' &&
    digits.glued &&
    tokens.at(from).mark !== PLUS &&
    tokens.at(from).mark !== HYPHEN
    ? from + 2
    : from;
}

function readZone(
  tokens: Tokens,
  from: number,
  end: number,
  mayOffset = false,
): Omit<TimePart, 'time'> {
  const token = tokens.at(from);
  const signed = readOffset(tokens, from, mayOffset);
  if (signed !== undefined) return signed;
  const text = tokens.text.slice(token.start, token.end);
  if (token.kind === 'word' && (text === 'Z' || text === 'z') && token.glued) {
    return { offset: 'Z', end: token.end, next: from + 1 };
  }
  const { zone } = token.sense ?? {};
  // A Latin zone is written in capitals: ET, not the French et.
  if (zone === undefined || (!/[\p{Lu}\s]/u.test(text) && !isPersian(tokens.text, token))) {
    return { end, next: from };
  }
  // `UTC+3`, `GMT+03:30`
  const beyond = tokens.at(from + 1).glued ? readOffset(tokens, from + 1, true) : undefined;
  if (beyond !== undefined) return beyond;
  const { offset } = zone;
  return {
    timeZoneName: text,
    ...(offset !== undefined && { offset }),
    end: token.end,
    next: from + 1,
  };
}

/** No clock is farther from UTC than 14 hours. */
const FARTHEST_HOUR = 14;

/** `+03:30`, ` -0400`, `+3`; a minus only where an offset is expected, for it is a dash elsewhere. */
function readOffset(
  tokens: Tokens,
  from: number,
  mayOffset: boolean,
): Omit<TimePart, 'time'> | undefined {
  const mark = tokens.at(from);
  const sign = tokens.text.slice(mark.start, mark.end);
  const hours = tokens.at(from + 1);
  if (mark.kind !== 'mark' || hours.kind !== 'number' || !hours.glued) return undefined;
  const rfc = hours.digits === 4 && !mark.glued; // RFC 2822: ` -0400`
  if (sign !== '+' && (sign !== '-' || (!mayOffset && !rfc))) return undefined;
  const compact = hours.digits === 4;
  const colon = !compact && isGluedMark(tokens.at(from + 2), COLON);
  const minutesToken = tokens.at(from + 3);
  const hour = compact ? Math.trunc(hours.value / 100) : hours.value;
  const minute = compact ? hours.value % 100 : colon ? minutesToken.value : 0;
  if ((!compact && hours.digits > 2) || hour > FARTHEST_HOUR || minute > 59) return undefined;
  const next = colon ? from + 4 : from + 2;
  return {
    offset: `${sign}${twoDigits(hour)}:${twoDigits(minute)}`,
    end: tokens.at(next - 1).end,
    next,
  };
}

function isPersian(text: string, token: Token): boolean {
  return isPersianAt(text, token.start);
}

function isGluedMark(token: Token, mark: number): boolean {
  return isMark(token, mark) && token.glued;
}
