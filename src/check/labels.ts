import type { CheckWords } from './check-words.ts';

/** What a date can be the date of by a piece of text: published, born, arrested; the last that it names. */
export function lastLabelIn(text: string, words: CheckWords): string | undefined {
  return labelsIn(text, words).at(-1);
}

/** The same, the first that it names. */
export function firstLabelIn(text: string, words: CheckWords): string | undefined {
  return labelsIn(text, words)[0];
}

function labelsIn(text: string, { labels }: CheckWords): string[] {
  const folded = text.toLowerCase();
  return labels
    .flatMap(([label, names]) => names.flatMap((name) => placesOf(name, folded, label)))
    .toSorted((one, two) => one.place - two.place)
    .map(({ label }) => label);
}

function placesOf(
  name: string,
  text: string,
  label: string,
): { readonly label: string; readonly place: number }[] {
  const places: { label: string; place: number }[] = [];
  for (let place = text.indexOf(name); place !== -1; place = text.indexOf(name, place + 1)) {
    const end = place + name.length;
    if (!/\p{L}/u.test(text.charAt(place - 1)) && !/[a-z]/u.test(text.charAt(end)))
      places.push({ label, place });
  }
  return places;
}
