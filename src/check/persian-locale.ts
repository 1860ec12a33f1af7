import { dateNamesOf } from '../locale-data/index.ts';

/**
 * The locale in which Persian dates name their months: fa-AF where some are spelt as Dari alone spells them, and
 * none as Iran alone does.
 */
export function persianLocaleOf(dates: readonly string[]): 'fa' | 'fa-AF' {
  const [iranian, dari] = (['fa', 'fa-AF'] as const).map(monthsOf) as [string[], string[]];
  const words = new Set(dates.flatMap((date) => date.match(WORD) ?? []));
  const isDari = dari.some((name) => words.has(name) && !iranian.includes(name));
  const isIranian = iranian.some((name) => words.has(name) && !dari.includes(name));
  return isDari && !isIranian ? 'fa-AF' : 'fa';
}

const WORD = /[\p{L}\p{M}]+/gu;

function monthsOf(tag: string): string[] {
  const { gregory, persian } = dateNamesOf(tag).calendars;
  return [gregory.months, persian.months].flatMap(({ wide, beforeYear = [], alternatives = {} }) =>
    [wide, beforeYear, ...Object.values(alternatives)].flat(),
  );
}
