import { checkOptions } from '../core/fields.ts';
import { formatDate, type FormatDateOptions } from '../localize/format-date.ts';
import { checkNumberingSystem } from '../locale-data/digits.ts';
import { fromDateTime } from './from-date-time.ts';
import type { LuxonDateTime } from './host.ts';

/** As `formatDate`; locale and digits are the DateTime's own where none are given. */
export type ToJalaliStringOptions = Partial<Omit<FormatDateOptions, 'calendar'>>;

/**
 * Prints the Jalali date of a luxon `DateTime` on its own zone's clocks, in its locale and digits.
 *
 * @throws ERR_UNKNOWN_LOCALE where its locale is not served and no `fallbackLocale` is given,
 *   ERR_UNKNOWN_NUMBERING_SYSTEM, and as `fromDateTime` and `formatDate`.
 * @example
 * const moment = DateTime.fromISO('2025-08-15T23:00:00Z', { zone: 'Asia/Tehran' });
 * toJalaliString(moment.setLocale('fa'), { dateStyle: 'full' }) // => 'شنبه ۲۵ مرداد ۱۴۰۴'
 * toJalaliString(moment.setLocale('en-US')) // => '25 Mordad 1404'
 * toJalaliString(moment.setLocale('de')) // throws ERR_UNKNOWN_LOCALE
 */
export function toJalaliString(value: LuxonDateTime, options: ToJalaliStringOptions = {}): string {
  checkOptions(options);
  const date = fromDateTime(value, { calendar: 'persian' });
  const { locale = value.locale ?? 'en', numberingSystem = value.numberingSystem } = options;
  return formatDate(date, {
    ...options,
    locale,
    ...(numberingSystem !== null && { numberingSystem: checkNumberingSystem(numberingSystem) }),
    // Over the calendar that a locale such as `fa-u-ca-gregory` asks for.
    calendar: 'persian',
  });
}
