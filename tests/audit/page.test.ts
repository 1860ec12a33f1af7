import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { isolateValues } from '../../src/audit/isolate-values.ts';
import type { AuditEntry } from '../../src/audit/entry.ts';
import { type ListedEntry, Listing } from '../../src/audit/listing.ts';
import { auditPage, type AuditReport } from '../../src/audit/page.ts';
import { PAGE_STYLE } from '../../src/audit/page-style.ts';

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e';

const listed = (change: Partial<ListedEntry> = {}): ListedEntry => ({
  post: {
    file: 'e.xml',
    key: '1',
    id: '1',
    title: 'Rain',
    link: 'https://example.org/1',
    day: '2025-08-15',
  },
  field: 'content:encoded',
  line: 3,
  column: 4,
  sentence: { before: 'On ', place: 'Thursday', after: ' it rained.' },
  ruleId: 'weekday-mismatch',
  severity: 'error',
  mends: ['Friday', 'Thursday, the 14th'],
  told: { en: { message: 'Unexpected', other: '24 Mordad 1404' }, fa: { message: 'نادرست' } },
  ...change,
});

const counted = (day: string | undefined, ruleId = 'weekday-mismatch'): AuditEntry =>
  ({
    finding: { ruleId, severity: 'error' },
    post: { ...(day !== undefined && { day }) },
  }) as AuditEntry;

const TOTALS = {
  read: 5,
  passedOver: 1,
  refused: 1,
  clean: 2,
  found: 1,
  findings: 1,
  bySeverity: { error: 1, warning: 0, info: 0 },
  byRule: { 'weekday-mismatch': 1 },
  passedOverAs: { attachment: 1 },
};

const report = (change: Partial<AuditReport> = {}): AuditReport => ({
  archive: 'e.xml',
  day: '2025-08-20',
  totals: TOTALS,
  faults: [],
  kinds: [],
  hasSignOff: false,
  ...change,
});

const pageOf = (data: AuditReport, locale = 'en'): string =>
  [...auditPage(data, { locale, styleHash: 'sha256-x' })].join('');

const kindsOf = (entries: readonly ListedEntry[]): AuditReport['kinds'] => {
  const listing = new Listing(10);
  for (const entry of entries) {
    listing.count({
      finding: { ruleId: entry.ruleId, severity: entry.severity },
      post: entry.post,
    } as AuditEntry);
    listing.add(entry);
  }
  return listing.kinds;
};

const hash = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Elements with their attributes, and whether every one is closed. */
function elementsOf(html: string): { names: Set<string>; attributes: Set<string>; ids: string[] } {
  const names = new Set<string>();
  const attributes = new Set<string>();
  const ids: string[] = [];
  const parser = new Parser({
    onopentag: (name, given) => {
      names.add(name);
      for (const key of Object.keys(given)) attributes.add(key);
      if (given['id'] !== undefined) ids.push(given['id']);
    },
  });
  parser.end(html);
  return { names, attributes, ids };
}

describe('auditPage', () => {
  it('has both languages, each with its direction, and opens in the one that is asked for', () => {
    const html = pageOf(report({ kinds: kindsOf([listed()]) }));
    expect(html).toMatch(/<html lang="en" dir="ltr">/u);
    expect(html).toMatch(/<main lang="en" dir="ltr">/u);
    expect(html).toMatch(/<main lang="fa" dir="rtl">/u);
    expect(html).toMatch(/id="language-en" checked/u);
    expect(pageOf(report(), 'fa')).toMatch(
      /<html lang="fa" dir="rtl">[^]*id="language-fa" checked/u,
    );
    expect(pageOf(report(), 'ps')).toMatch(/<html lang="en"/u);
    expect(html).toContain('August 15, 2025');
    expect(html).toContain('۲۴ مرداد ۱۴۰۴');
    expect(html).toContain('2025 (1403–1404 in the Jalali calendar) · 1');
    expect(html).toContain('۲۰۲۵ میلادی (۱۴۰۳–۱۴۰۴ خورشیدی) · ۱');
    expect(html).toContain('On <mark>Thursday</mark> it rained.');
    expect(html).toContain('5');
    expect(html).toContain('۵');
  });

  it('stands alone: no script, nothing of the network, a policy that lets nothing in', () => {
    const html = pageOf(report({ kinds: kindsOf([listed()]), faults: [{ en: 'x', fa: 'y' }] }));
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-x'; base-uri 'none'; form-action 'none'">`,
    );
    const { names, attributes, ids } = elementsOf(html);
    for (const name of ['script', 'img', 'link', 'iframe', 'form'])
      expect(names).not.toContain(name);
    for (const name of ['style', 'src', 'onclick']) expect(attributes).not.toContain(name);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target = ''] of html.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
    // The policy's hash is that of what stands between the tags.
    const [, style = ''] = /<style>([^]*?)<\/style>/u.exec(html) ?? [];
    expect(hash(style)).toBe(hash(PAGE_STYLE));
  });

  it('escapes all that an archive says, and links to the web alone', () => {
    const post = {
      file: HOSTILE,
      key: HOSTILE,
      id: HOSTILE,
      title: HOSTILE,
      link: 'javascript:alert(1)',
      editLink: `https://example.org/"${HOSTILE}`,
    };
    const sentence = { before: HOSTILE, place: HOSTILE, after: HOSTILE };
    const told = {
      en: { message: HOSTILE, other: HOSTILE },
      fa: { message: HOSTILE, other: HOSTILE },
    };
    const entry = listed({ post, sentence, told, mends: [HOSTILE], field: HOSTILE });
    const html = pageOf(
      report({
        archive: HOSTILE,
        kinds: kindsOf([entry, listed({ post: { ...post, title: '' }, mends: [] })]),
        faults: [{ en: HOSTILE, fa: HOSTILE }, {}],
        totals: { ...TOTALS, passedOverAs: { [HOSTILE]: 1 } },
      }),
    );
    const { names, attributes } = elementsOf(html);
    for (const name of ['script', 'img']) expect(names).not.toContain(name);
    expect(attributes).not.toContain('onerror');
    expect(html).not.toContain('javascript:');
    expect(html).toContain('Without a title');
    expect(html).toContain('Without a day');
  });

  it('says that nothing was found, and what is not listed', () => {
    expect(pageOf(report())).toContain('Nothing was found.');
    const [kind] = kindsOf([listed()]);
    const kinds = kind === undefined ? [] : [{ ...kind, count: 5000 }];
    const html = pageOf(report({ kinds }));
    expect(html).toContain('1 of 5000 are listed here; --sign-off writes');
    expect(html).not.toContain('the sign-off CSV has');
    const signed = pageOf(report({ kinds, hasSignOff: true }));
    expect(signed).toContain('1 of 5000 are listed here; the sign-off CSV has all of them.');
    expect(html).toContain('۱ یافته از ۵۰۰۰');
  });
});

describe('Listing', () => {
  it('counts all, keeps its share of every year, the gravest and most frequent kinds first', () => {
    const listing = new Listing(6);
    const add = (entry: ListedEntry): void => {
      const { ruleId, severity, post } = entry;
      if (listing.count({ finding: { ruleId, severity }, post } as AuditEntry)) listing.add(entry);
    };
    const of = (day: string): ListedEntry => listed({ post: { ...listed().post, day } });
    for (let count = 0; count < 100; count++) add(of('2010-01-01'));
    for (let count = 0; count < 50; count++) add(of('2020-01-01'));
    add(of('2025-01-01'));
    add(listed({ ruleId: 'pair-mismatch', severity: 'info' }));
    add(listed({ ruleId: 'zone-mismatch' }));
    const [first, second, third] = listing.kinds;
    expect([first?.ruleId, second?.ruleId, third?.ruleId]).toEqual([
      'weekday-mismatch',
      'zone-mismatch',
      'pair-mismatch',
    ]);
    expect(first?.count).toBe(151);
    expect(first?.years.map(({ year, count, entries }) => [year, count, entries.length])).toEqual([
      ['2025', 1, 1],
      ['2020', 50, 3],
      ['2010', 100, 2],
    ]);
  });

  it('has room for the first', () => {
    const listing = new Listing(1);
    expect(listing.count(counted(undefined))).toBe(true);
    listing.add(listed());
    expect(listing.count(counted('2025-08-15'))).toBe(false);
  });
});

describe('isolateValues', () => {
  it('keeps the order of every value, the longest first', () => {
    expect(isolateValues('a 25 in 25 Mordad', { x: '25', y: '25 Mordad', n: 3, e: '' })).toBe(
      'a \u206825\u2069 in \u206825 Mordad\u2069',
    );
  });
});
