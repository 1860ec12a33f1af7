import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as press from '../../src/index.ts';
import { describeError, servedLocales } from '../../src/locale-data/index.ts';
import { reportLanguageOf } from '../../src/locale-data/report-phrases.ts';

const root = new URL('../../', import.meta.url);
const readJson = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(path, root), 'utf8')) as Record<string, unknown>;

/** Letters and digits that a language does not write: Pashto has ي beside ی and ې, with the digits of Persian. */
const FOREIGN_LETTERS: Readonly<Record<string, RegExp>> = {
  en: /[يكى٠-٩]/u,
  fa: /[يكى٠-٩]/u,
  ps: /[ىك٠-٩]/u,
};

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });

describe.each(readdirSync(new URL('locales/', root)))('locales/%s', (tag) => {
  it.each([
    'locale',
    'dates',
    'times',
    'phrases',
    'parse',
    'events',
    'errors',
    'check',
    'patterns',
    'report',
    'audit',
    'web',
  ])('%s.json fits its schema', (kind) => {
    const path = `locales/${tag}/${kind}.json`;
    if (!existsSync(new URL(path, root))) return;
    const data = readJson(path);
    const schema = readJson(`schemas/${kind}.schema.json`);
    const validate = ajv.getSchema(String(schema['$id'])) ?? ajv.compile(schema);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data['$schema']).toBe(`../../schemas/${kind}.schema.json`);
    if (kind === 'locale') expect(data['tag']).toBe(tag);
  });

  it('is served', () => {
    expect(servedLocales()).toContain(tag);
  });

  const foreign = FOREIGN_LETTERS[new Intl.Locale(tag).language];
  it.skipIf(foreign === undefined)('writes its language with its letters', () => {
    for (const file of readdirSync(new URL(`locales/${tag}/`, root)).filter((name) =>
      /^(?:locale|dates|times|phrases|parse|events|errors|patterns|report|audit|web)\.json$/u.test(
        name,
      ),
    )) {
      const text = readFileSync(new URL(`locales/${tag}/${file}`, root), 'utf8');
      expect(text).not.toMatch(foreign ?? /^/u);
    }
  });
});

describe('the words of reports', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['fa', 'fa'],
    ['fa-AF', 'fa'],
    ['ps', 'en'],
  ])('of %s are those of %s', (locale, tag) => {
    expect(reportLanguageOf(locale).info.tag).toBe(tag);
  });
});

const persian = (error: press.PressError): string => describeError(error, { locale: 'fa' });

describe('error messages', () => {
  const errors: press.PressError[] = [
    new press.FieldRangeError('month', 13, 1, 12),
    new press.FieldTypeError('day', 'five', 'an integer'),
    new press.UnknownIdError('ERR_UNKNOWN_CALENDAR', 'lunar', ['gregory', 'persian']),
    new press.UnknownIdError('ERR_UNKNOWN_ERA', 'ap', ['imperial']),
    new press.UnknownIdError('ERR_UNKNOWN_LOCALE', 'de', ['en', 'fa']),
    new press.UnknownIdError('ERR_UNKNOWN_NUMBERING_SYSTEM', 'thai', ['latn']),
    new press.UnknownIdError('ERR_UNKNOWN_TIME_ZONE', 'Tehran', ['IANA names']),
    ...(['SYNTAX', 'AMBIGUOUS', 'LUNAR', 'NO_SUCH_DAY', 'NO_YEAR', 'NAMED_DAY'] as const).map(
      (reason) =>
        new press.DateParseError(`ERR_PARSE_${reason}`, '1404-05-24', { expected: 'a year' }),
    ),
    new press.TimeZoneRequiredError('datePublished'),
    new press.NowRequiredError('formatRelative'),
    new press.StyleError('date.era', 'AP', 'one of none, short', 'jalali.config.json'),
    new press.TimeZoneDataError('Asia/Tehran', '2023-07-01T00:00:00Z', '+04:30', '+03:30'),
    new press.SkippedDayError('2011-12-30', 'Pacific/Apia'),
    new press.DateOrderError('datePublished', '2025-08-15', 'dateModified', '2025-08-14'),
    new press.LocaleDataError('fa', 'dates', 'months'),
    new press.DocumentError('a.md', 1, 2, 'bad front matter'),
  ];

  it.each(errors.map((error) => [error.code, error] as const))(
    '%s has its name and words in each language',
    (_code, error) => {
      expect(error.name).toBe(error.constructor.name);
      expect(press.isPressError(error)).toBe(true);
      const english = describeError(error, { locale: 'en' });
      const told = persian(error);
      expect(english).toBe(error.message);
      expect(told).toMatch(/[\u0600-\u06ff]/u);
      expect(`${english}${told}`).not.toMatch(/undefined|\{\{|\[object/u);
      expect(describeError(error, { locale: 'fa-AF' })).toBe(told);
    },
  );

  it('isolate what is foreign, and keep the user’s data as it is', () => {
    expect(persian(new press.FieldRangeError('year', -62, -61, 3177))).toBe(
      'مقدار «سال» \u200e\u2212۶۲ است؛ باید از \u200e\u2212۶۱ تا ۳۱۷۷ باشد.',
    );
    expect(persian(new press.FieldTypeError('day', Object.create(null), 'an integer'))).toContain(
      'عدد صحیح',
    );
    expect(
      persian(new press.UnknownIdError('ERR_UNKNOWN_CALENDAR', 'date', ['gregory'])),
    ).toContain('\u2068date\u2069');
    expect(persian(new press.UnknownIdError('ERR_UNKNOWN_CALENDAR', 'constructor', []))).toContain(
      'constructor',
    );
    expect(
      persian(
        new press.DateParseError('ERR_PARSE_NO_SUCH_DAY', '۱۴۰۴/۱۲/۳۰', {
          expected: 'a day of 1 to 29',
        }),
      ),
    ).toContain('روز از ۱ تا ۲۹');
    expect(persian(new press.DocumentError('a\u001b[31m.md', 1, 1, 'something else'))).toContain(
      '\u2068something else\u2069',
    );
    expect(persian(new press.DocumentError('a\u001b[31m.md', 1, 1, 'x'))).not.toContain('\u001b');
  });

  it('are told of our errors only', () => {
    expect(() => describeError(new RangeError('no') as never, { locale: 'fa' })).toThrow(
      press.FieldTypeError,
    );
  });

  it('show any value on one short line', () => {
    for (const value of [
      Symbol('s'),
      () => 1,
      5n,
      -0,
      null,
      undefined,
      {},
      [1],
      'x'.repeat(500),
      'a\nb',
    ]) {
      const { message } = new press.FieldTypeError('day', value, 'an integer');
      expect(message.length).toBeLessThan(130);
      expect(message).not.toContain('\n');
    }
  });
});

describe('the Persian of the interface', () => {
  const folder = new URL('../../locales/fa/', import.meta.url);
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.json') && name !== 'parse.json',
  );

  it.each(files)('%s has one word for a calendar', (name) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(/گاه.?شمار/u);
  });
});
