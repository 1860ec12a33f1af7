import { describe, expect, it } from 'vitest';
import { formatTime, type FormatTimeOptions } from '../../src/localize/index.ts';
import { codeThrownBy } from '../support.ts';

/** Moments of 15 August 2025 in Tehran, which is at +03:30. */
const at = (time: string): string => `2025-08-15T${time}:00+03:30`;

const refusal = (options: object, instant: unknown = at('22:00')): string =>
  codeThrownBy(() => formatTime(instant as string, { locale: 'en', ...options } as never));

describe('formatTime', () => {
  it.each<[string, Partial<FormatTimeOptions>, string]>([
    ['22:00', { locale: 'en' }, '10 p.m. Tehran time'],
    ['22:30', { locale: 'en' }, '10:30 p.m. Tehran time'],
    ['09:05', { locale: 'en' }, '9:05 a.m. Tehran time'],
    ['12:00', { locale: 'en' }, 'noon Tehran time'],
    ['00:00', { locale: 'en' }, 'midnight Tehran time'],
    ['12:00', { locale: 'en', timeWords: 'none' }, '12 p.m. Tehran time'],
    ['00:00', { locale: 'en', timeWords: 'noon' }, '12 a.m. Tehran time'],
    ['00:30', { locale: 'en' }, '12:30 a.m. Tehran time'],
    ['12:30', { locale: 'en' }, '12:30 p.m. Tehran time'],
    ['22:00', { locale: 'en-GB' }, '22:00 Tehran time'],
    ['09:05', { locale: 'en-GB' }, '09:05 Tehran time'],
    ['22:00', { locale: 'en', timeZoneName: false }, '10 p.m.'],
    [
      '22:00',
      { locale: 'en', timeZone: ['Asia/Tehran', 'UTC'] },
      '10 p.m. Tehran time (18:30 GMT)',
    ],
    [
      '22:00',
      { locale: 'en', timeZone: ['Asia/Tehran', 'UTC', 'America/New_York'] },
      '10 p.m. Tehran time (18:30 GMT, 2:30 p.m. Eastern time)',
    ],
    ['22:00', { locale: 'en', timeZone: '+03:30' }, '10 p.m. UTC+3:30'],
    ['22:00', { locale: 'en', timeZone: '-04:00' }, '2:30 p.m. UTC\u22124'],
    ['22:00', { locale: 'en', timeZone: 'Europe/Istanbul' }, '9:30 p.m. Istanbul time'],
    [
      '22:00',
      { locale: 'en', timeZone: 'America/Argentina/Buenos_Aires' },
      '3:30 p.m. Buenos Aires time',
    ],
    // The next day elsewhere is said: 02:30 in Tehran is 23:00 of the day before in Greenwich.
    [
      '02:30',
      { locale: 'en', timeZone: ['Asia/Tehran', 'UTC'] },
      '2:30 a.m. Tehran time (23:00 GMT Thursday)',
    ],
    ['22:00', { locale: 'fa' }, 'ساعت ۲۲ به وقت تهران'],
    ['22:30', { locale: 'fa' }, 'ساعت ۲۲:۳۰ به وقت تهران'],
    ['09:05', { locale: 'fa' }, 'ساعت ۹:۰۵ به وقت تهران'],
    ['00:00', { locale: 'fa' }, 'ساعت ۰۰:۰۰ به وقت تهران'],
    [
      '22:00',
      { locale: 'fa', timeZone: ['Asia/Tehran', 'UTC'] },
      'ساعت ۲۲ به وقت تهران (۱۸:۳۰ گرینویچ)',
    ],
    [
      '22:00',
      { locale: 'fa', timeZone: ['Asia/Tehran', 'Asia/Kabul'] },
      'ساعت ۲۲ به وقت تهران (۲۳:۰۰ به وقت کابل)',
    ],
    [
      '02:30',
      { locale: 'fa', timeZone: ['Asia/Tehran', 'UTC'] },
      'ساعت ۲:۳۰ به وقت تهران (پنجشنبه ۲۳:۰۰ گرینویچ)',
    ],
    ['22:00', { locale: 'fa', hourCycle: 'h12' }, 'ساعت ۱۰ شب به وقت تهران'],
    ['09:30', { locale: 'fa', hourCycle: 'h12' }, 'ساعت ۹:۳۰ صبح به وقت تهران'],
    ['15:00', { locale: 'fa', hourCycle: 'h12' }, 'ساعت ۳ بعدازظهر به وقت تهران'],
    ['17:00', { locale: 'fa', hourCycle: 'h12' }, 'ساعت ۵ عصر به وقت تهران'],
    ['03:00', { locale: 'fa', hourCycle: 'h12' }, 'ساعت ۳ بامداد به وقت تهران'],
    ['12:00', { locale: 'fa', hourCycle: 'h12' }, 'ساعت ۱۲ ظهر به وقت تهران'],
    ['00:00', { locale: 'fa', hourCycle: 'h12' }, 'نیمه\u200cشب به وقت تهران'],
    ['22:00', { locale: 'fa', timeZone: 'Asia/Colombo' }, 'ساعت ۰۰:۰۰ به وقت گرینویچ \u200e+۵:۳۰'],
    ['22:00', { locale: 'fa', numberingSystem: 'latn' }, 'ساعت 22 به وقت تهران'],
    ['22:00', { locale: 'ps' }, 'د تهران په وخت ۲۲:۰۰ بجې'],
    ['09:00', { locale: 'fa' }, 'ساعت ۹:۰۰ به وقت تهران'],
    ['13:00', { locale: 'fa' }, 'ساعت ۱۳ به وقت تهران'],
    ['21:30', { locale: 'en-GB', hourCycle: 'h12' }, '9:30pm Tehran time'],
    ['22:00', { locale: 'fa-AF', timeZone: 'America/Los_Angeles' }, 'ساعت ۱۱:۳۰ به وقت غرب امریکا'],
  ])('%s %j', (time, options, text) => {
    expect(formatTime(at(time), { locale: 'en', timeZone: 'Asia/Tehran', ...options })).toBe(text);
  });

  it('never says ق.ظ. or ب.ظ.', () => {
    for (let hour = 0; hour < 24; hour++) {
      const text = formatTime(at(`${String(hour).padStart(2, '0')}:15`), {
        locale: 'fa',
        timeZone: 'Asia/Tehran',
        hourCycle: 'h12',
      });
      expect(text).toMatch(/بامداد|صبح|ظهر|بعدازظهر|عصر|شب/u);
      expect(text).not.toContain('.');
    }
  });

  it('refuses a zone that is missing or is none, and what is no moment', () => {
    expect(refusal({})).toBe('ERR_TIME_ZONE_REQUIRED');
    expect(refusal({ timeZone: [] })).toBe('ERR_TIME_ZONE_REQUIRED');
    expect(refusal({ timeZone: 'Tehran' })).toBe('ERR_UNKNOWN_TIME_ZONE');
    expect(refusal({ timeZone: 3.5 })).toBe('ERR_FIELD_TYPE');
    expect(refusal({ timeZone: 'UTC', hourCycle: 'h24' })).toBe('ERR_FIELD_TYPE');
    expect(refusal({ timeZone: 'UTC', timeWords: 'all' })).toBe('ERR_FIELD_TYPE');
    expect(refusal({ timeZone: 'UTC' }, 'noon')).toBe('ERR_PARSE_SYNTAX');
    expect(refusal({ timeZone: 'UTC' }, new Date(NaN))).toBe('ERR_FIELD_TYPE');
  });
});
