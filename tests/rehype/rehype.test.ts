import { readFileSync } from 'node:fs';
import { rehype } from 'rehype';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { fromEpochDays, toEpochDays, toIsoDate } from '../../src/core/index.ts';
import { formatDate } from '../../src/localize/index.ts';
import rehypePress, * as adapter from '../../src/rehype/index.ts';
import { checkExample } from '../examples.ts';
import { codeThrownBy, gregory } from '../support.ts';

const { rehypePressAnnotate, rehypePressBidi, rehypePressCheck, rehypePressTime } = adapter;
const plugins = { rehypePressAnnotate, rehypePressBidi, rehypePressCheck, rehypePressTime };
const here = new URL('../../src/rehype/', import.meta.url);

/** A processor of fragments of HTML. */
const html = () => rehype().data('settings', { fragment: true });

function timed(source: string, options?: adapter.RehypePressTimeOptions): string {
  return String(html().use(rehypePressTime, options).processSync(source));
}

function ordered(source: string, options?: adapter.RehypePressBidiOptions): string {
  return String(html().use(rehypePressBidi, options).processSync(source));
}

function annotated(source: string): string {
  return String(html().use(rehypePressAnnotate).processSync(source));
}

function page(attributes: string): string {
  const source = `<html${attributes}><title>x</title><p>باران`;
  return String(rehype().use(rehypePressBidi).processSync(source));
}

/** What is found in HTML: rule, and the source at its place. */
function told(source: string): unknown[] {
  return html()
    .use(rehypePressCheck)
    .processSync(source)
    .messages.map(({ ruleId, place }) => [
      ruleId,
      place !== undefined && 'start' in place
        ? source.slice(place.start.offset, place.end.offset)
        : place,
    ]);
}

describe('the examples of /rehype', () => {
  it.each(['check.ts', 'annotate.ts', 'time.ts', 'bidi.ts'])('%s', (file) => {
    const source = readFileSync(new URL(file, here), 'utf8');
    const [, code = ''] = /@example\n((?: \* .*\n)+)/u.exec(source) ?? [];
    expect(checkExample(code.replaceAll(/^ \* /gmu, ''), { ...plugins, html })).toBeGreaterThan(0);
  });
});

describe('rehypePressCheck', () => {
  it('is the default export', () => expect(rehypePress).toBe(rehypePressCheck));

  it.each<[string, string, unknown[]]>([
    [
      'over markup',
      '<p>until <b>30</b> <i>Esfand</i> 1404',
      [['no-such-day', '30</b> <i>Esfand</i> 1404']],
    ],
    [
      'over entities',
      '<p>A &amp; until 30&nbsp;Esfand 140&#52;.',
      [['no-such-day', '30&nbsp;Esfand 140&#52;']],
    ],
    ['not over blocks', '<p>until 30<p>Esfand 1404', []],
    [
      'not in code, scripts or attributes',
      '<pre>30 Esfand 1404</pre><code>30 Esfand 1404</code><script>"30 Esfand 1404"</script><style>/* 30 Esfand 1404 */</style><p title="30 Esfand 1404">',
      [],
    ],
    [
      'not where it is told so',
      '<!-- jalali-ignore-next-line -->\n<p>until 30 Esfand 1404</p>',
      [],
    ],
    [
      'a time that tells another day',
      '<p><time datetime="2025-08-15">25 Mordad 1404</time>',
      [['machine-date-mismatch', '<time datetime="2025-08-15">25 Mordad 1404</time>']],
    ],
    [
      'what is told machines alone',
      '<meta property="article:published_time" content="1404-05-24">',
      [['machine-date-form', '<meta property="article:published_time" content="1404-05-24">']],
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"datePublished": "1404-05-24"}</script>',
      [['machine-date-form', '1404-05-24']],
    ],
    ['hyphens in a Persian line', '<p>تاریخ 2025-08-15 بود', [['bidi-order', '2025-08-15']]],
    ['but not in a bdi', '<p>تاریخ <bdi>2025-08-15</bdi> بود', []],
  ])('%s', (_, source, expected) => expect(told(source)).toEqual(expected));

  it('tells the places of Markdown behind remark-rehype', () => {
    const source =
      '---\ndate: 2025-02-10\n---\n\nuntil **30** Esfand 1404 &amp;\n\nThis week marks the 47th anniversary of the 1979 revolution.';
    const file = unified()
      .use(remarkParse)
      .use(remarkRehype)
      .use(rehypePressCheck)
      .use(rehypeStringify)
      .processSync(source);
    expect(
      file.messages.map(({ ruleId, line, column, actual }) => [ruleId, line, column, actual]),
    ).toEqual([
      ['no-such-day', 5, 9, '30** Esfand 1404'],
      ['anniversary', 7, 21, '47th anniversary'],
    ]);
  });
});

describe('rehypePressAnnotate', () => {
  it.each([
    [
      '<p>A &amp; B: <b>August 15</b>, 2025.</p>',
      '<p>A &#x26; B: <b>August 15</b>, 2025 (24 Mordad 1404).</p>',
    ],
    ['<li>۲۴ مرداد ۱۴۰۴</li>', '<li>۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)</li>'],
    ['<h2>August 15, 2025</h2>', '<h2>August 15, 2025</h2>'],
    ['<figcaption>August 15, 2025</figcaption>', '<figcaption>August 15, 2025</figcaption>'],
    ['<pre>August 15, 2025</pre>', '<pre>August 15, 2025</pre>'],
  ])('%s', (source, expected) => {
    expect(annotated(source)).toBe(expected);
    expect(annotated(expected)).toBe(expected);
  });
});

describe('rehypePressTime', () => {
  const day = '<time datetime="2025-08-15">';
  it.each([
    ['a day', '<p>on August 15, 2025 it</p>', `<p>on ${day}August 15, 2025</time> it</p>`],
    [
      'a pair',
      '<p>August 15, 2025 (24 Mordad 1404)</p>',
      `<p>${day}August 15, 2025</time> (${day}24 Mordad 1404</time>)</p>`,
    ],
    ['Persian', '<p>در ۲۴ مرداد ۱۴۰۴ بود</p>', `<p>در ${day}۲۴ مرداد ۱۴۰۴</time> بود</p>`],
    [
      'over elements that it holds whole',
      '<p>on <b><i>24th</i></b> of <i>Mordad 1404</i>.</p>',
      `<p>on ${day}<b><i>24th</i></b> of <i>Mordad 1404</i></time>.</p>`,
    ],
    [
      'in an element and a link',
      '<p><b>on 24 Mordad 1404</b>, <a href="x">August 15, 2025</a></p>',
      `<p><b>on ${day}24 Mordad 1404</time></b>, <a href="x">${day}August 15, 2025</time></a></p>`,
    ],
    [
      'beside signs',
      '<p>&lt; 24 Mordad 1404 &amp; 24 Mordad 1404 &lt;</p>',
      `<p>&#x3C; ${day}24 Mordad 1404</time> &#x26; ${day}24 Mordad 1404</time> &#x3C;</p>`,
    ],
    ['days of a list', '<p>on August 15 and 16, 2025</p>', undefined],
  ])('%s', (_, source, expected) => {
    const once = timed(source);
    if (expected !== undefined) expect(once).toBe(expected);
    expect(timed(once)).toBe(once);
  });

  it.each([
    ['an element that would have to be split', '<p><b>on 24 Mordad</b> 1404</p>'],
    ['code', '<pre>24 Mordad 1404</pre><p><code>24 Mordad 1404</code></p>'],
    ['a time', '<p><time datetime="2025-08-15T10:00+03:30">24 <b>Mordad</b> 1404</time></p>'],
    ['an option', '<select><option>24 Mordad 1404</option></select>'],
    ['no year', '<p>24 Mordad, 15 August</p>'],
    ['an open order', '<p>03/04/2025</p>'],
    ['no such day', '<p>30 Esfand 1404</p>'],
    ['months and ranges', '<p>Mordad 1404, August 2025, August 15–16, 2025, 1404</p>'],
    ['another weekday', '<p>Monday, August 15, 2025</p>'],
    ['a pair of two days', '<p>August 15, 2025 (25 Mordad 1404)</p>'],
    ['a year before the law of 1304', '<p>14 Mordad 1285</p>'],
    ['a Julian day', '<p>October 14, 1066</p>'],
  ])('leaves alone %s', (_, source) => expect(timed(source)).toBe(source));

  it('knows the day of a numeric date by its order', () => {
    expect(timed('<p>03/04/2025</p>', { dateOrder: 'DMY' })).toBe(
      '<p><time datetime="2025-04-03">03/04/2025</time></p>',
    );
  });

  it('leaves alone the text of tags that are raw', () => {
    const file = unified()
      .use(remarkParse)
      .use(remarkRehype, { allowDangerousHtml: true })
      .use(rehypePressTime)
      .use(rehypePressBidi)
      .use(rehypeStringify, { allowDangerousHtml: true })
      .processSync('A <time datetime="2025-08-15">24 Mordad 1404</time>, <bdi>۲۴ مرداد ۱۴۰۴</bdi>');
    expect(String(file)).toBe(
      '<p>A <time datetime="2025-08-15">24 Mordad 1404</time>, <bdi><time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴</time></bdi></p>',
    );
  });

  it('tells the day that was printed, in either language, through the years', () => {
    const from = toEpochDays(gregory(1950, 1, 1));
    for (let days = from; days < from + 365 * 100; days += 173) {
      const iso = toIsoDate(fromEpochDays(days, 'gregory'));
      for (const locale of ['en', 'fa'])
        for (const calendar of ['persian', 'gregory'] as const) {
          const printed = formatDate(fromEpochDays(days, calendar), { locale });
          expect(timed(`<p>x ${printed}.</p>`)).toBe(
            `<p>x <time datetime="${iso}">${printed}</time>.</p>`,
          );
        }
    }
  });
});

describe('rehypePressBidi', () => {
  it.each([
    [
      'Persian in English',
      '<p>The date of the storm (۲۴ مرداد ۱۴۰۴) is <b>دوشنبه</b>.</p>',
      '<p>The date of the storm (<bdi>۲۴ مرداد ۱۴۰۴</bdi>) is <b><bdi>دوشنبه</bdi></b>.</p>',
    ],
    [
      'over elements',
      '<p>On <b>۲۴</b> مرداد ۱۴۰۴ it rained</p>',
      '<p>On <bdi><b>۲۴</b> مرداد ۱۴۰۴</bdi> it rained</p>',
    ],
    [
      'a Persian block',
      '<p>در تهران.</p><p>In Tehran.</p>',
      '<p dir="rtl">در تهران.</p><p>In Tehran.</p>',
    ],
    [
      'English dates in Persian',
      '<p dir="rtl">در 24 Mordad 1404 و Windows 11 و Google آمد</p>',
      '<p dir="rtl">در <bdi>24 Mordad 1404</bdi> و <bdi>Windows 11</bdi> و Google آمد</p>',
    ],
    [
      'hyphens in Persian',
      '<p dir="rtl">تاریخ 2025-08-15 بود</p>',
      '<p dir="rtl">تاریخ <bdi>2025-08-15</bdi> بود</p>',
    ],
    [
      'a list of Persian',
      '<ul><li>باران<li>برف 2025</ul>',
      '<ul dir="rtl"><li>باران</li><li>برف 2025</li></ul>',
    ],
    [
      'a list of both',
      '<ul><li>باران<li>rain</ul>',
      '<ul><li dir="rtl">باران</li><li>rain</li></ul>',
    ],
    [
      'a block that has its direction',
      '<div dir="rtl"><p>باران</p><p>All rain</p></div>',
      '<div dir="rtl"><p>باران</p><p dir="ltr">All rain</p></div>',
    ],
    ['numbers alone', '<p>1404</p>', '<p>1404</p>'],
    [
      'what is set apart',
      '<p>On a hot day of the summer, <bdi>۲۴ مرداد ۱۴۰۴</bdi>, <span dir="rtl">۲۴ مرداد ۱۴۰۴</span>, \u2068۲۴ مرداد ۱۴۰۴\u2069</p>',
      '<p>On a hot day of the summer, <bdi>۲۴ مرداد ۱۴۰۴</bdi>, <span dir="rtl">۲۴ مرداد ۱۴۰۴</span>, \u2068۲۴ مرداد ۱۴۰۴\u2069</p>',
    ],
    [
      'code',
      '<pre>// ۲۴ مرداد</pre><p>a <code>۲۴ مرداد</code></p>',
      '<pre>// ۲۴ مرداد</pre><p>a <code>۲۴ مرداد</code></p>',
    ],
    [
      'a block that decides by its first letter',
      '<p dir="auto">باران 24 Mordad 1404</p>',
      '<p dir="auto">باران <bdi>24 Mordad 1404</bdi></p>',
    ],
  ])('%s', (_, source, expected) => {
    expect(ordered(source)).toBe(expected);
    expect(ordered(expected)).toBe(expected);
  });

  it('goes by the direction of the page', () => {
    const source = '<p>باران</p><p>Rain</p>';
    expect(ordered(source, { direction: 'rtl' })).toBe('<p>باران</p><p dir="ltr">Rain</p>');
    const file = html().processSync(source);
    Object.assign(file.data, { matter: { lang: 'fa' } });
    const processor = html().use(rehypePressBidi);
    expect(processor.stringify(processor.runSync(processor.parse(file), file) as never)).toBe(
      '<p>باران</p><p dir="ltr">Rain</p>',
    );
  });

  it('goes by the page itself', () => {
    expect(page('')).toContain('<html dir="rtl">');
    expect(page(' dir="rtl"')).toContain('<body><p>باران');
  });
});

describe('together', () => {
  it('make a bilingual article', () => {
    const file = unified()
      .use(remarkParse)
      .use(remarkRehype)
      .use(rehypePressAnnotate)
      .use(rehypePressTime)
      .use(rehypePressBidi)
      .use(rehypeStringify)
      .processSync(
        'On **August 15**, 2025 it rained; `August 18, 2025`.\n\n۲۵ مرداد ۱۴۰۴ باران آمد.',
      );
    expect(String(file).split('\n')).toEqual([
      '<p>On <time datetime="2025-08-15"><strong>August 15</strong>, 2025</time> (<time datetime="2025-08-15">24 Mordad 1404</time>) it rained; <code>August 18, 2025</code>.</p>',
      '<p dir="rtl"><time datetime="2025-08-16">۲۵ مرداد ۱۴۰۴</time> (<time datetime="2025-08-16">۱۶ اوت ۲۰۲۵</time>) باران آمد.</p>',
    ]);
  });
});

describe('options', () => {
  it.each<[unknown, string]>([
    [[rehypePressCheck, { timeZone: 'Tehran' }], 'ERR_UNKNOWN_TIME_ZONE'],
    [[rehypePressAnnotate, { locales: { persian: 'de' } }], 'ERR_UNKNOWN_LOCALE'],
    [[rehypePressTime, { dateOrder: 'YDM' }], 'ERR_FIELD_TYPE'],
    [[rehypePressTime, { now: '2025-08-15' }], 'ERR_FIELD_TYPE'],
    [[rehypePressTime, 'DMY'], 'ERR_FIELD_TYPE'],
    [[rehypePressBidi, { direction: 'right' }], 'ERR_FIELD_TYPE'],
    [[rehypePressBidi, { lang: 'fa' }], 'ERR_FIELD_TYPE'],
  ])('are refused when the processor is made ready: %j', (plugin, code) => {
    expect(
      codeThrownBy(() =>
        unified()
          .use([plugin as never])
          .freeze(),
      ),
    ).toBe(code);
  });
});

/** A line of Markdown with a note, as HTML that is marked up. */
function marked(source: string): string {
  const file = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypePressCheck)
    .use(rehypePressAnnotate)
    .use(rehypePressTime)
    .use(rehypeStringify)
    .processSync(`${source}\n\n[^1]: A note.`);
  expect(file.messages).toEqual([]);
  const line = String(file).split('\n')[0] ?? '';
  return line.replace(/<sup>.*?<\/sup>/gu, '(*)').replace(/^<p>|<\/p>$/gu, '');
}

describe('notes and struck text', () => {
  it.each([
    [
      // Not the 21st.
      'On August 2[^1], 2025 it rained.',
      'On <time datetime="2025-08-02">August 2(*), 2025</time> (<time datetime="2025-08-02">11 Mordad 1404</time>) it rained.',
    ],
    [
      'On 24 Mordad 1404[^1] it rained.',
      'On <time datetime="2025-08-15">24 Mordad 1404</time> (<time datetime="2025-08-15">August 15, 2025</time>)(*) it rained.',
    ],
    [
      'در ۲[^1] مرداد ۱۴۰۴ باران آمد.',
      'در <time datetime="2025-07-24">۲(*) مرداد ۱۴۰۴</time> (<time datetime="2025-07-24">۲۴ ژوئیهٔ ۲۰۲۵</time>) باران آمد.',
    ],
    [
      'On August <del>14</del><ins>15</ins>, 2025 it rained.',
      'On <time datetime="2025-08-15">August <del>14</del><ins>15</ins>, 2025</time> (<time datetime="2025-08-15">24 Mordad 1404</time>) it rained.',
    ],
    ['It rained ~~on August 15, 2025~~.', 'It rained <del>on August 15, 2025</del>.'],
  ])('%s', (source, expected) => expect(marked(source)).toBe(expected));

  it('reads the raised end of an ordinal', () => {
    expect(timed('<p>On 24<sup>th</sup> of Mordad, 1404.')).toContain('2025-08-15');
    expect(timed('<p>On August 2<sup><a href="#fn">[1]</a></sup>, 2025.')).toContain('2025-08-02');
  });
});
