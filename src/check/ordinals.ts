import { dateNamesOf } from '../locale-data/index.ts';
import { allParseWords } from '../locale-data/parse-words.ts';

let ordinals: ReadonlyMap<string, number> | undefined;

/** An ordinal in digits or words: `72nd`, `seventy-second`, «هفدهم»; undefined for what is none. */
export function ordinalOf(text: string): number | undefined {
  const [digits] = /^\d+(?=st$|nd$|rd$|th$)/iu.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  const [lead = '', count = ''] = HUNDREDS.exec(text) ?? [];
  const rest = (ordinals ??= allOrdinals()).get(plain(text.slice(lead.length)));
  if (lead === '' || rest === undefined) return rest;
  const hundreds = allParseWords().find(({ cardinals = {} }) =>
    Object.hasOwn(cardinals, count.toLowerCase()),
  );
  return (hundreds?.cardinals?.[count.toLowerCase()] ?? 1) * 100 + rest;
}

/** One hundred and thirtieth. */
const HUNDREDS = /^(a|one|two|three|four|five|six) hundred and /iu;

/** A space, a hyphen and a ZWNJ are one. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[ \u200c-]+/gu, '');
}

function allOrdinals(): Map<string, number> {
  const english = dateNamesOf('en').ordinals.words ?? [];
  const units = english.slice(0, 9);
  const all = new Map<string, number>();
  for (const { ordinals: lists = [], cardinals = {} } of allParseWords()) {
    lists.forEach((names, place) => {
      for (const name of [names].flat()) all.set(plain(name), place + 1);
    });
    for (const [name, value] of Object.entries(cardinals)) {
      if (!/^[a-z]+$/u.test(name) || value < 20 || value > 1000) continue;
      all.set(name.replace(/y$/u, 'ie') + 'th', value);
      if (value < 100)
        units.forEach((unit, place) => all.set(plain(`${name}-${unit}`), value + place + 1));
    }
  }
  return all;
}
