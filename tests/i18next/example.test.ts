import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInstance } from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPressFormats, pressFormats, pressResources } from '../../src/i18next/index.ts';
import { codeOf } from '../docs/markdown.ts';
import { bareApp } from './instance.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = join(root, 'examples/i18next');

/** A page's head as the example prints it. */
const head = (lng: string, dir: string, ...lines: string[]): string =>
  [
    `<header lang="${lng}" dir="${dir}">`,
    ...lines.map((line) => `  <p>${line}</p>`),
    '</header>\n',
  ].join('\n');

describe("i18next's own types", () => {
  it('fit the shape by which the adapter knows it', async () => {
    const app = bareApp({ en: { m: '{{date, jalaliDate}}' } });
    // The compiler is the test: an instance stays one, and a plugin and resources are i18next's.
    const { t, language } = addPressFormats(app, {});
    expect([language, t('m', { date: '2025-08-15' })]).toEqual(['en', '24 Mordad 1404']);
    const other = createInstance().use(pressFormats());
    await other.init({ lng: 'fa', resources: pressResources(['fa']) });
    expect(other.t('press:seasons.1')).toBe('بهار');
  });
});

describe('examples/i18next, with the built package', () => {
  it('prints the page in the language that is asked for, and in English for others', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(example, 'render.js')], {
      encoding: 'utf8',
    });
    const english = [
      'By <b>Leila Rad and Omid Karimi</b>',
      'Published August 15, 2025 (24 Mordad 1404) · updated 2 hours ago',
      '4 min read',
      'The lake was measured August 10–13, 2025.',
    ];
    const persian = [
      'نوشتهٔ <b>لیلا راد و امید کریمی</b>',
      'انتشار: ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) · به‌روزشده ۲ ساعت قبل',
      '۴ دقیقه مطالعه',
      'دریاچه ۱۹ تا ۲۲ مرداد ۱۴۰۴ اندازه‌گیری شد.',
    ];
    expect({ stdout, stderr }).toEqual({
      stdout:
        head('en', 'ltr', ...english) +
        head('fa', 'rtl', ...persian) +
        head('de', 'ltr', ...english),
      stderr: '',
    });
  });

  describe('type-checks in a strict app that has typed messages', () => {
    let folder = '';

    beforeAll(() => {
      // Inside of the example, where the packages and the app's declarations are found.
      folder = mkdtempSync(join(example, '.check-'));
    });

    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    it('as the docs have them', () => {
      const [block] = codeOf('docs/i18next.md', 'ts');
      const file = readFileSync(join(example, 'i18next.d.ts'), 'utf8');
      expect(file.replaceAll(/^\/\*\*.*\n/gmu, '')).toBe(block);
    });

    it('and knows what each format prints', () => {
      const wrong = `import i18next from 'i18next';
        i18next.t('published', { date: new Date() });
        i18next.t('by', { names: ['A', { en: 'B', fa: 'ب' }] });
        i18next.t('drought', { days: ['2025-08-10', '2025-08-13'] });
        i18next.t('published', { date: 1404 });
        i18next.t('minutes', { minutes: new Date() });
        i18next.t('drought', { days: 5 });`;
      writeFileSync(join(folder, 'wrong.ts'), wrong);
      const flags =
        '--ignoreConfig --noEmit --allowJs --checkJs --strict --exactOptionalPropertyTypes --skipLibCheck --types react,node --target es2022 --module nodenext';
      const { stdout } = spawnSync(
        process.execPath,
        [
          join(root, 'node_modules/typescript/bin/tsc'),
          ...flags.split(' '),
          'i18next.d.ts',
          'render.js',
          join(folder, 'wrong.ts'),
        ],
        { cwd: example, encoding: 'utf8' },
      );
      const errors = [...stdout.matchAll(/^\S*?([\w.-]+)\((\d+),\d+\): error/gmu)];
      expect(errors.map(([, file = '', line = '']) => `${file}:${line}`)).toEqual([
        'wrong.ts:5',
        'wrong.ts:6',
        'wrong.ts:7',
      ]);
    });
  });
});
