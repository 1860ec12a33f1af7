import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { editedBetween, movedBy } from '../../../src/web/app/compare/edited.ts';
import { linesOf } from '../../../src/web/app/compare/lines.ts';
import { segmentsOf } from '../../../src/web/app/compare/segments.ts';
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

it('segments, and lines, joined are the text, and every mark is covered', () => {
  fc.assert(
    fc.property(marked, ({ text, marks }) => {
      const segments = segmentsOf(text, marks, []);
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
      const lines = linesOf(segments);
      expect(lines.map((line) => line.text)).toEqual(
        text.split(/(?<=\n)/u).concat(text.endsWith('\n') ? [''] : []),
      );
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      for (const mark of marks) {
        const own = lines
          .flatMap((line) => line.segments)
          .filter((segment) => segment.mark === mark);
        expect(own.map((segment) => segment.text).join('')).toBe(
          text.slice(mark.index, mark.index + mark.length),
        );
      }
    }),
  );
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
