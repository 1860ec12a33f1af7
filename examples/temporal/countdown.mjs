/** Counts the days to the next Nowruz with Temporal: the runtime's own, or a polyfill. */
import { toJalali } from 'jalali-press/core';
import { fromTemporal, toPlainDate } from 'jalali-press/temporal';

const Temporal = globalThis.Temporal ?? (await import('temporal-polyfill/full')).Temporal;

for (const day of ['2025-08-15', '2026-03-20', '2026-03-21']) {
  const today = Temporal.PlainDate.from(day);
  const { year } = toJalali(fromTemporal(today));
  const nowruz = toPlainDate(
    { calendar: 'persian', year: year + 1, month: 1, day: 1 },
    { Temporal },
  );
  const { days } = today.until(nowruz.withCalendar('iso8601'));
  console.log(`${day}: days to Nowruz ${year + 1}: ${days}`);
}
