import { Parser } from 'htmlparser2';
import type { DocumentType } from './block.ts';
import type { FrontMatterDocument } from './front-matter.ts';
import { withoutCode } from './markdown-code.ts';

/** What a field that machines read is the date of; `time` is a date of the text, and `other` none of these. */
export type MachineDateOf = 'published' | 'modified' | 'time' | 'other';

/** A date that a document tells machines, at its place in the source. */
export interface MachineDate {
  /** `time`, `meta article:published_time`, `json-ld datePublished`, `pubDate`, `front matter date`. */
  readonly field: string;
  readonly of: MachineDateOf;
  /** ISO 8601, or that of RSS, RFC 822. */
  readonly form: 'iso' | 'rfc822';
  readonly value: string;
  readonly index: number;
  readonly length: number;
  /** What the reader sees of a `<time>`. */
  readonly shown?: { readonly text: string; readonly index: number; readonly length: number };
}

/** Finds the dates that a document, whose front matter was taken off, tells machines, from left to right. */
export function machineDatesIn(
  source: string,
  type: DocumentType,
  document: FrontMatterDocument,
): MachineDate[] {
  const inFields = inFrontMatter(document);
  if (type === 'plain') return inFields;
  const { bodyOffset } = document;
  // Code shows markup, and is none.
  const body = type === 'markdown' ? withoutCode(source, bodyOffset) : source;
  return [...inFields, ...inMarkup(body, bodyOffset, type === 'feed')];
}

const META: Readonly<Record<string, MachineDateOf>> = {
  'article:published_time': 'published',
  'article:modified_time': 'modified',
  'og:updated_time': 'modified',
  'article:expiration_time': 'other',
  datepublished: 'published',
  datemodified: 'modified',
  datecreated: 'other',
  uploaddate: 'other',
};

const FEED: Readonly<Record<string, Pick<MachineDate, 'of' | 'form'>>> = {
  pubDate: { of: 'published', form: 'rfc822' },
  lastBuildDate: { of: 'other', form: 'rfc822' },
  published: { of: 'published', form: 'iso' },
  updated: { of: 'modified', form: 'iso' },
  'dc:date': { of: 'published', form: 'iso' },
};

const JSON_LD_TYPE = /^\s*application\/ld\+json\s*(?:;|$)/iu;
const JSON_LD =
  /"(datePublished|dateModified|dateCreated|uploadDate|startDate|endDate|datePosted|validThrough)"\s*:\s*"([^"\\]*)"/gu;

function inMarkup(source: string, offset: number, isFeed: boolean): MachineDate[] {
  const found: MachineDate[] = [];
  let attributes = new Map<string, Attribute>();
  let time: { attribute: Attribute; start: number; text: string } | undefined;
  let element = '';
  const parser = new Parser(
    {
      onopentagname: () => (attributes = new Map()),
      onattribute: (name, value, quote) => {
        const end = parser.endIndex - (quote?.length ?? 0);
        const written = source.slice(parser.startIndex, end);
        const start = parser.startIndex + Math.max(0, written.length - value.length);
        // A value with entities is left alone: it has no place of its own.
        if (source.slice(start, end) === value) attributes.set(name, { value, start });
      },
      onopentag: (name, { type, property, name: metaName, itemprop }) => {
        element = name === 'script' && JSON_LD_TYPE.test(type ?? '') ? 'json-ld' : name;
        if (name === 'time') {
          const attribute = attributes.get('datetime');
          time = attribute && { attribute, start: parser.endIndex + 1, text: '' };
        }
        const content = attributes.get('content') ?? attributes.get('datetime');
        const key = property ?? metaName ?? itemprop ?? '';
        const of = META[key.toLowerCase()];
        if (of !== undefined && content !== undefined && name !== 'time')
          found.push(dateOf(content, { field: `meta ${key}`, of, form: 'iso' }));
      },
      ontext: (text) => {
        if (time !== undefined) time.text += text;
        const start = parser.startIndex;
        if (element === 'json-ld')
          found.push(...inJsonLd(source.slice(start, start + text.length), start));
        const field = isFeed ? FEED[element.replace(/^atom:/u, '')] : undefined;
        const value = text.trim();
        if (field !== undefined && value !== '')
          found.push(
            dateOf({ value, start: start + text.indexOf(value) }, { field: element, ...field }),
          );
      },
      onclosetag: (name) => {
        element = '';
        if (name !== 'time' || time === undefined) return;
        const { attribute, start, text } = time;
        const length = Math.max(0, parser.startIndex - start);
        found.push({
          ...dateOf(attribute, { field: 'time datetime', of: 'time', form: 'iso' }),
          shown: { text, index: start, length },
        });
        time = undefined;
      },
    },
    { xmlMode: isFeed },
  );
  parser.end(source);
  return found.filter(({ index }) => index >= offset);
}

interface Attribute {
  readonly value: string;
  readonly start: number;
}

function dateOf(
  { value, start }: Attribute,
  what: Pick<MachineDate, 'field' | 'of' | 'form'>,
): MachineDate {
  return { ...what, value, index: start, length: value.length };
}

function inJsonLd(text: string, offset: number): MachineDate[] {
  return [...text.matchAll(JSON_LD)].map(({ index, 0: whole, 1: key = '', 2: value = '' }) => {
    const of =
      key === 'datePublished' ? 'published' : key === 'dateModified' ? 'modified' : 'other';
    const start = offset + index + whole.length - value.length - 1;
    return dateOf({ value, start }, { field: `json-ld ${key}`, of, form: 'iso' });
  });
}

/** The names of fields as Hugo, Jekyll, Astro and WordPress exporters have them. */
const FRONT_MATTER: Readonly<Record<string, MachineDateOf>> = {
  date: 'published',
  datepublished: 'published',
  published: 'published',
  publishdate: 'published',
  publishedat: 'published',
  pubdate: 'published',
  datemodified: 'modified',
  modified: 'modified',
  lastmod: 'modified',
  updated: 'modified',
  dateupdated: 'modified',
  updatedat: 'modified',
  modifiedat: 'modified',
  expirydate: 'other',
};

/** What a field of front matter is the date of, by its name; undefined where it is none. */
export function dateField(name: string): MachineDateOf | undefined {
  return FRONT_MATTER[name.replace(/[-_]/gu, '').toLowerCase()];
}

/** Fields of front matter, or of the object that it is. */
function inFrontMatter({ scalars }: FrontMatterDocument): MachineDate[] {
  return scalars.flatMap(({ name, value, index }): MachineDate[] => {
    const of = dateField(name);
    if (of === undefined || value === '') return [];
    return [dateOf({ value, start: index }, { field: `front matter ${name}`, of, form: 'iso' })];
  });
}
