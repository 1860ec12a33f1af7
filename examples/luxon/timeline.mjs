/** Prints a timeline of moments in UTC as the newsroom's own days, in both languages. */
import { DateTime } from 'luxon';
import { toJalaliString } from 'jalali-press/luxon';

const moments = ['2025-03-20T09:01:00Z', '2025-08-15T20:29:00Z', '2025-08-15T20:30:00Z'];

for (const moment of moments) {
  const local = DateTime.fromISO(moment, { zone: 'Asia/Tehran' });
  const en = toJalaliString(local, { locale: 'en', dateStyle: 'full' });
  const fa = toJalaliString(local, { locale: 'fa', dateStyle: 'full' });
  console.log(`${local.toFormat('HH:mm')} ${en} | ${fa}`);
}
