import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { editedBetween, movedBy } from '../../../src/web/app/compare/edited.ts';
import { LONGEST, NO_PIECES, piecesOf } from '../../../src/web/app/compare/pieces.ts';
import { segmentsIn, segmentsOf } from '../../../src/web/app/compare/segments.ts';
import type { Mark } from '../../../src/web/protocol.ts';

const words = fc.array(fc.constantFrom('a ', 'مرداد', '\n', '۱۴۰۴ ', '😀'), { maxLength: 40 });

/** Marks that do not overlap, in order. */
const marksIn = (text: string): fc.Arbitrary<Mark[]> =>
  fc.uniqueArray(fc.integer({ min: 0, max: text.length }), { maxLength: 12 }).map((cuts) => {
    const places = cuts.toSorted((one, two) => one - two);
    return places.flatMap((index, at): Mark[] => {
      const end = places[at + 1];
      return at % 2 === 1 || end === undefined
        ? []
        : [{ index, length: end - index, status: 'read', title: '' }];
    });
  });

const marked = words
  .map((parts) => parts.join(''))
  .chain((text) => fc.record({ text: fc.constant(text), marks: marksIn(text) }));

/** The last letter of each piece but the last. */
const endings = (text: string): string[] =>
  piecesOf(text, NO_PIECES)
    .pieces.slice(0, -1)
    .map((piece) => piece.text.slice(-1));

it('segments joined are the text, and every mark is covered, also where a text is cut', () => {
  fc.assert(
    fc.property(marked, fc.nat(), ({ text, marks }, cut) => {
      const at = cut % (text.length + 1);
      const parts = [
        segmentsOf(text, marks, []),
        [
          ...segmentsIn(text.slice(0, at), 0, marks, []),
          ...segmentsIn(text.slice(at), at, marks, []),
        ],
      ];
      for (const segments of parts) {
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        const covered = segments.filter(({ mark }) => mark !== undefined);
        expect(covered.map((segment) => segment.text).join('')).toBe(
          marks.map(({ index, length }) => text.slice(index, index + length)).join(''),
        );
      }
    }),
  );
});

const long = fc
  .array(
    fc.tuple(fc.constantFrom('a ', 'مرداد', 'b\n', '\n', '😀'), fc.constantFrom(1, 700, 2500)),
    { maxLength: 8 },
  )
  .map((parts) => parts.map(([part, times]) => part.repeat(times)).join(''));

it('pieces joined are the text, in whatever steps it was written, each short and of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(5000), long), { maxLength: 6 }), (edits) => {
      let text = '';
      let pieces = NO_PIECES;
      for (const [from, length, written] of edits) {
        const start = from % (text.length + 1);
        text = text.slice(0, start) + written + text.slice(start + length);
        pieces = piecesOf(text, pieces);
        const texts = pieces.pieces.map((piece) => piece.text);
        expect(texts.join('')).toBe(text);
        expect(texts.every((piece) => piece !== '' && piece.length <= LONGEST)).toBe(true);
      }
      const keys = pieces.pieces.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 30 },
  );
});

it('pieces end at breaks, and in a line that is longer at spaces, no letter torn', () => {
  expect(new Set(endings('It rained here.\n'.repeat(2000)))).toEqual(new Set(['\n']));
  expect(new Set(endings('It rained here. '.repeat(2000)))).toEqual(new Set([' ']));
  const torn = piecesOf(`a${'😀'.repeat(5000)}`, NO_PIECES).pieces;
  expect(torn.length).toBe(3);
  expect(torn.some(({ text }) => /\p{Surrogate}/u.test(text))).toBe(false);
});

it('a key in a long text draws its piece anew, in two where it was full', () => {
  const text = 'It rained here.\n'.repeat(20_000);
  const before = piecesOf(text, NO_PIECES);
  for (const at of [0, text.length / 2, text.length]) {
    const after = piecesOf(`${text.slice(0, at)}x${text.slice(at)}`, before);
    const anew = after.pieces.filter((piece) => !before.pieces.includes(piece));
    expect(anew.length).toBeLessThanOrEqual(2);
    expect(after.pieces.length).toBeLessThanOrEqual(before.pieces.length + 1);
  }
});

it('marks keep their letters when a text is edited elsewhere', () => {
  fc.assert(
    fc.property(marked, fc.nat(), fc.nat(), fc.string(), ({ text, marks }, from, length, typed) => {
      const start = from % (text.length + 1);
      const end = Math.min(text.length, start + (length % 5));
      const after = text.slice(0, start) + typed + text.slice(end);
      for (const mark of movedBy(marks, editedBetween(text, after))) {
        const letters = after.slice(mark.index, mark.index + mark.length);
        expect(marks.some((was) => text.slice(was.index, was.index + was.length) === letters)).toBe(
          true,
        );
      }
    }),
  );
});
