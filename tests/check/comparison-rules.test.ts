import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/check/index.ts';
import { COMPARISON_RULE_DOCS } from '../../src/check/compare/rule-docs.ts';
import { COMPARISON_RULES, type ComparisonRuleId } from '../../src/check/rule-settings.ts';
import { checkPhrasesOf } from '../../src/locale-data/check-phrases.ts';

const rules = Object.entries(COMPARISON_RULE_DOCS) as [
  ComparisonRuleId,
  (typeof COMPARISON_RULE_DOCS)[ComparisonRuleId],
][];

describe.each(rules)('%s', (id, { description, examples }) => {
  it('is described in one sentence and said in every language', () => {
    expect(description).toMatch(/^[A-Z][^.]+\.$/u);
    for (const locale of ['en', 'fa']) expect(checkPhrasesOf(locale).messages).toHaveProperty(id);
  });

  it.each(examples.wrong)('tells $source / $target', ({ source, target }) => {
    const found = compareTexts(source, target).filter(({ ruleId }) => ruleId === id);
    expect(found).not.toEqual([]);
    for (const { side, index, length, message, severity } of found) {
      const text = side === 'source' ? source : target;
      expect(index + length).toBeLessThanOrEqual(text.length);
      expect(message).not.toMatch(/[{}]|undefined/u);
      expect(severity).toBe(COMPARISON_RULES[id]);
    }
    const off = compareTexts(source, target, { rules: { [id]: 'off' } });
    expect(off.map(({ ruleId }) => ruleId)).not.toContain(id);
    const raised = compareTexts(source, target, { rules: { [id]: 'warning' } });
    expect(raised.find(({ ruleId }) => ruleId === id)?.severity).toBe('warning');
  });

  it.each(examples.right)('says nothing of $source / $target', ({ source, target }) => {
    const found = compareTexts(source, target);
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('paragraphs', () => {
  const source =
    'The dam was opened on May 5, 2024 by the minister and his guests from the province.\n\nThe flood came on August 15, 2025, a Friday.\n\nThe dam was closed on August 18, 2025 for repairs that will last until winter.';
  const target =
    'سد را وزیر و مهمانانش از استان در ۱۶ اردیبهشت ۱۴۰۳ گشودند.\n\nسیل در جمعه ۲۴ مرداد ۱۴۰۴ آمد.\n\nسد در ۲۴ مرداد ۱۴۰۴ برای تعمیراتی که تا زمستان طول می‌کشد بسته شد.';

  it('are named on both sides, and a date of another paragraph does not hide what was changed', () => {
    const [found, ...rest] = compareTexts(source, target);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      ruleId: 'date-changed',
      data: { expected: '۲۷ مرداد ۱۴۰۴', sourceParagraph: 3, targetParagraph: 3 },
    });
  });

  it('lead to where what is missing should stand', () => {
    const without = target
      .replace('در ۱۶ اردیبهشت ۱۴۰۳ ', '')
      .replace('در ۲۴ مرداد ۱۴۰۴ برای', 'در ۲۷ مرداد ۱۴۰۴ برای');
    const [found] = compareTexts(source, without);
    expect(found).toMatchObject({ ruleId: 'date-missing', side: 'source' });
    const [related] = found?.related ?? [];
    expect(related).toMatchObject({ side: 'target', index: 0 });
    expect(without.slice(0, related?.length)).toBe(without.split('\n\n')[0]);
  });

  it('may be split and joined by the translation', () => {
    const joined = target
      .replace('در ۲۴ مرداد ۱۴۰۴ برای', 'در ۲۷ مرداد ۱۴۰۴ برای')
      .replace('گشودند.\n\n', 'گشودند. ');
    expect(compareTexts(source, joined)).toEqual([]);
  });

  it('need not be aligned by a table that would be too large', () => {
    const many = Array.from({ length: 1500 }, (_, place) => `Line ${place}.`).join('\n\n');
    expect(compareTexts(many, many)).toEqual([]);
    expect(compareTexts(many, `${many}\n\nAnd one.`)).toMatchObject([
      { ruleId: 'paragraphs-unaligned', data: { source: 1500, target: 1501 } },
    ]);
  });
});
