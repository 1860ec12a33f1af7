import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPressFormats,
  pressFormats,
  type PressFormatsOptions,
} from '../../src/i18next/index.ts';
import { OPTION_KINDS } from '../../src/i18next/format-options.ts';
import { optionsOfMessage } from '../../src/i18next/read-options.ts';
import { resolveStyle } from '../../src/style/index.ts';
import { codeThrownBy, jalali } from '../support.ts';
import { bareApp, printCode, say } from './instance.ts';

const date = '2025-08-15';
const strict = { onError: printCode };

/** What i18next itself hands to a formatter that is added the plain way. */
function handedOver(message: string, values: Record<string, unknown>): unknown {
  const app = bareApp({ en: { message } });
  let seen: unknown;
  app.services.formatter?.add('plain', (_value, lng, options: unknown) => {
    seen = { lng, options };
    return '';
  });
  app.t('message', values);
  return seen;
}

describe('what i18next hands to a formatter', () => {
  it('is the options of the message with the data over them, which is why the formats stand before it', () => {
    const data = { x: 1, calendar: 'a wall calendar', locale: 'de' };
    expect(handedOver('{{x, plain(calendar: persian)}}', data)).toMatchObject({
      lng: 'de',
      options: { calendar: 'a wall calendar' },
    });
  });
});

describe('the data of a message', () => {
  it('is no option, whatever its names are', () => {
    const data = {
      date,
      style: 'irangate',
      calendar: 'gregory',
      locale: 'fa',
      dateStyle: 'short',
      weekday: true,
      numberingSystem: 'arabext',
      medium: 'html',
      era: 'long',
      timeZone: 'no zone',
    };
    expect(say('{{date, jalaliDate}}', data, strict)).toBe('24 Mordad 1404');
    expect(say('{{date, jalaliDate(dateStyle: full)}}', data, strict)).toBe(
      'Friday, 24 Mordad 1404',
    );
  });

  it('leaves the text as it is, for any data', () => {
    const names = fc.constantFrom(
      'style',
      'calendar',
      'locale',
      'dateStyle',
      'weekday',
      'medium',
      'timeZone',
      'persian',
    );
    fc.assert(
      fc.property(fc.dictionary(names, fc.anything()), (data) => {
        const message = '{{date, jalaliDate(dateStyle: full)}}';
        expect(say(message, { ...data, date }, strict)).toBe('Friday, 24 Mordad 1404');
      }),
    );
  });

  it('may be given as `replace`', () => {
    const replace = { date, calendar: 'gregory' };
    expect(say('{{date, jalaliDate}}', { replace }, strict)).toBe('24 Mordad 1404');
  });
});

describe('options in a message', () => {
  it.each([
    ['{{date, jalaliDate(dateStyle: long; calendar: persian)}}', '24 Mordad 1404'],
    ['{{date, jalaliDate(calendar: gregory)}}', 'August 15, 2025'],
    ['{{date, jalaliDate()}}', '24 Mordad 1404'],
    ['{{ date , jalaliDate( dateStyle : full ; era : short ; ) }}', 'Friday, 24 Mordad 1404 SH'],
    ['{{date, JALALIDATE(weekday: true)}}', 'Friday, 24 Mordad 1404'],
    ["{{date, jalaliDate(dateStyle: 'short')}}", '1404/5/24'],
    ['{{date, jalaliDate(monthSpellings: Amordad, آگوست)}}', '24 Amordad 1404'],
    ['{{date, jalaliDate(locale: fa)}}', '۲۴ مرداد ۱۴۰۴'],
    ['{{date, jalaliDate(style: irangate; ordinal: digits)}}', '24th of Mordad, 1404'],
    ['{{date, jalaliDate(weekday: yes)}}', '<ERR_FIELD_TYPE>'],
    ['{{date, jalaliDate(dateStlye: full)}}', '<ERR_FIELD_TYPE>'],
    ['{{date, jalaliDate(dateStyle: ful)}}', '<ERR_FIELD_TYPE>'],
    ['{{date, jalaliDate(dateStyle)}}', '<ERR_FIELD_TYPE>'],
    ['{{date, jalaliDate(dateStyle:)}}', '<ERR_FIELD_TYPE>'],
    ['{{date, jalaliDate(dateStyle: full; dateStyle: long)}}', '<ERR_FIELD_TYPE>'],
    ['{{date, jalaliDate(dateStyle: full}}', '<ERR_FIELD_TYPE>'],
    ['{{date, jalaliDate(dateStyle: (full))}}', '<ERR_FIELD_TYPE>'],
    ['{{date, jalaliDate(persian: yes)}}', '<ERR_FIELD_TYPE>'],
    ['{{date, jalaliDate(pairForm: slash)}}', '<ERR_FIELD_TYPE>'],
    ['{{date, jalaliDate(constructor: a)}}', '<ERR_FIELD_TYPE>'],
    ['{{date, jalaliDate(__proto__: a)}}', '<ERR_FIELD_TYPE>'],
    ['{{date, jalaliDate(calendar: lunar)}}', '<ERR_UNKNOWN_CALENDAR>'],
    ['{{date, jalaliDate(style: nobody)}}', '<ERR_STYLE>'],
    ['{{date, jalaliDate(timeZone: Asia/Teheran)}}', '<ERR_UNKNOWN_TIME_ZONE>'],
  ])('%s', (message, expected) => {
    expect(say(message, { date }, strict)).toBe(expected);
  });

  it('stand beside formats of others', () => {
    const app = addPressFormats(
      bareApp({ en: { a: '{{date, jalaliDate(dateStyle: full), upper}} {{n, number}}' } }),
    );
    app.services.formatter?.add('upper', (value) => String(value).toUpperCase());
    expect(app.t('a', { date, n: 1404 })).toBe('FRIDAY, 24 MORDAD 1404 1,404');
  });

  it('are read with a separator of the app', () => {
    const interpolation = { formatSeparator: '|', escapeValue: false };
    const messages = { en: { a: '{{date | jalaliDate(dateStyle: full)}}' } };
    const app = addPressFormats(bareApp(messages, { interpolation }));
    expect(app.t('a', { date })).toBe('Friday, 24 Mordad 1404');
  });

  it('never pass over a key that the format does not have', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{1,12}$/u), (key) => {
        fc.pre(!Object.hasOwn(OPTION_KINDS.jalaliDate, key));
        const act = (): unknown => optionsOfMessage('jalaliDate', `jalaliDate(${key}: x)`);
        expect(codeThrownBy(act)).toBe('ERR_FIELD_TYPE');
      }),
    );
  });
});

describe('formatParams', () => {
  it.each([
    [{ date: { dateStyle: 'full' } }, 'Friday, 24 Mordad 1404'],
    [{ date: { dateStyle: undefined } }, '24 Mordad 1404'],
    [{ date: { lng: 'fa' } }, '۲۴ مرداد ۱۴۰۴'],
    [{ date: { lng: 'fa', locale: 'en' } }, '24 Mordad 1404'],
    [{ date: { persian: { numberingSystem: 'arabext' } } }, '۲۴ Mordad ۱۴۰۴'],
    [{ other: { dateStyle: 'full' } }, '24 Mordad 1404'],
    [{ date: { dateStlye: 'full' } }, '<ERR_FIELD_TYPE>'],
    [{ date: { dateStyle: 7 } }, '<ERR_FIELD_TYPE>'],
    [{ date: 'full' }, '<ERR_FIELD_TYPE>'],
  ])('%j', (formatParams, expected) => {
    expect(say('{{date, jalaliDate}}', { date, formatParams }, strict)).toBe(expected);
  });

  it('come before the message, and the message before the defaults', () => {
    const options = { ...strict, jalaliDate: { dateStyle: 'short' } } as const;
    expect(say('{{date, jalaliDate}}', { date }, options)).toBe('1404/5/24');
    const message = '{{date, jalaliDate(dateStyle: numeric)}}';
    expect(say(message, { date }, options)).toBe('1404/05/24');
    const formatParams = { date: { dateStyle: 'long' } };
    expect(say(message, { date, formatParams }, options)).toBe('24 Mordad 1404');
  });
});

describe('defaults', () => {
  it('are for all formats that have them, or for one', () => {
    const options = { numberingSystem: 'latn', datePair: { pairForm: 'equals' } } as const;
    const values = { date, n: 1404 };
    const message = '{{date, datePair}} {{date, jalaliDate}} {{n, dateNumbering}}';
    expect(say(message, values, { ...options, lng: 'fa' })).toBe(
      '24 مرداد 1404 برابر با 15 اوت 2025 24 مرداد 1404 1404',
    );
  });

  it.each([
    ['a preset', 'irangate'],
    ['written down', { extends: 'irangate' }],
    ['resolved', resolveStyle('irangate')],
  ])('may have a style: %s', (_name, style) => {
    const pair = 'August 15, 2025 (24th of Mordad, 1404)';
    expect(say('{{date, datePair}}', { date }, { style })).toBe(pair);
    expect(say('{{date, datePair}}', { date }, { datePair: { style } })).toBe(pair);
  });

  it.each([
    ['no object', 7, 'ERR_FIELD_TYPE'],
    ['a misspelt option', { timezone: 'Asia/Tehran' }, 'ERR_FIELD_TYPE'],
    ['a misspelt option of one format', { jalaliDate: { dateStlye: 'full' } }, 'ERR_FIELD_TYPE'],
    ['an option of another format', { jalaliDate: { pairForm: 'slash' } }, 'ERR_FIELD_TYPE'],
    ['no such value', { jalaliDate: { dateStyle: 'ful' } }, 'ERR_FIELD_TYPE'],
    [
      'no such value, in the nested half',
      { datePair: { persian: { era: 'x' } } },
      'ERR_FIELD_TYPE',
    ],
    ['no such digits', { numberingSystem: 'thai' }, 'ERR_UNKNOWN_NUMBERING_SYSTEM'],
    ['no such zone', { timeZone: 'Asia/Teheran' }, 'ERR_UNKNOWN_TIME_ZONE'],
    ['no moment to tell from', { now: 'yesterday' }, 'ERR_PARSE_SYNTAX'],
    ['none of one', { relativeDate: { now: new Date(Number.NaN) } }, 'ERR_FIELD_TYPE'],
    ['no such zone of one', { dateRange: { timeZone: 'x' } }, 'ERR_UNKNOWN_TIME_ZONE'],
    ['no such language', { fallbackLocale: 'de' }, 'ERR_UNKNOWN_LOCALE'],
    ['no such language of one', { readTime: { locale: 'de' } }, 'ERR_UNKNOWN_LOCALE'],
    ['no such language of phrases', { resources: ['de'] }, 'ERR_UNKNOWN_LOCALE'],
    ['phrases that are no list', { resources: 'fa' }, 'ERR_FIELD_TYPE'],
    ['no such preset', { style: 'nobody' }, 'ERR_STYLE'],
    ['no such style', { style: 7 }, 'ERR_FIELD_TYPE'],
    ['a fault in a style', { datePair: { style: { date: { dateStyle: 'x' } } } }, 'ERR_STYLE'],
    ['no such medium', { medium: 'paper' }, 'ERR_FIELD_TYPE'],
    ['no function', { onError: '-' }, 'ERR_FIELD_TYPE'],
    ['a zone that needs quotes', { timeZone: 3.5 }, 'ERR_FIELD_TYPE'],
  ])('are refused at once: %s', (_name, options, code) => {
    const given = options as PressFormatsOptions;
    expect(codeThrownBy(() => addPressFormats(bareApp({ en: {} }), given))).toBe(code);
    expect(codeThrownBy(() => pressFormats(given))).toBe(code);
  });

  it('may be for one language alone', () => {
    // English has ordinals in digits and in words; what Persian does not have is told when it is asked for.
    const options = { jalaliDate: { abbreviation: 'ap', ordinal: 'words' } } as const;
    expect(say('{{d, jalaliDate}}', { d: jalali(1404, 5, 24) }, options)).toBe(
      'the twenty-fourth of Mordad, 1404',
    );
  });
});
