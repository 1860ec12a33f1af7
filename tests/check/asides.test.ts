import { describe, expect, it } from 'vitest';
import { annotateDocument, checkDocument, compareDocuments } from '../../src/check/documents.ts';
import type { DocumentType } from '../../src/documents/index.ts';

/** The rules that tell something, each with what it tells it of as it is written. */
function told(source: string, type: DocumentType): [string, string][] {
  return checkDocument({ source, type }).map(({ ruleId, index, length }) => [
    ruleId,
    source.slice(index, index + length),
  ]);
}

describe('what stands beside the text is checked', () => {
  it.each([
    ['html', '<head><title>On 31 April&nbsp;2025</title></head>', '31 April&nbsp;2025'],
    ['html', '<head><meta name=description content="On 31 April 2025"></head>', '31 April 2025'],
    ['html', "<meta content='31&#32;April 2025' property=og:title><body>", '31&#32;April 2025'],
    ['html', '<head><meta name="description" content="31 April 2025 <>"></head>', '31 April 2025'],
    ['html', '<p>x <img alt="R&amp;D on 31&nbsp;April 2025" src=a>', '31&nbsp;April 2025'],
    ['html', '<img alt="&lt;b&gt; <i>31 April 2025">', '&lt;b&gt; <i>31 April 2025'],
    ['markdown', '![On 31 April&nbsp;2025](a.png)', '31 April&nbsp;2025'],
    ['markdown', '---\ntitle: "On 31 April 2025"\n---\nx', '31 April 2025'],
    ['markdown', '+++\nsub_title = "On 31 April 2025"\n+++\nx', '31 April 2025'],
    ['markdown', '{"description": "On 31 April 2025"}\nx', '31 April 2025'],
  ] as const)('of %s: %s', (type, source, written) => {
    expect(told(source, type)).toEqual([['no-such-day', written]]);
  });

  it.each([
    ['html', '<head><meta name="robots" content="31 April 2025"><title></title></head>'],
    ['html', '<head><meta name="description"><title>30 April 2025</title></head>'],
    ['html', '<svg><title>31 April 2025</title></svg>'],
    ['markdown', '---\ndraft: "31 April 2025"\ntitle: 30 April 2025\n---\nx'],
    ['markdown', '![](a-31-April-2025.png) <!-- jalali-ignore --> ![31 April 2025](a)'],
  ] as const)('and no more: %s: %s', (type, source) => {
    expect(told(source, type)).toEqual([]);
  });

  it('is mended where it is written', () => {
    const source = '---\ntitle: "در ۲۴ مرداد 1404"\n---\n![در ۲۵ مرداد 1404](a)\n';
    const edits = checkDocument({ source, type: 'markdown' }).map(
      ({ fixes }) => fixes[0]?.edits[0],
    );
    expect(edits).toEqual([
      { index: source.indexOf('1404'), length: 4, text: '۱۴۰۴' },
      { index: source.lastIndexOf('1404'), length: 4, text: '۱۴۰۴' },
    ]);
  });

  it('is neither compared nor annotated', () => {
    const source = { source: '![On August 15, 2025](a)\n\nx\n', type: 'markdown' } as const;
    const target = { source: '![](a)\n\nx\n', type: 'markdown' } as const;
    expect(compareDocuments(source, target)).toEqual([]);
    expect(annotateDocument(source)).toBe(source.source);
  });
});
