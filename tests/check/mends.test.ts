import * as fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  annotate,
  applyFixes,
  checkText,
  compareTexts,
  type Finding,
} from '../../src/check/index.ts';
import { pairsOf, textsOf } from './corpus.ts';

const folder = fileURLToPath(new URL('corpus', import.meta.url));
const texts = textsOf(folder);
const pairs = pairsOf(folder);

const graveOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity !== 'info');

/** The mends that leave as much to tell as before, by the ids of their cases. */
function unclean(
  id: string,
  text: string,
  find: (text: string) => readonly Finding[],
  side?: 'target',
): string[] {
  const found = graveOf(find(text));
  return found.flatMap((finding) =>
    finding.fixes.flatMap((fix, place) => {
      const mended = applyFixes(text, [{ ...finding, fixes: [fix] }], side);
      return graveOf(find(mended)).length < found.length
        ? []
        : [`${id} ${finding.ruleId} ${place}`];
    }),
  );
}

describe('a mend of the corpora', () => {
  it('leaves less to tell in a text', () => {
    const left = texts.flatMap(({ id, text, options }) =>
      unclean(id, text, (one) => checkText(one, options)),
    );
    expect(left).toEqual([]);
  });

  it('leaves less to tell in a translation', () => {
    const left = pairs.flatMap(({ id, source, target, options }) =>
      unclean(id, target, (one) => compareTexts(source, one, options), 'target'),
    );
    expect(left).toEqual([]);
  });
});

/** A finding whose one mend puts a text in the place of another. */
function replacing(text: string, old: string, right: string): Finding {
  const place = { index: text.indexOf(old), length: old.length };
  return {
    ruleId: 'weekday-mismatch',
    severity: 'error',
    message: '',
    data: {},
    related: [],
    ...place,
    fixes: [{ description: '', safe: true, edits: [{ ...place, text: right }] }],
  };
}

describe('mends that meet', () => {
  const text = 'On 5 March 2025 it rained.';
  const mended = (...mends: readonly [old: string, right: string][]): string =>
    applyFixes(
      text,
      mends.map(([old, right]) => replacing(text, old, right)),
    );

  it('are not written into one number', () => {
    expect(mended(['5 March', '15 March'], ['5', '6'])).toBe('On 15 March 2025 it rained.');
    expect(mended(['5', '6'], ['5 March', '15 March'])).toBe('On 6 March 2025 it rained.');
    expect(mended(['5', '15'], ['5 March', '15 March'])).toBe('On 15 March 2025 it rained.');
    expect(mended(['March 2', 'March 2,2'], ['2025', '2026'])).toBe('On 5 March 2,2025 it rained.');
  });

  it('of two rules give a day of one kind of digits, and the rest by the next run', () => {
    const mixed = '24 مرداد ۱۴۰۴ (5 اوت ۲۰۲۵)';
    const once = applyFixes(mixed, checkText(mixed));
    expect(once).toBe('۲۴ مرداد ۱۴۰۴ (15 اوت ۲۰۲۵)');
    expect(applyFixes(once, checkText(once))).toBe('۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)');
  });

  it('set a date apart once, with its digits mended', () => {
    const line = 'Line, ۲۴ مرداد 1404';
    const found = checkText(line);
    expect(applyFixes(line, [...found, ...found])).toBe('Line, \u2067۲۴ مرداد ۱۴۰۴\u2069');
  });
});

describe('whatever is written', () => {
  const words = [
    ...texts.map(({ text }) => text),
    ...pairs.flatMap((one) => [one.source, one.target]),
  ]
    .join(' ')
    .split(/(?<=\s)/u);
  const prose = fc
    .array(fc.nat(words.length - 1), { minLength: 3, maxLength: 60 })
    .map((places) => places.map((place) => words[place] ?? '').join(''));

  it('is checked and compared without a fault of ours, each finding within its text', () => {
    fc.assert(
      fc.property(prose, prose, (source, target) => {
        const found = [
          ...checkText(target),
          ...compareTexts(source, target, { now: '2025-08-15' }),
        ];
        for (const { side = 'target', index, length } of found)
          expect(index + length).toBeLessThanOrEqual((side === 'source' ? source : target).length);
        expect(typeof applyFixes(target, checkText(target))).toBe('string');
      }),
    );
  });

  it('is annotated twice as once', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const once = annotate(text);
        expect(annotate(once)).toBe(once);
      }),
    );
  });
});
