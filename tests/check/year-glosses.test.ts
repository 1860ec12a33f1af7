import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/check/index.ts';
import { splice } from '../../src/check/splice.ts';

function found(text: string): unknown[] {
  return checkText(text).map(({ ruleId, data }) => [ruleId, data['received'], data['expected']]);
}

/** Winter 1401 ran to 20 March 2023, Dey 1396 to 20 January 2018; 15 August 2025 was in 1404. */
describe('a bare year in brackets behind a date of the other calendar', () => {
  it.each([
    ['در پاییز ۱۴۰۱ (۲۰۲۱) اعتراض شد.', '۲۰۲۱', '۲۰۲۲'],
    ['In Aban 1398 (2018) protests spread.', '2018', '2019'],
    ['on 15 Aban 1398 (2021)', '2021', '2019'],
    ['On 15 August 2025 (1403) he left.', '1403', '1404'],
  ])('%s is not that of the date', (text, received, expected) =>
    expect(found(text)).toEqual([['year-pair', received, expected]]),
  );

  it.each([
    'در زمستان ۱۴۰۱ (۲۰۲۲) برف بارید.',
    'در زمستان ۱۴۰۱ (۲۰۲۳) برف بارید.',
    'in Dey 1396 (2017)',
    'in Dey 1396 (2018)',
    'in Dey 1396 (2017–18)',
    'On 15 August 2025 (1404) he left.',
    'On 15 August 2025 (2023) he left.',
    'در مهر ۱۴۰۲ (۱۹۸۴) چاپ شد.',
    'in Mehr 1403 (2023 of them died)',
    'in Mehr 1403 [2023]',
    '15 August (1403)',
  ])('%s raises no alarm', (text) => expect(found(text)).toEqual([]));
});

/** 1405 began on 21 March 2026: the turn of 2026–27 is in it, and that of 1404–05 is in 2026. */
describe('two years told as one beside one of the other calendar', () => {
  it.each([
    ['It met in 1405 (2025-26).', '2026-27', '1404', 'they are not the same years'],
    ['در سال ۱۴۰۵ (۲۰۲۵–۲۶) برگزار شد.', '۲۰۲۶–۲۷', '۱۴۰۴', undefined],
    ['It met in 1405 (2022-23).', '2026-27', '1401', 'the years have no day in common'],
    ['It met in 2025-26 (1405).', '1404', '2026-27', 'they are not the same years'],
    ['the budget of 1404–05 (2025)', '2026', '1403–04', 'they are not the same years'],
    ['the budget of 1399–00 (2022)', '2021', '1400–01', 'they are not the same years'],
    ['the budget of 1404–05 (2022–23)', '2025–26', '1401–02', 'the years have no day in common'],
  ])('%s: %s, or %s', (text, second, first, says) => {
    const [finding, ...others] = checkText(text);
    expect(others).toEqual([]);
    const mends = finding?.fixes.flatMap(({ edits }) => edits.map((edit) => edit.text));
    expect([finding?.ruleId, mends]).toEqual(['year-pair', [second, first]]);
    if (says !== undefined) expect(finding?.message).toContain(says);
    // Either mend is one that raises no alarm.
    for (const { edits } of finding?.fixes ?? []) expect(found(splice(text, edits))).toEqual([]);
  });

  it.each([
    'It met in 1405 (2026-27).',
    'It met in 2026-27 (1405).',
    'the budget of 1404–05 (2026)',
    'the budget of 1404–05 (2025–26)',
  ])('%s raises no alarm', (text) => expect(found(text)).toEqual([]));
});

describe('days without a year that the other calendar glosses', () => {
  it('are compared where the month is another word too', () => {
    expect(checkText('۲۴ مرداد (۱۷ اوت)').map(({ ruleId }) => ruleId)).toEqual(['pair-mismatch']);
    expect(found('۲۴ مرداد (۱۵ اوت)')).toEqual([]);
    expect(found('۲ تیر (۲۳ ژوئن)')).toEqual([]);
    expect(found('۲۴ مرداد (۱۵ می خواهند)')).toEqual([]);
    expect(found('۲ تیر (۲۳ نفر)')).toEqual([]);
  });
});
