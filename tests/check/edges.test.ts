import { describe, expect, it } from 'vitest';
import { checkDocument, compareDocuments } from '../../src/check/check-document.ts';
import { DocumentText } from '../../src/check/document-text.ts';
import { readDocument } from '../../src/documents/index.ts';
import {
  annotate,
  applyFixes,
  checkText,
  compareTexts,
  type Finding,
} from '../../src/check/index.ts';
import { codeThrownBy } from '../support.ts';

/** What is told of a text, remarks left out: rule, and what is expected. */
function told(text: string, now?: string): unknown[][] {
  return checkText(text, now === undefined ? {} : { now })
    .filter(({ severity }) => severity !== 'info')
    .map(({ ruleId, data }) => [ruleId, data['expected']]);
}

function compared(source: string, target: string, now?: string): string[] {
  return compareTexts(source, target, now === undefined ? {} : { now })
    .filter(({ severity }) => severity !== 'info')
    .map(({ ruleId }) => ruleId);
}

// Expected days by Intl's persian calendar.
/** What counts from a day: its pair is of the day that is counted. */
const LEADS = [
  'Two days before ',
  'THREE WEEKS AFTER ',
  'two months from ',
  'A few days prior to ',
  'two years since ',
  'دو روز پیش از ',
];

describe('one text', () => {
  it.each(LEADS)('takes no pair of the day from which it counts: %s', (lead) => {
    const pair = 'August 15, 2025 (22 Mordad 1404)';
    expect(told(lead + pair)).toEqual([]);
    expect(told(`He left on ${pair}`)).not.toEqual([]);
  });

  it.each([
    ['Khordad 1402 (July and August 2023)', [['pair-mismatch', undefined]]],
    ['Khordad 1402 (May and June 2023)', []],
    // The second month has no year of the first's calendar.
    ['Khordad 1402 (Tir and June 2023)', []],
    ['Khordad 1402 (December and May 2023)', []],
    [
      'the third of Tir 1402, i.e. the twenty-fourth of July 2023',
      [['pair-mismatch', 'twenty-fourth of June 2023']],
    ],
    ['24 Mordad 1404 was August 15, 2025, 24 Mordad 1403 was August 14, 2024.', []],
    ['Book 5 of the year 1404 was August 15, 2025', []],
    ['the years 1320–32 (1941–53)', []],
    ['the reign of 1320–57 (1941)', []],
    ['the reign of 1320–57 (1999)', [['year-pair', '1941']]],
    ['1332 Š./1963', [['year-pair', '1953']]],
    ['on June 15, 1150 and May 3, 1180', []],
    ['31 Shahrivar 2025 was hot', [['calendar-swap', '31 Shahrivar 1404']]],
    ['on February 30, 1404', [['calendar-swap', undefined]]],
    ['Its centenary, the 2500th anniversary', []],
    ['from Monday 3 to Friday 7 March 2025', []],
    ['دوشنبه ۱۳ تا شنبه ۱۷ اسفند ۱۴۰۳', [['weekday-mismatch', 'جمعه']]],
    ['at 2 p.m. in Tehran (10:30 GMT)', []],
    ['at 14 p.m. Tehran time (10:30 GMT)', []],
    ['at 14 a.m. Tehran time (10:00 GMT)', []],
    ['He died on July 4, 2020. Ten years after that, in July 2031, it rained.', []],
    [
      'On July 4, 2020, ten years after the flood of July 2, 2008, it rained.',
      [['anniversary', 12]],
    ],
    ['In 1990 its 5th anniversary, its 30th in 2020, was kept.', []],
    ['On May 5, 2020 its 5th anniversary of the 2030 plan', []],
    ['متولد ۱۲۸۱ ش. (۱۳۲۰ ق. / ۱۹۰۲ م.)', []],
    ['In 1404, Timur set out for China; he died on 17 February 1405 in Otrar.', []],
    ['until ۳۱ April', [['no-such-day', '1 to 30 of that month']]],
  ])('%s', (text, expected) => {
    const found = told(text);
    expect(found.map(([id]) => id)).toEqual(expected.map(([id]) => id));
    expected.forEach(([, right], place) => {
      if (right !== undefined && typeof right === 'number') expect(found[place]?.[1]).toBe(right);
      if (typeof right === 'string' && !right.includes(' of that '))
        expect(found[place]?.[1]).toBe(right);
    });
  });

  it('refuses rules that are no settings', () => {
    for (const rules of [[], 'off', { anniversary: 'quiet' }, null])
      expect(codeThrownBy(() => checkText('', { rules: rules as object }))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => checkText('', { style: 'nobody' }))).toBe('ERR_STYLE');
  });

  it('leaves alone what the publication day explains', () => {
    const text = 'It opened 25 years ago, in May 1995.';
    expect(told(text, '2020-05-14')).toEqual([]);
    expect(told(text, '2025-05-14')).toEqual([['anniversary', 30]]);
    // In another month either count may be meant.
    expect(told(text, '2021-01-14')).toEqual([]);
  });
});

describe('two texts', () => {
  it.each([
    ['The fair runs from 29 Esfand to 3 Farvardin.', 'نمایشگاه از ۲۹ اسفند تا ۳ فروردین است.', []],
    ['از ۲۹ اسفند تا ۳ فروردین ۱۴۰۴', 'March 19–23, 2025', []],
    ['the July 4 parade', 'رژهٔ ۴ تیر', ['date-missing']],
    ['in 539 BC (539 AD in some copies)', 'در ۵۳۹ پیش از میلاد (در برخی نسخه‌ها ۵۳۹ میلادی)', []],
    ['in 539 BC', 'در ۵۳۹ میلادی', ['date-changed']],
    ['less than a minute, Less than a min read', '۲ دقیقه مطالعه', ['read-time-changed']],
    ['With Omid Rad', 'با همکاری سارا کریمی', []],
    ['By Sara Karimi\nWith Omid Rad', 'نویسنده: سارا کریمی\nبا همکاری امید راد', []],
    ['By Sara Karimi\nWith Omid Rad', 'نویسنده: سارا کریمی', ['author-count']],
    ['By Sara Karimi and Omid Rad\nIt rained.', 'سارا کریمی\nباران آمد.', ['author-count']],
    ['Photos by Sara Karimi', 'عکس از سارا کریمی', []],
    ['By 1979 the shah had left.', 'تا ۱۳۵۷ شاه رفته بود.', []],
    ['in the second quarter of 2021', 'در سه‌ماههٔ دوم ۱۴۰۰', []],
    ['in the second quarter of 2021', 'در سه‌ماههٔ سوم ۲۰۲۱', ['date-changed']],
    [
      'On May 5, 2020 it rained; two days later, it snowed.',
      '۱۶ اردیبهشت ۱۳۹۹ باران آمد؛ سه روز بعد، برف.',
      ['date-changed'],
    ],
    [
      'On May 5, 2020 it rained; the next day it snowed.',
      '۱۶ اردیبهشت ۱۳۹۹ باران آمد؛ روز قبل برف آمده بود.',
      ['date-changed'],
    ],
    [
      'It snowed for a week, and the next day the sun came.',
      'یک هفته برف آمد و هفتهٔ بعد آفتاب شد.',
      [],
    ],
    [
      'Published: May 5, 2020 | Updated: May 6, 2020',
      'انتشار: ۱۶ اردیبهشت ۱۳۹۹ | به‌روزرسانی: ۱۷ اردیبهشت ۱۳۹۹',
      [],
    ],
    [
      'Between 1980 and 1988 it was shelled.',
      'بین سال‌های ۱۹۸۰ تا ۱۹۹۸ گلوله‌باران شد.',
      ['date-added'],
    ],
    ['the 2015–16 school year', 'سال تحصیلی ۱۳۹۴–۹۵', []],
    ['the 2015–16 school year', 'سال تحصیلی ۱۳۹۳–۹۴', ['date-changed']],
    ['the 2023–24 season', 'فصل ۰۲–۰۳', []],
    ['the crisis of ’08', 'بحران ۱۹۰۸', ['date-changed']],
    ['They met at noon.', 'نیمه‌شب دیدار کردند.', ['time-changed']],
    ['on Friday morning', 'عصر جمعه', ['time-changed']],
    ['at one in the morning', 'ساعت یک بامداد', []],
    ['They meet next month.', 'ماه گذشته دیدار کردند.', ['date-changed']],
  ])('%s / %s', (source, target, expected) => expect(compared(source, target)).toEqual(expected));

  it('counts from the publication day where one is known', () => {
    expect(compared('They meet tomorrow.', 'آنان ۲۵ مرداد دیدار می‌کنند.', '2025-08-15')).toEqual(
      [],
    );
    expect(compared('They meet tomorrow.', 'آنان در ۲۷ مرداد دیدار می‌کنند.', '2025-08-15')).toEqual(
      ['date-changed'],
    );
  });
});

describe('annotate', () => {
  it.each([
    ['early March 2025 was cold', 'early March 2025 was cold'],
    ['اوایل دی ۱۳۸۲ سرد بود', 'اوایل دی ۱۳۸۲ سرد بود'],
    ['in March 2025 it snowed', 'in March 2025 (Esfand 1403 – Farvardin 1404) it snowed'],
    ['ساعت ۵:۳۰ بامداد شنبه ۲۴ آبان ۱۴۰۴ رفت', 'ساعت ۵:۳۰ بامداد شنبه ۲۴ آبان ۱۴۰۴ رفت'],
  ])('%s', (text, expected) => expect(annotate(text)).toBe(expected));
});

function rulesOf(source: string, options: object = {}): string[] {
  return checkDocument({ source, type: 'html' }, options).map(({ ruleId }) => ruleId);
}

describe('machine dates', () => {
  it.each([
    ['<time datetime="2025-08-16"><b>August 15</b>, 2025</time>', ['machine-date-mismatch']],
    ['<time datetime="2025-08-16">August 15 and August 16, 2025</time>', []],
    [
      '<time datetime="2025-08-16T10:00:00+03:30">August 15, 2025</time>',
      ['machine-date-mismatch'],
    ],
    [
      '<time datetime="2025-08-15T23:00:00-04:00">August 16, 2025</time>',
      ['machine-date-mismatch'],
    ],
    ['<time datetime="2025-08-16">August 2025</time>', []],
    ['<time datetime="4h 18m 3s">four hours</time>', []],
    ['<script type="application/ld+json">{"datePublished": "1953"}</script>', []],
    [
      '<script type="application/ld+json">{"datePublished": "1404"}</script>',
      ['machine-date-form'],
    ],
    ['<p>تاریخ <bdi>2025-08-15</bdi> و <span dir="ltr">2025-08-15</span> بود</p>', []],
    ['<p>تاریخ <b>2025-08-15</b> بود</p>', ['bidi-order']],
    ['<time datetime="2025-09-16">August 2025</time>', ['machine-date-mismatch']],
    ['<meta property="article:expiration_time" content="2025-13-45">', ['machine-date-form']],
    [
      '<meta property="article:expiration_time" content="2025-08-16"><p>Published: May 5, 2025</p>',
      [],
    ],
  ])('%s', (source, expected) => expect(rulesOf(source)).toEqual(expected));

  it('are seen on the clocks of a zone', () => {
    const source = '<time datetime="2025-08-15T23:00:00-04:00">August 16, 2025</time>';
    expect(rulesOf(source, { timeZone: 'Asia/Tehran' })).toEqual([]);
    expect(rulesOf(source, { rules: { 'machine-date-mismatch': 'warning' } })).toEqual([
      'machine-date-mismatch',
    ]);
    const feed =
      '<rss><item><title>Published: August 16, 2025</title><pubDate>Fri, 15 Aug 2025 22:00:00 GMT</pubDate></item></rss>';
    const ofFeed = (timeZone: string): string[] =>
      checkDocument({ source: feed, type: 'feed' }, { timeZone }).map(({ ruleId }) => ruleId);
    expect(ofFeed('Asia/Tehran')).toEqual([]);
    expect(ofFeed('America/New_York')).toEqual(['machine-date-mismatch']);
    const short = '<rss><item><pubDate>15 Aug 25 09:30 EST</pubDate></item></rss>';
    expect(checkDocument({ source: short, type: 'feed' })).toEqual([]);
    expect(
      compareDocuments({ source: feed, type: 'feed' }, { source: feed, type: 'feed' }),
    ).toEqual([]);
  });
});

// Found by a user who tried to break it.
describe('what was broken once', () => {
  it.each([
    '<div>\r\nIt rained on August 11, 2022 in Tehran.\r\n</div>\r\n',
    '> <div>\n> one two\n> on August 15, 2025 it rained\n> </div>\n',
    '- <p>one\n  on August 15, 2025 it rained &amp; on June 3, 2025</p>\n',
  ])('keeps the places of HTML in Markdown: %j', (text) => {
    const document = new DocumentText(readDocument(text, 'markdown'));
    for (const { 0: date, index } of document.text.matchAll(/(?:August|June) \d+, \d{4}/gu)) {
      const place = document.toSource({ index, length: date.length });
      expect(text.slice(place?.index, (place?.index ?? 0) + (place?.length ?? 0))).toBe(date);
    }
  });

  it.each([
    [
      '- August 11, 2022\n- August 15, 2025',
      '- August 11, 2022 (20 Mordad 1401)\n- August 15, 2025 (24 Mordad 1404)',
    ],
    [
      'He left in 2022, August 15, 2025 was hot',
      'He left in 2022, August 15, 2025 (24 Mordad 1404) was hot',
    ],
    [
      'On May 17, 1639 and August 5, 1906 it rained',
      'On May 17, 1639 and August 5, 1906 it rained',
    ],
    ['at the end of March 2025', 'at the end of March 2025'],
  ])('annotates %j once', (text, expected) => {
    expect(annotate(text)).toBe(expected);
    expect(annotate(expected)).toBe(expected);
  });

  it.each([
    ['They met on August 15 at 3 p.m.', '۲۴ مرداد ساعت ۱۵ دیدار کردند.'],
    ['۲۴ مرداد، ساعت ۱۵ دیدار کردند.', 'They met on August 15 at 3 p.m.'],
  ])('compares a day with a time: %s', (one, two) => expect(compared(one, two)).toEqual([]));

  it.each([
    'خبر {{ 2025-08-15 }}',
    'خبر [[2025-08-15]]',
    'خبر #2025-08-15',
    'خبر /2025-08-15/a.md',
    '۱ جنوري ۲۰۱۹ د کال په ښار کې',
    'في ١٥ أكتوبر ٢٠٢٥',
  ])('leaves %s alone', (text) => expect(told(text)).toEqual([]));

  it('refuses edits of no text', () => {
    const edit = { index: 0, length: 1, text: 'x' };
    const wrong = [
      null,
      [null],
      [{}],
      ...[{ index: -5 }, { length: -1 }, { index: Number.NaN }, { text: undefined }].map(
        (fault) => [
          { fixes: [{ description: '', safe: true, edits: [Object.assign({}, edit, fault)] }] },
        ],
      ),
    ];
    for (const findings of wrong)
      expect(codeThrownBy(() => applyFixes('It rained.', findings as unknown as Finding[]))).toBe(
        'ERR_FIELD_TYPE',
      );
  });

  it('reads the moments that it has accepted, and no others', () => {
    const time = '<time datetime="2025-08-15T14:30:00 +03:30">August 19, 2025</time>';
    expect(rulesOf(time, { timeZone: 'Asia/Tehran' })).toEqual(['machine-date-mismatch']);
    for (const date of ['Fri, 15 Aug 2025 09:30:00 IRST', 'Fri, 15 Aug 2025 25:99:00 GMT']) {
      const feed = `<rss><item><title>Published: May 10, 2020</title><pubDate>${date}</pubDate></item></rss>`;
      const found = checkDocument({ source: feed, type: 'feed' }, { timeZone: 'Asia/Tehran' });
      expect(found.map(({ ruleId }) => ruleId)).toEqual(['machine-date-form']);
    }
  });
});

function graveIdsOf(source: string, target: string, now?: string): string[] {
  return compareTexts(source, target, now === undefined ? {} : { now })
    .filter(({ severity }) => severity !== 'info')
    .map(({ ruleId }) => ruleId);
}

// Found by a translator in articles of a thousand words.
describe('what a whole article hides', () => {
  it.each([
    [
      'From Dec. 1 to Dec. 19, technicians scanned it.',
      'از ۱۰ تا ۲۸ آذر تکنسین‌ها آن را پویش کردند.',
      '2026-02-27',
    ],
    [
      'On February 23, 2023, he left, and on Tuesday, February 28, came the news.',
      '۴ اسفند ۱۴۰۱ رفت و سه‌شنبه ۹ اسفند خبرش آمد.',
      '2026-01-10',
    ],
    [
      'Words by Hannah Whitcombe\nPhotographs by Niloufar Amiri\n\nA wall.\nPhotograph: Niloufar Amiri',
      'نوشتهٔ هانا ویتکم\nعکس‌ها از نیلوفر امیری\n\nیک دیوار.\nعکس: نیلوفر امیری',
      '2025-08-15',
    ],
    ['In August it rained.', 'در مرداد باران آمد.', '2025-08-15'],
    ['In August it rained.', 'در ماه اوت باران آمد.', '2025-08-15'],
    ['in the second half of Mehr', 'در نیمهٔ دوم مهر', '2025-08-15'],
    ['It ended on August 15, 2025 at noon.', 'در ۱۴۰۴/۰۵/۲۴ ظهر پایان یافت.', '2025-08-15'],
  ])('is right: %s / %s', (source, target, now) => {
    expect(graveIdsOf(source, target, now)).toEqual([]);
  });

  it.each([
    ['In August it rained.', 'در ماه آوریل باران آمد.'],
    ['So in June the museum closed.', 'موزه در ماه ژوئیه بسته شد.'],
    ['It dates from the 5th century BC.', 'به سدهٔ پنجم میلادی می‌رسد.'],
    ['The court ruled on 28 Mehr 1360 that', 'دادگاه در ۲۸ مهر ۱۳۶۱ رأی داد'],
    [
      'It opened on November 3, and closed at 4.15 p.m. on June 5, 2025.',
      '۱۵ خرداد ۱۴۰۴ ساعت ۴:۱۵ بعدازظهر بسته شد.',
    ],
  ])('is told: %s / %s', (source, target) => {
    expect(graveIdsOf(source, target, '2025-08-15')).not.toEqual([]);
  });

  it('is judged by the year that is near, and not by every year of the text', () => {
    const source = 'The tower was begun on Jan. 2, 1931.\n\nHe emailed him on Aug. 22.';
    const right = 'ساخت برج ۱۲ دی ۱۳۰۹ آغاز شد.\n\n۳۱ مرداد به او ایمیل زد.';
    expect(graveIdsOf(source, right, '2025-09-01')).toEqual([]);
    expect(graveIdsOf(source, right.replace('۳۱', '۲۹'), '2025-09-01')).toEqual(['date-changed']);
  });
});
