import { escapeXml } from './escape-xml.ts';

/** From the first right-to-left letter or digit to the last, and ASCII numbers right beside them. */
const RIGHT_TO_LEFT =
  /(?:[0-9]{1,4}\s)?[\p{Script=Arabic}\p{Script=Hebrew}\u0660-\u0669](?:\P{Script=Latin}*[\p{Script=Arabic}\p{Script=Hebrew}\u0660-\u0669])?(?:\s?[0-9]{1,4})?/gu;

/**
 * From the first Latin letter or ASCII digit to the last, with nothing Persian or quoted between. A digit
 * that is one number with Persian digits stays with them: apart they would change places.
 */
const LEFT_TO_RIGHT =
  /(?<![\p{Script=Arabic}\u0660-\u06690-9])[A-Za-z0-9](?:[^\p{Script=Arabic}\p{Script=Hebrew}\u0660-\u0669«»]*[A-Za-z0-9])?(?![\p{Script=Arabic}\u0660-\u06690-9])/gu;

/** A sentence as HTML; what is of the other direction in it, a date above all, keeps its own order. */
export function isolated(sentence: string, direction: 'ltr' | 'rtl'): string {
  const foreign = direction === 'ltr' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  let html = '';
  let end = 0;
  for (const { 0: text, index } of sentence.matchAll(foreign)) {
    html += `${escapeXml(sentence.slice(end, index))}<bdi>${escapeXml(text)}</bdi>`;
    end = index + text.length;
  }
  return html + escapeXml(sentence.slice(end));
}
