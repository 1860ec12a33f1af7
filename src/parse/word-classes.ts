import type { Role, Sense } from './sense.ts';

/** What a word may be in a date, a bit each: what the scan and the short way ask of every word. */
export const MONTH = 1;
const LUNAR_MONTH = 1 << 1;
export const WEEKDAY: number = 1 << 2;
export const SEASON: number = 1 << 3;
const ORDINAL = 1 << 4;
const CARDINAL = 1 << 5;
const ERA = 1 << 6;
const ERA_BEFORE = 1 << 7;
const OF = 1 << 8;
const THE = 1 << 9;
export const YEAR: number = 1 << 10;
const DECADE = 1 << 11;
const MONTH_WORD = 1 << 12;
const LEAD = 1 << 13;
const TO = 1 << 14;
const AND = 1 << 15;
const SUFFIX = 1 << 16;
const UNIT = 1 << 17;
/** It begins a name of several words; it stands in one, behind the first. */
export const BEGINS_NAME: number = 1 << 18;
export const IN_NAME: number = 1 << 19;
/** It means something else in dates. */
/** It may go on with a date: a time of day, something counted, a street. */
const AT = 1 << 20;
const COUNTED = 1 << 21;
export const PLACE: number = 1 << 22;
const OTHER = 1 << 23;
export const ANY = -1;

const BY_FIELD: Readonly<Partial<Record<keyof Sense, number>>> = {
  month: MONTH,
  lunarMonth: LUNAR_MONTH,
  weekday: WEEKDAY,
  season: SEASON,
  ordinal: ORDINAL,
  cardinal: CARDINAL,
  era: ERA,
  eraBefore: ERA_BEFORE,
  unit: UNIT,
  roles: 0,
};

const BY_ROLE: Readonly<Partial<Record<Role, number>>> = {
  of: OF,
  the: THE,
  year: YEAR,
  years: YEAR,
  decade: DECADE,
  month: MONTH_WORD,
  day: LEAD,
  dated: LEAD,
  to: TO,
  and: AND,
  ordinalSuffix: SUFFIX,
  decadeSuffix: SUFFIX,
  at: AT,
  countNoun: COUNTED,
  weakCountNoun: COUNTED,
  placeAfter: PLACE,
  company: PLACE,
};

/** Those of words that no day without a year goes on with, and no year. */
export const CLOSES: number = OTHER | BEGINS_NAME | IN_NAME;
export const CLOSES_YEAR: number = CLOSES | OF | THE | LEAD | PLACE | UNIT;

/** The classes of all that a word means; every word of the vocabulary has one. */
export function classesOf(sense: Sense): number {
  let classes = 0;
  for (const field of Object.keys(sense)) classes |= BY_FIELD[field as keyof Sense] ?? OTHER;
  for (const role of sense.roles) classes |= BY_ROLE[role] ?? OTHER;
  return classes;
}

/** Words that stand between parts of a date, behind which it has to go on. */
const JOINTS = OF | THE | TO | AND;

/** Whether a word is one of those, and nothing else but a part of a name: `of the Common Era`. */
export function isJoint(classes: number): boolean {
  return (
    (classes & JOINTS) !== 0 && (classes & ~(JOINTS | BEGINS_NAME | IN_NAME | ERA | OTHER)) === 0
  );
}
const MONTHS = MONTH | LUNAR_MONTH | MONTH_WORD;
const YEARS = OF | THE | YEAR | ERA_BEFORE | CARDINAL;
const DAYS = ORDINAL | CARDINAL | WEEKDAY | THE | LEAD;

/** What has to stand behind the first word of a date where no number does, marks between them aside. */
const WANTED: readonly { readonly first: number; readonly next: number }[] = [
  { first: MONTH | LUNAR_MONTH, next: MONTHS | YEARS | DAYS | TO | AND },
  { first: WEEKDAY, next: MONTHS | DAYS },
  { first: SEASON, next: YEARS },
  { first: ORDINAL, next: MONTHS | DAYS | OF | TO | AND },
  { first: CARDINAL, next: MONTHS | DAYS | OF | TO | AND | ERA | YEAR },
  { first: ERA_BEFORE | YEAR, next: YEAR | CARDINAL | ERA_BEFORE },
  { first: DECADE, next: CARDINAL },
  { first: MONTH_WORD, next: MONTHS },
];

/** The classes of words that may follow the first word of a date. */
export function wantedAfter(classes: number): number {
  let wanted = (classes & BEGINS_NAME) === 0 ? 0 : IN_NAME;
  for (const { first, next } of WANTED) if ((classes & first) !== 0) wanted |= next;
  return wanted;
}

const AFTER_JOINT = MONTHS | YEARS | DAYS | SEASON | DECADE | JOINTS;

/** The classes of words that may go on behind a joint. */
export function wantedAfterJoint(classes: number): number {
  return (classes & BEGINS_NAME) === 0 ? AFTER_JOINT : AFTER_JOINT | IN_NAME;
}

/** Those of words that may follow a number; a unit only where words that count from today are read. */
export const AFTER_NUMBER: number =
  MONTH | LUNAR_MONTH | MONTH_WORD | WEEKDAY | ERA | OF | TO | AND | SUFFIX | IN_NAME;
export const AFTER_NUMBER_RELATIVE: number = AFTER_NUMBER | UNIT;
