import { describe, expect, it } from 'vitest';
import { hostProject, runModule } from '../docs/host-project.ts';

/** What Intl's persian calendar and subtraction by hand give. */
const PRINTED = {
  luxon: [
    'timeline.mjs',
    '12:31 Thursday, 30 Esfand 1403 | پنجشنبه ۳۰ اسفند ۱۴۰۳\n' +
      '23:59 Friday, 24 Mordad 1404 | جمعه ۲۴ مرداد ۱۴۰۴\n' +
      '00:00 Saturday, 25 Mordad 1404 | شنبه ۲۵ مرداد ۱۴۰۴\n',
  ],
  temporal: [
    'countdown.mjs',
    '2025-08-15: days to Nowruz 1405: 218\n' +
      '2026-03-20: days to Nowruz 1405: 1\n' +
      '2026-03-21: days to Nowruz 1406: 365\n',
  ],
} as const;

describe.each(['luxon', 'temporal'] as const)('examples/%s', (name) => {
  it('runs from the packed package and prints the right days', () => {
    const [file, printed] = PRINTED[name];
    const { stdout, stderr } = runModule(hostProject(name), file);
    expect([stdout, stderr]).toEqual([printed, '']);
  });
});
