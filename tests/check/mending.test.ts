import { describe, expect, it } from 'vitest';
import { mendsOf } from '../../src/check/apply-fixes.ts';
import { movedBy } from '../../src/check/moved-by.ts';
import { splice } from '../../src/check/splice.ts';
import type { Edit, Finding } from '../../src/check/index.ts';

/** A finding at a stretch of a text, whose mend replaces stretches of it. */
function found(text: string, at: string, ...edits: [string, string][]): Finding {
  const placeOf = (part: string): { index: number; length: number } => ({
    index: text.indexOf(part),
    length: part.length,
  });
  return {
    ruleId: 'mixed-digits',
    severity: 'error',
    message: '',
    ...placeOf(at),
    data: {},
    related: [{ ...placeOf(at), message: '' }],
    fixes: [
      {
        description: '',
        safe: true,
        edits: edits.map(([old, right]) => edit(placeOf(old), right)),
      },
    ],
  };
}

function edit(place: { index: number; length: number }, text: string): Edit {
  return { ...place, text };
}

const TEXT = 'one two three four';

/** Set apart from the direction of the line. */
function isolated(text: string): string {
  return `\u2067${text}\u2069`;
}

describe('mends that meet', () => {
  it.each([
    [
      'around and within',
      [['two', isolated('two')]],
      [['two', '2']],
      `one ${isolated('2')} three four`,
      2,
    ],
    [
      'within and around',
      [['wo', 'W']],
      [['two three', isolated('two three')]],
      `one ${isolated('tW three')} four`,
      2,
    ],
    ['words put around', [['two', '(two)']], [['two', '2']], 'one (two) three four', 1],
    ['side by side', [['two', '2']], [[' three', '-3']], 'one 2-3 four', 2],
    ['one place', [['two', '2']], [['wo th', 'x']], 'one 2 three four', 1],
    [
      'one of several places',
      [['two', '2']],
      [
        ['one', '1'],
        ['wo', 'x'],
      ],
      '1 tx three four',
      1,
    ],
    [
      'far ends',
      [
        ['one', '1'],
        ['four', '4'],
      ],
      [['three fo', '3']],
      '1 two three 4',
      1,
    ],
    [
      'around and over its edge',
      [['two', isolated('two')]],
      [['o three', '0']],
      `one ${isolated('two')} three four`,
      1,
    ],
    ['nothing to mend', [], [['two', '2']], 'one 2 three four', 1],
  ] as [string, [string, string][], [string, string][], string, number][])(
    '%s: whole or not at all',
    (_, first, second, expected, count) => {
      const findings = [found(TEXT, 'two', ...first), found(TEXT, 'two', ...second)];
      const { edits, mended } = mendsOf(TEXT, findings);
      const text = splice(TEXT, edits);
      expect(mended.size).toBe(count);
      expect(text).toBe(expected);
    },
  );
});

describe('what is left', () => {
  const edits: Edit[] = [
    edit({ index: 0, length: 3 }, '1'),
    edit({ index: 4, length: 0 }, '<'),
    edit({ index: 7, length: 0 }, '>'),
    edit({ index: 9, length: 3 }, 'HHHHH'),
  ];

  it.each([
    ['one', '1', []],
    ['two', 'two', ['two']],
    ['o th', 'o> tHHHHH', []],
    ['ree four', 'HHHHHe four', []],
    ['four', 'four', ['four']],
  ])('of %j stands at %j', (before, after, mends) => {
    const mended = splice(TEXT, edits);
    expect(mended).toBe('1 <two> tHHHHHe four');
    const left = movedBy(edits)(found(TEXT, before, [before, 'x']));
    const textAt = ({ index, length }: { index: number; length: number }): string =>
      mended.slice(index, index + length);
    expect(left.related.map(textAt)).toEqual([textAt(left)]);
    expect(left.fixes.flatMap((fix) => fix.edits.map(textAt))).toEqual(mends);
    expect(textAt(left)).toBe(after);
  });
});
