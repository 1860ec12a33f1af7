import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addPressFormats,
  type FormatErrorContext,
  type PressFormatsOptions,
  UNPRINTABLE,
} from '../../src/i18next/index.ts';
import { describeError, FieldRangeError, isPressError } from '../../src/index.ts';
import { bareApp } from './instance.ts';

const RAW = '2025-02-30';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The text of a message with a date that does not exist, and what the console was told. */
function sayWrong(
  options: PressFormatsOptions,
  message = 'On {{date, jalaliDate}}.',
): { readonly text: string; readonly told: string[] } {
  const told: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    told.push(words.join(' '));
  });
  const app = addPressFormats(bareApp({ en: { message } }), options);
  return { text: app.t('message', { date: RAW }), told };
}

describe('what i18next does with an error', () => {
  it('prints the raw value, without a word where debug is off: so nothing may be thrown', () => {
    const app = bareApp({ en: { message: 'On {{date, broken}}.' } });
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    app.services.formatter?.add('broken', () => {
      throw new FieldRangeError('day', 30, 1, 28);
    });
    expect(app.t('message', { date: RAW })).toBe(`On ${RAW}.`);
    expect(warn).not.toHaveBeenCalled();
  });
});

describe('without onError', () => {
  it('a value that cannot be printed is marked, and told to the log', () => {
    const { text, told } = sayWrong({});
    expect(text).toBe(`On ${UNPRINTABLE}.`);
    expect(UNPRINTABLE).toBe('[?]');
    expect(told).toEqual(['i18next: jalaliDate of "date": Unexpected day 30, expected 1 to 28']);
  });

  it("tells it to the app's own logger", () => {
    const heard: unknown[] = [];
    const app = bareApp({ en: {} });
    const logger = { error: (...words: unknown[]) => heard.push(...words) };
    Reflect.set(app.services, 'logger', logger);
    addPressFormats(app);
    app.addResource('en', 'translation', 'm', '{{date, datePair}}');
    expect(app.t('m', { date: RAW })).toBe('[?]');
    expect(heard).toEqual(['datePair of "date": Unexpected day 30, expected 1 to 28']);
  });

  it.each(['&lt;', '&#', '<', '/'])('the mark has nothing that is escaped: %s', (sign) => {
    const app = bareApp({ en: { m: '{{date, jalaliDate}}' } }, { interpolation: {} });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(addPressFormats(app).t('m', { date: RAW })).not.toContain(sign);
  });
});

describe('onError', () => {
  it('is told the error and the place, and its text is printed', () => {
    const seen: (FormatErrorContext & { code: unknown })[] = [];
    const { text, told } = sayWrong({
      onError(error, context) {
        seen.push({ ...context, code: isPressError(error) && error.code });
        return '(date to be confirmed)';
      },
    });
    expect(text).toBe('On (date to be confirmed).');
    expect(told).toEqual([]);
    expect(seen).toEqual([
      { format: 'jalaliDate', key: 'date', value: RAW, lng: 'en', code: 'ERR_FIELD_RANGE' },
    ]);
  });

  it('may tell the error in the language of the message', () => {
    const { text } = sayWrong({
      onError: (error) => (isPressError(error) ? describeError(error, { locale: 'fa' }) : ''),
    });
    expect(text).toBe('On مقدار «روز» ۳۰ است؛ باید از ۱ تا ۲۸ باشد..');
  });

  it.each([
    ['nothing', () => undefined],
    ['no text', () => 7 as never],
    ['a promise', () => Promise.resolve('later') as never],
  ])('that gives %s has the mark printed', (_name, onError) => {
    expect(sayWrong({ onError }).text).toBe('On [?].');
  });

  it('that throws has the mark printed, and both errors told', () => {
    const { text, told } = sayWrong({
      onError() {
        throw new Error('the reporter is down');
      },
    });
    expect(text).toBe('On [?].');
    expect(told).toEqual([
      'i18next: jalaliDate of "date": Unexpected day 30, expected 1 to 28',
      'i18next: jalaliDate of "date": the reporter is down',
    ]);
  });

  it('is told of what is thrown by the data, the clock, or the logger of the app', () => {
    const seen: string[] = [];
    const onError = (error: Error): string => {
      seen.push(error.message);
      return '!';
    };
    const app = addPressFormats(
      bareApp({ en: { m: '{{d, jalaliDate}}', r: '{{d, relativeDate}}' } }),
      {
        onError,
        now() {
          throw new Error('no clock');
        },
      },
    );
    const hostile = {
      get calendar(): never {
        // What is thrown need not be an error.
        // oxlint-disable-next-line typescript/only-throw-error
        throw 'a text';
      },
      year: 1404,
    };
    expect(app.t('m', { d: hostile })).toBe('!');
    expect(app.t('r', { d: '2025-08-15' })).toBe('!');
    expect(seen).toEqual(['not printed', 'no clock']);
  });

  it('is not needed for a logger that fails', () => {
    const app = bareApp({ en: { m: '{{d, jalaliDate}}' } });
    Reflect.set(app.services, 'logger', {
      error() {
        throw new Error('no log');
      },
    });
    expect(addPressFormats(app).t('m', { d: RAW })).toBe('[?]');
  });
});

describe('a language that is not served', () => {
  const messages = { de: { m: 'Am {{date, datePair}}' } };

  it('has no date in another', () => {
    const codes: unknown[] = [];
    const app = addPressFormats(bareApp(messages), {
      onError(error, { lng }) {
        codes.push(isPressError(error) && error.code, lng);
      },
    });
    expect(app.t('m', { date: '2025-08-15' })).toBe('Am [?]');
    expect(codes).toEqual(['ERR_UNKNOWN_LOCALE', 'de']);
  });

  it('has it in the fallback that the app names', () => {
    const app = addPressFormats(bareApp(messages), { fallbackLocale: 'en' });
    expect(app.t('m', { date: '2025-08-15' })).toBe('Am August 15, 2025 (24 Mordad 1404)');
  });
});
