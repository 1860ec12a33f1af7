import { describe, expect, it } from 'vitest';
import { randoms } from '../../bench/measure.ts';
import { contextOf } from '../../src/check/check-text.ts';
import type { Claim } from '../../src/check/claim.ts';
import { readingsNear, SAMPLE_DAY } from '../../src/check/yearless-days.ts';
import { compareInTurn } from '../../src/check/compare/in-turn.ts';
import {
  matchInOrder,
  type MatchOptions,
  matchOf,
  matchOfNear,
} from '../../src/check/compare/match.ts';
import { alignParagraphs, paragraphsIn } from '../../src/check/compare/paragraphs.ts';
import { areOneSpan, compareRelatives, relativesIn } from '../../src/check/compare/relatives.ts';
import { type ComparedSide, sideOf, type Told } from '../../src/check/compare/side.ts';
import { sourceDays } from '../../src/check/compare/source-days.ts';
import { yearsTold } from '../../src/check/compare/years-told.ts';
import { firstSentence, isOneSentence, lastSentence } from '../../src/check/sentences.ts';
import type { CompareOptions } from '../../src/check/types.ts';
import { pairsOf } from './corpus.ts';

const pairs = pairsOf('tests/check/corpus');
const random = randoms(11);

function below(limit: number): number {
  return Math.floor(random() * limit);
}

function pick<T>(items: readonly T[]): T {
  return items[below(items.length)] as T;
}

/** A few pairs of the corpus in one, now and then with paragraphs that changed places or are missing. */
function mixture(): { readonly source: string; readonly target: string } {
  const chosen = Array.from({ length: 1 + below(6) }, () => pick(pairs));
  const source = chosen.map((pair) => pair.source);
  const target = chosen.map((pair) => pair.target);
  if (random() < 0.4) target.push(...target.splice(below(target.length), 1));
  if (random() < 0.3) target.splice(below(target.length), 1);
  return { source: source.join('\n\n'), target: target.join('\n\n') };
}

function sidesOf(
  { source, target }: { readonly source: string; readonly target: string },
  options: CompareOptions,
): readonly [ComparedSide, ComparedSide] {
  const alignment = alignParagraphs(source, target);
  const { zones } = options;
  return [
    sideOf(contextOf(source, options), zones?.source, alignment?.source),
    sideOf(contextOf(target, options), zones?.target, alignment?.target),
  ];
}

/** Whether a date is a day, or may be: in the years round it where it has none. */
function mayBe(claim: Claim, day: number): boolean {
  const readings = claim.yearless ? readingsNear(claim, day) : claim.readings;
  return claim.precision === 'day' && readings.some(({ from, to }) => from === day || to === day);
}

const OPTIONS: readonly CompareOptions[] = [
  {},
  { now: '2025-08-15' },
  { zones: { source: 'America/Anchorage', target: 'Asia/Tehran' } },
];

const NUMBER_SHARED = 1;
const PLAIN_STEPS = [
  [1, 1, 0],
  [1, 0, 4.5],
  [0, 1, 4.5],
  [2, 1, 2.3],
  [1, 2, 2.3],
] as const;

function lengthOf(list: readonly string[]): number {
  return list.join('').length;
}

function shares(first: string, second: string): boolean {
  return (/\d+/u.exec(first) ?? ['a'])[0] === (/\d+/u.exec(second) ?? ['b'])[0];
}

/** The cheapest way to pair paragraphs, by a plain table and every step at every cell. */
function plainSteps(one: readonly string[], two: readonly string[]): (readonly [number, number])[] {
  const ratio = lengthOf(two) / lengthOf(one);
  const costs = new Map<string, { cost: number; step: readonly [number, number] }>();
  for (let row = 0; row <= one.length; row++) {
    for (let column = 0; column <= two.length; column++) {
      let best = {
        cost: row + column === 0 ? 0 : Infinity,
        step: [1, 1] as readonly [number, number],
      };
      for (const [from, to, cost] of PLAIN_STEPS) {
        const before = costs.get(`${row - from} ${column - to}`);
        if (before === undefined) continue;
        const [own, other] = [one.slice(row - from, row), two.slice(column - to, column)];
        const [long, short] = [lengthOf(other) + 20, lengthOf(own) * ratio + 20];
        const shared = own.some((first) => other.some((second) => shares(first, second)));
        const apart = Math.abs(Math.log(long / short)) * 4 - (shared ? NUMBER_SHARED : 0);
        const total = before.cost + cost + (from > 0 && to > 0 ? apart : 0);
        if (total < best.cost) best = { cost: total, step: [from, to] };
      }
      costs.set(`${row} ${column}`, best);
    }
  }
  const steps: (readonly [number, number])[] = [];
  for (let row = one.length, column = two.length; row > 0 || column > 0;) {
    const { step } = costs.get(`${row} ${column}`) ?? { step: [1, 1] as const };
    steps.push(step);
    row -= step[0];
    column -= step[1];
  }
  return steps.toReversed();
}

/** What two dates are worth as one: the same day, as precisely, in the same paragraph. */
function worthOf(one: Told, two: Told, options: MatchOptions): number {
  const match = matchOf(one, two, options);
  const isFar = one.group !== two.group && one.precision !== two.precision;
  if (match === 'none' || (match === 'overlap' && isFar)) return 0;
  const alike = one.precision === two.precision ? 2 : 0;
  return { same: 16, moment: 12, overlap: 8 }[match] + alike + (one.group === two.group ? 1 : 0);
}

function at(table: readonly (readonly number[])[], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}

/** The matches in order that are worth the most, by a whole table; those that agree from the start are taken first. */
function matchesByTable(
  source: readonly Told[],
  target: readonly Told[],
  options: MatchOptions,
): (readonly [number, number])[] {
  const matched: (readonly [number, number])[] = [];
  const [rows, columns] = [source.length, target.length];
  const own = source.map((one) => target.map((two) => worthOf(one, two, options)));
  const best = Array.from({ length: rows + 1 }, () => Array.from({ length: columns + 1 }, () => 0));
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const taken = at(own, row, column);
      const both = taken === 0 ? 0 : taken + at(best, row + 1, column + 1);
      const line = best[row] as number[];
      line[column] = Math.max(both, at(best, row + 1, column), at(best, row, column + 1));
    }
  let place = 0;
  for (; place < rows && place < columns; place++) {
    const [one, two] = [source[place] as Told, target[place] as Told];
    if (one.group !== two.group || matchOf(one, two, options) !== 'same') break;
    matched.push([place, place]);
  }
  for (let row = place, column = place; row < rows && column < columns;) {
    const [here, taken] = [at(best, row, column), at(own, row, column)];
    if (taken > 0 && taken + at(best, row + 1, column + 1) === here)
      matched.push([row++, column++]);
    else if (at(best, row + 1, column) === here) row++;
    else column++;
  }
  return matched;
}

/** Whether the dates of a paragraph agree with those of its translation one with one. */
function areAgreed(
  source: readonly Told[],
  target: readonly Told[],
  options: MatchOptions,
): boolean {
  return (
    source.length === target.length &&
    source.every((one, place) => {
      const two = target[place] as Told;
      const match = matchOf(one, two, options);
      return match === 'same' || (match === 'overlap' && one.precision === two.precision);
    })
  );
}

function inGroup(told: readonly Told[], group: number): Told[] {
  return told.filter((date) => date.group === group);
}

/** A table for what stands between paragraphs of which all dates agree. */
function plainMatches(
  source: readonly Told[],
  target: readonly Told[],
  options: MatchOptions,
): (readonly [number, number])[] {
  const groups = new Set([...source, ...target].map(({ group }) => group));
  const matched: (readonly [number, number])[] = [];
  let [left, right]: [Told[], Told[]] = [[], []];
  let [row, column] = [0, 0];
  const flush = (): void => {
    for (const [one, two] of matchesByTable(left, right, options))
      matched.push([row + one, column + two]);
    row += left.length;
    column += right.length;
    [left, right] = [[], []];
  };
  for (const group of [...groups].toSorted((one, two) => one - two)) {
    const [one, two] = [inGroup(source, group), inGroup(target, group)];
    if (one.length > 0 && areAgreed(one, two, options)) {
      flush();
      for (const place of one.keys()) matched.push([row + place, column + place]);
      row += one.length;
      column += two.length;
    } else {
      left.push(...one);
      right.push(...two);
    }
  }
  flush();
  return matched;
}

/** A paragraph of some length, with a number in most. */
function paragraph(): string {
  return 'a'.repeat(1 + below(200)) + (random() < 0.6 ? ` ${below(6)} b` : '');
}

describe('The fast ways of a comparison', () => {
  it('match the dates that are matched without a glance at when they are', () => {
    let matched = 0;
    for (let round = 0; round < 150; round++) {
      const options = pick(OPTIONS);
      const [source, target] = sidesOf(mixture(), options);
      const own = { ...options, yearsFor: yearsTold(source, target) };
      for (const one of source.told) {
        for (const two of target.told) {
          const wanted = matchOfNear(one, two, own);
          if (wanted !== 'none') matched++;
          expect(matchOf(one, two, own), `${one.text} / ${two.text}`).toBe(wanted);
        }
      }
    }
    expect(matched).toBeGreaterThan(250);
  });

  it('match dates in order as a whole table does', () => {
    let matched = 0;
    for (let round = 0; round < 60; round++) {
      const parts = Array.from({ length: 1 + below(4) }, mixture);
      const options = pick(OPTIONS);
      const [source, target] = sidesOf(
        {
          source: parts.map((part) => part.source).join('\n\n'),
          target: (random() < 0.5 ? parts : parts.toReversed())
            .map((part) => part.target)
            .join('\n\n'),
        },
        options,
      );
      const own = { ...options, yearsFor: yearsTold(source, target) };
      const wanted = plainMatches(source.told, target.told, own);
      const found = matchInOrder(source.told, target.told, own);
      matched += wanted.length;
      expect(found.map((pair) => [pair.source, pair.target])).toEqual(wanted);
    }
    expect(matched).toBeGreaterThan(100);
  });

  it('read again all words that count from today and could be told', () => {
    let told = 0;
    for (let round = 0; round < 150; round++) {
      const sides = sidesOf(mixture(), {});
      const plain = compareInTurn(
        'date-changed',
        sides,
        (side) => relativesIn(side, undefined),
        areOneSpan,
      );
      told += plain.length;
      expect(compareRelatives(...sides, {})).toEqual(plain);
    }
    expect(told).toBeGreaterThan(0);
  });

  it('know the days of a source as each of its dates does', () => {
    for (let turn = 0; turn < 150; turn++) {
      const [source, target] = sidesOf(mixture(), OPTIONS[turn % 2] ?? {});
      const { claims } = source.context;
      const { tells } = sourceDays(source, target, []);
      const near = claims.flatMap(({ readings: [days] }) =>
        days === undefined ? [] : [days.from],
      );
      for (const day of [...near, ...near.map((one) => one + below(400)), SAMPLE_DAY + below(400)])
        expect(tells(day)).toBe(claims.some((claim) => mayBe(claim, day)));
    }
  });

  it('count as one number what is written in three sets of digits', () => {
    const [one, two] = paragraphsIn('On 2025 ۱۴۰۴\n\n٢٠٢٥ and 1404');
    expect(one?.numbers).toEqual(new Set(['2025', '1404']));
    expect(two?.numbers).toEqual(one?.numbers);
  });

  it('pair paragraphs as a plain table does', () => {
    for (let round = 0; round < 400; round++) {
      const one = Array.from({ length: 1 + below(12) }, paragraph);
      const two = one.flatMap((own) =>
        random() < 0.1
          ? []
          : random() < 0.15
            ? [own, paragraph()]
            : [random() < 0.2 ? paragraph() : own],
      );
      if (two.length === 0) continue;
      const steps = plainSteps(one, two);
      const alone = steps.filter(([from, to]) => from === 0 || to === 0).length;
      const groups = (side: 0 | 1): number[] =>
        steps.flatMap((step, group) => Array.from({ length: step[side] }, () => group));
      const found = alignParagraphs(one.join('\n\n'), two.join('\n\n'));
      if (alone / steps.length > 0.3) expect(found).toBeUndefined();
      else {
        expect(found?.source.map(({ group }) => group)).toEqual(groups(0));
        expect(found?.target.map(({ group }) => group)).toEqual(groups(1));
      }
    }
  });

  it('end sentences where the pattern alone does', () => {
    const pieces = [
      'a',
      ' ',
      'Mr',
      '. ',
      '.',
      '! ',
      '؟ ',
      '\n',
      '?» ',
      'p.m. ',
      '3.5',
      '\u2028',
      'ب',
    ];
    for (let round = 0; round < 2000; round++) {
      const parts = Array.from({ length: below(9) }, () => pick(pieces));
      const text = `${parts.join('')}a`;
      const marked = `${text}\n`;
      // A text that ends with a line break has an end: the pattern is asked.
      expect(firstSentence(text)).toBe(firstSentence(marked));
      expect(lastSentence(`\n${text}`)).toBe(lastSentence(text));
      expect(isOneSentence(text, 0, text.length)).toBe(firstSentence(text) === text);
    }
  });
});
