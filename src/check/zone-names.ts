import { dateNamesOf, servedLocales, timeNamesOf } from '../locale-data/index.ts';
import { allCheckPhrases } from '../locale-data/check-phrases.ts';
import { anyOf } from './any-of.ts';
import { weekdaySpellings } from './weekday-spellings.ts';
import { placesOf } from './whole-words.ts';

/** The names of zones in every language, the longest first, and what stands round them. */
interface ZoneWords {
  readonly names: readonly (readonly [name: string, id: string])[];
  /** What may stand between a time and its zone: `on Friday,`, «جمعه به وقت». */
  readonly lead: RegExp;
  /** What may belong to a name, behind it: `Tehran time`. */
  readonly end: RegExp;
}

let known: ZoneWords | undefined;

function zoneWords(): ZoneWords {
  if (known !== undefined) return known;
  const clocks = allCheckPhrases().map(({ clock }) => clock);
  const weekdays = servedLocales().flatMap((tag) =>
    dateNamesOf(tag).weekdays.wide.flatMap(weekdaySpellings),
  );
  const weekdayLeads = anyOf(clocks.flatMap((clock) => clock.weekdayLeads));
  const zoneLeads = anyOf(clocks.flatMap((clock) => clock.zoneLeads));
  const zoneEnds = anyOf(clocks.flatMap((clock) => clock.zoneEnds));
  // «سه‌شنبه» is written with a space and in one too.
  const weekday = anyOf(weekdays).replaceAll('\u200c', '[ \u200c]?');
  return (known = {
    names: allNames(clocks.flatMap(({ zones }) => Object.entries(zones))),
    lead: new RegExp(
      `^[\\s,،]*(?:(?:(?:${weekdayLeads}) )?(?:${weekday})[\\s,،]+)?(?:(?:${zoneLeads})\\s+)?`,
      'u',
    ),
    end: new RegExp(`^\\s+(?:${zoneEnds})\\b`, 'u'),
  });
}

/** Those of the locales, their cities, and others that texts have. */
function allNames(others: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return (
    [...servedLocales().flatMap(namesIn), ...others]
      .map(([name, id]) => [plainName(name), id] as const)
      // Of ids that share a name, that of a city before an old one: Asia/Tehran before Iran.
      .toSorted(
        ([one, id], [two, other]) =>
          two.length - one.length || Number(other.includes('/')) - Number(id.includes('/')),
      )
  );
}

function namesIn(tag: string): (readonly [string, string])[] {
  const { zones: named, utc } = timeNamesOf(tag);
  const names = Object.entries(named).map(([id, name]) => [name, id] as const);
  // The ids themselves name cities in English: Europe/Moscow.
  const cities = Object.keys(named).map((id) => [cityOf(id), id] as const);
  return [...names, ...cities, [utc, 'UTC']];
}

/** «امریکا» and «آمریکا» are one. */
function plainName(text: string): string {
  return text.toLowerCase().replaceAll('آ', 'ا');
}

function cityOf(id: string): string {
  return (id.split('/').at(-1) ?? id).replaceAll('_', ' ');
}

/** The zone that is named at a place, and where its name ends. */
export function zoneAt(
  text: string,
  end: number,
): { readonly id: string; readonly end: number } | undefined {
  const { names, lead, end: zoneEnd } = zoneWords();
  const start = end + (lead.exec(text.slice(end))?.[0].length ?? 0);
  const after = plainName(text.slice(start, start + LONGEST_NAME));
  const zone = names.find(
    ([name]) => after.startsWith(name) && !/^\p{L}/u.test(after.slice(name.length)),
  );
  if (zone === undefined) return undefined;
  const [name, id] = zone;
  const time = zoneEnd.exec(after.slice(name.length))?.[0] ?? '';
  return { id, end: start + name.length + time.length };
}

const LONGEST_NAME = 40;

/** The zones of the places that a text names; abbreviations and UTC are no places. */
export function zonesNamedIn(text: string): string[] {
  const folded = plainName(text);
  return zoneWords().names.flatMap(([name, id]) => {
    const isPlace = id.includes('/') && name.length > 2 && placesOf(name, folded).length > 0;
    return isPlace ? [id] : [];
  });
}
