/** What no XML 1.0 document may hold (https://www.w3.org/TR/xml/#charsets), halves of pairs among it. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu;
const HALF = /\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in XML or HTML, in an attribute too; what may not stand there is left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(FORBIDDEN, '')
    .replaceAll(HALF, '\uFFFD')
    .replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

/** The same for an attribute, whose line breaks a reader would make spaces of. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll(/[\t\r\n]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
