import { describe, expect, it } from 'vitest';
import { applyFixes, compareTexts } from '../../src/check/index.ts';
import { compareDocuments } from '../../src/check/documents.ts';

const names = [
  { en: 'Leila Rad', fa: 'لیلا راد' },
  { en: 'Omid Sattari', fa: 'امید ستاری' },
  { en: 'Sara Moin', fa: 'سارا معین' },
];
const source = 'By Leila Rad and Omid Sattari · August 15, 2025';

const mended = (from: string, to: string, known: typeof names = names) =>
  applyFixes(
    to,
    compareTexts(from, to, { names: known }).filter(({ ruleId }) => ruleId === 'author-count'),
    'target',
  );

const completed = (one: string, two: string) =>
  compareDocuments({ source: one, type: 'markdown' }, { source: two, type: 'markdown' })
    .filter(({ ruleId }) => ruleId === 'author-count')
    .flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ text }) => text)));

describe('an author whom a translation lost', () => {
  it.each([
    [source, 'نویسنده: لیلا راد · ۲۴ مرداد ۱۴۰۴', 'نویسندگان: لیلا راد و امید ستاری · ۲۴ مرداد ۱۴۰۴'],
    // In the spelling that the translation has.
    [source, 'نویسنده: لیلا رَد · ۲۴ مرداد ۱۴۰۴', 'نویسندگان: لیلا رَد و امید ستاری · ۲۴ مرداد ۱۴۰۴'],
    [
      'نویسندگان: لیلا راد، امید ستاری و سارا معین',
      'By Leila Rad and Sara Moin',
      'By Leila Rad, Omid Sattari and Sara Moin',
    ],
    // In the words of the translation, and what stands behind the names stays.
    [source, 'به قلم لیلا راد', 'به قلم لیلا راد و امید ستاری'],
    [
      'نویسندگان: لیلا راد و امید ستاری',
      'Author: Omid Sattari in Tehran',
      'Authors: Leila Rad and Omid Sattari in Tehran',
    ],
    ['Translators: Sara Moin and Leila Rad', 'مترجم: لیلا راد', 'مترجمان: سارا معین و لیلا راد'],
  ])('is put back: %s → %s', (from, to, expected) => {
    expect(mended(from, to)).toBe(expected);
  });

  it('is told and not put back where the name is not known, or somebody else stands there', () => {
    const to = 'نویسنده: لیلا راد';
    expect(compareTexts(source, to).map(({ ruleId, fixes }) => [ruleId, fixes])).toContainEqual([
      'author-count',
      [],
    ]);
    expect(mended(source, to, names.slice(0, 1))).toBe(to);
    const other = 'نویسنده: نیما کاوه';
    expect(mended(source, other)).toBe(other);
  });

  it('is known from the front matter of either document', () => {
    const head =
      '---\nauthor:\n  - name: { en: Leila Rad, fa: لیلا راد }\n  - { en: Omid Sattari, fa: امید ستاری }\n---\n';
    const to = 'نویسنده: لیلا راد';
    // As little as differs is written.
    expect(completed(head + source, to)).toHaveLength(1);
    expect(completed(source, head + to)).toHaveLength(1);
    expect(completed(source, to)).toHaveLength(0);
  });
});
