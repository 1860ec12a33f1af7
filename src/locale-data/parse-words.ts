import { eventDays } from './generated/events.generated.ts';
import { parseWords } from './generated/parse.generated.ts';
import type { EventDays, ParseWords } from './types.ts';

/** The words of every language by which dates are read; a text may mix them. */
export function allParseWords(): readonly ParseWords[] {
  return Object.values(parseWords);
}

/** The days that are names, in every language. */
export function allEventDays(): EventDays['events'] {
  return Object.values(eventDays).flatMap(({ events }) => events);
}

/** The cardinals of one language, by their words. */
export function cardinalsOf(tag: string): Readonly<Record<string, number>> {
  return parseWords[tag]?.cardinals ?? {};
}
