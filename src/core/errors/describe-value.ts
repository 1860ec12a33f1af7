import { oneLine } from '../one-line.ts';
import { isPlainObject } from '../plain-object.ts';

const LONGEST = 60;

/** Cuts a text that is too long for a message. */
export function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Shows any value in an error message: short, on one line, and never by running its own code. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(shorten(oneLine(value)));
  }
  if (typeof value === 'symbol' || typeof value === 'function') return `a ${typeof value}`;
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return 'an array';
  if (isPlainObject(value)) return 'an object';
  return Object.is(value, -0) ? '-0' : String(value);
}
