/** Code that imports entries of the package and fails unless they answer: for Node, Deno, Bun, browsers. */
import { readFileSync } from 'node:fs';

/** What a browser does not have: the disk, and the hosts that run on Node. */
const OF_NODE = new Set(['./node', './eleventy', './textlint']);

/** Every entry that is code: `.`, `./core` and so on. */
export function entries() {
  /** @type {{ exports: Record<string, unknown> }} */
  const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return Object.keys(exports).filter((entry) => !entry.endsWith('.json'));
}

/** The entries that run in a browser too. */
export function browserEntries() {
  return entries().filter((entry) => !OF_NODE.has(entry));
}

/** @param {string} entry */
export function specifier(entry) {
  return `jalali-press${entry.slice(1)}`;
}

/**
 * A module that leaves what it found in `globalThis.answers`, and prints it. Its first two answers are those of
 * the official calendar of Iran.
 *
 * @param {readonly string[]} imported
 */
export function smokeCode(imported) {
  const lines = imported.map((entry, n) => `import * as e${n} from '${specifier(entry)}';`);
  const names = imported.map((entry, n) => `'${entry}': Object.keys(e${n}).sort()`);
  return `${lines.join('\n')}
import { formatPair, tryParseDate, toIsoDate, checkText } from 'jalali-press';
import { toJalali } from 'jalali-press/core';
globalThis.answers = {
  printed: formatPair(toJalali('2025-08-15'), { locale: 'fa' }),
  read: toIsoDate(tryParseDate('30 Esfand 1403', { locale: 'en' }).start),
  found: checkText('on Monday, 24 Mordad 1404', { locale: 'en' }).map(({ ruleId }) => ruleId),
  names: { ${names.join(', ')} },
};
console.log(JSON.stringify(globalThis.answers));
`;
}
