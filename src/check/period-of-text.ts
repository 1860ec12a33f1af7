import { oncePer } from '../core/once-per.ts';
import { monthIn, refused, yearIn } from './refused-dates.ts';
import type { RuleContext } from './rule.ts';
import { holds } from './sentences.ts';

/**
 * Whether a text is about the Middle Ages, whose Gregorian years look like Jalali ones: it has more of their
 * words than of our days', and no date that is surely of our own; or it tells several such years, and nothing
 * of our days. A paragraph of its own may be, in a text about our days.
 */
export function isMedieval(context: RuleContext, index?: number): boolean {
  const { medieval, modern } = countsOf(context);
  if (medieval > modern || (modern === 0 && tellsSeveralYears(context))) return true;
  if (index === undefined) return false;
  const near = countsAt(context, index);
  return near.medieval > 0 && near.modern === 0;
}

/** The words of either time in a paragraph, counted once for all of its dates. */
function countsAt(context: RuleContext, index: number): Counts {
  const known = paragraphsOf(context);
  const start = context.text.lastIndexOf('\n', index) + 1;
  let counts = known.get(start);
  if (counts === undefined) known.set(start, (counts = count(paragraphOf(context, index))));
  return counts;
}

const paragraphsOf = oncePer((_context: RuleContext) => new Map<number, Counts>());

/** The paragraph that holds a place; the day of publication says nothing of it. */
function paragraphOf({ text, claims, words }: RuleContext, index: number): Counted {
  const start = text.lastIndexOf('\n', index) + 1;
  const end = text.indexOf('\n', index);
  const own = { index: start, length: (end === -1 ? text.length : end) - start };
  return {
    text: text.slice(start, start + own.length),
    claims: claims.filter((claim) => holds(own, claim)),
    words,
  };
}

/** A story goes on from year to year; a news item has the one year that was not converted. */
function tellsSeveralYears({ mentions }: RuleContext): boolean {
  const years = refused(mentions, 'ERR_PARSE_AMBIGUOUS').map(({ text }) =>
    monthIn(text)?.calendar === 'gregory' ? yearIn(text) : undefined,
  );
  return new Set(years.filter((year) => year !== undefined)).size > 1;
}

/** Whether a text is surely about our days. */
export function isModern(context: RuleContext): boolean {
  const { medieval, modern } = countsOf(context);
  return modern > medieval;
}

/** The words of either time in a text, counted once for all of its dates. */
const countsOf = oncePer((context: RuleContext) => count(context));

interface Counts {
  readonly medieval: number;
  readonly modern: number;
}

/** What is counted of a text. */
type Counted = Pick<RuleContext, 'text' | 'claims' | 'words' | 'now'>;

function count({ text, claims, words, now }: Counted): Counts {
  const found = new Set(text.toLowerCase().match(WORD));
  // A year alone may be of either calendar.
  const dated = claims.filter(({ calendar, precision, readings: [days] }) => {
    if (precision === 'year') return false;
    return days === undefined ? calendar === 'persian' : days.from > FIRST_MODERN_DAY;
  });
  return {
    medieval: words.medieval.filter((word) => found.has(word)).length,
    modern:
      words.modern.filter((word) => found.has(word)).length +
      dated.length +
      (now === undefined ? 0 : 1),
  };
}

const WORD = /[\p{L}\p{M}\u200c]+/gu;

/** 1 January 1700, as an epoch day. */
const FIRST_MODERN_DAY = -98_615;
