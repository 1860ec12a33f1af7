import type { Phrase } from '../../locale-data/phrases.ts';

/** Joins names as the language lists them: «الف، ب و ج»; Intl's Persian list puts «، و» and marks. */
export function joinList(items: readonly string[], phrase: Phrase, serialComma = false): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const joint = serialComma && items.length > 2 ? 'list.lastSerial' : 'list.last';
  return items.slice(0, -1).join(phrase('list.middle')) + phrase(joint) + last;
}
