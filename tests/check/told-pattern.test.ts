import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { anyPattern, groupsOf, withSlots } from '../../src/check/told-pattern.ts';
import { allCheckPhrases } from '../../src/locale-data/check-phrases.ts';
import { allTimePatterns } from '../../src/locale-data/time-patterns.ts';

const SLOTS = { hour: 'one|two', fraction: 'half|third', lead: 'at|by', unit: 'day|week' };

/** Every pattern of every language, with a few words for each name in braces. */
const patterns = [
  ...allCheckPhrases().flatMap(({ quarters, yearCounts: { ago, after } }) =>
    [quarters.told, ago, after].flat(),
  ),
  ...allTimePatterns().flatMap(({ hours, dayOffsets, centuries }) => {
    const { told, rangeStarts, rangeEnds, part } = hours;
    return [told, rangeStarts, rangeEnds, dayOffsets.told, centuries.told]
      .flat()
      .map((pattern) => withSlots(pattern, { ...SLOTS, part }));
  }),
];

/** As in `tests/regex-safety.test.ts`. */
const BY_STEPS = { attackTimeout: null, incubationTimeout: null, seedingTimeout: null };

describe('patterns of a language', () => {
  it.each(patterns)('are linear: %s', (pattern) => {
    const { source, flags } = anyPattern([pattern], 'giu');
    expect(checkSync(source, flags, { ...BY_STEPS, timeout: 60_000 }).status).toBe('safe');
  });

  it('have no name in braces but those that are filled', () => {
    expect(() => anyPattern([withSlots('{day} of', SLOTS)], 'u')).toThrow(SyntaxError);
  });

  it.each([
    ['day 12 of', { number: '12' }],
    ['12 days', { number: '12', unit: 'day' }],
    ['days', undefined],
  ])('tell one thing by one name, whichever of them found it: %s', (text, expected) => {
    const any = anyPattern(
      ['day (?:(?<number>\\d)|(?<number1>\\d\\d)) of', withSlots('(?<number>\\d+) {unit}', SLOTS)],
      'u',
    );
    const match = any.exec(text);
    expect(match === null ? undefined : groupsOf(match)).toEqual(expected);
  });
});
