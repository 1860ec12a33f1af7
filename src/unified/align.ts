const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{2,31});?/iuy;
const ESCAPED = /[!-/:-@[-`{-~]/u;
const LINE_START = /[\t >]*/uy;
const SPACE = /[\t \r]/u;

/**
 * Finds where each character of a node's value stands in the text that it was read from, which has escapes,
 * entities and the marks that lead a line beside it; the last place is the end. Undefined where it is no such text.
 */
export function alignValue(value: string, source: string): ((place: number) => number) | undefined {
  if (value === source) return (place) => place;
  // Code and front matter stand within their fences as they are.
  const whole = source.indexOf(value);
  if (value !== '' && whole !== -1 && !source.includes(value, whole + 1))
    return (place) => whole + place;
  const places = walk(value, source);
  return places && ((place) => places[place] ?? source.length);
}

function walk(value: string, source: string): readonly number[] | undefined {
  const places: number[] = [];
  let from = 0;
  for (let place = 0; place < value.length;) {
    const wanted = value[place] ?? '';
    if (wanted === '\n') while (SPACE.test(source[from] ?? '')) from++;
    const found = source[from] ?? '';
    const entity = found === '&' ? matchAt(ENTITY, source, from) : '';
    if (found === '\\' && source[from + 1] === wanted && ESCAPED.test(wanted)) {
      places[place++] = from;
      from += 2;
    } else if (entity !== '' && !value.startsWith(entity, place)) {
      // What it stands for is one character, of one or two units.
      const { length } = String.fromCodePoint(value.codePointAt(place) ?? 0);
      for (let unit = 0; unit < length; unit++) places[place++] = from;
      from += entity.length;
    } else if (found === wanted) {
      places[place++] = from++;
      if (wanted === '\n') from += lineStart(value, place, source, from);
    } else {
      return undefined;
    }
  }
  return from === source.length ? places : undefined;
}

/** How much leads a line in the source and is none of its text. */
function lineStart(value: string, place: number, source: string, from: number): number {
  const lead = matchAt(LINE_START, source, from);
  const own = matchAt(LINE_START, value, place);
  return lead.endsWith(own) ? lead.length - own.length : 0;
}

function matchAt(pattern: RegExp, text: string, place: number): string {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0] ?? '';
}
