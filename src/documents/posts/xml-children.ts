import type { FieldForm, FieldPiece } from './field-text.ts';

/** A stretch of a source, its end not in it. */
export interface XmlRange {
  readonly start: number;
  readonly end: number;
}

const CDATA_START = '<![CDATA[';
const CDATA_END = ']]>';

/**
 * Where the contents of the elements stand that an element holds, by their names; of one that is repeated
 * the first. The source is one element, known to be well-formed.
 */
export function xmlChildren(source: string): ReadonlyMap<string, XmlRange> {
  const children = new Map<string, XmlRange>();
  let depth = 0;
  let open = { name: '', start: 0 };
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at)) {
    const skipped = endOfNoElement(source, at);
    if (skipped !== undefined) {
      at = skipped;
      continue;
    }
    const end = tagEnd(source, at);
    if (source[at + 1] === '/') {
      depth--;
      if (depth === 1 && !children.has(open.name))
        children.set(open.name, { start: open.start, end: at });
    } else if (source[end - 2] !== '/') {
      if (depth === 1) open = { name: nameAt(source, at + 1), start: end };
      depth++;
    }
    at = end;
  }
  return children;
}

/** Where a CDATA section, a comment or an instruction ends that begins here; undefined for an element. */
function endOfNoElement(source: string, at: number): number | undefined {
  if (source.startsWith(CDATA_START, at)) return after(source, CDATA_END, at);
  if (source.startsWith('<!--', at)) return after(source, '-->', at + '<!--'.length);
  return source[at + 1] === '?' ? after(source, '?>', at) : undefined;
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found + mark.length;
}

/** The place after a tag; its attributes may hold what looks like its end. */
function tagEnd(source: string, from: number): number {
  let quote = '';
  for (let at = from; at < source.length; at++) {
    const character = source.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return source.length;
}

function nameAt(source: string, from: number): string {
  let end = from;
  while (end < source.length && !/[\s/>]/u.test(source.charAt(end))) end++;
  return source.slice(from, end);
}

/** The text of a range, piece by piece: CDATA as it stands, entities read. */
export function xmlText(
  source: string,
  { start, end }: XmlRange,
): { readonly text: string; readonly pieces: readonly FieldPiece[] } {
  const pieces: FieldPiece[] = [];
  let text = '';
  const add = (offset: number, piece: string, form: FieldForm, sourceLength?: number): void => {
    if (piece === '') return;
    const { length } = piece;
    pieces.push({
      start: text.length,
      offset,
      length,
      form,
      ...(sourceLength !== undefined && { sourceLength }),
    });
    text += piece;
  };
  for (let at = start; at < end;) {
    if (source.startsWith(CDATA_START, at)) {
      const next = Math.min(end, after(source, CDATA_END, at));
      const from = at + CDATA_START.length;
      add(from, source.slice(from, next - CDATA_END.length), 'cdata');
      at = next;
    } else if (source[at] === '<') at = endOfNoElement(source, at) ?? tagEnd(source, at);
    else {
      const stop = nextMark(source, at, end);
      if (source[at] === '&' && stop > at) {
        add(at, entityText(source.slice(at, stop)), 'xml', stop - at);
      } else add(at, source.slice(at, stop), 'xml');
      at = stop;
    }
  }
  return { text, pieces };
}

/** The end of the entity, or of the text, that begins here. */
function nextMark(source: string, at: number, end: number): number {
  if (source[at] === '&') {
    const stop = source.indexOf(';', at);
    return stop === -1 ? end : Math.min(end, stop + 1);
  }
  let stop = at;
  while (stop < end && source[stop] !== '<' && source[stop] !== '&') stop++;
  return stop;
}

const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function entityText(entity: string): string {
  const named = NAMED[entity];
  if (named !== undefined) return named;
  const [, hex, decimal] = /^&#(?:x([\da-fA-F]{1,6})|(\d{1,7}));$/u.exec(entity) ?? [];
  const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
  // What no entity of XML is stays as it is written.
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : entity;
}

const LAST_CODE_POINT = 0x10_ff_ff;
