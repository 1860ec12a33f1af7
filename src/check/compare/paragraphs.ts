import { partitionPoint } from '../../core/partition-point.ts';
import type { Place } from '../types.ts';
import { cheapestSteps, type Measured, type Step } from './cheapest-steps.ts';

/** Which paragraphs of two texts belong together. */
export interface Alignment {
  readonly source: readonly Paragraph[];
  readonly target: readonly Paragraph[];
}

/** A paragraph, and the number of the group that it is in with those of the other text, from 0. */
export interface Paragraph extends Place {
  readonly group: number;
}

/** Finds the paragraphs of a text: what blank lines part. */
export function paragraphsIn(text: string): Measured[] {
  const paragraphs: Measured[] = [];
  let digit = nextDigit(text, 0);
  for (let index = nextInk(text, 0); index < text.length;) {
    const end = blankLineAfter(text, index);
    const numbers = new Set<string>();
    while (digit < end) {
      const number = numberAt(text, digit);
      numbers.add(number);
      digit = nextDigit(text, digit + number.length);
    }
    paragraphs.push({ index, length: end - index, numbers });
    index = nextInk(text, end);
  }
  return paragraphs;
}

/** Where the next digit stands, ASCII, Arabic or Persian: a pattern is three times as fast as a look at every unit. */
function nextDigit(text: string, from: number): number {
  DIGIT.lastIndex = from;
  return DIGIT.test(text) ? DIGIT.lastIndex - 1 : text.length;
}

const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/gu;

/** Numbers outlive translation, whatever their digits; years and days of other calendars do not. */
function numberAt(text: string, start: number): string {
  let ascii = '';
  for (let place = start; isAnyDigit(text.charCodeAt(place)); place++)
    // The last four bits of a digit are its value.
    ascii += ASCII_DIGITS.charAt(text.charCodeAt(place) & 0xf);
  return ascii;
}

function isAnyDigit(unit: number): boolean {
  if (unit < 0x660) return unit >= 0x30 && unit <= 0x39;
  return unit <= 0x669 || (unit >= 0x6f0 && unit <= 0x6f9);
}

const ASCII_DIGITS = '0123456789';

const SPACE = /\s/u;

/** Where the next character stands that is no space. */
function nextInk(text: string, from: number): number {
  let place = from;
  while (place < text.length && SPACE.test(text.charAt(place))) place++;
  return place;
}

/** Where the line ends that a blank one follows, or the text. */
function blankLineAfter(text: string, from: number): number {
  for (let end = text.indexOf('\n', from); end !== -1; end = text.indexOf('\n', end + 1)) {
    let next = end + 1;
    while (text.charAt(next) !== '\n' && SPACE.test(text.charAt(next))) next++;
    if (text.charAt(next) === '\n') return end;
  }
  return text.length;
}

/** The largest table that is filled. */
const MOST_CELLS = 1_000_000;

/** How much of the texts may be without a counterpart before they are no translation of each other. */
const MOST_UNALIGNED = 0.3;

/**
 * Pairs the paragraphs of a text with those of its translation, by their lengths and numbers, as Gale and
 * Church (1993) do: one with one, two with one, or one with none. Undefined where too little fits.
 */
export function alignParagraphs(source: string, target: string): Alignment | undefined {
  const one = paragraphsIn(source);
  const two = paragraphsIn(target);
  if (one.length === 0 || two.length === 0 || one.length * two.length > MOST_CELLS) {
    return one.length === two.length ? oneToOne(one, two) : undefined;
  }
  const steps = cheapestSteps(one, two);
  const alone = steps.filter(([from, to]) => from === 0 || to === 0);
  const unaligned = alone.length / steps.length;
  return unaligned > MOST_UNALIGNED ? undefined : grouped(one, two, steps);
}

function oneToOne(one: readonly Place[], two: readonly Place[]): Alignment {
  return grouped(
    one,
    two,
    one.map(() => [1, 1]),
  );
}

function grouped(one: readonly Place[], two: readonly Place[], steps: readonly Step[]): Alignment {
  const source: Paragraph[] = [];
  const target: Paragraph[] = [];
  steps.forEach(([from, to], group) => {
    for (const { index, length } of one.slice(source.length, source.length + from))
      source.push({ index, length, group });
    for (const { index, length } of two.slice(target.length, target.length + to))
      target.push({ index, length, group });
  });
  return { source, target };
}

/** The number of the paragraph that a position stands in, from 0. */
export function paragraphAt(paragraphs: readonly Place[], index: number): number {
  return Math.max(0, partitionPoint(paragraphs, (paragraph) => paragraph.index <= index) - 1);
}

/** The group of the paragraph that a position stands in; of texts that are not aligned all is one group. */
export function groupAt(paragraphs: readonly Paragraph[] | undefined, index: number): number {
  return paragraphs?.[paragraphAt(paragraphs, index)]?.group ?? 0;
}

/** What a text has in a group of its paragraphs; all of it where it is not aligned. */
export function textOfGroup(
  text: string,
  paragraphs: readonly Paragraph[] | undefined,
  group: number,
): string {
  if (paragraphs === undefined) return text;
  return paragraphs
    .filter((paragraph) => paragraph.group === group)
    .map(({ index, length }) => text.slice(index, index + length))
    .join('\n\n');
}

/** Puts the places of two texts together group by group. */
export function byGroup<T extends Place>(
  { source, target }: { readonly source: readonly T[]; readonly target: readonly T[] },
  alignment: Partial<Alignment>,
): { readonly source: readonly T[]; readonly target: readonly T[] }[] {
  const groups = new Map<number, { source: T[]; target: T[] }>();
  for (const side of ['source', 'target'] as const) {
    for (const place of side === 'source' ? source : target) {
      const group = groupAt(alignment[side], place.index);
      let both = groups.get(group);
      if (both === undefined) groups.set(group, (both = { source: [], target: [] }));
      both[side].push(place);
    }
  }
  return [...groups.values()];
}
