import { checkContent } from '../../check/files/check-content.ts';
import { compareContents } from '../../check/files/compare-contents.ts';
import { type FileContent, readContent } from '../../check/files/file-content.ts';
import { comparisonOf, type DocumentComparison } from '../../check/check-document.ts';
import { DocumentText } from '../../check/document-text.ts';
import type { CompareOptions, Place } from '../../check/index.ts';
import { onSide } from '../on-side.ts';
import { type Block, type TranslationUnit, withoutTags } from '../../documents/index.ts';
import { type DateMention, findMentions } from '../../parse/index.ts';
import type { DocumentCheckOptions } from '../../check/types.ts';
import { resolveStyle } from '../../style/index.ts';
import type {
  Ask,
  CompareResult,
  Mark,
  MarkedText,
  Settings,
  SideText,
  UnitText,
  UnitView,
} from '../protocol.ts';
import { describeMention } from './describe-mention.ts';
import { detectType } from './detect-type.ts';
import { directionOf } from './direction.ts';

/** Compares two texts; checks the one that there is where the other is empty. */
export function compare({ source, target, ...settings }: Ask<'compare'>): CompareResult {
  const [one, two] = [source, target].map((side) =>
    side.text.trim() === '' ? undefined : contentOf(side),
  );
  const file = [one, two].find((content) => content?.units !== undefined);
  if (file?.units !== undefined)
    return {
      findings: checkContent(file, checkOptions(settings)),
      units: file.units.map((unit) => unitView(unit, settings)),
    };
  if (one === undefined && two === undefined) return { findings: [] };
  if (one === undefined || two === undefined) return alone(one, two, settings);
  const options = compareOptions(settings);
  if (one.document === undefined || two.document === undefined)
    return {
      findings: compareContents(one, two, options),
      source: markedText(one, mentionsOf(one, options), settings),
      target: markedText(two, mentionsOf(two, options), settings),
    };
  const comparison = comparisonOf(one.document, two.document, options);
  const pairs = pairsOf(comparison);
  return {
    findings: comparison.findings(),
    source: markedText(one, comparison.mentions('source'), settings, pairs.source),
    target: markedText(two, comparison.mentions('target'), settings, pairs.target),
  };
}

/** The content of a side, of whatever type. */
function contentOf({ text, type, file }: SideText): FileContent {
  return readContent(text, type === 'auto' ? detectType(text) : type, {
    ...(file !== undefined && { file }),
  });
}

function alone(
  source: FileContent | undefined,
  target: FileContent | undefined,
  settings: Settings,
): CompareResult {
  const side = source === undefined ? 'target' : 'source';
  const content = source ?? target;
  if (content === undefined) return { findings: [] };
  const options = checkOptions(settings);
  const findings = checkContent(content, options).map((finding) => onSide(finding, side));
  return { findings, [side]: markedText(content, mentionsOf(content, options), settings) };
}

function checkOptions({ messageLocale, style, now, targetZone }: Settings): DocumentCheckOptions {
  return {
    messageLocale,
    style: resolveStyle(style),
    ...(now !== undefined && { now }),
    ...(targetZone !== undefined && { timeZone: targetZone }),
  };
}

function compareOptions({
  messageLocale,
  style,
  now,
  sourceZone,
  targetZone,
}: Settings): CompareOptions {
  return {
    messageLocale,
    style: resolveStyle(style),
    ...(now !== undefined && { now }),
    zones: {
      ...(sourceZone !== undefined && { source: sourceZone }),
      ...(targetZone !== undefined && { target: targetZone }),
    },
  };
}

type MentionAt = DateMention & Place;

/** The dates of a text that is not compared as a document, at their places in it. */
function mentionsOf(content: FileContent, { now }: Pick<CompareOptions, 'now'>): MentionAt[] {
  const { document, texts = [], source, encoding } = content;
  const blocks = document?.blocks ?? texts.map(withoutTags);
  const text = new DocumentText({ source, blocks, encoding });
  return findMentions(text.text, { ...(now !== undefined && { now }) }).flatMap((mention) => {
    const place = text.toSource(mention);
    return place === undefined ? [] : [{ ...mention, ...place }];
  });
}

/** The number of the pair that a place is of, by where it begins. */
type Pairs = ReadonlyMap<number, number>;

function pairsOf(comparison: DocumentComparison): Record<'source' | 'target', Pairs> {
  const matches = comparison.matches();
  return {
    source: new Map(matches.map(({ source }, number) => [source.index, number])),
    target: new Map(matches.map(({ target }, number) => [target.index, number])),
  };
}

function markedText(
  { source, type }: FileContent,
  mentions: readonly MentionAt[],
  settings: Settings,
  pairs?: Pairs,
): MarkedText {
  return {
    type,
    ...directionOf(source),
    marks: joined(mentions.map((mention) => markOf(mention, settings, pairs?.get(mention.index)))),
  };
}

/** The brackets and the space between the two dates of a pair. */
const CLOSE = 4;

/** The other date of a pair, `(24 Mordad 1404)`, belongs to what the first is joined with. */
function joined(marks: readonly Mark[]): Mark[] {
  let last: Mark | undefined;
  return marks.map((mark) => {
    const isBeside =
      last?.pair !== undefined &&
      mark.pair === undefined &&
      mark.title === last.title &&
      mark.index - last.index - last.length < CLOSE;
    last = isBeside ? { ...mark, pair: last?.pair ?? 0 } : mark;
    return last;
  });
}

function markOf(mention: MentionAt, settings: Settings, pair?: number): Mark {
  const { index, length, status } = mention;
  const title = describeMention(mention, settings);
  return { index, length, status, title, ...(pair !== undefined && { pair }) };
}

function unitView({ id, source, target }: TranslationUnit, settings: Settings): UnitView {
  const own = { id, source: unitText(source, settings) };
  return target === undefined ? own : { ...own, target: unitText(target, settings) };
}

function unitText(block: Block, settings: Settings): UnitText {
  const { text } = withoutTags(block);
  const { now } = settings;
  const mentions = findMentions(text, { ...(now !== undefined && { now }) });
  const { direction } = directionOf(text);
  return { text, direction, marks: mentions.map((mention) => markOf(mention, settings)) };
}
