import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import plugin from '../../src/eleventy/index.ts';
import { dayOf, textOfDate } from '../../src/eleventy/day-of.ts';
import type { HostFunction } from '../../src/eleventy/host.ts';
import { hostProject } from '../docs/host-project.ts';
import { codeOf } from '../docs/markdown.ts';
import { codeThrownBy, gregory } from '../support.ts';

let project = '';

/** Builds the site on clocks of a zone; gives what it prints beside counts and times. */
function build(timeZone: string): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    { cwd: project, encoding: 'utf8', env: { ...process.env, TZ: timeZone } },
  );
  return (stdout + stderr).replace(/^\[11ty\] (?:Wrote|Benchmark) .*\n/gmu, '');
}

function page(path: string): string {
  return readFileSync(join(project, '_site', path), 'utf8');
}

function block(language: string): string {
  return codeOf('docs/eleventy.md', language)[0] ?? '';
}

/** The filters that the plugin adds. */
function filtersOf(options?: object): Map<string, HostFunction> {
  const filters = new Map<string, HostFunction>();
  const config = {
    addFilter: (name: string, filter: HostFunction) => filters.set(name, filter),
    addShortcode: () => undefined,
    addCollection: () => undefined,
  };
  plugin(config, options);
  return filters;
}

function call(name: string, values: unknown[], options?: object, lang?: string): unknown {
  const scope = lang === undefined ? {} : { page: { lang } };
  return filtersOf(options)
    .get(name)
    ?.call(scope, ...values);
}

describe('examples/eleventy', () => {
  beforeAll(() => {
    project = hostProject('eleventy');
    // The machine's own zone has no say.
    expect(build('America/Los_Angeles')).toBe('');
  }, 120_000);

  it('prints articles in their language and direction, with days that are theirs', () => {
    const lake = page('fa/lake/index.html');
    expect(lake).toContain('<html lang="fa" dir="rtl">');
    expect(lake).toContain('<time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)</time>');
    expect(lake).toContain('نویسنده: لیلا راد');
    expect(lake).toContain('۱ دقیقه مطالعه');
    const english = page('en/lake/index.html');
    expect(english).toContain('<html lang="en" dir="ltr">');
    expect(english).toContain(
      '<time datetime="2025-08-15">August 15, 2025 (24 Mordad 1404)</time>',
    );
    // A quarter past ten in the evening of 22 September in UTC: 1 Mehr in Tehran.
    expect(page('en/night/index.html')).toContain(
      '<time datetime="2025-09-23T01:45:00+03:30">September 23, 2025 (1 Mehr 1404)</time>',
    );
  });

  it('files them by the months of either calendar', () => {
    expect(page('jalali/1404/05/index.html')).toContain('<title>Mordad 1404</title>');
    expect(page('jalali/1404/05/index.html').match(/<li /gu)).toHaveLength(2);
    expect(page('gregorian/2025/09/index.html')).toContain('/en/night/');
    expect(page('jalali/1404/07/index.html')).toContain('/en/night/');
    // The last day of a leap year, by the file's name: 30 Esfand.
    expect(page('jalali/1403/12/index.html')).toContain('۳۰ اسفند ۱۴۰۳');
    expect(page('gregorian/2025/03/index.html')).toContain('/fa/2025-03-20-spring/');
  });

  it('has feeds that readers of feeds read', () => {
    const atom = parseAtomFeed(page('atom.xml'));
    expect(atom.entries?.map(({ id, published }) => [id, published])).toContainEqual([
      'https://example.com/en/night/',
      '2025-09-23T01:45:00+03:30',
    ]);
    expect(atom.updated).toBe('2025-09-23T01:45:00+03:30');
    const json = parseJsonFeed(page('feed.json'));
    expect(json.items).toHaveLength(4);
    for (const item of json.items ?? []) expect(item.date_published).toMatch(/T.*\+03:30$/u);
    expect(json.items?.find(({ id }) => id?.includes('/fa/lake/'))?.language).toBe('fa');
  });

  it('is the same wherever it is built', () => {
    const files = ['en/night/index.html', 'fa/lake/index.html', 'atom.xml', 'feed.json'];
    const before = files.map(page);
    expect(build('Pacific/Auckland')).toBe('');
    expect(files.map(page)).toEqual(before);
  }, 60_000);

  it('runs the blocks of docs/eleventy.md', () => {
    writeFileSync(join(project, 'eleventy.config.js'), block('mjs'));
    writeFileSync(join(project, 'block.njk'), `---\npermalink: /block.txt\n---\n${block('njk')}`);
    writeFileSync(
      join(project, 'liquid.liquid'),
      '---\npermalink: /liquid.txt\n---\n{{ "2025-08-15" | jalaliDate: dateStyle: "full" }}',
    );
    expect(build('UTC')).toBe('');
    expect(page('block.txt').trim()).toBe(block('text').trim());
    expect(page('liquid.txt').trim()).toBe('Friday, 24 Mordad 1404');
  }, 60_000);

  it('knows the page that it prints on in every language of templates', () => {
    const front = '---json\n{ "lang": "fa", "date": "2025-08-15", "author": "لیلا راد" }\n---\n';
    const templates = {
      'n.njk': '{{ page.date | jalaliDate }}|{% byline page %}|{% byline %}',
      'l.liquid': '{{ page.date | jalaliDate }}|{% byline page %}|{% byline %}',
      // Eleventy's Markdown is Liquid first.
      'm.md': '{{ page.date | jalaliDate }}|{{ page | byline }}|{% byline %}',
      'j.11ty.js': `export const data = { lang: 'fa', date: '2025-08-15', author: 'لیلا راد' };
        export default function ({ page }) {
          return [this.jalaliDate(page.date), this.byline(page), this.byline()].join('|');
        }`,
    };
    for (const [name, template] of Object.entries(templates)) {
      const source = name.endsWith('.js') ? template : front + template;
      writeFileSync(join(project, `language-${name}`), source);
    }
    expect(build('UTC')).toBe('');
    const day = '<time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)</time>';
    const line = `نویسنده: لیلا راد · ${day}`;
    for (const letter of 'nlmj') {
      const printed = page(`language-${letter}/index.html`).replaceAll(/<\/?p>|\n/gu, '');
      expect(printed.split('|')).toEqual(['۲۴ مرداد ۱۴۰۴', line, line]);
    }
  }, 60_000);

  it('ends the build where a day is not known', () => {
    const file = join(project, 'en/lake.md');
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace('2025-08-15', '1404-05-24'));
    expect(build('UTC')).toMatch(/1404-05-24/u);
    writeFileSync(file, source);
  }, 60_000);
});

describe('the day of a date', () => {
  const zone = 'Asia/Tehran';
  it('is that of its text where it was written as a day', () => {
    expect(dayOf(new Date('2025-08-15'))).toEqual(gregory(2025, 8, 15));
    expect(dayOf(new Date('2025-08-15'), 'America/New_York')).toEqual(gregory(2025, 8, 15));
    expect(textOfDate(new Date('2025-08-15'))).toBe('2025-08-15');
  });

  it('is that of a zone where it is a moment', () => {
    expect(dayOf(new Date('2025-08-15T22:00:00Z'), zone)).toEqual(gregory(2025, 8, 16));
    expect(dayOf('2025-08-15T22:00:00Z', zone)).toEqual(gregory(2025, 8, 16));
    expect(dayOf('2025-08-15T22:00:00-04:00')).toEqual(gregory(2025, 8, 15));
  });

  it.each<[unknown, string]>([
    [new Date('2025-08-15T22:00:00Z'), 'ERR_TIME_ZONE_REQUIRED'],
    [new Date('1404-05-24'), 'ERR_PARSE_AMBIGUOUS'],
    ['1404-05-24', 'ERR_PARSE_AMBIGUOUS'],
    [new Date('x'), 'ERR_PARSE_SYNTAX'],
    [undefined, 'ERR_FIELD_TYPE'],
    [1_755_216_000_000, 'ERR_FIELD_TYPE'],
  ])('is refused of %s', (value, code) => expect(codeThrownBy(() => dayOf(value))).toBe(code));
});

describe('the plugin', () => {
  it.each([
    ['jalaliDate', ['2025-08-15', { datestyle: 'full' }]],
    ['gregorianDate', ['2025-08-15', ['monthsuffix', true]]],
    ['datePair', ['2025-08-15', { pairform: 'slash' }]],
    ['dateRange', ['2025-08-15', '2025-08-17', { pairs: true }]],
    ['relativeDate', ['2025-08-15', '2025-08-16', { timezone: 'UTC' }]],
    ['readTime', ['One two.', { wpm: 100 }]],
    ['byline', [{ data: {} }, { seperator: ' | ' }]],
    ['isoDate', ['2025-08-15', { zone: 'UTC' }]],
    ['timeElement', ['2025-08-15', { datestyle: 'full' }]],
  ])('%s refuses an option that it does not have', (name, values) => {
    expect(codeThrownBy(() => call(name, values, { locale: 'en' }))).toBe('ERR_FIELD_TYPE');
  });

  it('speaks the language of the page, then its own', () => {
    const day = [new Date('2025-08-15')];
    expect(call('jalaliDate', day, { locale: 'en' }, 'fa')).toBe('۲۴ مرداد ۱۴۰۴');
    expect(call('jalaliDate', day, { locale: 'fa-AF' })).toBe('۲۴ اسد ۱۴۰۴');
    expect(codeThrownBy(() => call('jalaliDate', day, {}, 'de'))).toBe('ERR_UNKNOWN_LOCALE');
    expect(codeThrownBy(() => call('jalaliDate', day))).toBe('ERR_FIELD_TYPE');
    expect(() => call('jalaliDate', day)).toThrow('`lang` in the data of the page, or `locale`');
    expect(call('isoDate', day)).toBe('2025-08-15');
  });

  it.each<[object, string]>([
    [{ timeZone: 'Tehran' }, 'ERR_UNKNOWN_TIME_ZONE'],
    [{ locale: 'de' }, 'ERR_UNKNOWN_LOCALE'],
    [{ style: 'nobody' }, 'ERR_STYLE'],
    [{ archives: 'article' }, 'ERR_FIELD_TYPE'],
    [{ zone: 'UTC' }, 'ERR_FIELD_TYPE'],
  ])('refuses %j', (options, code) => expect(codeThrownBy(() => filtersOf(options))).toBe(code));
});
