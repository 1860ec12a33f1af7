import { toIsoDate } from '../core/index.ts';
import { toAscii } from '../parse/ascii.ts';
import { dateFromInstant } from '../time/index.ts';

/** A date with a time behind it, as machines write it. */
const MOMENT = /^\s*\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/u;

/**
 * The day of a moment in a zone, ISO; any other text as it is.
 *
 * @throws ERR_UNKNOWN_TIME_ZONE, and as `dateFromInstant` for a moment that is none.
 */
export function dayOfMoment(text: string, timeZone: string): string {
  const ascii = toAscii(text);
  if (!MOMENT.test(ascii)) return text;
  return toIsoDate(dateFromInstant(ascii.trim(), { timeZone }));
}
