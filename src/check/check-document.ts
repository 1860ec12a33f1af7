import { fromEpochDays, toIsoDate } from '../core/index.ts';
import { type DocumentType, type MachineDate, machineDatesIn } from '../documents/index.ts';
import { checkPhrasesOf } from '../locale-data/check-phrases.ts';
import { styleValue } from '../style/house-style.ts';
import { checkContext, contextOf } from './check-text.ts';
import { compareTexts } from './compare/compare-texts.ts';
import type { DocumentContext } from './document-rules/document-rule.ts';
import { DOCUMENT_RULES } from './document-rules/index.ts';
import { machineDay } from './document-rules/machine-day.ts';
import { DocumentText, toSources } from './document-text.ts';
import { isExempt } from './exempt.ts';
import { findingOf } from './finding-of.ts';
import { severityOf } from './rule-settings.ts';
import type { CheckOptions, CompareOptions, DocumentCheckOptions, Finding } from './types.ts';

/** A document to check: what it is written in, and its name for error messages. */
export interface CheckedDocument {
  readonly source: string;
  readonly type: DocumentType;
  readonly file?: string;
}

/**
 * Checks the visible text of a document, and the dates that it tells machines; places are those of its
 * source, code and markup are skipped.
 */
export function checkDocument(
  { source, type, file }: CheckedDocument,
  options: DocumentCheckOptions = {},
): Finding[] {
  const document = new DocumentText(source, type, file);
  const dates = machineDatesIn(source, type, file);
  const visible = contextOf(document.text, {
    ...(type !== 'feed' && publishedIn(dates)),
    ...options,
  });
  const inText = checkContext(visible, options)
    .map((finding) => toSources(finding, () => document))
    .filter((finding) => finding !== undefined)
    .filter(({ ruleId, index }) => ruleId !== 'bidi-order' || !isIsolated(source, index));
  const { style } = visible;
  const { timeZone = style && styleValue(style, 'timeZone') } = options;
  const inFields = checkFields(
    {
      source,
      dates,
      visible,
      toSource: (place) => document.toSource(place),
      ...(timeZone !== undefined && { timeZone }),
    },
    options,
  );
  return (
    [...inText, ...inFields]
      // A comment in the markup is no visible text.
      .filter(({ index }) => !isExempt(source, index))
      .toSorted((one, two) => one.index - two.index)
  );
}

/** Whether an element that keeps its text in order opens right before a place: `<bdi>`, or one with `dir`. */
function isIsolated(source: string, index: number): boolean {
  const before = source.slice(Math.max(0, index - LONGEST_TAG), index).trimEnd();
  const tag = before.endsWith('>') ? before.slice(before.lastIndexOf('<')) : '';
  return /^<bdi\b/iu.test(tag) || /\sdir=/iu.test(tag);
}

const LONGEST_TAG = 200;

function checkFields(
  context: DocumentContext,
  { messageLocale = 'en', rules = {} }: DocumentCheckOptions,
): Finding[] {
  const phrases = checkPhrasesOf(messageLocale);
  return DOCUMENT_RULES.filter(({ id }) => rules[id] !== 'off').flatMap((rule) =>
    rule.find(context).flatMap((draft): Finding[] => {
      const severity = severityOf(rule, rules, draft.severity);
      return severity === undefined ? [] : [findingOf(rule.id, severity, draft, phrases)];
    }),
  );
}

/** The day of publication that a document tells, for words and years that count from it. */
function publishedIn(dates: readonly MachineDate[]): Pick<CheckOptions, 'now'> {
  for (const date of dates.filter(({ of }) => of === 'published')) {
    const day = machineDay(date)?.day;
    if (day !== undefined) return { now: toIsoDate(fromEpochDays(day, 'gregory')) };
  }
  return {};
}

/** Compares two documents, each by its visible text; places are those of the two sources. */
export function compareDocuments(
  source: CheckedDocument,
  target: CheckedDocument,
  options: CompareOptions = {},
): Finding[] {
  const one = new DocumentText(source.source, source.type, source.file);
  const two = new DocumentText(target.source, target.type, target.file);
  // Each item of a feed has its own day.
  const published = [source, target].flatMap((side) =>
    side.type === 'feed' ? [] : machineDatesIn(side.source, side.type, side.file),
  );
  return compareTexts(one.text, two.text, { ...publishedIn(published), ...options })
    .map((finding) => toSources(finding, (side) => (side === 'source' ? one : two)))
    .filter((finding) => finding !== undefined)
    .filter(
      ({ side, index }) => !isExempt(side === 'source' ? source.source : target.source, index),
    );
}
