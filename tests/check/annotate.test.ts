import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentAnnotations } from '../../src/check/annotate-document.ts';
import { annotate, checkText } from '../../src/check/index.ts';
import { splice } from '../../src/check/splice.ts';
import { codeThrownBy } from '../support.ts';

describe('annotate', () => {
  it.each([
    ['The fair ran August 15–17, 2025.', 'The fair ran August 15–17, 2025 (24–26 Mordad 1404).'],
    ['A comet returns on March 1, 2121.', 'A comet returns on March 1, 2121 (10 Esfand 1499).'],
    ['(It rained on August 15, 2025.)', '(It rained on August 15, 2025 / 24 Mordad 1404.)'],
    [
      'In Azar (as in 1404) it rained, November 2026 was dry.',
      'In Azar (as in 1404) it rained, November 2026 (Aban–Azar 1405) was dry.',
    ],
    // 20 March 2021 was 30 Esfand 1399: the months are no pair.
    [
      'In Azar (March 20–21, 2021) it rained.',
      'In Azar (March 20–21, 2021 / 30 Esfand 1399 – 1 Farvardin 1400) it rained.',
    ],
    [
      'In Azar (December 1, 2026) it rained.',
      'In Azar (December 1, 2026 / 10 Azar 1405) it rained.',
    ],
    [
      'On August 15, 2025 (2023) it rained.',
      'On August 15, 2025 (24 Mordad 1404) (2023) it rained.',
    ],
    // A time of another sentence is not that of the date.
    [
      'It begins at 20:30. August 15, 2021 was a Sunday.',
      'It begins at 20:30. August 15, 2021 (24 Mordad 1400) was a Sunday.',
    ],
    [
      'It begins at 20:30.\n\nAugust 15, 2021 was a Sunday.',
      'It begins at 20:30.\n\nAugust 15, 2021 (24 Mordad 1400) was a Sunday.',
    ],
    [
      'ساعت ۲۰:۳۰ بود؟ ۲۴ مرداد ۱۴۰۰ باران آمد.',
      'ساعت ۲۰:۳۰ بود؟ ۲۴ مرداد ۱۴۰۰ (۱۵ اوت ۲۰۲۱) باران آمد.',
    ],
  ])('puts the other calendar beside %j', (text, annotated) => {
    expect(annotate(text)).toBe(annotated);
  });

  it.each([
    'It rained on August 15, 2025 (24 Mordad 1404).',
    'It rained on 24 Mordad 1404 (August 15, 2025), and again on August 15, 2025.',
    'in early April 2019 (Farvardin 1398), the river rose',
    'In the Persian month of Azar (November-December 2026) it rained.',
    'In Esfand (February 2026) it rained.',
    'در آذرماه (نوامبر ۲۰۲۶) باران آمد.',
    'In May (about Ordibehesht 1400) it rained.',
    'In Azar / November 2026 it rained.',
    'Born 15 Bahman 1360 (1982) in Kabul.',
    'متولد ۱۵ بهمن ۱۳۶۰ (۱۹۸۲) در کابل.',
    'متولد ۱۵ بهمن ۱۳۶۰ (۱۹۸۲ میلادی) در کابل.',
    'Born February 4, 1982 (1360 SH) in Kabul.',
    'Born 15 Bahman 1360 / 1982 in Kabul.',
    // Of the wrong year `check` tells.
    'Born 15 Bahman 1360 (1981) in Kabul.',
    'It begins at 20:30 on August 15, 2021.',
    'She said: “It rained on August 15, 2025, all day.”',
    'او گفت: «۲۴ مرداد ۱۴۰۴ باران آمد.»',
    'see example.org/2025-08-15/rain',
    'It rained on August 15 and on Friday.',
    'The year 2025 was dry.',
    'On Thursday and Friday, August 14 and 15, 2025, they met.',
    'شنبه و یکشنبه ۲۵ و ۲۶ مرداد ۱۴۰۴ باران آمد.',
    '"It rained on August 15, 2025," she said.',
    'The bill, numbered 1404/05/24, was read.',
    'August 27, 2025’s eve',
    'It was 24 Mordad 1404. Elsewhere that day is August 15, 2025.',
    // 1500 and 1914 of the Jalali calendar would be read as other years.
    'A comet returns on April 1, 2121.',
    'TEHRAN ۲۵۳۵ August',
    // 15 August 2025 is a Friday, 10 Mehr 1404 a Thursday.
    'On Saturday, August 15, 2025, it rained.',
    'شنبه ۱۰ مهر ۱۴۰۴ باران آمد.',
  ])('leaves %j alone', (text) => {
    expect(annotate(text)).toBe(text);
  });

  it.each([
    ['در ۲۸ مارچ ۲۰۲۱ باران آمد.', 'در ۲۸ مارچ ۲۰۲۱ (۸ حمل ۱۴۰۰) باران آمد.'],
    ['در ۱۵ حوت ۱۴۰۰ باران آمد.', 'در ۱۵ حوت ۱۴۰۰ (۶ مارچ ۲۰۲۲) باران آمد.'],
    [
      'در ۱۵ حوت ۱۴۰۰ و در ۱۵ اسفند ۱۴۰۱ باران آمد.',
      'در ۱۵ حوت ۱۴۰۰ (۶ مارس ۲۰۲۲) و در ۱۵ اسفند ۱۴۰۱ (۶ مارس ۲۰۲۳) باران آمد.',
    ],
    // Before 1304 Iran's months were named so too.
    [
      'سوم حوت ۱۲۹۹ کودتا شد. در 2025-08-15 باران آمد.',
      'سوم حوت ۱۲۹۹ کودتا شد. در 2025-08-15 (۲۴ مرداد ۱۴۰۴) باران آمد.',
    ],
  ])('names months as the dates of the text do: %s', (text, annotated) => {
    expect(annotate(text)).toBe(annotated);
  });

  it('annotates a day once, or each time when asked', () => {
    const text = 'On August 15, 2025 it rained. On August 15, 2025 it also snowed.';
    expect(annotate(text).match(/Mordad/gu)).toHaveLength(1);
    expect(annotate(text, { each: true }).match(/Mordad/gu)).toHaveLength(2);
  });

  it('is the same done twice, takes nothing away, and adds only what is right', () => {
    const day = fc.date({
      min: new Date('1940-01-01'),
      max: new Date('2060-12-31'),
      noInvalidDate: true,
    });
    const languages = fc.constantFrom(
      ['en-US', 'They met on ', ' in Yazd.'],
      ['fa-IR', 'آنان ', ' در یزد دیدار کردند.'],
    );
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 4 }),
        languages,
        (days, [tag, lead, tail]) => {
          const format = new Intl.DateTimeFormat(`${tag ?? ''}-u-ca-gregory`, {
            dateStyle: 'long',
            timeZone: 'UTC',
          });
          const text = days.map((one) => `${lead}${format.format(one)}${tail}`).join(' ');
          const annotated = annotate(text);
          expect(annotate(annotated)).toBe(annotated);
          expect(annotated.replace(/ \([^)]*\)/gu, '')).toBe(text);
          expect(checkText(annotated).filter(({ severity }) => severity === 'error')).toEqual([]);
        },
      ),
    );
  });

  it('refuses what is no text and no option', () => {
    expect(codeThrownBy(() => annotate(5 as never))).toBe('ERR_FIELD_TYPE');
  });
});

const added = (source: string, type: 'markdown' | 'html'): string =>
  splice(source, documentAnnotations({ source, type }));

describe('the language of a document', () => {
  const source = '---\nlang: fa-AF\n---\nدر 2025-08-15 و در ۲۴ ثور ۱۴۰۰ باران آمد.\n';

  it('is that of its front matter', () => {
    expect(added(source, 'markdown')).toBe(
      '---\nlang: fa-AF\n---\nدر 2025-08-15 (۲۴ اسد ۱۴۰۴) و در ۲۴ ثور ۱۴۰۰ (۱۴ می ۲۰۲۱) باران آمد.\n',
    );
    expect(added('---\nlang: fa_AF\n---\n۲۸ اکتوبر ۲۰۲۵ بود.\n', 'markdown')).toContain(
      '(۶ عقرب ۱۴۰۴)',
    );
    expect(added('---\nlang: en-GB\n---\nOn 24 Mordad 1404 it rained.\n', 'markdown')).toContain(
      '(15 August 2025)',
    );
  });

  it('is that which is asked for, where one is', () => {
    const options = { locales: { persian: 'fa' } };
    expect(splice(source, documentAnnotations({ source, type: 'markdown' }, options))).toContain(
      '2025-08-15 (۲۴ مرداد ۱۴۰۴)',
    );
  });

  it('is passed over where it is served by none', () => {
    expect(added('---\nlang: de\n---\nOn 24 Mordad 1404.\n', 'markdown')).toContain(
      '(August 15, 2025)',
    );
  });
});

describe('what is not the writer’s own prose', () => {
  it.each([
    ['html', '<blockquote><p>on August 15, 2025</p></blockquote>'],
    ['html', '<p>He said <q>on August 15, 2025</q>.</p>'],
    ['html', '<p><a href="#"><b>August 15, 2025</b></a></p>'],
    ['html', '<p>on <code>August 15, 2025</code></p>'],
    ['markdown', '> on August 15, 2025\n'],
    ['markdown', '- > on August 15, 2025\n'],
    ['markdown', 'See [the **August 15, 2025** report](a.md).\n'],
    ['markdown', 'See <a href="a"><b>August 15, 2025</b></a>.\n'],
    ['markdown', 'On August 15, 2025 it rained. <!-- jalali-ignore -->\n'],
    ['markdown', '“On August 15, 2025 [sic] it rained.”\n'],
  ] as const)('keeps its dates as they are: %s %s', (type, source) => {
    expect(added(source, type)).toBe(source);
  });

  it('and no more than that', () => {
    expect(added('> quoted\n\nOn August 15, 2025 [it](a.md) rained.\n', 'markdown')).toBe(
      '> quoted\n\nOn August 15, 2025 (24 Mordad 1404) [it](a.md) rained.\n',
    );
    expect(added('<p><a href="#">Rain</a> fell on August 15, 2025.</p>', 'html')).toBe(
      '<p><a href="#">Rain</a> fell on August 15, 2025 (24 Mordad 1404).</p>',
    );
  });
});
