import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { report } from '../../src/report/html.ts';
import { STYLE, STYLE_DIGEST } from '../../src/report/html-style.ts';
import { isolated } from '../../src/report/isolate.ts';
import { runCli } from '../cli/run-cli.ts';
import { compared, found, reportOf } from './found.ts';

const { textContent } = DomUtils;

function page(html: string) {
  const document = parseDocument(html);
  const all = (name: string) => DomUtils.getElementsByTagName(name, document);
  const texts = (name: string): string[] => all(name).map((element) => textContent(element));
  return { all, texts };
}

describe('the HTML report', () => {
  it('allows its own style, and nothing else', () => {
    const digest = createHash('sha256').update(STYLE).digest('base64');
    expect(STYLE_DIGEST).toBe(`sha256-${digest}`);
    const { all, texts } = page(reportOf(report, { 'a.md': found('30 Esfand 1404') }));
    expect(texts('style')).toEqual([STYLE]);
    const policy = all('meta').find((meta) => meta.attribs['http-equiv'] !== undefined);
    expect(policy?.attribs['content']).toBe(
      `default-src 'none'; style-src '${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`,
    );
    for (const name of ['script', 'link', 'img', 'iframe', 'form']) expect(all(name)).toEqual([]);
  });

  it('has the counts first, the files, then each finding with its line, place and mends', () => {
    const { all, texts } = page(
      reportOf(report, {
        'a.md': found('until 30 Esfand 1404, and در ۲4 مرداد ۱۴۰۴'),
        'b.md': [],
        'c.md': found('On August 15, 2025 (25 Mordad 1404)', 'c.md'),
      }),
    );
    expect(texts('h1')).toEqual(['The dates of these texts']);
    expect(texts('ul')[0]?.trim().split('\n')).toEqual(['3 errors', 'Files checked: 3']);
    expect(texts('a').slice(1)).toEqual(['a.md', 'c.md']);
    const ids = all('details').map((element) => element.attribs['id']);
    expect(
      all('a')
        .slice(1)
        .map((link) => link.attribs['href']),
    ).toEqual(ids.map((id) => `#${String(id)}`));
    expect(texts('mark')).toEqual(['30 Esfand 1404', '۲4 مرداد ۱۴۰۴', '25 Mordad 1404']);
    expect(texts('strong')).toEqual(['safe']);
    expect(texts('main')[0]).toContain('line 1, column 21');
    expect(texts('main')[0]).toContain('write 24 Mordad 1404');
    expect(texts('main')[0]).toContain('what it stands beside: August 15, 2025');
  });

  it('speaks Persian from right to left, in its digits', () => {
    const { all, texts } = page(reportOf(report, { 'a.md': found('30 Esfand 1404') }, [], 'fa-AF'));
    expect(all('html')[0]?.attribs).toEqual({ lang: 'fa', dir: 'rtl' });
    expect(texts('ul')[0]?.trim().split('\n')).toEqual(['۱ خطا', 'پرونده‌های بررسی‌شده: ۱']);
    const [finding] = found('30 Esfand 1404');
    const data = { sourceParagraph: 2, targetParagraph: 3 };
    const paired = finding && { ...finding, finding: { ...finding.finding, data } };
    const html = reportOf(report, { 'a.md': paired === undefined ? [] : [paired] }, [], 'fa');
    expect(html).toContain('(¶ ۲ ↔ ۳)');
    expect(texts('main')[0]).toContain('سطر ۱، ستون ۱');
    expect(page(reportOf(report, {}, [], 'ps')).all('html')[0]?.attribs).toEqual({
      lang: 'en',
      dir: 'ltr',
    });
  });

  it('names both texts of a comparison and the paragraphs', () => {
    const { texts } = page(
      reportOf(report, {
        'a.fa.md': compared(
          'One.\n\nIt rained on August 15, 2025.',
          'یک.\n\n۲۰ مرداد ۱۴۰۴ باران آمد.',
        ),
      }),
    );
    expect(texts('main')[0]).toContain('a.en.md line 3, column 14');
    expect(texts('main')[0]).toContain('(¶ 2 ↔ 2)');
  });

  it('says so where nothing was found, or something could not be read', () => {
    expect(
      page(reportOf(report, { 'a.md': [] }))
        .texts('main')[0]
        ?.trim(),
    ).toBe('Nothing was found.');
    const refusals = [
      { path: 'x.md', message: 'x.md:1:1: no <file>' },
      { path: 'y.md', message: 'no style' },
    ];
    const { texts } = page(reportOf(report, {}, refusals));
    expect(texts('main')[0]).not.toContain('Nothing');
    expect(texts('p').slice(-2)).toEqual(['x.md:1:1: no <file>', 'y.md: no style']);
  });

  it('takes no markup from names and texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (path, noise) => {
        const forged = `<script>alert(1)</script>"'><img src=x>${noise}`;
        const source = `${forged} 30 Esfand 1404 ${forged}`;
        const refusal = { path: path + forged, message: forged };
        const html = reportOf(report, { [path + forged]: found(source, path + forged, 'plain') }, [
          refusal,
        ]);
        const { all } = page(html);
        expect(all('script')).toEqual([]);
        expect(all('img')).toEqual([]);
        expect(all('body')).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('is what the command line writes', async () => {
    const { stdout, exitCode } = await runCli(['check', '--format', 'html', 'tests/cli/fixtures']);
    expect(exitCode).toBe(1);
    expect(page(stdout).texts('mark')).toEqual(['25 Mordad 1404']);
  });
});

describe('isolated', () => {
  it.each([
    [
      'ltr',
      'expected ۱۵ اوت ۲۰۲۵, not ۲۴/۵/۱۴۰۴',
      'expected <bdi>۱۵ اوت ۲۰۲۵</bdi>, not <bdi>۲۴/۵/۱۴۰۴</bdi>',
    ],
    ['ltr', 'write 24 مرداد 1404 & more', 'write <bdi>24 مرداد 1404</bdi> &amp; more'],
    ['ltr', 'two kinds in ۲4 مرداد', 'two kinds in <bdi>۲4 مرداد</bdi>'],
    ['ltr', 'August 15, 2025', 'August 15, 2025'],
    ['rtl', 'بنویسید: «2025-08-15»', 'بنویسید: «<bdi>2025-08-15</bdi>»'],
    [
      'rtl',
      '«August 15, 2025» با «May 1» نمی‌خواند',
      '«<bdi>August 15, 2025</bdi>» با «<bdi>May 1</bdi>» نمی‌خواند',
    ],
    ['rtl', 'رقم‌های «۲4 مرداد» و «4۲ مرداد»', 'رقم‌های «۲4 مرداد» و «4۲ مرداد»'],
    ['rtl', 'در front matter date نیست', 'در <bdi>front matter date</bdi> نیست'],
  ] as const)('%s %s', (direction, sentence, html) => {
    expect(isolated(sentence, direction)).toBe(html);
  });

  it('changes no text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('ltr', 'rtl'),
        (text, direction) => {
          const clean = text.replaceAll(/\p{Cc}/gu, '').trim();
          expect(textContent(parseDocument(`<p>${isolated(clean, direction)}</p>`))).toBe(clean);
        },
      ),
    );
  });
});
