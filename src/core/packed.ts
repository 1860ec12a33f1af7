import type { CalendarDate, CalendarId, PackedDate } from './calendar-date.ts';

/** Packs a day into one small integer; a negative year keeps its sign in the upper bits. */
export function pack(year: number, month: number, day: number): PackedDate {
  return (year << 9) | (month << 5) | day;
}

/** Unpacks into the plain object, key by key in Temporal's order. */
export function unpack(packed: PackedDate, calendar: CalendarId): CalendarDate {
  return { calendar, year: packed >> 9, month: (packed >> 5) & 15, day: packed & 31 };
}

/** A packed date as a person reads it in one number: 14040524. */
export function decimal(packed: PackedDate): number {
  return (packed >> 9) * 10_000 + ((packed >> 5) & 15) * 100 + (packed & 31);
}
