import { describe, expect, it } from 'vitest';
import { applyFixes, compareTexts } from '../../src/check/index.ts';
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

// Found by a translator who compared whole articles.
describe('what stands elsewhere in an article', () => {
  it.each([
    [
      'a year that tells no wrong day',
      'In 1975 they were happy.\n\nThey posed on August 22, 1975 for a photograph.',
      'در سال ۱۳۵۴ شاد بودند.\n\nروز ۲۲ آوریل ۱۹۷۵ عکس گرفتند.',
      ['date-changed'],
    ],
    [
      'a decade that tells no lost day',
      'The seventies were generous.\n\nThe doors closed on September 22, 1980, in winter.\n\nNothing more.',
      'دههٔ پنجاه دست‌ودل‌باز بود.\n\nدرها در زمستان بسته شد.\n\nهیچ.',
      ['date-missing'],
    ],
    [
      'a day of summer time for one of winter',
      'The council met on July 1, 2025.\n\nIt is on Thursday, November 6, 2025, at 7 p.m. London time.',
      'شورا ۱۰ تیر ۱۴۰۴ تشکیل شد.\n\nروز پنجشنبه ۱۵ آبان ۱۴۰۴، ساعت ۲۲:۳۰ به وقت تهران است.',
      [],
    ],
    [
      'a time without a zone',
      'The shop opens at 9 a.m. daily.\n\nThe call was made at 19:00 GMT.',
      'مغازه هر روز ساعت ۹ صبح باز می‌شود.\n\nتماس ساعت ۲۱:۳۰ به وقت تهران گرفته شد.',
      ['time-changed'],
    ],
    [
      'the pair of a range on one side',
      'From August 15 to 17, 2025 (24–26 Mordad 1404), they performed.',
      'از ۲۴ تا ۲۶ مرداد ۱۴۰۴ نمایش دادند.',
      [],
    ],
    [
      'the pair of a range on the other',
      'The fair ran August 15–17, 2025.',
      'نمایشگاه ۲۴ تا ۲۶ مرداد ۱۴۰۴ (۱۵ تا ۱۷ اوت ۲۰۲۵) برپا بود.',
      [],
    ],
    [
      'a pair of a range that is wrong',
      'The fair ran August 15–18, 2025.',
      'نمایشگاه ۲۴ تا ۲۶ مرداد ۱۴۰۴ (۱۵ تا ۱۷ اوت ۲۰۲۵) برپا بود.',
      ['date-changed'],
    ],
    [
      'a gloss that is no scapegoat of a lost day',
      'After Black Friday, when troops fired on the crowd, the actors voted to stop.\n\nThe doors closed on September 22, 1980, the day the war began.\n\nNothing else.',
      'پس از جمعهٔ سیاه، ۱۷ شهریور ۱۳۵۷، که سربازان آتش گشودند، بازیگران رأی دادند.\n\nدرها همان روزی که جنگ آغاز شد بسته شد.\n\nهیچ چیز دیگر.',
      ['date-missing'],
    ],
    [
      'a wrong time that leaves its day right',
      'The play is on Friday, November 14, 2025, at 9 p.m. New York time.',
      'نمایش ساعت ۴:۳۰ بامداد شنبه ۲۴ آبان ۱۴۰۴ به وقت تهران است.',
      ['time-changed'],
    ],
    [
      'weekdays in the plural',
      'Rehearsals are on Sundays and Tuesdays',
      'تمرین‌ها یکشنبه‌ها و چهارشنبه‌هاست',
      ['weekday-changed'],
    ],
  ])('%s', (_, source, target, ids) => {
    const told = compareTexts(source, target).filter(({ severity }) => severity !== 'info');
    expect(told.map(({ ruleId }) => ruleId)).toEqual(ids);
  });

  it.each([
    [
      'چهارشنبه ۲۶ دلو ۱۳۶۷ رفتند.',
      'They left on Tuesday, February 15, 1989.',
      'They left on Wednesday, February 15, 1989.',
    ],
    ['They met on Tuesday.', 'آنان پنجشنبه دیدار کردند.', 'آنان سه‌شنبه دیدار کردند.'],
    ['۸ دقیقه مطالعه', '6 min read', '8 min read'],
    [
      'در ۱۸ میزان ۱۳۸۳ رأی دادند.',
      'They voted on 18 میزان 1383 in Kabul.',
      'They voted on 18 Mehr 1383 in Kabul.',
    ],
    [
      'at 7 p.m. London time on November 6, 2025',
      'در ۱۵ آبان ۱۴۰۴ ساعت ۲۱:۳۰ به وقت تهران',
      'در ۱۵ آبان ۱۴۰۴ ساعت ۲۲:۳۰ به وقت تهران',
    ],
  ])('is mended in the words of the translation: %s', (source, target, mended) => {
    const found = compareTexts(source, target);
    const right = applyFixes(target, found, 'target');
    expect(right).toBe(mended);
    const told = compareTexts(source, right).filter(({ severity }) => severity !== 'info');
    expect(told).toEqual([]);
  });
});
