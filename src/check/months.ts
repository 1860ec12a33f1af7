import type { CalendarId } from '../core/index.ts';
import { dateNamesOf, servedLocales } from '../locale-data/index.ts';
import { anyOf } from './any-of.ts';
import { matchesFrom, placesBefore } from './landmarks/matches-from.ts';
import { within } from './places.ts';
import type { RuleContext } from './rule.ts';
import type { Place } from './types.ts';

/** A month that a text names with neither day nor year. */
export interface MonthAlone extends Place {
  readonly text: string;
  readonly calendar: CalendarId;
  readonly month: number;
}

const names = new Map<string, { readonly calendar: CalendarId; readonly month: number }>();
let pattern: RegExp | undefined;

/** A month's name is another word too, but behind a preposition of time: in May, «در ماه مهر». */
function monthPattern(): RegExp {
  if (pattern !== undefined) return pattern;
  for (const tag of servedLocales()) {
    for (const calendar of ['gregory', 'persian'] as const) {
      const { wide, alternatives = {} } = dateNamesOf(tag).calendars[calendar].months;
      wide.forEach((name, place) => {
        for (const own of [name, ...(alternatives[place + 1] ?? [])])
          names.set(own, { calendar, month: place + 1 });
      });
    }
  }
  const lead =
    '(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id) |[Mm]id-|(?:در|از|تا|اواخر|اوایل|اواسط) (?:ماه )?|ماه ';
  return (pattern = new RegExp(
    `(?<![\\p{L}\\d])(?:${lead})(${anyOf([...names.keys()])})(?:ماه)?(?![\\p{L}\\u200c]|,? ?[\\d۰-۹])`,
    'gu',
  ));
}

/** The month of a name, as a date has it or with «ماه» behind it; undefined for any other word. */
export function monthNamed(name: string): Pick<MonthAlone, 'calendar' | 'month'> | undefined {
  monthPattern();
  return names.get(name) ?? names.get(name.replace(/\u200c?ماه$/u, ''));
}

/** From the beginnings of what leads a month to its name, from `in ` to «اواسط ماه ». */
const TO_MONTH = [3, 4, 5, 6, 7, 8, 9, 10];

/** The last two letters of each of those leads. */
const LEAD_ENDS: ReadonlySet<string> = new Set(
  'in|In|ce|by|By|il|ng|ly|te|id|d-|در|از|تا|خر|یل|سط|اه'.split('|'),
);

/** Whether a lead may stand before a name: before most names in prose, none does. */
function isBehindLead(text: string, place: number): boolean {
  const lead = text.slice(place - 3, place - 1);
  return text.charAt(place - 1) === '-'
    ? lead === 'id'
    : text.charAt(place - 1) === ' ' && LEAD_ENDS.has(lead);
}

/** Finds the months of a text that no date holds, from left to right. */
export function findMonthsAlone({ text, mentions, landmarks }: RuleContext): MonthAlone[] {
  const inDate = within(mentions);
  const places = landmarks?.words.month.filter(
    (place) => isBehindLead(text, place) && !inDate(place),
  );
  const starts = places && placesBefore(places, TO_MONTH);
  return matchesFrom(text, monthPattern(), starts).flatMap(({ index, 0: whole, 1: name = '' }) => {
    const own = index + whole.lastIndexOf(name);
    const month = names.get(name);
    if (month === undefined || inDate(own)) return [];
    return [{ index: own, length: name.length, text: name, ...month }];
  });
}

/** Whether two months have days in common in most years: August, Mordad and Shahrivar. */
export function monthsMeet(one: MonthAlone, two: MonthAlone): boolean {
  if (one.calendar === two.calendar) return one.month === two.month;
  const [gregorian, jalali] = one.calendar === 'gregory' ? [one, two] : [two, one];
  const apart = (jalali.month - gregorian.month + 12) % 12;
  return apart === JANUARY_IN || apart === JANUARY_IN + 1;
}

/** January begins in the tenth Jalali month, nine months on. */
const JANUARY_IN = 9;
