import { describe, expect, it } from 'vitest';
import {
  annotate,
  applyFixes,
  checkText,
  compareTexts,
  type RuleSettings,
} from '../../src/check/index.ts';
import { codeThrownBy } from '../support.ts';

function fixesOf(
  text: string,
  options: Parameters<typeof checkText>[1] = {},
): [string, string[]][] {
  return checkText(text, options).map(({ ruleId, fixes }) => [
    ruleId,
    fixes.flatMap(({ edits }) => edits.map((edit) => edit.text)),
  ]);
}

function offAll(ids: readonly string[]): RuleSettings {
  return Object.fromEntries(ids.map((id) => [id, 'off']));
}

// Expected days: Intl's persian calendar, and the weekday of Date.
describe('checkText', () => {
  it.each([
    ['Tue, Aug 15, 2025', [['weekday-mismatch', ['Fri', 'Tue, Aug 12, 2025']]]],
    ['سه‌شنبه ۲۴ مرداد ۱۴۰۴', [['weekday-mismatch', ['جمعه', 'سه‌شنبه ۲۱ مرداد ۱۴۰۴']]]],
    ['یک\u200cشنبه ۲۴ مرداد ۱۴۰۴', [['weekday-mismatch', ['جمعه', 'یک\u200cشنبه ۲۶ مرداد ۱۴۰۴']]]],
    ['24 Mordad 2025', [['calendar-swap', ['24 Mordad 1404', '2 Shahrivar 1404']]]],
    ['24 Dey 2025', [['calendar-swap', ['24 Dey 1403', '5 Bahman 1403']]]],
    ['August 15, 1404', [['calendar-swap', ['August 6, 2025', 'August 15, 2025']]]],
    ['30 February 2025', [['no-such-day', ['28 February 2025']]]],
    ['31 February', [['no-such-day', []]]],
    // Tehran is at +03:30: 22:00 there is 18:30, 14:00 is 10:30.
    ['at 10 p.m. Tehran time (6 p.m. GMT)', [['zone-mismatch', ['6:30 p.m. GMT']]]],
    ['at 2 p.m. Tehran time (11 p.m. GMT)', [['zone-mismatch', ['10:30 GMT']]]],
    ['at 22:00 Tehran time (18:00 GMT)', [['zone-mismatch', ['18:30 GMT']]]],
    ['ساعت ۱۰ شب به وقت تهران (۶ عصر گرینویچ)', [['zone-mismatch', ['۶:۳۰ عصر گرینویچ']]]],
    ['at 10 p.m. Tehran time (6:30 p.m. GMT)', []],
    ['On Thursday and Friday, August 14 and 15, 2025, they met.', []],
    ['شنبه و یکشنبه ۲۵ و ۲۶ مرداد ۱۴۰۴', []],
    ['2025-08-15T22:00:00Z (25 Mordad 1404)', []],
    ['در ۱۴۰۴/05/۲۴ باران آمد', [['mixed-digits', ['۱۴۰۴/۰۵/۲۴']]]],
    ['Thursday, August 15, 2025 (24 Mordad 1404)', [['weekday-mismatch', ['Friday']]]],
    ['هفتاد و دومین سالگرد کودتای ۲۸ مرداد ۱۳۳۲ در ۲۸ مرداد ۱۴۰۴', []],
    ['UNSCR 1373 (2001)', []],
    ['Fri, Aug 15, 2025', []],
    ['کودتای ۲۸ مرداد ۱۳۳۲', []],
    ['۲۸ مرداد ۲۵۱۲', []],
    ['', []],
  ] as const)('offers every mend that is thinkable of %j', (text, expected) => {
    expect(fixesOf(text)).toEqual(expected);
  });

  it('reads numbers in the order that it is told, and says nothing where it is told none', () => {
    const text = '8/10/2012 (17 Mehr 1391)';
    expect(fixesOf(text)).toEqual([]);
    expect(fixesOf(text, { dateOrder: 'DMY' })).toEqual([]);
    expect(fixesOf(text, { dateOrder: 'MDY' })).toEqual([
      ['pair-mismatch', ['20 Mordad 1391', '10/8/2012']],
    ]);
  });

  it('judges a day without a year by any year round that of publication, an anniversary by a year before', () => {
    const now = '2026-01-20';
    for (const text of [
      'On Friday 13 June 2025 (23 Khordad 1404) it began; the ceasefire of Tuesday, June 24 (3 Tir) held.',
      'The 46th anniversary of the 1979 revolution was marked on February 10, 2025 (22 Bahman 1403).',
      'On the eve of the 47th anniversary of the revolution, February 8, 2026',
      'The 2,500th anniversary of the Persian Empire was celebrated in October 1971.',
    ])
      expect(fixesOf(text, { now }), text).toEqual([]);
  });

  it('leaves alone what is marked', () => {
    const wrong = 'On 31 Mehr 1403 it rained';
    expect(fixesOf(`${wrong} [sic].`)).toEqual([]);
    expect(fixesOf(`${wrong}. <!-- jalali-ignore -->`)).toEqual([]);
    expect(fixesOf(`<!-- jalali-ignore-next-line -->\n${wrong}.`)).toEqual([]);
    expect(fixesOf(`<!-- jalali-ignore-next-line -->\n\n${wrong}.`)).toHaveLength(1);
  });
});

describe('applyFixes', () => {
  it('mends no place twice, and nothing where nothing can be mended', () => {
    const text = 'On Tuesday, August 15, 2025 (25 Mordad 1404) it rained.';
    const findings = checkText(text);
    const mended = applyFixes(text, findings);
    expect(checkText(mended)).toEqual([]);
    expect(applyFixes(text, [...findings, ...findings])).toBe(mended);
    expect(applyFixes('31 February', checkText('31 February'))).toBe('31 February');
    expect(applyFixes(text, findings, 'target')).toBe(text);
    expect(codeThrownBy(() => applyFixes('short', findings))).toBe('ERR_FIELD_TYPE');
  });
});

describe('compareTexts', () => {
  it.each([
    ['It rained on August 15, 2025.', 'It rained on August 16, 2025.', ['date-changed']],
    ['It rained on August 15, 2025.', 'باران آمد.', ['date-missing']],
    ['It rained.', '۲۴ مرداد ۱۴۰۴ باران آمد.', ['date-added']],
    [
      'It rained in Tehran on August 15, 2025 and in Shiraz on September 1, 2025.',
      'در تهران ۱۰ شهریور ۱۴۰۴ و در شیراز ۲۴ مرداد ۱۴۰۴ باران آمد.',
      ['date-swapped'],
    ],
    ['It rained on August 15, 2025.', '۲۴ مرداد ۱۴۰۴ باران آمد.', []],
    ['', '', []],
  ])('finds between %j and %j', (source, target, rules) => {
    const findings = compareTexts(source, target);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(rules);
    expect(compareTexts(source, target, { rules: offAll(rules) })).toEqual([]);
  });

  it('keeps its place in texts of more than a thousand dates', () => {
    const days = Array.from({ length: 1200 }, (_, day) => new Date(Date.UTC(2020, 0, 1 + day)));
    const persian = new Intl.DateTimeFormat('fa-IR-u-ca-persian', {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    const source = days.map((day) => day.toISOString().slice(0, 10)).join(' .\n');
    const target = days.map((day) => persian.format(day));
    expect(compareTexts(source, target.join(' .\n'))).toEqual([]);
    const less = target.filter((_, place) => place !== 700).join(' .\n');
    expect(compareTexts(source, less)).toMatchObject([
      { ruleId: 'date-missing', data: { received: days[700]?.toISOString().slice(0, 10) } },
    ]);
  });
});

describe('annotate', () => {
  it.each([
    ['Mordad 1404 was dry.', 'Mordad 1404 (July–August 2025) was dry.'],
    [
      'From Mordad to Aban 1404 it was dry.',
      'From Mordad to Aban 1404 (July–November 2025) it was dry.',
    ],
    ['باران در 2025-08-15 بارید.', 'باران در 2025-08-15 (۲۴ مرداد ۱۴۰۴) بارید.'],
    ['It rained on 1404/05/24.', 'It rained on 1404/05/24 (August 15, 2025).'],
    ['On August 15, 2025 at 5 p.m. it rained.', 'On August 15, 2025 at 5 p.m. it rained.'],
  ])('annotates %j', (text, annotated) => {
    expect(annotate(text)).toBe(annotated);
  });
});

it('refuses what is no text', () => {
  expect(codeThrownBy(() => checkText(5 as never))).toBe('ERR_FIELD_TYPE');
  expect(codeThrownBy(() => applyFixes(undefined as never, []))).toBe('ERR_FIELD_TYPE');
  expect(codeThrownBy(() => compareTexts('', null as never))).toBe('ERR_FIELD_TYPE');
  expect(codeThrownBy(() => compareTexts(5 as never, ''))).toBe('ERR_FIELD_TYPE');
  expect(codeThrownBy(() => checkText('', { now: 'soon' }))).toMatch(/^ERR_/u);
  expect(codeThrownBy(() => checkText('', { rules: { nothing: 'off' } as object }))).toBe(
    'ERR_FIELD_TYPE',
  );
  expect(codeThrownBy(() => compareTexts('', '', { zones: { source: 'Mars/Base' } }))).toBe(
    'ERR_UNKNOWN_TIME_ZONE',
  );
});

describe('what belongs to another sentence, era or name', () => {
  it.each([
    'The ministers met on Friday. August 16, 2025 brought rain.',
    'قرار شد جمعه. ۲۵ مرداد ۱۴۰۴ روز دیگری بود.',
    'Dushanbe, Monday – 24 Mordad 1404, Friday',
    'Sunday, not Saturday, 26 Mordad 1404',
    'یکشنبه، نه شنبه، ۲۶ مرداد ۱۴۰۴',
    'Released Thursday, the August 15, 2025 report says little.',
    'شبِ جمعه ۲۳ مرداد ۱۴۰۴ باران بارید.',
    'رمضان ۱۴۴۶ (۲۰۲۵) آغاز شد.',
    'In the Islamic year 1446 (2024) it began.',
    'It happened two days before August 15, 2025 (22 Mordad 1404).',
    'The 72nd anniversary of the coup of August 19, 1953 was marked. A conference will be held on May 3, 2026.',
    'The call began at 14:00 London time (13:00 GMT). They last met on January 5, 2020.',
    'The standard ISO 1302 (2002) applies.',
    'Flight IR 1404, May 24 left late.',
    'در سال ۱۴۰۴ ممکن است ۲۰۲۵ نفر بیایند.',
  ])('is left alone: %s', (text) => {
    expect(checkText(text)).toEqual([]);
  });

  it.each([
    ['Fri. August 16, 2025', 'weekday-mismatch', 'Sat'],
    ['Monday, 24 Mordad 1404, Sunday papers said', 'weekday-mismatch', 'Friday'],
    // 30 Mehr is a Wednesday, and the day after it a Thursday.
    ['Thursday 31 Mehr 1404', 'no-such-day', 'Thursday 1 Aban 1404'],
    ['Saturday 31 Mehr 1404', 'no-such-day', undefined],
    ['24 August 1404 (August 15, 2025)', 'calendar-swap', '24 Mordad 1404'],
    ['at 14:00 London time (12:00 GMT)', 'zone-mismatch', '13:00 GMT'],
  ])('is no reason to pass over %s', (text, ruleId, mend) => {
    const [found] = checkText(text);
    expect(found).toMatchObject({ ruleId });
    expect(found?.fixes[0]?.edits[0]?.text).toBe(mend);
  });
});

describe('words about years that no date is read of', () => {
  it.each([
    'The tablets date from the 6th century B.C., the seals from around 490 B.C.',
    'گورستان به سدهٔ ششم هجری برمی‌گردد و لوح‌ها از سدهٔ پنجم میلادی است.',
    'a find of the third century, and of the 2nd century CE',
  ])('break nothing: %s', (text) => {
    expect(checkText(text)).toEqual([]);
    expect(compareTexts(text, text)).toEqual([]);
  });

  it.each([
    ['the sixth century', 'سدهٔ ششم میلادی', []],
    ['the fifth century', 'سدهٔ ششم میلادی', ['date-changed']],
    ['the twelfth century', 'سدهٔ ششم هجری', []],
    ['the 6th century B.C.', 'سدهٔ ششم پیش از میلاد', []],
  ])('are compared: %s, %s', (source, target, expected) => {
    expect(compareTexts(source, target).map(({ ruleId }) => ruleId)).toEqual(expected);
  });
});

describe('a paragraph about the Middle Ages', () => {
  const medieval = 'Timur’s envoy rode into Tabriz on 11 June 1404.';

  it.each([
    [medieval, '2025-08-15'],
    [`${medieval}\n\nThe talk is on March 20, 2025.`, undefined],
  ])('is left alone in a text of our days: %s', (text, now) => {
    expect(checkText(text, now === undefined ? {} : { now })).toEqual([]);
  });

  it('is no reason to pass over one about our days', () => {
    const found = checkText(`${medieval}\n\nThe minister spoke on August 24, 1404 in parliament.`);
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['calendar-swap']);
  });
});
