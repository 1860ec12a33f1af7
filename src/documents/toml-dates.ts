import { matchEnd } from './match-end.ts';

/** A date or a date and time, whole: no part of a longer bare key or number. */
const DATE =
  /\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2})?)?(?![\w.:+-])/uy;

/** What else stands bare: keys and numbers. */
const BARE = /[\w.:+-]+/uy;

/**
 * Puts quotes round the dates of TOML that its parser can read. The parser makes a `Date` of them, which
 * rolls over what its month has not: 2025-02-31 would become 3 March, and the Jalali 1404-02-31 too. In
 * quotes they stay what was written; a key that looks like a date means the same.
 */
export function quoteDates(toml: string): string {
  let quoted = '';
  let copied = 0;
  for (let index = 0; index < toml.length;) {
    const character = toml[index] ?? '';
    if (character === '"' || character === "'") index = stringEnd(toml, index);
    else if (character === '#') index = commentEnd(toml, index);
    else {
      const dateEnd = matchEnd(DATE, toml, index);
      if (dateEnd !== undefined) {
        quoted += `${toml.slice(copied, index)}"${isoOf(toml.slice(index, dateEnd))}"`;
        copied = dateEnd;
      }
      index = dateEnd ?? matchEnd(BARE, toml, index) ?? index + 1;
    }
  }
  return quoted + toml.slice(copied);
}

/** TOML takes a space and small letters where ISO 8601 wants `T` and `Z`. */
function isoOf(date: string): string {
  return date.replace(' ', 'T').toUpperCase();
}

function commentEnd(toml: string, start: number): number {
  const end = toml.indexOf('\n', start);
  return end === -1 ? toml.length : end;
}

function stringEnd(toml: string, start: number): number {
  const quote = toml[start] ?? '';
  const long = quote.repeat(3);
  const fence = toml.startsWith(long, start) ? long : quote;
  for (let index = start + fence.length; index < toml.length; index++) {
    if (quote === '"' && toml[index] === '\\') {
      index++;
    } else if (toml.startsWith(fence, index)) {
      if (fence === quote) return index + 1;
      // Quotes before the closing three are the string's own.
      let end = index + fence.length;
      while (toml[end] === quote) end++;
      return end;
    }
  }
  return toml.length;
}
