import { fromOwnIsoDate } from '../../core/iso-date.ts';
import { formatDate, formatPair } from '../../localize/index.ts';
import type { DateMention } from '../../parse/index.ts';
import type { Settings } from '../protocol.ts';

/** A day, or both ends of a range, in both calendars. */
export function inBothCalendars(iso: string, locale: Settings['messageLocale']): string {
  return iso
    .split('/')
    .map((day) => formatPair(fromOwnIsoDate(day), { locale }))
    .join(' – ');
}

/** What a date is in both calendars, or why it was refused and what it can mean. */
export function describeMention(mention: DateMention, { messageLocale }: Settings): string {
  const locale = messageLocale;
  if (mention.status === 'read') return inBothCalendars(mention.iso, locale);
  const readings = (mention.candidates ?? []).flatMap((iso) => iso.split('/', 1));
  return readings
    .map((day) => formatDate(fromOwnIsoDate(day), { locale, dateStyle: 'long' }))
    .join(' / ');
}
