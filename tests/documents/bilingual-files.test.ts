import { readFileSync } from 'node:fs';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import {
  readTmx,
  readXliff,
  sourceEnd,
  sourceOffset,
  type TmxOptions,
  type TranslationUnit,
} from '../../src/documents/index.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`bilingual/${name}`, import.meta.url), 'utf8');

/** What a table says of a unit: its id, its texts, and the rest that the file tells. */
type Row = readonly [
  id: string,
  source: string,
  target: string | undefined,
  rest?: Partial<TranslationUnit>,
];

const rowOf = ({ id, source, target, ...rest }: TranslationUnit): Row => [
  id,
  source.text,
  target?.text,
  rest,
];

const EN_FA = { sourceLanguage: 'en', targetLanguage: 'fa' } as const;
const OBJECT = '\uFFFC';

// The texts were read by eye from the files, which are written as each tool writes them.
const XLIFF: Readonly<Record<string, readonly Row[]>> = {
  'trados-studio.sdlxliff': [
    [
      'D:\\Desk\\2025-08-15 rain.docx/7f0a6a0a-1d34-4c56-b4f7-b0b2c1a1f001',
      'August 15, 2025 was a Friday. It rained until 16 August\nin Tehran.',
      '۲۴ مرداد ۱۴۰۴ جمعه بود. تا ۲۵ مرداد\nدر تهران باران بارید.',
      { sourceLanguage: 'en-US', targetLanguage: 'fa-IR', state: 'Draft', unfinished: true },
    ],
    [
      'D:\\Desk\\2025-08-15 rain.docx/7f0a6a0a-1d34-4c56-b4f7-b0b2c1a1f002',
      'The vote is on 7 September.',
      undefined,
      { sourceLanguage: 'en-US', targetLanguage: 'fa-IR', unfinished: true },
    ],
  ],
  'memoq.mqxliff': [
    [
      'rain.html/1',
      'On 15 August 2025\nit rained\u00A0& rained.',
      'در ۲۴ مرداد ۱۴۰۴\nباران بارید و بارید.',
      { sourceLanguage: 'en-US', targetLanguage: 'fa', state: 'ManuallyConfirmed' },
    ],
    [
      'rain.html/2',
      `Signed by ${OBJECT} on ${OBJECT} May 2025.`,
      undefined,
      { sourceLanguage: 'en-US', targetLanguage: 'fa', state: 'NotStarted', unfinished: true },
    ],
  ],
  'rainbow.xlf': [
    [
      'news/rain.docx/P1A2-sg1/NFDBB2FA9-tu1',
      'Leila \nPhoto of 15 August 2025\nwalked on 24th of Mordad.',
      'لیلا \nعکس ۲۴ مرداد ۱۴۰۴\nدر ۲۴ مرداد راه رفت.',
      { ...EN_FA, state: 'needs-review-translation', unfinished: true },
    ],
    [
      'news/rain.docx/P1A2-sg1/shown',
      '15 August',
      '۲۴ اسد',
      { sourceLanguage: 'en-GB', targetLanguage: 'fa-AF' },
    ],
    ['news/rain.docx/P1A2-sg1/b1/in-image', '16 August', '۲۵ مرداد', { ...EN_FA, state: 'final' }],
    ['news/second.html/1', 'A  b', undefined, { sourceLanguage: 'en' }],
  ],
  'xcode.xliff': [
    ['Desk/en.lproj/InfoPlist.strings/CFBundleName', 'Desk', undefined, EN_FA],
    [
      'Desk/Localizable.xcstrings/archive.since %@',
      'The archive of %@ begins on\nMarch 21, 1979.',
      'بایگانی %@ از\n۱ فروردین ۱۳۵۸ است.',
      { ...EN_FA, state: 'translated' },
    ],
    [
      'Desk/Localizable.xcstrings/updated',
      'Updated August 15, 2025',
      'به\u200Cروزرسانی ۲۴ مرداد ۱۴۰۴',
      { ...EN_FA, state: 'needs-review-l10n', unfinished: true },
    ],
  ],
  'angular.xlf': [
    [
      'ng2.template/introductionHeader',
      `\nPublished on 15\nAugust 2025\nby ${OBJECT}\n`,
      `\nانتشار در ۲۴\nمرداد ۱۴۰۴\nاز ${OBJECT}\n`,
      { sourceLanguage: 'en-US', targetLanguage: 'fa' },
    ],
    [
      'ng2.template/5a134dee893586d02bffc9611056b9cadf9abfad',
      `{VAR_PLURAL, plural, =0 {today} =1 {on May 1} other {on May ${OBJECT}} }`,
      `{VAR_PLURAL, plural, =0 {today} =1 {on May 1} other {on May ${OBJECT}} }`,
      { sourceLanguage: 'en-US', targetLanguage: 'fa', state: 'new', unfinished: true },
    ],
  ],
  'angular-2.xlf': [
    [
      'ng.template/7525123150171234567',
      `Published on 15 August 2025\nby ${OBJECT}\nTehran\ndesk`,
      `انتشار در ۲۴ مرداد ۱۴۰۴\nاز ${OBJECT}\nتهران\nمیز`,
      { sourceLanguage: 'en-US', targetLanguage: 'fa', state: 'translated' },
    ],
    ['ng.template/8', 'Monday', undefined, { sourceLanguage: 'en-US', targetLanguage: 'fa' }],
  ],
  'okapi-lynx.xlf': [
    [
      'rain.html/g1/u1',
      `It rained on August 15, 2025. Nobody\ncame ${OBJECT}.`,
      `کسی\nنیامد ${OBJECT}. در ۲۴ مرداد ۱۴۰۴ باران بارید.`,
      { ...EN_FA, state: 'translated my:needs-check', unfinished: true },
    ],
    [
      'rain.html/g1/u2',
      'Nim\u200Cfasele 15 May! Second.',
      'نیم\u200Cفاصله ۲۵ اردیبهشت\uFFFD',
      { ...EN_FA, state: 'final', unfinished: true },
    ],
    ['f2/u1', '17 August', '۲۶ اسد', { sourceLanguage: 'en', targetLanguage: 'fa-AF' }],
  ],
  'crowdin.xliff': [
    [
      '/main/news.json/101',
      'From April 1 <b>to</b> May 2, 2025',
      'از ۱۲ فروردین تا ۱۲ اردیبهشت ۱۴۰۴',
      { ...EN_FA, state: 'final' },
    ],
    [
      '/main/news.json/102',
      '<p>August 15, 2025 & "rain"</p>',
      '<p>August 15, 2025 & "rain"</p>',
      { ...EN_FA, state: 'needs-translation', unfinished: true },
    ],
    ['/main/news.json/103/103[0]', '%d day', '%d روز', EN_FA],
    ['/main/news.json/103/103[1]', '%d days', '%d روز', EN_FA],
  ],
  'prefixed.xlf': [
    [
      'phrase.yml/a.b',
      'Nowruz was on March 20, 2025',
      'نوروز ۱ فروردین ۱۴۰۴ بود',
      { sourceLanguage: 'en', targetLanguage: 'fa-IR' },
    ],
    ['phrase.yml/2', '', 'تنها', { sourceLanguage: 'en', targetLanguage: 'fa-IR' }],
  ],
};

const EN_US_FA = { sourceLanguage: 'en-US', targetLanguage: 'fa' };

const TMX: readonly (readonly [name: string, options: TmxOptions, rows: readonly Row[]])[] = [
  [
    'project_save.tmx',
    {},
    [
      ['1', '24th of Mordad, 1404\nwas hot < 40.', '۲۴ مرداد ۱۴۰۴\nگرم بود < ۴۰.', EN_US_FA],
      ['2', 'August 15', '۲۴ مرداد', EN_US_FA],
      ['3', 'August 15', '۲۴ اَمرداد', EN_US_FA],
      ['4', 'Untranslated on May 5', undefined, { sourceLanguage: 'en-US' }],
    ],
  ],
  [
    'trados-memory.tmx',
    {},
    [
      [
        '7',
        'Signed 15 August\n2025 in Tehran.',
        'امضا ۲۴ مرداد\n۱۴۰۴ در تهران.',
        { sourceLanguage: 'en-US', targetLanguage: 'fa-IR' },
      ],
      ['2', '۲۴ اسد', '15 August', { sourceLanguage: 'fa-AF', targetLanguage: 'en-GB' }],
      ['2', '۲۴ اسد', '۲۴ مرداد', { sourceLanguage: 'fa-AF', targetLanguage: 'fa-IR' }],
      ['2', '۲۴ اسد', '15. August', { sourceLanguage: 'fa-AF', targetLanguage: 'de' }],
    ],
  ],
  [
    'trados-memory.tmx',
    { sourceLanguage: 'EN', targetLanguage: 'fa_ir' },
    [
      [
        '7',
        'Signed 15 August\n2025 in Tehran.',
        'امضا ۲۴ مرداد\n۱۴۰۴ در تهران.',
        { sourceLanguage: 'en-US', targetLanguage: 'fa-IR' },
      ],
      ['2', '15 August', '۲۴ مرداد', { sourceLanguage: 'en-GB', targetLanguage: 'fa-IR' }],
    ],
  ],
  [
    'trados-memory.tmx',
    { targetLanguage: 'en' },
    [
      [
        '7',
        'امضا ۲۴ مرداد\n۱۴۰۴ در تهران.',
        'Signed 15 August\n2025 in Tehran.',
        { sourceLanguage: 'fa-IR', targetLanguage: 'en-US' },
      ],
      ['2', '۲۴ اسد', '15 August', { sourceLanguage: 'fa-AF', targetLanguage: 'en-GB' }],
    ],
  ],
  [
    'trados-memory.tmx',
    { sourceLanguage: 'de-AT' },
    [
      ['2', '15. August', '۲۴ اسد', { sourceLanguage: 'de', targetLanguage: 'fa-AF' }],
      ['2', '15. August', '15 August', { sourceLanguage: 'de', targetLanguage: 'en-GB' }],
      ['2', '15. August', '۲۴ مرداد', { sourceLanguage: 'de', targetLanguage: 'fa-IR' }],
    ],
  ],
];

const isUnit = (tag: string): boolean => /^(?:ns0:)?(?:trans-unit|unit)$/u.test(tag);

const rest = (row: Row): Row => [row[0], row[1], row[2], row[3] ?? {}];

describe.each(Object.entries(XLIFF))('%s', (name, rows) => {
  it('is read whole', () => {
    expect(readXliff(fixture(name), name).map(rowOf)).toEqual(rows.map(rest));
  });

  it('is the same with a byte order mark, and with the line ends of Windows', () => {
    const source = fixture(name);
    expect(readXliff(`\uFEFF${source}`, name).map(rowOf)).toEqual(rows.map(rest));
    const windows = readXliff(source.replaceAll('\n', '\r\n'), name).map(rowOf);
    const unix = windows.map(([id, text, target, more]): Row => [
      id,
      text.replaceAll('\r\n', '\n'),
      target?.replaceAll('\r\n', '\n'),
      more ?? {},
    ]);
    expect(unix).toEqual(rows.map(rest));
  });

  it('has as many units as another parser finds, those not for translation left out', () => {
    const { children } = parseDocument(fixture(name), { xmlMode: true });
    const units = DomUtils.getElementsByTagName(isUnit, children, true).filter((unit) => {
      for (let element: typeof unit.parent = unit; element !== null; element = element.parent) {
        const translate = 'attribs' in element ? element.attribs['translate'] : undefined;
        if (translate !== undefined) return translate !== 'no';
      }
      return true;
    });
    expect(rows.map(([id]) => id.slice(id.lastIndexOf('/') + 1))).toEqual(
      units.map((unit, index) => unit.attribs['id'] ?? `${index + 1}`),
    );
  });
});

describe.each(TMX)('%s for %j', (name, options, rows) => {
  it('is read whole', () => {
    expect(readTmx(fixture(name), options, name).map(rowOf)).toEqual(rows.map(rest));
    expect(readTmx(`\uFEFF${fixture(name)}`, options, name).map(rowOf)).toEqual(rows.map(rest));
  });
});

describe('the places of every file', () => {
  const sources = [
    ...Object.keys(XLIFF).map((name) => [name, readXliff] as const),
    ...['project_save.tmx', 'trados-memory.tmx'].map(
      (name) => [name, (source: string) => readTmx(source)] as const,
    ),
  ].flatMap(([name, read]) =>
    [fixture(name), `\uFEFF${fixture(name).replaceAll('\n', '\r\n')}`].map(
      (source) => [name, source, read(source)] as const,
    ),
  );

  it.each(sources)('are exact: %s', (_, source, units) => {
    let words = 0;
    for (const block of units.flatMap(({ source: text, target }) => [text, target ?? text])) {
      for (const { start, offset, length, sourceLength } of block.segments) {
        const written = source.slice(offset, offset + (sourceLength ?? length));
        if (sourceLength === undefined) {
          expect(written).toBe(block.text.slice(start, start + length));
        } else expect(written).toMatch(/^(?:&[^&;]+;|<cp [^<>]*\/>)$/u);
      }
      for (const { 0: word, index } of block.text.matchAll(/[\p{L}\p{N}]+/gu)) {
        words++;
        const place = sourceOffset(block, index);
        expect(source.slice(place, place + 1)).toBe(word.slice(0, 1));
        expect(
          source.slice(0, sourceEnd(block, index + word.length)).endsWith(word.slice(-1)),
        ).toBe(true);
      }
    }
    expect(words).toBeGreaterThan(0);
  });
});
