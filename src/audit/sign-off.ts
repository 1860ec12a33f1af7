import { DocumentError } from '../core/errors/index.ts';
import { isPlainObject } from '../core/plain-object.ts';
import { csvRow, csvRows, type CsvRow } from './csv.ts';
import type { AuditEntry, Mend } from './entry.ts';
import {
  type FieldChange,
  type SignedEdit,
  type SignedPlace,
  textOfMend,
  textToMend,
} from './field-change.ts';

/** The columns of a sign-off; what an editor fills in is `accept`, what `apply` needs is in the last. */
const COLUMNS = [
  'finding',
  'post',
  'title',
  'link',
  'edit link',
  'published',
  'rule',
  'severity',
  'message',
  'sentence',
  'found',
  'mend',
  'accept',
  'file',
  'line',
  'note',
  'apply',
] as const;

type Column = (typeof COLUMNS)[number];

/** The first row of a sign-off. */
export function signOffHeader(): string {
  return csvRow(COLUMNS);
}

/** A finding as a sign-off has it. */
export interface SignOffEntry {
  readonly entry: AuditEntry;
  /** Its number in the sign-off. */
  readonly number: number;
  /** The archive, as it is named from the folder of the sign-off. */
  readonly archive: string;
}

/** The rows of a finding: one for each mend, or one that has none. */
export function signOffRows(signed: SignOffEntry): string {
  const { mends } = signed.entry;
  return mends.length === 0
    ? rowOf(signed, undefined)
    : mends.map((mend) => rowOf(signed, mend)).join('');
}

function rowOf({ entry, number, archive }: SignOffEntry, mend: Mend | undefined): string {
  const { post, finding, sentence, line, column } = entry;
  const cells: Readonly<Record<Column, string>> = {
    finding: `f${number}`,
    post: post.key,
    title: post.title,
    link: post.link ?? '',
    'edit link': post.editLink ?? '',
    published: post.day ?? '',
    rule: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    sentence: `${sentence.before}⟦${sentence.place}⟧${sentence.after}`,
    found: mend === undefined ? sentence.place : textToMend(mend.place, mend.edits),
    mend: mend?.text ?? '',
    accept: '',
    file: post.file,
    line: `${line}:${column}`,
    note: mend === undefined ? 'no mend is known' : (mend.obstacle ?? ''),
    apply: mend === undefined || mend.obstacle !== undefined ? '' : applyCell(entry, mend, archive),
  };
  return csvRow(COLUMNS.map((name) => cells[name]));
}

function applyCell(
  { post, key, hash }: AuditEntry,
  { edits, place }: Mend,
  archive: string,
): string {
  return JSON.stringify({
    archive,
    file: post.file,
    post: post.key,
    field: key,
    hash,
    ...(place !== undefined && { place: [place.index, place.text] }),
    edits: edits.map(({ index, old, text: right }) => [index, old, right]),
  });
}

/** A line that was accepted, and its change; or why it cannot be done. */
export type SignedLine =
  | { readonly line: number; readonly finding: string; readonly change: FieldChange }
  | { readonly line: number; readonly finding: string; readonly refusal: string };

const ACCEPTED: ReadonlySet<string> = new Set('yes y x 1 true بله بلی آری ✓ ✔ ☑'.split(' '));
const REJECTED: ReadonlySet<string> = new Set('no n 0 false خیر نه'.split(' '));

/** What tells a line that was accepted from one that was changed by hand. */
const NEEDED = ['finding', 'post', 'found', 'mend', 'accept', 'file', 'apply'] as const;

const EXPECTED = `one of ${[...ACCEPTED].join(', ')} to accept it; nothing or one of ${[...REJECTED].join(', ')} to leave it`;

/**
 * Reads the lines of a sign-off that were accepted.
 *
 * @throws ERR_DOCUMENT for a file that is no sign-off.
 */
export function readSignOff(text: string, file: string): SignedLine[] {
  const [header, ...rows] = [...csvRows(text, file)];
  const places = new Map(header?.cells.map((name, place) => [name.trim(), place]));
  const missing = NEEDED.find((name) => !places.has(name));
  if (missing !== undefined)
    throw new DocumentError(file, 1, 1, `this is no sign-off: it has no column "${missing}"`);
  const cell = ({ cells }: CsvRow, name: Column): string => cells[places.get(name) ?? -1] ?? '';
  checkArchive(
    rows.map((row) => cell(row, 'apply')),
    file,
  );
  const lines = withoutCopies(rows).flatMap((row): SignedLine[] => {
    const answer = answerOf(cell(row, 'accept'));
    const { line } = row;
    const finding = cell(row, 'finding');
    if (answer === false) return [];
    if (answer === undefined) {
      const refusal = `unexpected ${JSON.stringify(cell(row, 'accept'))} in accept, expected ${EXPECTED}`;
      return [{ line, finding, refusal }];
    }
    const change = changeOf(row, cell);
    if (typeof change !== 'string') return [{ line, finding, change }];
    const note = cell(row, 'note');
    return [{ line, finding, refusal: note === '' ? change : note }];
  });
  return withoutDoubles(lines);
}

function answerOf(cell: string): boolean | undefined {
  const answer = cell
    .replace(/[\u200c\u200e\u200f\ufeff]|\ufe0e|\ufe0f/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
  if (ACCEPTED.has(answer)) return true;
  return answer === '' || REJECTED.has(answer) ? false : undefined;
}

/** A row that stands there twice, as spreadsheets make them, is one acceptance. */
function withoutCopies(rows: readonly CsvRow[]): CsvRow[] {
  const seen = new Set<string>();
  return rows.filter(({ cells }) => {
    const told = JSON.stringify(cells);
    if (seen.has(told)) return false;
    seen.add(told);
    return true;
  });
}

/** Two mends of one finding cannot both be right. */
function withoutDoubles(lines: readonly SignedLine[]): SignedLine[] {
  const counts = new Map<string, number>();
  for (const { finding } of lines) counts.set(finding, (counts.get(finding) ?? 0) + 1);
  return lines.map((signed): SignedLine => {
    const { line, finding } = signed;
    if ((counts.get(finding) ?? 0) < 2 || 'refusal' in signed) return signed;
    return { line, finding, refusal: `two mends of ${finding} are accepted; accept one` };
  });
}

/** A sign-off is of one archive: a line that names another was changed by hand. */
function checkArchive(cells: readonly string[], file: string): void {
  const named = new Set(cells.map((cell) => parsed(cell)?.archive).filter((name) => name));
  if (named.size > 1) throw new DocumentError(file, 1, 1, 'its lines are of several archives');
}

/** The change that a row tells; or why it is none. */
function changeOf(row: CsvRow, cell: (row: CsvRow, name: Column) => string): FieldChange | string {
  const change = parsed(cell(row, 'apply'));
  if (change === undefined || !isWithin(change))
    return 'the cell that tells what to apply is not as it was written';
  const { place, edits, file, post } = change;
  const told = { found: textToMend(place, edits), mend: textOfMend(place, edits), file, post };
  for (const [name, text] of Object.entries(told) as [keyof typeof told, string][])
    // What is applied is what the editor saw; other text was not checked by anyone.
    if (withPlainBreaks(cell(row, name)) !== withPlainBreaks(text))
      return `the ${name} was changed by hand, or what is to be applied: expected ${text}`;
  return { ...change, line: row.line };
}

/** A spreadsheet writes breaks of lines in its own way. */
function withPlainBreaks(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n');
}

/** Whether the edits change the place that is told, and nothing round it. */
function isWithin({ place, edits }: Pick<FieldChange, 'place' | 'edits'>): boolean {
  return (
    place === undefined ||
    edits.every(
      ({ index, old }) =>
        index >= place.index &&
        place.text.slice(index - place.index, index - place.index + old.length) === old,
    )
  );
}

function parsed(cell: string): Omit<FieldChange, 'line'> | undefined {
  let told: unknown;
  try {
    told = JSON.parse(cell);
  } catch {
    return undefined;
  }
  return isPlainObject(told) ? readChange(told) : undefined;
}

const FIELDS: ReadonlySet<unknown> = new Set([
  'title',
  'content',
  'excerpt',
  'date',
  'dateGmt',
  'modified',
  'modifiedGmt',
]);

/** Reads a change as it is kept in JSON; undefined for what is none. */
export function readChange(
  told: Readonly<Record<string, unknown>>,
): Omit<FieldChange, 'line'> | undefined {
  const { archive, file, post, field, hash, edits, place: toldPlace } = told;
  if (typeof archive !== 'string' || typeof file !== 'string') return undefined;
  if (typeof post !== 'string' || typeof hash !== 'string') return undefined;
  if (!FIELDS.has(field) || !Array.isArray(edits) || edits.length === 0) return undefined;
  const signed = edits.map((edit: unknown) => readEdit(edit)).filter((edit) => edit !== undefined);
  if (signed.length !== edits.length) return undefined;
  const place = readPlace(toldPlace);
  if (toldPlace !== undefined && place === undefined) return undefined;
  return {
    archive,
    file,
    post,
    field: field as FieldChange['field'],
    hash,
    edits: signed,
    ...(place !== undefined && { place }),
  };
}

function readPlace(place: unknown): SignedPlace | undefined {
  if (!Array.isArray(place)) return undefined;
  const [index, text] = place as unknown[];
  return typeof index === 'number' && typeof text === 'string' ? { index, text } : undefined;
}

function readEdit(edit: unknown): SignedEdit | undefined {
  if (!Array.isArray(edit)) return undefined;
  const [index, old, text] = edit as unknown[];
  const isPlace = typeof index === 'number' && Number.isInteger(index) && index >= 0;
  if (!isPlace || typeof old !== 'string' || typeof text !== 'string') return undefined;
  return { index, old, text };
}
