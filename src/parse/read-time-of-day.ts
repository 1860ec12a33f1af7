import { COLON, COMMA, HYPHEN, PLUS } from './fold.ts';
import type { TimePart } from './parts.ts';
import { isTimeMark } from './read-numeric.ts';
import type { Token, Tokens } from './tokens.ts';

/** Reads the time of day after a date: `at 3:30 p.m. ET`, `T14:30:00Z`, «ساعت ۱۴:۳۰ به وقت تهران». */
export function readTimeOfDay(tokens: Tokens, from: number): TimePart | undefined {
  let next = from;
  if (isTimeMark(tokens, next)) return readClock(tokens, next + 1, true);
  if (isMark(tokens.at(next), COMMA) || isMark(tokens.at(next), HYPHEN)) next++;
  const announced = tokens.at(next).sense?.roles.has('at') === true;
  if (announced) next++;
  return (
    readClock(tokens, next, announced) ?? (announced ? readNamedTime(tokens, next) : undefined)
  );
}

function readClock(tokens: Tokens, from: number, announced: boolean): TimePart | undefined {
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
  const meridiem = clock === 'am' || clock === 'pm' ? clock : undefined;
  if (!colon && meridiem === undefined && !(announced && isPersian(tokens.text, hour)))
    return undefined;
  if (
    hour.value > 23 ||
    minute > 59 ||
    (meridiem !== undefined && hour.value > 12 && !isPersian(tokens.text, half))
  )
    return undefined;
  if (meridiem !== undefined) {
    end = half.end;
    next++;
  }
  const time = `${twoDigits(toDayHour(hour.value, meridiem))}:${twoDigits(minute)}${seconds}`;
  return { ...readZone(tokens, next, end), time };
}

/** Noon is 12 p.m., midnight 12 a.m.; a 24-hour time may stand with its part of the day. */
function toDayHour(hour: number, meridiem: 'am' | 'pm' | undefined): number {
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

function readZone(tokens: Tokens, from: number, end: number): Omit<TimePart, 'time'> {
  const token = tokens.at(from);
  if (isMark(token, PLUS) || isMark(token, HYPHEN)) {
    const offset = readOffset(tokens, from);
    if (offset !== undefined) return offset;
  }
  const text = tokens.text.slice(token.start, token.end);
  if (token.kind === 'word' && (text === 'Z' || text === 'z') && token.glued)
    return { offset: 'Z', end: token.end, next: from + 1 };
  const { zone } = token.sense ?? {};
  // A Latin zone is written in capitals: ET, not the French et.
  if (zone === undefined || (!/[\p{Lu}\s]/u.test(text) && !isPersian(tokens.text, token)))
    return { end, next: from };
  return { timeZoneName: text, end: token.end, next: from + 1 };
}

function readOffset(tokens: Tokens, from: number): Omit<TimePart, 'time'> | undefined {
  const sign = tokens.at(from).mark === PLUS ? '+' : '-';
  const hours = tokens.at(from + 1);
  if (hours.kind !== 'number' || !hours.glued) return undefined;
  if (hours.digits === 4) {
    const text = String(hours.value).padStart(4, '0');
    return {
      offset: `${sign}${text.slice(0, 2)}:${text.slice(2)}`,
      end: hours.end,
      next: from + 2,
    };
  }
  const minutes = tokens.at(from + 3);
  if (hours.digits !== 2 || !isGluedMark(tokens.at(from + 2), COLON) || minutes.kind !== 'number')
    return undefined;
  return {
    offset: `${sign}${twoDigits(hours.value)}:${twoDigits(minutes.value)}`,
    end: minutes.end,
    next: from + 4,
  };
}

function isPersian(text: string, token: Token): boolean {
  return text.charCodeAt(token.start) > 0x5ff;
}

function isMark(token: Token, mark: number): boolean {
  return token.kind === 'mark' && token.mark === mark;
}

function isGluedMark(token: Token, mark: number): boolean {
  return isMark(token, mark) && token.glued;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
