import { checkContext, contextOf } from '../check/check-text.ts';
import { DocumentText } from '../check/document-text.ts';
import type { Place } from '../check/types.ts';
import { checkKeys, checkOptions } from '../core/fields.ts';
import { explainYear, toJalali } from '../core/index.ts';
import { findDates, type FoundDate, type ParseOptions } from '../parse/index.ts';
import type { AnyNode, HostFile, HostNode } from '../unified/host.ts';
import { readTree, type ReadTree } from '../unified/read-tree.ts';
import { writeHast } from './hast-html.ts';
import { wrap, type Wrappable, wrappable } from './wrap.ts';

/** The options of `rehypePressTime`; all may be left out. */
export interface RehypePressTimeOptions {
  /** The order of a numeric date that the text leaves open; such a date is left alone without it. */
  readonly dateOrder?: NonNullable<ParseOptions['dateOrder']>;
}

/**
 * Puts the days of HTML, in either calendar, into `<time>` with the Gregorian day for machines, as a plugin of
 * rehype. A day that is not sure is left alone: without a year, contradicted by its weekday or by the date beside
 * it, of a calendar that was not yet in force; and so are code and what is in a `<time>`.
 *
 * @throws ERR_FIELD_TYPE for options that it cannot have, when the processor is made ready.
 * @example
 * String(html().use(rehypePressTime).processSync('<p>It rained on <b>24th</b> of Mordad, 1404.</p>'))
 * // => '<p>It rained on <time datetime="2025-08-15"><b>24th</b> of Mordad, 1404</time>.</p>'
 */
export function rehypePressTime(
  options: RehypePressTimeOptions = {},
): (tree: HostNode, file: HostFile) => void {
  checkOptions(options);
  checkKeys(options, ['dateOrder']);
  const { dateOrder } = options;
  const how = dateOrder === undefined ? {} : { dateOrder };
  findDates('', how);
  return (tree, file) => {
    const read = readTree(tree, file, writeHast);
    // From the last, so that the places before stay what they are.
    for (const [stretch, iso] of datesIn(read, how).toReversed())
      wrap(stretch, 'time', { dateTime: iso });
  };
}

function datesIn(
  { html, document }: ReadTree,
  options: ParseOptions,
): (readonly [Wrappable, string])[] {
  const text = new DocumentText(document);
  const faults = checkContext(contextOf(text.text, options), options).filter(
    ({ severity }) => severity === 'error',
  );
  const isFault = touches([...faults, ...faults.flatMap(({ related }) => related)]);
  const isInTime = touches(document.dates.flatMap(({ shown }) => shown ?? []));
  return findDates(text.text, options).flatMap((date) => {
    if (!isSureDay(date) || isFault(date)) return [];
    const place = text.toSource(date);
    if (place === undefined || isInTime(place)) return [];
    const stretch = wrappable(html, { start: place.index, end: place.index + place.length });
    if (stretch === undefined || stretch.ancestors.some(keepsOwnDate)) return [];
    return [[stretch, date.iso] as const];
  });
}

function touches(places: readonly Place[]): (place: Place) => boolean {
  return ({ index, length }) =>
    places.some((place) => place.index < index + length && index < place.index + place.length);
}

/** An element that tells a date of its own already, or that holds text alone. */
function keepsOwnDate(node: AnyNode): boolean {
  const tagName = node.tagName ?? node.name;
  return tagName === 'time' || tagName === 'option' || tagName === 'data';
}

/** The first year that begins after the Gregorian calendar does: what is told of days before is mostly Julian. */
const FIRST_GREGORIAN = 1583;

function isSureDay({ kind, precision, start, issues, iso, calendar }: FoundDate): boolean {
  if (kind !== 'date' || precision !== 'day' || !('day' in start) || issues.length > 0)
    return false;
  if (calendar === 'gregory') return start.year >= FIRST_GREGORIAN;
  const { proleptic, certainty } = explainYear(toJalali(iso).year);
  return !proleptic && certainty !== 'algorithmic';
}
