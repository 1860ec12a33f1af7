import { describe, expect, it } from 'vitest';
import { DocumentText } from '../../src/check/document-text.ts';
import { readDocument } from '../../src/documents/index.ts';

describe('an edit of a document', () => {
  const document = new DocumentText(readDocument('<p>on 24&nbsp;<b>Mordad</b> 1404</p>', 'html'));
  const index = document.text.indexOf('24');
  const length = '24 Mordad 1404'.length;

  it.each([
    // What it does not change stays out of it.
    ['25\u00a0Mordad 1404', { index: 7, length: 1, text: '5' }],
    ['24\u00a0Mordad 1405', { index: 31, length: 1, text: '5' }],
    ['24\u00a0Mordad 1404 AP', { index: 32, length: 0, text: ' AP' }],
    // An entity or an element would go with it; nothing would change.
    ['24 Mordad 1404', undefined],
    ['24\u00a0Esfand 1405', undefined],
    ['24\u00a0Mordad 1404', undefined],
  ])('that writes %j stands as narrow as it can, or nowhere', (text, expected) => {
    expect(document.toSourceEdit({ index, length, text })).toEqual(expected);
  });

  it('stands in no code, and in no place that the text does not have', () => {
    const code = new DocumentText(readDocument('`1404` and 1404', 'markdown'));
    expect(code.toSourceEdit({ index: 0, length: 4, text: '1405' })).toBeUndefined();
    expect(code.toSource({ index: 90, length: 1 })).toBeUndefined();
    expect(
      new DocumentText(readDocument('', 'plain')).toSource({ index: 0, length: 0 }),
    ).toBeUndefined();
    expect(new DocumentText(readDocument('', 'plain')).kindAt(0)).toBeUndefined();
  });
});
