import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FieldChange,
  settleField,
  type SignedEdit,
  withoutOverlap,
} from '../../src/audit/field-change.ts';
import { textHash } from '../../src/audit/text-hash.ts';

const change = (
  text: string,
  line: number,
  ...edits: [index: number, old: string, text: string][]
): FieldChange => ({
  archive: 'a',
  file: 'a',
  post: '1',
  field: 'content',
  hash: textHash(text),
  line,
  edits: edits.map(([index, old, right]): SignedEdit => ({ index, old, text: right })),
});

const TEXT = 'on the 25th and the 3rd';
const one = change(TEXT, 2, [7, '25th', '24th']);
const two = change(TEXT, 3, [20, '3rd', 'third']);

describe('settleField', () => {
  it('does what is signed, then nothing, then takes it back', () => {
    const first = settleField(TEXT, [two, one]);
    expect(first?.after).toBe('on the 24th and the third');
    expect(first?.doneLines).toEqual(new Set());
    const again = settleField(first?.after ?? '', [one, two]);
    expect(again).toMatchObject({ edits: [], after: first?.after, undo: [] });
    expect(again?.doneLines).toEqual(new Set([2, 3]));
    const back: FieldChange = {
      ...one,
      hash: first?.hashAfter ?? '',
      edits: first?.undo ?? [],
      line: 1,
    };
    expect(settleField(first?.after ?? '', [back])?.after).toBe(TEXT);
    expect(settleField(TEXT, [back])?.doneLines).toEqual(new Set([1]));
  });

  it('does the rest of what was done in part', () => {
    const half = settleField(TEXT, [one])?.after ?? '';
    const rest = settleField(half, [one, two]);
    expect(rest?.after).toBe('on the 24th and the third');
    expect(rest?.doneLines).toEqual(new Set([2]));
    expect(rest?.undo).toEqual([{ index: 20, old: 'third', text: '3rd' }]);
  });

  it('refuses a text that is another now, be the place as it was', () => {
    expect(settleField(`${TEXT}!`, [one])).toBeUndefined();
    expect(settleField('x', [one])).toBeUndefined();
    expect(settleField('on the 24th and the 4rd', [one])).toBeUndefined();
  });

  it('does the same mend of two findings once', () => {
    const same = change(TEXT, 9, [7, '25th', '24th']);
    expect(settleField(TEXT, [one, same])?.after).toBe('on the 24th and the 3rd');
  });

  it('goes there and back with any edits', () => {
    const edits = fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.string({ maxLength: 4 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 60 }), edits, (text, parts) => {
        const signed = parts.map(([lead, length, right], place): SignedEdit => {
          const index = place * 9 + lead;
          return { index, old: text.slice(index, index + length), text: right };
        });
        const told = { ...change(text, 1), edits: signed };
        const done = settleField(text, [told]);
        if (done === undefined) return;
        const back = settleField(done.after, [{ ...told, hash: done.hashAfter, edits: done.undo }]);
        expect(back?.after).toBe(text);
      }),
    );
  });
});

describe('withoutOverlap', () => {
  it.each([
    [[7, '25th', '24th'], [8, '5', '4'], 1],
    [[7, '25th', '24th'], [11, ' ', '-'], 0],
    [[11, ' ', '-'], [7, '25th', '24th'], 0],
    [[7, '', 'a'], [7, '', 'b'], 1],
    [[7, '25th', '24th'], [7, '25th', '24th'], 0],
  ] as const)('%j beside %j', (first, second, count) => {
    const { overlapping } = withoutOverlap([
      change(TEXT, 2, [...first]),
      change(TEXT, 3, [...second]),
    ]);
    expect(overlapping).toHaveLength(count);
  });

  it('keeps mends of one place apart, also where their edits are', () => {
    const place = { index: 7, text: '25th and' };
    const wide = { ...change(TEXT, 2, [7, '25th', '24th']), place };
    const inIt = change(TEXT, 3, [12, 'and', 'or']);
    const beside = { ...change(TEXT, 4, [16, 'the', 'a']), place: { index: 15, text: ' the' } };
    const same = { ...wide, line: 5, place: { index: 7, text: '25th' } };
    const { kept, overlapping } = withoutOverlap([wide, inIt, beside, same]);
    expect(overlapping).toEqual([inIt]);
    expect(kept).toEqual([wide, beside, same]);
  });
});
