import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/check/index.ts';
import { checkDocument, compareDocuments } from '../../src/check/check-document.ts';
import { DOCUMENT_RULES } from '../../src/check/document-rules/index.ts';
import { DOCUMENT_RULE_DOCS } from '../../src/check/rule-docs.ts';
import { checkPhrasesOf } from '../../src/locale-data/check-phrases.ts';
import { resolveStyle } from '../../src/style/index.ts';

const idsOf = (source: string, type: 'html' | 'markdown' | 'feed' | 'plain' = 'html'): string[] =>
  checkDocument({ source, type }).map(({ ruleId }) => ruleId);

describe.each(DOCUMENT_RULES.map((rule) => [rule.id, DOCUMENT_RULE_DOCS[rule.id]] as const))(
  '%s',
  (id, { description, examples }) => {
    it('is described in one sentence and said in every language', () => {
      expect(description).toMatch(/^[A-Z][^]+[^.]\.$/u);
      for (const locale of ['en', 'fa']) expect(checkPhrasesOf(locale).messages).toHaveProperty(id);
    });

    it.each(examples.wrong)('finds what is wrong in %j, and mends it', (source) => {
      const found = checkDocument({ source, type: 'html' });
      expect(found.map(({ ruleId }) => ruleId)).toEqual([id]);
      const [{ message, fixes } = { message: '', fixes: [] }] = found;
      expect(message).not.toMatch(/[{}]|undefined/u);
      if (fixes.length > 0) expect(idsOf(applyFixes(source, found))).toEqual([]);
      expect(checkDocument({ source, type: 'html' }, { rules: { [id]: 'off' } })).toEqual([]);
    });

    it.each(examples.right)('says nothing of %j', (source) => {
      expect(idsOf(source)).toEqual([]);
    });
  },
);

describe('the dates that documents tell machines', () => {
  it.each([
    [
      'a day that the other calendar has',
      '<time datetime="1404-05-24">x</time>',
      ['machine-date-form'],
    ],
    [
      'a year of the other calendar',
      '<time datetime="1404">سال ۱۴۰۴</time>',
      ['machine-date-form'],
    ],
    [
      'an hour of the next day on the clocks of Iran, in Persian',
      '<time datetime="2025-08-15T23:00:00-04:00">۲۵ مرداد ۱۴۰۴</time>',
      [],
    ],
    [
      'a day before 1304 that books give one day off',
      '<time datetime="1906-08-05">۱۴ مرداد ۱۲۸۵</time>',
      [],
    ],
    ['a day of Shakespeare', '<time datetime="1616-04-23">April 23, 1616</time>', []],
    [
      'a pair',
      '<time datetime="2025-08-16">24 Mordad 1404 (August 15, 2025)</time>',
      ['machine-date-mismatch'],
    ],
    [
      'a day without hyphens',
      '<time datetime="20250815">August 15, 2025</time>',
      ['machine-date-form'],
    ],
    ['a week that no year has', '<time datetime="2025-W54">a week</time>', ['machine-date-form']],
    ['a day that no year has', '<time datetime="02-30">a day</time>', ['machine-date-form']],
    ['a placeholder', '<meta property="article:published_time" content="%DATE%">', []],
    [
      'a line of a related item',
      '<meta property="article:published_time" content="2025-08-15"><p>Published: August 15, 2025</p><p>Published: August 1, 2025</p>',
      [],
    ],
    [
      'the date of a book',
      '<meta property="article:published_time" content="2025-08-15"><p>تاریخ انتشار کتاب: ۲۴ مرداد ۱۴۰۳</p>',
      [],
    ],
    [
      'the first of several editions',
      '<meta property="article:published_time" content="2025-08-15"><p>First published: August 1, 2020</p>',
      [],
    ],
    [
      'a line of publication that is another day',
      '<meta property="article:published_time" content="2025-08-16"><p>تاریخ انتشار: ۲۴ مرداد ۱۴۰۴</p>',
      ['machine-date-mismatch'],
    ],
    [
      'JSON-LD whose type has a character set',
      '<script type="application/ld+json; charset=utf-8">{"datePublished": "1404-05-24"}</script>',
      ['machine-date-form'],
    ],
    ['what a template puts in', '<time datetime="{{ page.date }}">August 15, 2025</time>', []],
    ['a time without a day', '<time datetime="09:30">half past nine</time>', []],
    ['a day and a month', '<time datetime="08-15">August 15</time>', []],
    [
      'a yearless day that is another',
      '<time datetime="2025-08-16">۲۴ مرداد</time>',
      ['machine-date-mismatch'],
    ],
    ['a month', '<time datetime="2025-08-16">مرداد ۱۴۰۴</time>', []],
    ['words without a date', '<time datetime="2025-08-16">two days ago</time>', []],
    ['no datetime', '<time>August 15, 2025</time>', []],
    [
      'an attribute with entities',
      '<time datetime="2025-08-15&#84;10:00">August 15, 2025</time>',
      [],
    ],
    ['an itemprop', '<meta itemprop="datePublished" content="15.08.2025">', ['machine-date-form']],
    [
      'a medieval day of a medieval text',
      '<p>The sultan besieged the city; the emperor fell on <time datetime="1453-05-29">29 May 1453</time>.</p>',
      [],
    ],
    [
      'JSON-LD in a graph',
      '<script type="application/ld+json">{"@graph":[{"dateModified":"1404/05/24"}]}</script>',
      ['machine-date-form'],
    ],
    ['another script', '<script>{"dateModified":"1404/05/24"}</script>', []],
    [
      'two ways to tell an update',
      '<meta property="article:modified_time" content="2025-08-16T10:00:00+03:30"><p>Last updated: August 15, 2025</p>',
      ['machine-date-mismatch'],
    ],
    [
      'a date of another kind',
      '<meta property="article:published_time" content="2025-08-16"><p>Last updated: August 15, 2025</p>',
      [],
    ],
  ])('%s', (_, source, ids) => expect(idsOf(source)).toEqual(ids));

  it('are those of a zone, where one is stated', () => {
    const source = '<p><time datetime="2025-08-15T21:00:00Z">۲۴ مرداد ۱۴۰۴</time></p>';
    expect(idsOf(source)).toEqual([]);
    const inTehran = checkDocument({ source, type: 'html' }, { timeZone: 'Asia/Tehran' });
    expect(inTehran.map(({ ruleId, data }) => [ruleId, data['other']])).toEqual([
      ['machine-date-mismatch', '۲۴ مرداد ۱۴۰۴'],
    ]);
    const style = resolveStyle({ timeZone: 'America/New_York' });
    expect(checkDocument({ source, type: 'html' }, { style })).toEqual([]);
  });

  it('offers both mends, where either may be the slip', () => {
    const source = '<p><time datetime="2025-08-16">۲۴ مرداد ۱۴۰۴</time></p>';
    const [found] = checkDocument({ source, type: 'html' });
    expect(found?.fixes.map(({ safe, edits }) => [safe, edits[0]?.text])).toEqual([
      [false, '2025-08-15'],
      [false, '۲۵ مرداد ۱۴۰۴'],
    ]);
    expect(source.slice(found?.index, (found?.index ?? 0) + (found?.length ?? 0))).toBe(
      '2025-08-16',
    );
  });

  it('stand in front matter of every format', () => {
    const yaml = '---\ntitle: A\ndate: ۱۴۰۴-۰۵-۲۴\nlastmod: "2025-08-15" # now\n---\nText.\n';
    const toml = '+++\ndate = 1404-05-24\n+++\nText.\n';
    for (const source of [yaml, toml]) {
      const [found, ...rest] = checkDocument({ source, type: 'markdown' });
      expect(found).toMatchObject({
        ruleId: 'machine-date-form',
        data: { expected: '2025-08-15' },
      });
      expect(rest).toEqual([]);
      expect(idsOf(applyFixes(source, found === undefined ? [] : [found]), 'markdown')).toEqual([]);
    }
    expect(idsOf('---\ndate: 2025-08-15 09:30:00 +0330\n---\n', 'markdown')).toEqual([]);
    expect(
      idsOf('---\ndate: 2025-08-16\n---\nPublished: August 15, 2025\n\nText.', 'markdown'),
    ).toEqual(['machine-date-mismatch']);
    expect(
      idsOf(
        '---\ndate: 2025-08-16\n---\nHe published on August 15, 2025 what he had written in the years before, and was read by few who knew him, or none at all.',
        'markdown',
      ),
    ).toEqual([]);
  });

  it('are none in the code of Markdown', () => {
    const source =
      '```html\n<time datetime="1404-05-24">x</time>\n```\n\nas `<time datetime="1404">` does\n\n    <time datetime="1404-05-24">\n\nIt was <time datetime="1404-05-24">then</time>.\n';
    const found = checkDocument({ source, type: 'markdown' });
    expect(found.map(({ index }) => source.slice(0, index).split('\n').length)).toEqual([9]);
  });

  it('are RFC 822 in RSS, ISO in Atom, and the text of both is checked', () => {
    const rss =
      '<rss><channel><item><title>A &amp; b</title><pubDate>Fri, 15 Aug 2025 09:30:00 +0330</pubDate><description><![CDATA[<p>On <b>August 15</b>, 2025 (25 Mordad 1404) it rained.</p>]]></description></item></channel></rss>';
    const [found, ...rest] = checkDocument({ source: rss, type: 'feed' });
    expect(rest).toEqual([]);
    expect(rss.slice(found?.index, (found?.index ?? 0) + (found?.length ?? 0))).toBe(
      '25 Mordad 1404',
    );
    const wrongFields: readonly (readonly [wrong: string, element: string])[] = [
      ['Thu, 15 Aug 2025 09:30:00 +0330', 'pubDate'],
      ['2025-08-15', 'pubDate'],
      ['24 Mordad 1404', 'pubDate'],
      ['Fri, 31 Feb 2025 09:30:00 GMT', 'pubDate'],
      ['Fri, 15 Aug 2025', 'updated'],
      ['۲۰۲۵-۰۸-۱۵', 'updated'],
    ];
    for (const [wrong, element] of wrongFields)
      expect(
        idsOf(`<feed><entry><${element}>${wrong}</${element}></entry></feed>`, 'feed'),
      ).toEqual(['machine-date-form']);
    expect(idsOf('<feed><updated>2025-08-15T06:00:00Z</updated></feed>', 'feed')).toEqual([]);
  });

  it('are left alone under an ignore comment', () => {
    expect(idsOf('<!-- jalali-ignore-next-line -->\n<time datetime="1404-05-24">x</time>')).toEqual(
      [],
    );
  });
});

describe('the day of publication that a document tells', () => {
  it('is that from which its words count', () => {
    const body = 'She died last Friday.';
    const dated = `---\ndate: 2024-07-09\n---\n${body}\n`;
    const target = { source: 'او ۱۵ تیر درگذشت.', type: 'markdown' } as const;
    const told = compareDocuments({ source: dated, type: 'markdown' }, target);
    expect(told.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const wrong = { ...target, source: 'او در ۸ تیر درگذشت.' };
    expect(
      compareDocuments({ source: dated, type: 'markdown' }, wrong).map(({ ruleId }) => ruleId),
    ).toEqual(['date-changed']);
  });
});

describe('the dates of front matter', () => {
  it.each([
    ['flags and nothing', '---\npublished: true\nupdated: null\n---\n', []],
    ['what Eleventy puts in', '---\ndate: Last Modified\n---\n', []],
    [
      'fields of fields, and text in several lines',
      '---\ntitle: |\n  date: 1404-05-24\nseo:\n  date: 1404-05-24\n---\n',
      [],
    ],
    [
      'a tag, and UTC by its name',
      '---\ndate: !!timestamp 2025-08-15 10:00:00\nupdated: 2025-08-15 10:00:00 UTC\n---\n',
      [],
    ],
    ['an offset after a space', '---\ndate: 2025-08-15 10:00:00 +0330\n---\n', []],
    [
      'what generators read, and is no ISO',
      "---\npubDate: 'Jul 08 2022'\n---\n",
      ['machine-date-form warning'],
    ],
    [
      'a Jalali date in Latin letters',
      '---\npubDate: 24 Mordad 1404\n---\n',
      ['machine-date-form error'],
    ],
    ['a Jalali date', '---\ndate: "1404-05-24" # today\n---\n', ['machine-date-form error']],
    ['a template in braces', '---\ndate: {{ .Date }}\n---\n', []],
    [
      'tables and long strings of TOML',
      '+++\ndate = 2025-08-15\ntext = """\ndate = 1404-05-24\n"""\n[seo]\ndate = "1404-05-24"\n+++\n',
      [],
    ],
    ['a date of TOML', "+++\ndate = '1404-05-24' # today\n+++\n", ['machine-date-form error']],
    [
      'an object in one line',
      '{"date": "1404-05-24", "seo": {"date": "1404-05-25"}}\nx',
      ['machine-date-form error'],
    ],
  ] as const)('has %s', (_, source, expected) => {
    const found = checkDocument({ source, type: 'markdown' });
    expect(found.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(expected);
    for (const { index, length, data } of found)
      expect(source.slice(index, index + length)).toBe(data['received']);
  });

  it('are checked in a translation too', () => {
    const source = '---\ndate: 2025-08-15\n---\nIt rained.';
    const target = '---\ndate: 1404-05-24\n---\nباران آمد.';
    const found = compareDocuments(
      { source, type: 'markdown' },
      { source: target, type: 'markdown' },
    );
    expect(found.map(({ ruleId, side }) => [ruleId, side])).toEqual([
      ['machine-date-form', 'target'],
    ]);
  });
});

const idsIn = (text: string): string[] =>
  checkDocument({ source: text, type: 'plain' }).map(({ ruleId }) => ruleId);

describe('what is told to be left alone', () => {
  const wrong = 'On Thursday, August 15, 2025 it rained.';

  it('is the line that says so, or the next', () => {
    expect(idsIn(`${wrong} jalali-ignore`)).toEqual([]);
    expect(idsIn(`${wrong} jalali-ignore-line`)).toEqual([]);
    expect(idsIn(`jalali-ignore-next-line\n${wrong}`)).toEqual([]);
    expect(idsIn(`${wrong} jalali-ignore-next-line`)).toEqual(['weekday-mismatch']);
    expect(idsIn(`${wrong} jalali-ignore-next-line\n${wrong}`)).toEqual(['weekday-mismatch']);
  });

  it('is a quote up to its mark, and no sentence before it', () => {
    expect(idsIn('“On Thursday, August 15, 2025 [sic] it rained.”')).toEqual([]);
    expect(idsIn(`${wrong} “It poured [sic].”`)).toEqual(['weekday-mismatch']);
  });
});
