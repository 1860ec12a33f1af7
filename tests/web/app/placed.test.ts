import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../../src/web/app/compare/example.ts';
import { EMPTY, placed } from '../../../src/web/app/compare/placed.ts';
import type { SideText } from '../../../src/web/protocol.ts';

const text = (own: string, type: SideText['type'] = 'plain'): SideText => ({ text: own, type });
const english = text('It rained on August 15, 2025.');
const persian = text('۲۴ مرداد ۱۴۰۴ باران بارید.');
const table = text('key,en,fa\n', 'csv');
const mine = { source: text('Rain.'), target: text('باران.') };

describe('files are placed', () => {
  it('on the side that was named, the other side staying', () => {
    expect(placed([persian], 'source', mine)).toEqual({ source: persian, target: mine.target });
    expect(placed([english], 'target', mine)).toEqual({ source: mine.source, target: english });
  });

  it('where nothing is, and else where their language belongs', () => {
    const half = { source: mine.source, target: EMPTY.target };
    expect(placed([english], undefined, half)).toEqual({ source: mine.source, target: english });
    const other = { source: EMPTY.source, target: mine.target };
    expect(placed([persian], undefined, other)).toEqual({ source: persian, target: mine.target });
    expect(placed([persian], undefined, mine).target).toBe(persian);
    expect(placed([english], undefined, mine).source).toBe(english);
  });

  it('both at once, the Persian one as the translation; two of one language as they came', () => {
    const right = { source: english, target: persian };
    expect(placed([english, persian], undefined, mine)).toEqual(right);
    expect(placed([persian, english], 'source', mine)).toEqual(right);
    const other = text('ایضاً.');
    expect(placed([persian, other], undefined, mine)).toEqual({ source: persian, target: other });
  });

  it('with nothing of the example, or of a file of both languages, beside them', () => {
    expect(placed([english], 'source', EXAMPLE)).toEqual({ ...EMPTY, source: english });
    expect(placed([table], undefined, mine)).toEqual({ ...EMPTY, source: table });
    expect(placed([table], 'target', mine)).toEqual({ ...EMPTY, target: table });
    for (const side of ['source', 'target'] as const)
      expect(placed([persian], 'target', { ...mine, [side]: table })).toEqual({
        ...EMPTY,
        target: persian,
      });
  });

  it('not at all, when there are none', () => {
    expect(placed([], 'source', mine)).toBe(mine);
  });
});
