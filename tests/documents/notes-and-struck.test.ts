import { describe, expect, it } from 'vitest';
import { annotateDocument } from '../../src/check/annotate-document.ts';
import { checkDocument } from '../../src/check/check-document.ts';

describe('what is no text of a line', () => {
  it.each([
    // The mark of a note: not the 21st, nor the year 14041.
    [
      'html',
      '<p>On August 2<sup>1</sup>, 2025',
      '<p>On August 2<sup>1</sup>, 2025 (11 Mordad 1404)',
    ],
    ['html', '<p>24 Mordad 1404<sup>1</sup>', '<p>24 Mordad 1404 (August 15, 2025)<sup>1</sup>'],
    [
      'html',
      '<p>24<sup>th</sup> of Mordad, 1404',
      '<p>24<sup>th</sup> of Mordad, 1404 (August 15, 2025)',
    ],
    ['markdown', '24 Mordad 1404<sup>[1]</sup>', '24 Mordad 1404 (August 15, 2025)<sup>[1]</sup>'],
    ['markdown', '۲<sup>۴</sup> مرداد ۱۴۰۴', '۲<sup>۴</sup> مرداد ۱۴۰۴ (۲۴ ژوئیهٔ ۲۰۲۵)'],
    // What is struck holds no longer.
    ['html', '<p><del>14</del>15 Mordad 1404', '<p><del>14</del>15 Mordad 1404 (August 6, 2025)'],
    ['html', '<p><s>24 Mordad 1404</s>', '<p><s>24 Mordad 1404</s>'],
    ['markdown', '~~1 &amp; 14~~15 Mordad 1404', '~~1 &amp; 14~~15 Mordad 1404 (August 6, 2025)'],
    ['markdown', '~~24 Mordad 1404~~', '~~24 Mordad 1404~~'],
  ] as const)('%s %s', (type, source, annotated) => {
    expect(checkDocument({ source, type })).toEqual([]);
    expect(annotateDocument({ source, type })).toBe(annotated);
    expect(annotateDocument({ source: annotated, type })).toBe(annotated);
  });

  it('keeps the places behind it', () => {
    const source = 'On ~~August 14~~ August 15, 2025<sup>1</sup> (**25** Mordad 1404)';
    const [finding] = checkDocument({ source, type: 'markdown' });
    expect(source.slice(finding?.index, (finding?.index ?? 0) + (finding?.length ?? 0))).toBe(
      '25** Mordad 1404',
    );
  });
});

describe('the other calendar stands behind the marks of emphasis', () => {
  it.each([
    ['markdown', '*August 15, 2025*', '*August 15, 2025* (24 Mordad 1404)'],
    [
      'markdown',
      '***On August 15, 2025***: rain',
      '***On August 15, 2025*** (24 Mordad 1404): rain',
    ],
    ['markdown', '_۲۴ مرداد ۱۴۰۴_، باران', '_۲۴ مرداد ۱۴۰۴_ (۱۵ اوت ۲۰۲۵)، باران'],
    ['markdown', '**August 15, 2025.** Rain', '**August 15, 2025 (24 Mordad 1404).** Rain'],
    // Marks that begin emphasis stay with what they emphasise.
    ['markdown', 'August 15, 2025 *x*', 'August 15, 2025 (24 Mordad 1404) *x*'],
    ['html', '<b>August 15, 2025</b> x', '<b>August 15, 2025</b> (24 Mordad 1404) x'],
    [
      'html',
      '<i><time datetime="2025-08-15">August 15, 2025</time></i> x',
      '<i><time datetime="2025-08-15">August 15, 2025</time></i> (24 Mordad 1404) x',
    ],
    // A span may have a direction of its own.
    ['html', '<span>August 15, 2025</span> x', '<span>August 15, 2025 (24 Mordad 1404)</span> x'],
    ['plain', 'August 15, 2025*', 'August 15, 2025 (24 Mordad 1404)*'],
  ] as const)('%s %s', (type, source, annotated) => {
    expect(annotateDocument({ source, type })).toBe(annotated);
    expect(annotateDocument({ source: annotated, type })).toBe(annotated);
  });
});
