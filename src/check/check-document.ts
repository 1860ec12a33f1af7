import { fromEpochDays, toIsoDate } from '../core/index.ts';
import { checkFields, checkOptions } from '../core/fields.ts';
import { type DocumentType, type ReadDocument, readDocument } from '../documents/index.ts';
import { styleValue } from '../style/house-style.ts';
import { checkContext, contextOf } from './check-text.ts';
import { compareSides, readSides } from './compare/compare-texts.ts';
import { type MatchedPlaces, matchedPlaces } from './compare/matched-places.ts';
import type { DateMention } from '../parse/index.ts';
import { DOCUMENT_RULES } from './document-rules/index.ts';
import { machineDay } from './document-rules/machine-day.ts';
import { DocumentText, toSources } from './document-text.ts';
import { exemptIn } from './exempt.ts';
import { namesOfFrontMatter } from './front-matter-names.ts';
import type { RuleContext } from './rule.ts';
import { runRules } from './run-rules.ts';
import type {
  CheckOptions,
  CompareOptions,
  DocumentCheckOptions,
  Finding,
  Place,
  Side,
} from './types.ts';

/** A document to check: what it is written in, and its name for error messages. */
export interface CheckedDocument {
  readonly source: string;
  readonly type: DocumentType;
  readonly file?: string;
}

/**
 * Checks the visible text of a document, and the dates that it tells machines; places are those of its
 * source, code and markup are skipped.
 *
 * @throws ERR_FIELD_TYPE for a document or option that is none, ERR_DOCUMENT for one that is broken,
 *   ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_TIME_ZONE, ERR_STYLE.
 * @example
 * checkDocument({ source: '<p>On August 15, 2025 (<b>25</b> Mordad 1404)</p>', type: 'html' }).map(({ ruleId, index }) => [ruleId, index])
 * // => [['pair-mismatch', 26]]
 */
export function checkDocument(
  document: CheckedDocument,
  options: DocumentCheckOptions = {},
): Finding[] {
  checkOptions(options);
  return checkReadDocument(readChecked(document), options);
}

function readChecked(document: CheckedDocument): ReadDocument {
  checkFields(document, 'document', 'a document: { source, type }');
  const { source, type, file } = document;
  return readDocument(source, type, file);
}

/** The same for a document that has been read. */
export function checkReadDocument(
  read: ReadDocument,
  options: DocumentCheckOptions = {},
): Finding[] {
  const { source } = read;
  const text = new DocumentText(read);
  const how = { ...publishedIn([read]), ...options };
  const visible = contextOf(text.text, how);
  const inText = checkContext(visible, options)
    .map((finding) => toSources(finding, () => text))
    .filter((finding) => finding !== undefined)
    .filter(({ ruleId, index }) => ruleId !== 'bidi-order' || !isIsolated(source, index));
  const isExempt = exemptIn(source);
  return (
    [...inText, ...checkAsides(read, how), ...checkMachineDates(read, text, visible, options)]
      // A comment in the markup is no visible text.
      .filter(({ index }) => !isExempt(index))
      .toSorted((one, two) => one.index - two.index)
  );
}

/**
 * Checks what stands beside the text, by itself: a year in the description of a picture is not that of the paragraph
 * after it. The house's spelling is told once a text, and not for these; nor is their order, which no page shows.
 */
function checkAsides(
  { source, asides = [], encoding }: ReadDocument,
  options: DocumentCheckOptions,
): Finding[] {
  if (asides.length === 0) return [];
  const text = new DocumentText({ source, blocks: asides, encoding });
  return checkContext(contextOf(text.text, options), options)
    .filter(({ ruleId }) => ruleId !== 'house-spelling' && ruleId !== 'bidi-order')
    .map((finding) => toSources(finding, () => text))
    .filter((finding) => finding !== undefined);
}

/** Whether an element that keeps its text in order opens right before a place: `<bdi>`, or one with `dir`. */
function isIsolated(source: string, index: number): boolean {
  const before = source.slice(Math.max(0, index - LONGEST_TAG), index).trimEnd();
  const tag = before.endsWith('>') ? before.slice(before.lastIndexOf('<')) : '';
  return /^<bdi\b/iu.test(tag) || /\sdir=/iu.test(tag);
}

const LONGEST_TAG = 200;

/** Checks what a document tells machines. */
function checkMachineDates(
  { source, dates }: ReadDocument,
  text: DocumentText,
  visible: RuleContext,
  options: DocumentCheckOptions,
  side?: Side,
): Finding[] {
  if (dates.length === 0) return [];
  const { style } = visible;
  const { timeZone = style && styleValue(style, 'timeZone') } = options;
  const context = {
    source,
    dates,
    visible,
    toSource: text.toSource.bind(text),
    ...(timeZone !== undefined && { timeZone }),
  };
  return runRules(DOCUMENT_RULES, context, options, side);
}

/** The day of publication that documents tell, for words and years that count from it; each item of a feed has its own. */
function publishedIn(documents: readonly ReadDocument[]): Pick<CheckOptions, 'now'> {
  const dates = documents.flatMap((read) => (read.isArticle ? read.dates : []));
  for (const date of dates.filter(({ of }) => of === 'published')) {
    const day = machineDay(date)?.day;
    if (day !== undefined) return { now: toIsoDate(fromEpochDays(day, 'gregory')) };
  }
  return {};
}

/**
 * Compares two documents, each by its visible text; places are those of the two sources.
 *
 * @throws as {@link checkDocument}, and ERR_UNKNOWN_TIME_ZONE for either side's zone.
 * @example
 * compareDocuments(
 *   { source: 'On *August 15, 2025* it rained.', type: 'markdown' },
 *   { source: '<p>۲۵ مرداد ۱۴۰۴ باران آمد.</p>', type: 'html' },
 * ).map(({ ruleId, side, index }) => [ruleId, side, index])
 * // => [['date-changed', 'target', 3]]
 */
export function compareDocuments(
  source: CheckedDocument,
  target: CheckedDocument,
  options: CompareOptions = {},
): Finding[] {
  checkOptions(options);
  const [one, two] = [source, target].map(readChecked) as [ReadDocument, ReadDocument];
  return compareReadDocuments(one, two, options);
}

/** The same for documents that have been read. */
export function compareReadDocuments(
  source: ReadDocument,
  target: ReadDocument,
  options: CompareOptions = {},
): Finding[] {
  return comparisonOf(source, target, options).findings();
}

/** Two documents, read for a comparison; places are those of their sources. */
export interface DocumentComparison {
  findings(): Finding[];
  /** Where the dates that are the same stand. */
  matches(): MatchedPlaces[];
  /** The dates of a side, read and refused. */
  mentions(side: Side): (DateMention & Place)[];
}

/** Reads two documents for a comparison. */
export function comparisonOf(
  source: ReadDocument,
  target: ReadDocument,
  options: CompareOptions = {},
): DocumentComparison {
  const [one, two] = [source, target].map((read) => ({
    read,
    text: new DocumentText(read),
    isExempt: exemptIn(read.source),
  })) as [ComparedDocument, ComparedDocument];
  const of = (side: Side | undefined): ComparedDocument => (side === 'source' ? one : two);
  const names = [source, target].flatMap((read) => namesOfFrontMatter(read.fields));
  const how = {
    ...publishedIn([source, target]),
    ...options,
    names: [...(options.names ?? []), ...names],
  };
  const sides = readSides(one.text.text, two.text.text, how);
  return {
    findings() {
      const inText = compareSides(sides, how)
        .map((finding) => toSources(finding, (side) => of(side).text))
        .filter((finding) => finding !== undefined);
      const inFields = two.read.dates.length === 0 ? [] : fieldsOf(two, sides.two.context, how);
      return [...inText, ...inFields].filter(({ side, index }) => !of(side).isExempt(index));
    },
    matches: () =>
      matchedPlaces(sides, how).flatMap((match) => {
        const [from, to] = [one.text.toSource(match.source), two.text.toSource(match.target)];
        return from === undefined || to === undefined ? [] : [{ source: from, target: to }];
      }),
    mentions: (side) =>
      (side === 'source' ? sides.one : sides.two).context.mentions.flatMap((mention) => {
        const place = of(side).text.toSource(mention);
        return place === undefined ? [] : [{ ...mention, ...place }];
      }),
  };
}

/** What a translation tells machines. */
function fieldsOf(
  { read, text }: ComparedDocument,
  context: RuleContext,
  options: CompareOptions,
): Finding[] {
  const timeZone = options.zones?.target;
  const how = { ...options, ...(timeZone !== undefined && { timeZone }) };
  return checkMachineDates(read, text, context, how, 'target');
}

/** A side of a comparison, read. */
interface ComparedDocument {
  readonly read: ReadDocument;
  readonly text: DocumentText;
  readonly isExempt: (index: number) => boolean;
}
