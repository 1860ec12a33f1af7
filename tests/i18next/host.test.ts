import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { addPressFormats, pressFormats, pressResources } from '../../src/i18next/index.ts';
import { codeThrownBy } from '../support.ts';
import { bareApp, printCode, say } from './instance.ts';

const date = '2025-08-15';
const both = {
  en: { on: 'On {{date, jalaliDate}}' },
  fa: { on: 'در {{date, jalaliDate}}' },
};

describe('the escaping of i18next', () => {
  const escaped = { interpolation: { escapeValue: true } };

  it('leaves isolates and half-spaces as they are', () => {
    const names = ['Jane', 'علی\u200cرضا'];
    const expected = 'By Jane and \u2068علی\u200cرضا\u2069';
    for (const init of [escaped, {}]) {
      const app = addPressFormats(bareApp({ en: { m: 'By {{names, personList}}' } }, init));
      expect(app.t('m', { names })).toBe(expected);
    }
  });

  it('escapes names and slashes, and what is not to be escaped is not', () => {
    const messages = { en: { m: '{{n, personList}} {{d, jalaliDate(dateStyle: short)}}' } };
    const values = { n: '<b>A</b>', d: date };
    const app = addPressFormats(bareApp(messages, escaped));
    expect(app.t('m', values)).toBe('&lt;b&gt;A&lt;&#x2F;b&gt; 1404&#x2F;5&#x2F;24');
    expect(addPressFormats(bareApp(messages)).t('m', values)).toBe('<b>A</b> 1404/5/24');
  });

  it('is not for HTML, which escapes what it is given itself', () => {
    const messages = {
      en: { m: '{{- n, personList(medium: html)}} {{- d, datePair(medium: html)}}' },
    };
    const app = addPressFormats(bareApp(messages, escaped));
    expect(app.t('m', { n: '<b>A</b> علی', d: date })).toBe(
      '<bdi>&lt;b&gt;A&lt;/b&gt; علی</bdi> <time datetime="2025-08-15">August 15, 2025 (24 Mordad 1404)</time>',
    );
  });

  it('of one call alone, and its own signs', () => {
    const app = addPressFormats(
      bareApp({ en: { m: '{{names, personList}}', n: '[[d, datePair]]' } }),
    );
    const names = ['<A>'];
    expect(app.t('m', { names, interpolation: { escapeValue: true } })).toBe('&lt;A&gt;');
    expect(app.t('m', { names })).toBe('<A>');
    const interpolation = { prefix: '[[', suffix: ']]' };
    expect(app.t('n', { d: date, interpolation })).toBe('August 15, 2025 (24 Mordad 1404)');
  });

  it('does not fill in what stands in a name', () => {
    const names = ['{{secret}}', '$t(on)', '$&'];
    const messages = { en: { m: 'By {{names, personList}}', on: 'wrong' } };
    expect(addPressFormats(bareApp(messages)).t('m', { names, secret: 'wrong' })).toBe(
      'By {{secret}}, $t(on) and $&',
    );
  });
});

describe('a change of language', () => {
  it('changes the text', async () => {
    const app = addPressFormats(bareApp(both));
    expect(app.t('on', { date })).toBe('On 24 Mordad 1404');
    await app.changeLanguage('fa');
    expect(app.t('on', { date })).toBe('در ۲۴ مرداد ۱۴۰۴');
    expect(app.t('on', { date, lng: 'en' })).toBe('On 24 Mordad 1404');
    expect(app.getFixedT('en')('on', { date })).toBe('On 24 Mordad 1404');
  });

  it.each([
    ['fa-IR', '۲۴ مرداد ۱۴۰۴'],
    ['fa_IR', '۲۴ مرداد ۱۴۰۴'],
    ['fa-AF', '۲۴ اسد ۱۴۰۴'],
    ['en-GB', '24 Mordad 1404'],
  ])('to a territory: %s', (lng, expected) => {
    const app = bareApp({ [lng]: { m: '{{date, jalaliDate}}' } }, { lng });
    expect(addPressFormats(app).t('m', { date })).toBe(expected);
  });
});

describe('several instances', () => {
  it('have options of their own', () => {
    const [one, two, none] = [bareApp(both), bareApp(both), bareApp(both)];
    addPressFormats(one, { jalaliDate: { dateStyle: 'full' } });
    addPressFormats(two, { numberingSystem: 'arabext', onError: () => 'two' });
    expect(one.t('on', { date })).toBe('On Friday, 24 Mordad 1404');
    expect(two.t('on', { date })).toBe('On ۲۴ Mordad ۱۴۰۴');
    expect(two.t('on', { date: 7 })).toBe('On two');
    // Without the formats i18next prints what it is given: nothing of ours is global.
    expect(none.t('on', { date })).toBe(`On ${date}`);
  });

  it('of the same instance, added twice, are the last', () => {
    const app = addPressFormats(bareApp(both), { numberingSystem: 'arabext' });
    const { format } = app;
    addPressFormats(app, { jalaliDate: { dateStyle: 'short' } });
    expect(app.t('on', { date })).toBe('On 1404/5/24');
    expect(app.format).not.toBe(format);
    expect(app.format(date, 'jalaliDate', 'fa')).toBe('۱۴۰۴/۵/۲۴');
  });
});

describe('a clone', () => {
  it('has the formats of its instance, and a language of its own', () => {
    const app = addPressFormats(bareApp(both));
    const clone = app.cloneInstance({ lng: 'fa' });
    expect(clone.t('on', { date })).toBe('در ۲۴ مرداد ۱۴۰۴');
    expect(app.t('on', { date })).toBe('On 24 Mordad 1404');
  });

  it('has those that are added to it to itself: a reader on a server is no other one', () => {
    const moment = new Date('2025-08-14T22:00:00Z');
    const app = addPressFormats(bareApp(both), { timeZone: 'UTC', resources: ['en'] });
    const [tehran, auckland] = ['Asia/Tehran', 'Pacific/Auckland'].map((timeZone) =>
      addPressFormats(app.cloneInstance(), { timeZone, onError: printCode }),
    );
    const later = tehran?.cloneInstance({ lng: 'fa' });
    expect(app.t('on', { date: moment })).toBe('On 23 Mordad 1404');
    expect(tehran?.t('on', { date: moment })).toBe('On 24 Mordad 1404');
    expect(later?.t('on', { date: moment })).toBe('در ۲۴ مرداد ۱۴۰۴');
    expect(auckland?.t('on', { date: new Date('2025-08-14T12:00:00Z') })).toBe('On 24 Mordad 1404');
    expect(tehran?.t('press:masthead.issue', { number: 3 })).toBe('No. 3');
    // Added once more, they are the clone's alone too.
    for (const clone of [tehran, auckland])
      if (clone !== undefined) addPressFormats(clone, { jalaliDate: { dateStyle: 'short' } });
    expect(tehran?.t('on', { date })).toBe('On 1404/5/24');
    expect(later?.t('on', { date })).toBe('در ۱۴۰۴/۵/۲۴');
    expect(app.t('on', { date })).toBe('On 24 Mordad 1404');
    expect(app.cloneInstance().t('on', { date: moment })).toBe('On 23 Mordad 1404');
  });

  it('leaves its instance without them where that has none', () => {
    const app = bareApp(both);
    const clone = addPressFormats(app.cloneInstance());
    expect(clone.t('on', { date })).toBe('On 24 Mordad 1404');
    expect(app.t('on', { date })).toBe(`On ${date}`);
  });

  it('has them with an interpolator of its own', () => {
    const app = addPressFormats(bareApp(both), { jalaliDate: { dateStyle: 'full' } });
    const clone = app.cloneInstance({ interpolation: { escapeValue: true } });
    expect(clone.t('on', { date, calendar: 'gregory' })).toBe('On Friday, 24 Mordad 1404');
    addPressFormats(clone, { jalaliDate: { dateStyle: 'short' } });
    expect(clone.t('on', { date })).toBe('On 1404&#x2F;5&#x2F;24');
    expect(app.t('on', { date })).toBe('On Friday, 24 Mordad 1404');
  });

  it('that was made before, with an interpolator of its own, prints no guess', () => {
    const app = bareApp(both);
    const plain = app.cloneInstance();
    const other = app.cloneInstance({ interpolation: { escapeValue: false } });
    addPressFormats(app, { onError: printCode });
    expect(plain.t('on', { date })).toBe('On 24 Mordad 1404');
    expect(other.t('on', { date })).toBe('On <ERR_FIELD_TYPE>');
    addPressFormats(other);
    expect(other.t('on', { date })).toBe('On 24 Mordad 1404');
  });
});

describe('the plugin', () => {
  it('adds the formats at init, and again at each', async () => {
    const app = createInstance();
    const resources = Object.fromEntries(
      Object.entries(both).map(([lng, translation]) => [lng, { translation }]),
    );
    app.use(pressFormats({ jalaliDate: { dateStyle: 'full' }, resources: ['fa'] }));
    await app.init({ lng: 'en', resources });
    expect(app.t('on', { date })).toBe('On Friday, 24 Mordad 1404');
    expect(app.format(date, 'jalaliDate', 'en')).toBe('Friday, 24 Mordad 1404');
    expect(app.cloneInstance({ lng: 'fa' }).t('press:months.persian.5')).toBe('مرداد');
    await app.init({ lng: 'fa' });
    expect(app.t('on', { date })).toBe('در جمعه ۲۴ مرداد ۱۴۰۴');
  });

  it('is needed before init: an instance that is not ready is refused', () => {
    for (const instance of [createInstance(), {}, undefined, null])
      expect(codeThrownBy(() => addPressFormats(instance as never))).toBe('ERR_FIELD_TYPE');
  });
});

describe('messages', () => {
  it('may be nested, with options and formats of their own', () => {
    const app = addPressFormats(
      bareApp({
        en: {
          day: '{{date, jalaliDate(dateStyle: full)}}',
          outer: 'Published $t(day) by {{names, personList}}',
          given: 'From $t(day, {"date": "2025-08-17"}) on',
          around: '$t(iso), jalaliDate',
          iso: '2025-08-15',
          formatted: 'On $t(iso, jalaliDate(dateStyle: short))',
        },
      }),
    );
    expect(app.t('outer', { date, names: ['A', 'B'] })).toBe(
      'Published Friday, 24 Mordad 1404 by A and B',
    );
    expect(app.t('given', { date })).toBe('From Sunday, 26 Mordad 1404 on');
    expect(app.t('formatted')).toBe('On 1404/5/24');
    expect(app.t('around')).toBe('2025-08-15, jalaliDate');
  });

  it('have plural forms by count, and a context', () => {
    const app = addPressFormats(
      bareApp({
        en: {
          by_one: 'Author {{names, personList}}',
          by_other: '{{count}} authors: {{names, personList}}',
          due_past: 'Was due {{date, datePair}}',
        },
      }),
    );
    expect(app.t('by', { count: 1, names: ['A'] })).toBe('Author A');
    expect(app.t('by', { count: 2, names: ['A', 'B'] })).toBe('2 authors: A and B');
    expect(app.t('due', { context: 'past', date })).toBe(
      'Was due August 15, 2025 (24 Mordad 1404)',
    );
  });

  it('may be lists', () => {
    const list = ['{{date, jalaliDate}}', '{{date, jalaliDate(calendar: gregory)}}'];
    const app = addPressFormats(bareApp({ en: { list } }));
    const expected = ['24 Mordad 1404', 'August 15, 2025'];
    expect(app.t('list', { date, returnObjects: true })).toEqual(expected);
    expect(app.t('list', { date, joinArrays: '; ' })).toBe(expected.join('; '));
  });

  it('never show their braces for a value that the app gives and does not know', () => {
    const messages = { en: { on: 'On {{date, jalaliDate}}', of: 'Of {{article.date, datePair}}' } };
    const app = addPressFormats(bareApp(messages), { onError: printCode });
    expect(app.t('on', { date: undefined })).toBe('On <ERR_FIELD_TYPE>');
    expect(app.t('of', { article: {} })).toBe('Of <ERR_FIELD_TYPE>');
    // Not given at all: it may be filled in later, as i18next has it.
    expect(app.t('on')).toBe('On {{date, jalaliDate}}');
    expect(app.t('of')).toBe('Of {{article.date, datePair}}');
    const told = { date: undefined, missingInterpolationHandler: () => '?' };
    expect(app.t('on', told)).toBe('On ?');
    expect(app.t('on', { date: undefined, skipInterpolation: true })).toContain('{{');
  });

  it('have what is missing told by i18next, as for any value', () => {
    const missing: string[] = [];
    const app = addPressFormats(
      bareApp(both, {
        missingInterpolationHandler(_text, [whole]: string[]) {
          missing.push(whole ?? '');
          return '?';
        },
      }),
    );
    expect(app.t('on')).toBe('On ?');
    expect(missing).toEqual(['{{date, jalaliDate}}']);
    expect(say('On {{date, jalaliDate}}', {})).toBe('On {{date, jalaliDate}}');
  });

  it('with other formats, or none, are as before', () => {
    expect(say('{{n, number}} {{w}} {{x, nothing}}', { n: 1404, w: 'a', x: 'b' })).toBe(
      '1,404 a b',
    );
    const app = bareApp({ en: { m: '{{n}}' } }, { interpolation: { alwaysFormat: true } });
    expect(addPressFormats(app).t('m', { n: 5 })).toBe('5');
  });
});

describe('the namespace press', () => {
  it('has our phrases, filled by our formats', () => {
    const app = addPressFormats(bareApp({ fa: {}, en: {} }), { resources: ['fa', 'en'] });
    const names = ['لیلا راد', 'امید'];
    expect(app.t('press:credit.phrase.translator', { count: 2, names })).toBe(
      'ترجمهٔ لیلا راد و امید',
    );
    expect(app.t('press:credit.label.author', { count: 2, names })).toBe(
      'نویسندگان: لیلا راد و امید',
    );
    expect(app.t('press:readTime.short.minutes', { count: 12 })).toBe('۱۲ دقیقه مطالعه');
    expect(app.t('press:byline.updated.label', { date })).toBe(
      'آخرین به‌روزرسانی: ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)',
    );
    expect(app.t('press:masthead.issue', { number: 1404 })).toBe('شمارهٔ ۱۴۰۴');
    expect(app.t('press:months.gregory.8')).toBe('اوت');
    expect(app.t('press:months.gregory.8', { lng: 'en' })).toBe('August');
    expect(app.t('press:weekdays.1')).toBe('دوشنبه');
    expect(app.t('press:readTime.words', { count: 985, lng: 'en' })).toBe('985 words');
  });

  it('is under the language that was asked for, and leaves what the app has', () => {
    const app = bareApp({ 'fa-AF': {} }, { load: 'currentOnly' });
    app.addResourceBundle('fa-AF', 'press', { months: { persian: { 5: 'ماه پنجم' } } });
    addPressFormats(app, { resources: ['fa-AF'] });
    expect(app.t('press:months.persian.5')).toBe('ماه پنجم');
    expect(app.t('press:months.persian.6')).toBe('سنبله');
    expect(app.t('press:byline.published.label', { date })).toMatch(/^تاریخ نشر: ۲۴ اسد/u);
  });

  it('may be given to init', () => {
    const app = createInstance();
    void app.init({ lng: 'fa-IR', ns: ['press'], resources: pressResources(['fa-IR']) });
    addPressFormats(app);
    expect(app.t('credit.label.translator', { count: 1, names: 'لیلا' })).toBe('مترجم: لیلا');
  });

  it('fills in nothing but by a format, in every language', () => {
    const tags = ['en', 'en-GB', 'fa', 'fa-AF', 'ps'];
    const text = JSON.stringify(pressResources(tags));
    const filled = new Set([...text.matchAll(/\{\{[^}]*\}\}/gu)].map(([whole]) => whole));
    expect(filled).toEqual(
      new Set([
        '{{names, personList}}',
        '{{date, datePair}}',
        '{{count, dateNumbering}}',
        '{{number, dateNumbering}}',
      ]),
    );
  });
});
