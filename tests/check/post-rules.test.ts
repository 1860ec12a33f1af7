import { describe, expect, it } from 'vitest';
import { checkPost } from '../../src/check/check-post.ts';
import { POST_RULES } from '../../src/check/post-rules/index.ts';
import { POST_RULE_DOCS } from '../../src/check/rule-docs.ts';
import type { DocumentCheckOptions } from '../../src/check/types.ts';
import { type Post, readFilePost, readRestPost } from '../../src/documents/posts/index.ts';
import { checkPhrasesOf } from '../../src/locale-data/check-phrases.ts';
import { auditPhrasesOf } from '../../src/locale-data/audit-phrases.ts';

const read = (source: string): Post =>
  readRestPost({ source, index: 0, line: 1, column: 1 }, 'posts.json');

const idsOf = (post: object, options: DocumentCheckOptions = {}): string[] =>
  checkPost(read(JSON.stringify(post)), options).findings.map(({ finding }) => finding.ruleId);

describe.each(POST_RULES.map((rule) => [rule.id, POST_RULE_DOCS[rule.id]] as const))(
  '%s',
  (id, { description, examples }) => {
    it('is described in one sentence and said in every language', () => {
      expect(description).toMatch(/^[A-Z][^]+[^.]\.$/u);
      for (const locale of ['en', 'fa']) {
        expect(checkPhrasesOf(locale).messages).toHaveProperty(id);
        expect(auditPhrasesOf(locale).kinds).toHaveProperty(id);
      }
    });

    it.each(examples.wrong)('finds what is wrong in %j', (source) => {
      const { findings } = checkPost(read(source));
      expect(findings.map(({ finding }) => finding.ruleId)).toEqual([id]);
      for (const { key, finding } of findings) {
        expect(finding.message).not.toMatch(/[{}]|undefined/u);
        const text = read(source).fields[key]?.text ?? '';
        expect(finding.index + finding.length).toBeLessThanOrEqual(text.length);
      }
      expect(checkPost(read(source), { rules: { [id]: 'off' } }).findings).toEqual([]);
    });

    it.each(examples.right)('says nothing of %j', (source) => {
      expect(checkPost(read(source)).findings).toEqual([]);
    });
  },
);

const datedFile = (date: string): Post =>
  readFilePost(
    `---\ndate: ${date}\n---\nSeventy-two years ago, on August 19, 1953, he left.\n`,
    'markdown',
    'x.md',
  );

const idsIn = (date: string, timeZone?: string): string[] =>
  checkPost(datedFile(date), timeZone === undefined ? {} : { timeZone }).findings.map(
    ({ finding }) => finding.ruleId,
  );

describe('the date fields of posts', () => {
  // Jalali days by the official calendar: 1404-05-24 was 2025-08-15, 1403-12-30 was 2025-03-20, a leap day.
  it.each([
    ['1404-05-24 09:30:00', '2025-08-15 09:30:00'],
    ['1404-05-24T09:30:00', '2025-08-15T09:30:00'],
    ['۱۴۰۴-۰۵-۲۴ ۰۹:۳۰:۰۰', '2025-08-15 09:30:00'],
    ['1403-12-30', '2025-03-20'],
    ['٢٠٢٥-٠٨-١٥ 09:30:00', '2025-08-15 09:30:00'],
  ])('mends %s as %s', (date, expected) => {
    const { findings } = checkPost(read(JSON.stringify({ date, status: 'publish' })));
    const texts = findings.flatMap(({ finding }) =>
      finding.fixes.map(({ edits }) => edits[0]?.text),
    );
    expect(new Set(texts)).toEqual(new Set([expected]));
  });

  // Days of the lunar calendar, which read as Jalali ones are of 2067 and 2068.
  it.each([
    [{ date: '1446-02-10 09:30:00', modified: '2024-08-16 09:30:00' }, undefined, 0],
    [{ date: '1446-02-10 09:30:00' }, '2024-08-16', 0],
    [{ date: '1446-02-10 09:30:00', date_gmt: '2024-08-15 06:00:00' }, undefined, 0],
    [{ date: '1446-02-10 09:30:00', date_gmt: '1446-02-10 06:00:00' }, '2024-08-16', 0],
    [{ date: '1404-05-24 09:30:00', date_gmt: '2025-08-17 06:00:00' }, undefined, 0],
    [{ date: '1404-05-24 00:30:00', date_gmt: '2025-08-14 21:00:00' }, '2020-01-01', 1],
    [{ date: '1404-05-24 09:30:00', modified_gmt: '2024-08-15 09:30:00' }, undefined, 1],
    [{ date: '1404-05-24 09:30:00', modified: '2024-08-13 09:30:00' }, undefined, 0],
    [{ date: '1404-05-24 09:30:00' }, '2026-01-01', 1],
    [{ date: '1404-05-24 09:30:00' }, undefined, 1],
  ])('mends the day of %j on %s only where nothing contradicts it', (dates, today, count) => {
    const { findings, day } = checkPost(read(JSON.stringify({ ...dates, status: 'draft' })), {
      rules: { 'post-date-zone': 'off', 'post-date-order': 'off' },
      ...(today !== undefined && { today }),
    });
    const [first] = findings;
    expect(first?.finding.ruleId).toBe('post-date-jalali');
    expect(first?.finding.fixes).toHaveLength(count);
    expect(day?.startsWith('206')).not.toBe(true);
  });

  it('tells a Jalali day in Persian digits once', () => {
    expect(idsOf({ date: '۱۴۰۴-۰۵-۲۴ ۰۹:۳۰:۰۰' })).toEqual(['post-date-jalali']);
  });

  it.each([
    ['1404-05-24 09:30:00', undefined, '2025-08-15'],
    ['0000-00-00 00:00:00', '2025-08-15 06:00:00', '2025-08-15'],
    ['2025-02-30 09:30:00', '2025-03-01 06:00:00', '2025-03-01'],
    ['0000-00-00 00:00:00', undefined, undefined],
  ])('knows the day of %s beside %s', (date, date_gmt, day) => {
    const post = { date, ...(date_gmt !== undefined && { date_gmt }), status: 'draft' };
    expect(checkPost(read(JSON.stringify(post))).day).toBe(day);
  });

  // By Tehran's clocks, 3:30 ahead; by New York's in summer, 4 behind.
  it.each([
    ['2025-08-15T09:30:00+03:30', '2025-08-15', '2025-08-15', '2025-08-15'],
    ['2025-08-15T22:00:00Z', '2025-08-15', '2025-08-16', '2025-08-15'],
    ['2025-08-15 22:00:00 +0000', '2025-08-15', '2025-08-16', '2025-08-15'],
    ['2025-08-15T01:00:00+03:30', '2025-08-15', '2025-08-15', '2025-08-14'],
    ['2025-08-15', '2025-08-15', '2025-08-15', '2025-08-15'],
    ['2025-08-15 22:00', '2025-08-15', '2025-08-15', '2025-08-15'],
    ['yesterday', undefined, undefined, undefined],
  ])('knows the day of a file of %s in its zones', (date, own, tehran, newYork) => {
    const post = readFilePost(`---\ndate: ${date}\n---\nIt rained.\n`, 'markdown', 'x.md');
    expect(checkPost(post).day).toBe(own);
    expect(checkPost(post, { timeZone: 'Asia/Tehran' }).day).toBe(tehran);
    expect(checkPost(post, { timeZone: 'America/New_York' }).day).toBe(newYork);
  });

  it.each([
    ['2025-08-15 22:30:00', '2025-08-15 19:00:00', '2025-08-15', '2025-08-16'],
    ['1404-05-24 22:30:00', '2025-08-15 19:00:00', '2025-08-15', '2025-08-16'],
    ['0000-00-00 00:00:00', '2025-08-15 19:00:00', '2025-08-15', '2025-08-16'],
    ['2025-08-15 22:30:00', '2025-08-15 19:07:00', '2025-08-15', '2025-08-15'],
    ['2025-08-15 22:30:00', undefined, '2025-08-15', '2025-08-15'],
  ])(
    'moves the day of %s, in UTC %s, to a zone that is asked for',
    (date, date_gmt, own, tokyo) => {
      const post = read(JSON.stringify({ date, date_gmt }));
      expect(checkPost(post).day).toBe(own);
      expect(checkPost(post, { timeZone: 'Asia/Tokyo' }).day).toBe(tokyo);
    },
  );

  it('checks a file on its day in the zone that is asked for', () => {
    expect(idsIn('2026-08-31T22:00:00Z')).toEqual(['anniversary']);
    expect(idsIn('2026-08-31T22:00:00Z', 'Asia/Tehran')).toEqual([]);
  });

  it('does not fall over a leap second', () => {
    const post = { date: '2017-01-01 03:29:60', date_gmt: '2016-12-31 23:59:60' };
    expect(checkPost(read(JSON.stringify(post)), { timeZone: 'Asia/Tehran' }).day).toBe(
      '2017-01-01',
    );
  });

  it('knows the day of a feed’s form', () => {
    const item = '<rss><item><pubDate>Fri, 15 Aug 2025 22:00:00 +0000</pubDate></item></rss>';
    const post = readFilePost(item, 'feed', 'x.xml');
    expect(checkPost(post).day).toBe('2025-08-15');
    expect(checkPost(post, { timeZone: 'Asia/Tehran' }).day).toBe('2025-08-16');
  });

  it.each([
    // Tehran before and after it kept summer time, Kabul, Kathmandu, Chatham, Hawaii, Kiritimati.
    ['2022-08-15 10:30:00', '2022-08-15 06:00:00', []],
    ['2025-08-15 10:30:00', '2025-08-15 06:00:00', []],
    ['2025-08-15 11:45:00', '2025-08-15 06:00:00', []],
    ['2025-08-15 18:45:00', '2025-08-15 06:00:00', []],
    ['2025-08-14 20:00:00', '2025-08-15 06:00:00', []],
    ['2025-08-15 20:00:00', '2025-08-15 06:00:00', []],
    ['2025-08-15 20:15:00', '2025-08-15 06:00:00', ['post-date-zone']],
    ['2025-08-14 17:45:00', '2025-08-15 06:00:00', ['post-date-zone']],
    ['2025-08-15 06:00:01', '2025-08-15 06:00:00', ['post-date-zone']],
    // What is wrong by itself is told once.
    ['1404-05-24 09:30:00', '2025-08-15 06:00:01', ['post-date-jalali']],
  ])('%s beside %s in UTC', (date, date_gmt, expected) => {
    expect(idsOf({ date, date_gmt, status: 'publish' })).toEqual(expected);
  });

  it('looks at the time in UTC first, and says nothing of what waits', () => {
    const modified = { modified: '2025-08-15T09:00:00', modified_gmt: '2025-08-15T08:30:00' };
    const post = { date: '2025-08-15T09:30:00', date_gmt: '2025-08-15T06:00:00', ...modified };
    expect(idsOf({ ...post, status: 'publish' })).toEqual([]);
    expect(idsOf({ ...post, modified_gmt: '2025-08-15T05:30:00' })).toEqual(['post-date-order']);
    expect(idsOf({ ...post, modified_gmt: '2025-08-15T05:30:00', status: 'pending' })).toEqual([]);
    expect(idsOf({ date: '2025-08-15', modified: 'x', status: 'draft' })).toEqual([
      'post-date-form',
    ]);
  });

  it('sets how gravely a rule reports', () => {
    const post = read('{"date":"1404-05-24"}');
    const { findings } = checkPost(post, { rules: { 'post-date-jalali': 'info' } });
    expect(findings[0]?.finding.severity).toBe('info');
    expect(() => checkPost(post, { rules: { 'post-date': 'off' } as object })).toThrow(/rules/u);
  });
});

describe('the texts of posts', () => {
  const post = {
    date: '2025-08-15T00:30:00',
    date_gmt: '2025-08-14T21:00:00',
    status: 'publish',
  };

  it('counts from the post’s own day', () => {
    const content = '<p>Seventy-two years ago, on August 19, 1953, he left.</p>';
    const own = { ...post, date: '2020-08-19T00:30:00', date_gmt: '2020-08-18T20:00:00', content };
    expect(idsOf(own)).toEqual(['anniversary']);
    expect(idsOf({ ...own, date: '2025-08-19T00:30:00', date_gmt: '2025-08-18T21:00:00' })).toEqual(
      [],
    );
    expect(idsOf({ content }, { now: '2020-08-19' })).toEqual(['anniversary']);
    expect(idsOf({ content })).toEqual([]);
  });

  it('sees the dates of machines on the post’s own clocks', () => {
    const content = '<time datetime="2025-08-14T21:30:00Z">15 August 2025</time>';
    expect(idsOf({ ...post, content })).toEqual([]);
    expect(idsOf({ ...post, content }, { timeZone: 'UTC' })).toEqual(['machine-date-mismatch']);
  });

  it('is not taken in by what looks like front matter, and leaves comments and shortcodes alone', () => {
    for (const lead of ['---\n', '+++\n', '{"date": "1404"} ', '\uFEFF']) {
      const content = `${lead}<!-- wp:x {"d":"Thursday, August 15, 2025"} -->[x d="Thursday, August 15, 2025"]\nThursday, August 15, 2025\n---\n`;
      const { findings } = checkPost(read(JSON.stringify({ ...post, content })));
      expect(findings).toHaveLength(1);
      const { index = 0, length = 0 } = findings[0]?.finding ?? {};
      expect(content.slice(index, index + length)).toBe('Thursday, August 15, 2025');
      expect(index).toBe(content.lastIndexOf('Thursday'));
    }
  });

  it('reads titles, contents and excerpts, and a file whole', () => {
    const wrong = 'Thursday, August 15, 2025';
    const found = checkPost(
      read(JSON.stringify({ ...post, title: wrong, content: wrong, excerpt: wrong })),
    ).findings.map(({ key }) => key);
    expect(found).toEqual(['title', 'content', 'excerpt']);
    const file = `---\ntitle: ${wrong}\ndate: 1404-05-24\n---\n${wrong}\n`;
    const { findings } = checkPost(readFilePost(file, 'markdown', 'x.md'));
    expect(findings.map(({ key, finding }) => [key, finding.ruleId])).toEqual([
      // The title first, then the date below it.
      ['content', 'weekday-mismatch'],
      ['content', 'machine-date-form'],
      ['content', 'weekday-mismatch'],
    ]);
  });
});
