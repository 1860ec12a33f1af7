/** Where XML goes wrong, and how. */
export interface XmlFault {
  readonly place: number;
  readonly reason: string;
}

/** The fault that the parser tells of when it has read up to a place. */
export function faultOfXml(source: string, read: number, message: string): XmlFault {
  const place = Math.max(0, Math.min(read, source.length) - 1);
  const told = message.replace(/\.$/u, '');
  if (told === 'undefined entity') return entityFault(source, place);
  if (told !== 'disallowed character') return { place, reason: `not well-formed XML: ${told}` };
  const code = source.charCodeAt(place).toString(16).toUpperCase().padStart(4, '0');
  return { place, reason: `not well-formed XML: ${told} U+${code}` };
}

function entityFault(source: string, end: number): XmlFault {
  const place = source.lastIndexOf('&', end);
  const entity = source.slice(place, end + 1);
  return {
    place,
    reason: `the entity ${entity} is none of XML's own, and those that a file declares are never read; write the character itself`,
  };
}

const STRAY = /&(?!#?[\p{L}\p{N}_.:-]{1,100};)/u;

/**
 * The `&` that somebody forgot to escape since the last markup was read: the parser takes all that comes after
 * it for an entity, and tells of a fault far away.
 */
export function strayAmpersand(source: string, start: number, read: number): XmlFault | undefined {
  const next = source.indexOf('<', start + 1);
  const text = source.slice(start, next === -1 ? read : Math.min(next, read));
  const stray =
    text.startsWith('<!') || text.startsWith('<?') ? undefined : STRAY.exec(text)?.index;
  if (stray === undefined) return undefined;
  return { place: start + stray, reason: 'not well-formed XML: a bare &; write &amp; for it' };
}

/** UTF-16 was decoded by whoever read the file, or is what .NET says of texts that it saves as UTF-8. */
const SAME_TEXT = /^(?:utf-?(?:8|16(?:[bl]e)?)|(?:iso-10646-)?ucs-?2)$/iu;

/** Whether text that was read as UTF-8 says that it is in an encoding that would make it another text. */
export function isOtherEncoding(encoding: string, source: string): boolean {
  return !SAME_TEXT.test(encoding) && /[^\p{ASCII}\uFEFF]/u.test(source);
}
