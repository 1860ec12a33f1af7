import { withDigits } from '../../locale-data/digits.ts';

const ISO_DURATION = /^PT(?=\d)(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?$/u;

/** A text of more seconds than a year has is none. */
const LONGEST = 365 * 24 * 60 * 60;

/** The seconds of an ISO 8601 duration of hours, minutes and seconds; undefined for what is none, or no time. */
export function secondsOfDuration(text: string): number | undefined {
  const match = ISO_DURATION.exec(text);
  if (match === null) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return total > 0 && total <= LONGEST ? total : undefined;
}

/** `8`, `8 min`, `8 minutes`, `8 min read`, `۸ دقیقه`: as people and other tools write a read time. */
const MINUTES = /^([1-9]\d{0,3})(?: ?(?:min(?:ute)?s?\.?|دقیقه)(?: (?:read|مطالعه))?)?$/iu;

/** Reads a read time as it is set by hand, in any digits, as an ISO 8601 duration. */
export function readTimeSetByHand(text: string): string | undefined {
  const ascii = withDigits(text.trim(), 'latn');
  const [, minutes] = MINUTES.exec(ascii) ?? [];
  if (minutes !== undefined) return `PT${minutes}M`;
  return secondsOfDuration(ascii) === undefined ? undefined : ascii;
}
